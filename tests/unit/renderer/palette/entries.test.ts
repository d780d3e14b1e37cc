import { expect, test } from 'vitest'
import {
  entriesFor,
  numberIn,
  withRecent,
  type EntryGroup,
  type Offer,
} from '#renderer/palette/entries.ts'
import { actions } from '#shared/actions.ts'
import type { Claim, SourceSummary } from '#shared/records/library.ts'

const source = (id: string, title: string) =>
  ({ id, title, outlet: '', byline: '' }) as SourceSummary
const claim = (id: string, number: number) =>
  ({ id, number, sourceId: 's', text: `Testo ${number}` }) as Claim

const offer = (typed: string, more: Partial<Offer> = {}): EntryGroup[] =>
  entriesFor({ typed, language: 'it', sources: [], claims: [], recent: [], ...more })
const ids = (groups: readonly EntryGroup[]): string[] =>
  groups.flatMap(({ entries }) => entries.map(({ id }) => id))

test('with nothing typed every action is there once, but the palette’s own', () => {
  const all = ids(offer('', { recent: ['view.themeDark', 'export.open'] }))
  expect(all.toSorted()).toEqual(
    actions
      .map(({ id }) => id as string)
      // The plain scale has four values.
      .filter((id) => !/^verdict\.[5-9]$/.test(id))
      .filter((id) => id !== 'palette.open')
      .toSorted(),
  )
  expect(all.slice(0, 2)).toEqual(['view.themeDark', 'export.open'])
})

test('every action is found first by its own name, in either language', () => {
  for (const language of ['it', 'en'] as const)
    for (const { entries } of offer('', { language }))
      for (const entry of entries)
        for (const reader of ['it', 'en'] as const)
          expect(ids(offer(entry.name, { language: reader }))[0]).toBe(entry.id)
})

test('a few letters do: beginnings of words, a word after an apostrophe, words in any order', () => {
  expect(ids(offer('tema sc'))[0]).toBe('view.themeDark')
  expect(ids(offer('insieme'))[0]).toBe('overview.open')
  expect(ids(offer('archivio nascondi'))[0]).toBe('view.toggleLibrary')
  expect(ids(offer('dark'))[0]).toBe('view.themeDark')
  expect(ids(offer('citta'))).toEqual([])
})

test('a menu’s name brings what is in it', () => {
  expect(ids(offer('aiuto'))).toContain('help.keys')
})

test('letters strewn over a name bring nothing in beside a name that begins with them', () => {
  expect(ids(offer('tema')).every((id) => id.startsWith('view.theme'))).toBe(true)
})

test('of names that fit equally well the one used before comes first', () => {
  expect(ids(offer('tema'))[0]).toBe('view.themeSystem')
  expect(ids(offer('tema', { recent: ['view.themeDark'] }))[0]).toBe('view.themeDark')
})

test('sources are found by the words of their titles, accents aside, at most eight', () => {
  const sources = [
    source('a', 'La città nuova'),
    source('b', 'Altro'),
    ...Array.from({ length: 20 }, (_, i) => source(`m${i}`, `Mercato ${i}`)),
  ]
  expect(ids(offer('citta nuova', { sources }))).toEqual(['a'])
  expect(ids(offer('mercato', { sources }))).toHaveLength(8)
})

test('a number brings the claims that have it, before anything else', () => {
  const claims = [claim('x', 1), claim('y', 12), claim('z', 12)]
  expect(ids(offer('12', { claims })).slice(0, 2)).toEqual(['y', 'z'])
  expect(ids(offer('#1', { claims }))[0]).toBe('x')
  expect(numberIn('12 miliardi')).toBeNull()
})

test('what is chosen again moves to the front', () => {
  expect(withRecent(['a', 'b', 'c'], 'c')).toEqual(['c', 'a', 'b'])
  expect(
    withRecent(
      Array.from({ length: 20 }, (_, i) => `${i}`),
      'new',
    ),
  ).toHaveLength(20)
})
