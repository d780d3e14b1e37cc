import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createBlockIndex } from '#renderer/source/block-index.ts'

/** Blocks with gaps between them, as headings and lists leave them. */
const blocksOf = (sizes: readonly (readonly [gap: number, length: number])[]) => {
  let at = 0
  return sizes.map(([gap, length]) => {
    const start = at + gap
    at = start + length
    return { start, end: at }
  })
}

const someBlocks = fc
  .array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 12 })), { maxLength: 20 })
  .map(blocksOf)

describe('block index', () => {
  const blocks = [
    { start: 2, end: 10 },
    { start: 11, end: 20 },
    { start: 24, end: 30 },
  ]
  const index = createBlockIndex(blocks)

  test('finds the block of an offset, and none between blocks', () => {
    expect([0, 2, 9, 10, 11, 19, 22, 24, 29, 30].map((at) => index.at(at))).toEqual([
      -1, 0, 0, -1, 1, 1, -1, 2, 2, -1,
    ])
  })

  test('cuts a span into its pieces, counted from each block', () => {
    expect(index.pieces({ start: 5, end: 26 })).toEqual([
      { block: 0, from: 3, to: 8 },
      { block: 1, from: 0, to: 9 },
      { block: 2, from: 0, to: 2 },
    ])
    expect(index.pieces({ start: 20, end: 24 })).toEqual([])
  })

  test('shortens a span to what is drawn of it', () => {
    expect(index.drawn({ start: 0, end: 24 })).toEqual({ start: 2, end: 20 })
    expect(index.drawn({ start: 20, end: 24 })).toBeNull()
  })

  test('every offset of a span that lies in a block is in exactly one piece, and no other is', () => {
    fc.assert(
      fc.property(someBlocks, fc.nat(200), fc.nat(60), (all, start, length) => {
        const found = createBlockIndex(all)
          .pieces({ start, end: start + length })
          .flatMap(({ block, from, to }) =>
            Array.from({ length: to - from }, (_, i) => all[block]!.start + from + i),
          )
        const expected = Array.from({ length }, (_, i) => start + i).filter((offset) =>
          all.some((block) => block.start <= offset && offset < block.end),
        )
        expect(found).toEqual(expected)
      }),
    )
  })

  test('an offset is found in the block that holds it', () => {
    fc.assert(
      fc.property(someBlocks, fc.nat(250), (all, offset) => {
        expect(createBlockIndex(all).at(offset)).toBe(
          all.findIndex(({ start, end }) => start <= offset && offset < end),
        )
      }),
    )
  })
})
