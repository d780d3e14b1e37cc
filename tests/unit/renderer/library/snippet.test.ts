import { expect, test } from 'vitest'
import { matchIn, snippetParts, withMatchInView } from '#renderer/library/snippet.ts'

const snippet = '…un \uE000investimento\uE001 di 5 \uE000miliardi\uE001 da…'

test('matches are told from the words around them', () => {
  expect(snippetParts(snippet)).toEqual([
    { text: '…un ', isMatch: false },
    { text: 'investimento', isMatch: true },
    { text: ' di 5 ', isMatch: false },
    { text: 'miliardi', isMatch: true },
    { text: ' da…', isMatch: false },
  ])
})

test('no mark, a mark at either end, and one that is never closed', () => {
  expect(snippetParts('senza')).toEqual([{ text: 'senza', isMatch: false }])
  expect(snippetParts('\uE000tutto\uE001')).toEqual([{ text: 'tutto', isMatch: true }])
  expect(snippetParts('a \uE000rotto')).toEqual([
    { text: 'a ', isMatch: false },
    { text: 'rotto', isMatch: true },
  ])
  expect(snippetParts('')).toEqual([])
})

test('the first match is found where the snippet stands, not where its word stands first', () => {
  const text = 'Ogni investimento conta. È un investimento di 5 miliardi da Nvidia.'
  const span = matchIn(text, snippet)!
  expect(text.slice(span.start, span.end)).toBe('investimento')
  expect(span.start).toBe(text.lastIndexOf('investimento'))
})

test('an ellipsis that is the text’s own is kept inside', () => {
  const text = 'Disse: forse… un investimento di 5 miliardi, poi tacque.'
  const span = matchIn(text, 'forse… un \uE000investimento\uE001 di')!
  expect(text.slice(span.start, span.end)).toBe('investimento')
})

test('a snippet of something else than the text has no place in it', () => {
  expect(matchIn('Altro.', snippet)).toBeNull()
  expect(matchIn('senza segni', 'senza segni')).toBeNull()
})

test('of many words before the match the last are kept, whole', () => {
  const parts = snippetParts(
    '…La startup ha inoltre sottoscritto contratti per capacità aggiuntiva fino a un \uE000gigawatt\uE001, dice',
  )
  const [before, match, after] = withMatchInView(parts)
  expect(before!.text).toBe('…per capacità aggiuntiva fino a un ')
  expect(match).toEqual({ text: 'gigawatt', isMatch: true })
  expect(after).toEqual({ text: ', dice', isMatch: false })
})

test('few words before it, or none, stay as they are', () => {
  for (const text of ['un \uE000gigawatt\uE001', '\uE000gigawatt\uE001 fa', 'niente', ''])
    expect(withMatchInView(snippetParts(text))).toEqual(snippetParts(text))
})
