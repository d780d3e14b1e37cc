/** The order differences are read in, who wins each, and what the keys mean. */
import { describe, expect, it } from 'vitest'
import type { Claim } from '#shared/records/library.ts'
import type { MergeItem, Side } from '#shared/records/merge.ts'
import { meaningOf } from '#renderer/people/keys.ts'
import {
  countsOf,
  groupsOf,
  isDisagreement,
  loud,
  nextUndecided,
  sideOf,
  stepFrom,
  withQuiet,
} from '#renderer/people/rows.ts'
import { choicesFor, sampleSize } from '#renderer/people/sending.ts'

const item = (key: string, more: Partial<MergeItem> = {}): MergeItem => ({
  key,
  table: 'claims',
  rowId: key,
  sourceId: 's1',
  claimId: key,
  label: '',
  field: 'verdict',
  base: null,
  mine: 'supported',
  theirs: 'refuted',
  kind: 'conflict',
  ...more,
})
const claim = (id: string, number: number): Claim => ({ id, number }) as Claim

describe('who wins', () => {
  it('is the own value in a conflict and the other one elsewhere, until somebody decides', () => {
    const [conflict, incoming] = [item('a'), item('b', { kind: 'theirs-only' })]
    expect([conflict, incoming].map((one) => sideOf(one, {}))).toEqual(['mine', 'theirs'])
    const decided: Record<string, Side> = { a: 'theirs', b: 'mine' }
    expect([conflict, incoming].map((one) => sideOf(one, decided))).toEqual(['theirs', 'mine'])
    expect(countsOf([conflict, incoming], {})).toEqual({
      incoming: 1,
      conflicts: 1,
      undecided: 1,
      taken: 1,
    })
    expect(countsOf([conflict, incoming], { a: 'mine' })).toMatchObject({ undecided: 0, taken: 1 })
    expect(countsOf([conflict, incoming], decided)).toMatchObject({ undecided: 0, taken: 1 })
  })
})

describe('a proposal that was kept there', () => {
  const kept = (claimId: string) =>
    item(`${claimId}:proposed`, { claimId, field: 'proposed', kind: 'theirs-only' })

  it('is not told where more of the claim differs, and goes with that', () => {
    const items = [item('a'), kept('a'), item('b', { kind: 'theirs-only' }), kept('b'), kept('c')]
    expect(loud(items).map(({ key }) => key)).toEqual(['a', 'b', 'c:proposed'])
    expect(withQuiet(items, {})).toEqual({ 'a:proposed': 'mine', 'b:proposed': 'theirs' })
    expect(withQuiet(items, { a: 'theirs', b: 'mine' })).toEqual({
      a: 'theirs',
      b: 'mine',
      'a:proposed': 'theirs',
      'b:proposed': 'mine',
    })
  })
})

describe('groups', () => {
  it('go by source, what is about no claim first, then by number; a new claim comes last', () => {
    const items = [
      item('new', { field: 'row', claimId: 'new' }),
      item('nine'),
      item('two:text', { claimId: 'two', field: 'text' }),
      item('other', { sourceId: 's0' }),
      item('outlet', { table: 'sources', claimId: null, field: 'outlet' }),
      item('proof', { table: 'evidence', claimId: 'two', field: 'row' }),
    ]
    const claims = new Map(
      [claim('two', 2), claim('nine', 9), claim('other', 50)].map((one) => [one.id, one]),
    )
    const groups = groupsOf(items, { claims, sources: [{ id: 's0' }, { id: 's1' }] })
    expect(groups.map(({ items: own }) => own.map(({ key }) => key))).toEqual([
      ['other'],
      ['outlet'],
      ['two:text', 'proof'],
      ['nine'],
      ['new'],
    ])
    expect(groups.at(-1)).toMatchObject({ claimId: 'new', claim: null })
  })
})

