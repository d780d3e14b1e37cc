import { expect, test } from 'vitest'
import { inOrder, withWords } from '#renderer/library/order.ts'

const source = (title: string, more: Partial<Record<string, string>> = {}) => ({
  title,
  outlet: '',
  byline: '',
  publishedOn: '',
  createdAt: '2026-01-01T00:00:00.000Z',
  ...more,
})
const titles = (list: readonly { title: string }[]): string[] => list.map(({ title }) => title)

test('added: newest first; those of one import keep their order', () => {
  const sources = [
    source('old', { createdAt: '2026-01-01T00:00:00.000Z' }),
    source('one', { createdAt: '2026-02-01T00:00:00.000Z' }),
    source('two', { createdAt: '2026-02-01T00:00:00.000Z' }),
  ]
  expect(titles(inOrder(sources, 'added', 'it'))).toEqual(['one', 'two', 'old'])
})

test('published: newest first, and without a date last', () => {
  const sources = [
    source('unknown'),
    source('2019', { publishedOn: '2019-11-30' }),
    source('2025', { publishedOn: '2025-01-02' }),
  ]
  expect(titles(inOrder(sources, 'published', 'it'))).toEqual(['2025', '2019', 'unknown'])
})

test('title: as a dictionary has them, numbers by their value', () => {
  const sources = ['Zucchero', 'Èra ora', 'Elezioni', 'articolo 10', 'articolo 9'].map((title) =>
    source(title),
  )
  expect(titles(inOrder(sources, 'title', 'it'))).toEqual([
    'articolo 9',
    'articolo 10',
    'Elezioni',
    'Èra ora',
    'Zucchero',
  ])
})

test('the list that came in stays as it was', () => {
  const sources = [source('b'), source('a')]
  inOrder(sources, 'title', 'it')
  expect(titles(sources)).toEqual(['b', 'a'])
})

test('every word must be there, wherever, accents and case aside', () => {
  const sources = [
    source('Più città per tutti', { outlet: 'Il Post' }),
    source('Città e campagna', { byline: 'Ada Neri' }),
  ]
  expect(titles(withWords(sources, 'citta POST'))).toEqual(['Più città per tutti'])
  expect(titles(withWords(sources, 'neri città'))).toEqual(['Città e campagna'])
  expect(withWords(sources, 'città mare')).toEqual([])
  expect(withWords(sources, '  ')).toHaveLength(2)
})
