import { expect, test } from 'vitest'
import {
  changedOf,
  knownOf,
  noDetails,
  tidy,
  troublesOf,
  type TypedDetails,
} from '#renderer/library/details-form.ts'
import type { SourceDetails } from '#shared/records/library.ts'

const typed = (change: Partial<TypedDetails>): TypedDetails => ({ ...noDetails, ...change })
const before: SourceDetails = {
  title: 'Titolo',
  byline: '',
  outlet: 'Il Post',
  url: '',
  language: 'it',
  publishedOn: '2025-11-18',
}

test('nothing known is nothing wrong', () => {
  expect(troublesOf(noDetails)).toEqual({})
  expect(knownOf(noDetails)).toEqual({})
})

test('each trouble is named at its field', () => {
  const trouble = (change: Partial<TypedDetails>) => troublesOf(tidy(typed(change)))
  expect(trouble({ url: 'non un indirizzo' })).toEqual({ url: 'notAnAddress' })
  expect(trouble({ url: 'ftp://esempio.it/a' })).toEqual({ url: 'onlyHttp' })
  expect(trouble({ publishedOn: '2025-02-31' })).toEqual({ publishedOn: 'notADay' })
  expect(trouble({ byline: 'a'.repeat(2001) })).toEqual({ byline: 'tooLong' })
})

test('a source that is there needs a title, a new one does not', () => {
  expect(troublesOf(tidy(typed({ title: '  ' })), { withTitle: true })).toEqual({
    title: 'missing',
  })
  expect(troublesOf(typed({}))).toEqual({})
})

test('an address as people write it is completed', () => {
  const details = tidy(typed({ url: ' www.ilpost.it/a ', title: ' Un titolo ' }))
  expect(troublesOf(details)).toEqual({})
  expect(knownOf(details)).toEqual({ url: 'https://www.ilpost.it/a', title: 'Un titolo' })
})

test('only what differs is sent, also what was emptied', () => {
  const after: TypedDetails = { ...before, outlet: '', title: 'Altro' }
  expect(changedOf(after, before)).toEqual({ outlet: '', title: 'Altro' })
  expect(changedOf(before, before)).toEqual({})
})

test('what a summary holds beside its details is never sent', () => {
  const summary = { ...before, id: 'x', claimCount: 3 }
  expect(changedOf({ ...summary, title: 'Altro' }, { ...summary, claimCount: 4 } as never)).toEqual(
    { title: 'Altro' },
  )
})