describe('disagreement', () => {
  it('is where both judged and not alike', () => {
    expect(isDisagreement(item('a'), null)).toBe(true)
    expect(isDisagreement(item('a', { kind: 'theirs-only' }), 'verdict')).toBe(true)
    expect(isDisagreement(item('a'), 'type')).toBe(false)
    expect(isDisagreement(item('a', { mine: null }), null)).toBe(false)
    expect(isDisagreement(item('a', { theirs: null }), null)).toBe(false)
    expect(isDisagreement(item('a', { field: 'notes' }), null)).toBe(false)
    expect(isDisagreement(item('a', { field: 'row', mine: true, theirs: false }), null)).toBe(false)
    expect(isDisagreement(item('a', { table: 'evidence' }), null)).toBe(false)
  })
})

describe('going through', () => {
  it('stops at the ends and begins where one looks', () => {
    const keys = ['a', 'b', 'c']
    expect(stepFrom(keys, 'a', 1)).toBe('b')
    expect(stepFrom(keys, 'b', 10)).toBe('c')
    expect(stepFrom(keys, 'a', -1)).toBe('a')
    expect(stepFrom(keys, 'gone', 1)).toBe('a')
    expect(stepFrom(keys, null, -1)).toBe('c')
    expect(stepFrom([], 'a', 1)).toBeNull()
  })

  it('finds the next conflict that is open, around the end', () => {
    const items = [item('a'), item('b', { kind: 'theirs-only' }), item('c')]
    expect(nextUndecided(items, 'a', {})).toBe('c')
    expect(nextUndecided(items, 'c', {})).toBe('a')
    expect(nextUndecided(items, 'c', { a: 'mine' })).toBe('c')
    expect(nextUndecided(items, null, { a: 'mine', c: 'theirs' })).toBeNull()
  })
})

describe('keys', () => {
  const pressed = (key: string, more: object = {}) =>
    meaningOf({
      key,
      code: '',
      shiftKey: false,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      ...more,
    })

  it('choose a side on any keyboard, and all with Shift', () => {
    expect(pressed('1')).toEqual({ does: 'choose', side: 'mine' })
    expect(pressed('ArrowRight')).toEqual({ does: 'choose', side: 'theirs' })
    // "!" and a quotation mark, as an Italian keyboard writes them.
    expect(pressed('!', { shiftKey: true, code: 'Digit1' })).toEqual({
      does: 'chooseAll',
      side: 'mine',
    })
    expect(pressed('"', { shiftKey: true, code: 'Digit2' })).toEqual({
      does: 'chooseAll',
      side: 'theirs',
    })
  })

  it('leave the keys of the program alone', () => {
    expect(pressed('k', { ctrlKey: true })).toBeNull()
    expect(pressed('1', { altKey: true })).toBeNull()
    expect(pressed('J', { shiftKey: true, code: 'KeyJ' })).toBeNull()
    expect(pressed('J')).toEqual({ does: 'step', by: 1 })
    expect(pressed('x')).toBeNull()
  })
})

describe('what can be sent', () => {
  it('counts each choice and asks for just that', () => {
    const sources = [
      { id: 's0', title: 'Uno', claimCount: 3 },
      { id: 's1', title: 'Due', claimCount: 4 },
    ]
    const choices = choicesFor({ sources, sourceId: 's1', selectedIds: ['a', 'b'] })
    expect(choices.map(({ what, count, request }) => [what, count, request])).toEqual([
      ['all', 7, { claimIds: null, sourceId: null }],
      ['source', 4, { claimIds: null, sourceId: 's1' }],
      ['selected', 2, { claimIds: ['a', 'b'], sourceId: null }],
    ])
  })

  it('takes a whole number of claims, at most all', () => {
    expect(
      [' 5 ', '500', '0', '', '-3', '2.5', 'due'].map((typed) => sampleSize(typed, 27)),
    ).toEqual([5, 27, null, null, null, null, null])
    expect(sampleSize('5', 0)).toBeNull()
  })
})
