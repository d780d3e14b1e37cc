import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scrollToShow } from '#renderer/source/reveal.ts'

const view = { height: 600, margin: 30 }

describe('bringing a passage into view', () => {
  test('what is in view does not move', () => {
    expect(scrollToShow({ top: 30, bottom: 570 }, view)).toBeNull()
    expect(scrollToShow({ top: 300, bottom: 340 }, view)).toBeNull()
  })

  test('what is out of view goes to a third from the top', () => {
    expect(scrollToShow({ top: 900, bottom: 950 }, view)).toEqual({ by: 700, near: true })
    expect(scrollToShow({ top: -400, bottom: -350 }, view)).toEqual({ by: -600, near: true })
  })

  test('what is cut off at an edge is out of view', () => {
    expect(scrollToShow({ top: 560, bottom: 610 }, view)).not.toBeNull()
    expect(scrollToShow({ top: 10, bottom: 60 }, view)).not.toBeNull()
  })

  test('far ones are jumped to', () => {
    expect(scrollToShow({ top: 9000, bottom: 9050 }, view)?.near).toBe(false)
  })

  test('of a passage longer than the view the start is shown, once', () => {
    expect(scrollToShow({ top: 900, bottom: 2000 }, view)).toEqual({ by: 870, near: true })
    expect(scrollToShow({ top: 30, bottom: 1130 }, view)).toBeNull()
  })

  test('afterwards it is in view, and a second look moves nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: 1, max: 1500 }),
        fc.integer({ min: 120, max: 1200 }),
        (top, length, height) => {
          const room = { height, margin: Math.min(36, height / 6) }
          const scroll = scrollToShow({ top, bottom: top + length }, room)
          const now = top - (scroll?.by ?? 0)
          expect(now).toBeGreaterThanOrEqual(0)
          expect(now).toBeLessThan(height)
          if (length <= height - 2 * room.margin) expect(now + length).toBeLessThanOrEqual(height)
          expect(scrollToShow({ top: now, bottom: now + length }, room)).toBeNull()
        },
      ),
    )
  })
})
