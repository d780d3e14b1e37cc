import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIntervalIndex } from '#shared/intervals.ts'
import type { DiffRow } from '#shared/records/revisions.ts'
import { changesOf, claimSpans, segmentsOf, shownRows } from '#renderer/revisions/segments.ts'

const text = 'Il comune ha speso 3 milioni.'
const at = (words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
const whole = { start: 0, end: text.length }

describe('segmentsOf', () => {
  it('cuts where a changed word or a claim begins or ends', () => {
    const claims = createIntervalIndex(
      claimSpans([
        { claimId: 'a', ranges: [at('speso 3 milioni')] },
        { claimId: 'b', ranges: [at('comune ha speso')] },
      ]),
    )
    const segments = segmentsOf(whole, [at('3')], claims)
    expect(
      segments.map(({ start, end, marked, claimIds }) => [
        text.slice(start, end),
        marked,
        claimIds.join(),
      ]),
    ).toEqual([
      ['Il ', false, ''],
      ['comune ha ', false, 'b'],
      ['speso', false, 'b,a'],
      [' ', false, 'a'],
      ['3', true, 'a'],
      [' milioni', false, 'a'],
      ['.', false, ''],
    ])
  })

  it('leaves no word out and shows none twice', () => {
    const span = fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 15 }))
      .map(([start, length]) => ({ start, end: start + length }))
    fc.assert(
      fc.property(span, fc.array(span), fc.array(span), (paragraph, marks, ranges) => {
        const claims = createIntervalIndex(ranges.map((range) => ({ ...range, claimId: 'a' })))
        const segments = segmentsOf(paragraph, marks, claims)
        expect(segments[0]!.start).toBe(paragraph.start)
        expect(segments.at(-1)!.end).toBe(paragraph.end)
        for (const [index, { start }] of segments.entries())
          if (index > 0) expect(start).toBe(segments[index - 1]!.end)
      }),
    )
  })
})

const row = (kind: DiffRow['kind']): DiffRow => ({
  kind,
  left: [],
  right: [],
  removed: [],
  added: [],
})
const rows = (['same', 'same', 'same', 'removed', 'added', 'same', 'same', 'same'] as const).map(
  row,
)

describe('the rows that are shown', () => {
  it('count neighbouring changes once', () => {
    expect(changesOf(rows)).toEqual([3])
    expect(changesOf([row('added'), row('same'), row('moved')])).toEqual([0, 2])
  })

  it('leave out what is the same, but for the row beside a change', () => {
    expect(shownRows(rows, true)).toEqual([
      { hidden: 2, from: 0 },
      { row: 2 },
      { row: 3 },
      { row: 4 },
      { row: 5 },
      { hidden: 2, from: 6 },
    ])
    expect(shownRows(rows, false)).toHaveLength(rows.length)
    expect(shownRows([], true)).toEqual([])
  })
})
