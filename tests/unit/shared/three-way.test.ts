/** One row of two libraries that were one, with random edits on either side. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareRow, isSame, type MyRow, type TheirRow } from '#shared/merge/three-way.ts'

const mine = (fields: Record<string, unknown>, more: Partial<MyRow> = {}): MyRow => ({
  deleted: false,
  fields,
  touched: true,
  deletedSince: false,
  ...more,
})
const theirs = (
  fields: Record<string, unknown>,
  base: Record<string, unknown>,
  more: Partial<TheirRow> = {},
): TheirRow => ({ deleted: false, fields, base, touched: true, appeared: false, ...more })

const kinds = (own: MyRow | null, other: TheirRow): [string, string][] =>
  compareRow(own, other).map(({ field, kind }) => [field, kind])

describe('a row on two sides', () => {
  it('differs only by what the other side changed', () => {
    expect(kinds(mine({ a: 1, b: 2 }), theirs({ a: 1, b: 3 }, { b: 2 }))).toEqual([
      ['b', 'theirs-only'],
    ])
    expect(kinds(mine({ a: 9 }), theirs({ a: 1 }, {}))).toEqual([])
    expect(kinds(mine({ a: 9 }), theirs({ a: 3 }, { a: 1 }))).toEqual([['a', 'conflict']])
  })

  it('is the same where both came to one value, or the other went back', () => {
    expect(kinds(mine({ a: [1, 2] }), theirs({ a: [1, 2] }, { a: [] }))).toEqual([])
    expect(kinds(mine({ a: 5 }), theirs({ a: 1 }, { a: 1 }))).toEqual([])
    expect(isSame({ x: 1, y: [{ p: 1, q: 2 }] }, { y: [{ q: 2, p: 1 }], x: 1 })).toBe(true)
    expect(isSame([1, 2], [2, 1])).toBe(false)
    expect(isSame(null, 0)).toBe(false)
  })

  it('comes in, goes, or is set against an edit', () => {
    const made = theirs({ a: 1 }, {}, { appeared: true })
    expect(kinds(null, made)).toEqual([['row', 'theirs-only']])
    expect(kinds(null, { ...made, deleted: true })).toEqual([])
    const gone = theirs({ a: 1 }, {}, { appeared: true, deleted: true })
    expect(kinds(mine({ a: 1 }, { touched: false }), gone)).toEqual([['row', 'theirs-only']])
    expect(kinds(mine({ a: 2 }), gone)).toEqual([['row', 'conflict']])
    const away = mine({ a: 1 }, { deleted: true, deletedSince: true })
    expect(kinds(away, theirs({ a: 2 }, { a: 1 }))).toEqual([
      ['row', 'conflict'],
      ['a', 'conflict'],
    ])
    expect(kinds(away, theirs({ a: 1 }, {}, { touched: false }))).toEqual([])
  })

  it('loses no edit: it is in the result, or it is listed', () => {
    const names = ['a', 'b', 'c', 'd', 'e'] as const
    const value = fc.integer({ min: 0, max: 3 })
    const state = fc.record(Object.fromEntries(names.map((name) => [name, value])))
    const edits = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 12 })
    fc.assert(
      fc.property(state, edits, edits, fc.boolean(), (start, own, other, takeTheirs) => {
        const base = start as Record<string, number>
        const [here, there] = [{ ...base }, { ...base }]
        for (const [name, next] of own) here[name] = next
        const before: Record<string, unknown> = {}
        for (const [name, next] of other) {
          before[name] ??= base[name]
          there[name] = next
        }
        const result = { ...here }
        const listed = new Set<string>()
        for (const { field, kind } of compareRow(mine(here), theirs(there, before))) {
          if (kind === 'conflict') listed.add(field)
          if (kind === 'theirs-only' || takeTheirs) result[field] = there[field]!
        }
        for (const name of names) {
          if (there[name] !== base[name])
            expect(result[name] === there[name] || listed.has(name)).toBe(true)
          if (here[name] !== base[name])
            expect(result[name] === here[name] || listed.has(name)).toBe(true)
          // Nothing is made up.
          expect([here[name], there[name]]).toContain(result[name])
          // A conflict is one: each side went its own way.
          if (listed.has(name)) expect(new Set([base[name], here[name], there[name]]).size).toBe(3)
        }
      }),
    )
  })
})
