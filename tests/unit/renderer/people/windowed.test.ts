/** Which parts of a long list are drawn. */
import { describe, expect, it } from 'vitest'
import { offsetsOf, sliceOf } from '#renderer/people/windowed.ts'

describe('a slice', () => {
  const offsets = offsetsOf([10, 30, 20, 40])

  it('has every part that reaches into the view', () => {
    expect(offsets).toEqual([0, 10, 40, 60, 100])
    expect(sliceOf(offsets, 0, 5)).toEqual({ from: 0, to: 1 })
    expect(sliceOf(offsets, 39, 40)).toEqual({ from: 1, to: 3 })
    expect(sliceOf(offsets, 10, 60)).toEqual({ from: 1, to: 4 })
    expect(sliceOf(offsets, -500, 500)).toEqual({ from: 0, to: 4 })
  })

  it('has the last part beyond the end, and none of nothing', () => {
    expect(sliceOf(offsets, 900, 1000)).toEqual({ from: 3, to: 4 })
    expect(sliceOf(offsetsOf([]), 0, 500)).toEqual({ from: 0, to: 0 })
  })
})
