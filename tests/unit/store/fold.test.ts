import { describe, expect, it } from 'vitest'
import type { ChangeRow } from '#main/store/history.ts'
import { fold, isSame } from '#main/store/verify/fold.ts'

const at = (seq: number): string => `2026-01-01T00:00:0${seq}.000Z`

const change = (seq: number, before: object | null, after: object | null): ChangeRow => ({
  seq,
  step: seq,
  at: at(seq),
  by: 'Ada',
  kind: 'do',
  command: 'claims.update',
  table_name: 'claims',
  row_id: 'r',
  source_id: 's',
  claim_id: 'c',
  before: before && JSON.stringify(before),
  after: after && JSON.stringify(after),
})

describe('a row out of its changes', () => {
  it('has the newest value of each field, and is there or deleted', () => {
    const made = change(1, null, { text: 'a', notes: '' })
    const edited = change(2, { text: 'a' }, { text: 'b' })
    const gone = change(3, { text: 'b', notes: '' }, null)
    const back = change(4, null, { text: 'b', notes: '' })
    expect(fold([made, edited])).toMatchObject({
      fields: { text: 'b', notes: '' },
      deletedAt: null,
      contradictions: [],
    })
    expect(fold([made, edited, gone])).toMatchObject({ deletedAt: at(3), contradictions: [] })
    expect(fold([made, edited, gone, back])).toMatchObject({ deletedAt: null, contradictions: [] })
  })

  it('tells a change, a deletion and a return that say something else was there', () => {
    const made = change(1, null, { text: 'a' })
    const seen = (...more: ChangeRow[]) =>
      fold([made, ...more]).contradictions.map(({ seq, told, found }) => [seq, told, found])
    expect(seen(change(2, { text: 'x' }, { text: 'b' }))).toEqual([[2, 'x', 'a']])
    expect(seen(change(2, { text: 'x' }, null))).toEqual([[2, 'x', 'a']])
    expect(seen(change(2, { text: 'a' }, null), change(3, null, { text: 'x' }))).toEqual([
      [3, 'x', 'a'],
    ])
  })

  it('takes what an older program told of ranges for what it is', () => {
    const bare = [{ start: 0, end: 4, exact: 'Mele' }]
    const whole = [{ start: 0, end: 4, exact: 'Mele', prefix: '', suffix: ' rosse' }]
    const other = [{ ...whole[0], end: 3, exact: 'Mel' }]
    const { contradictions } = fold([
      change(1, null, { ranges: bare }),
      change(2, { ranges: whole }, { ranges: other }),
    ])
    expect(contradictions).toEqual([])
    expect(isSame(bare, whole)).toBe(true)
    expect(isSame(bare, other)).toBe(false)
    expect(isSame(whole, [{ ...whole[0], suffix: ' verdi' }])).toBe(false)
  })
})

describe('a field as SQLite has it', () => {
  it.each([
    [true, 1, true],
    [false, 1, false],
    [['a', 'b'], '["a","b"]', true],
    [['a', 'b'], '["b","a"]', false],
    [['a'], '{', false],
    [null, 0, false],
    [0.25, 0.25, true],
    ['a\ud800', 'a\ufffd', true],
    [[{ b: 1, a: null }], [{ b: 1 }], true],
    [[{ b: 1, a: false }], [{ b: 1 }], false],
  ])('%j and %j', (told, found, same) => {
    expect(isSame(told, found)).toBe(same)
  })
})
