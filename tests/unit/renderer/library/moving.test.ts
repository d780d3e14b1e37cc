import { expect, test } from 'vitest'
import { placeAfter } from '#renderer/library/roam.ts'
import { firstCount } from '#renderer/library/use-growing.ts'

test('arrows go one on and stop at the ends', () => {
  expect(placeAfter('ArrowDown', 0, 3)).toBe(1)
  expect(placeAfter('ArrowDown', 2, 3)).toBe(2)
  expect(placeAfter('ArrowUp', 0, 3)).toBe(0)
  expect(placeAfter('ArrowDown', -1, 3)).toBe(0)
})

test('pages and ends', () => {
  expect(placeAfter('PageDown', 0, 50)).toBe(10)
  expect(placeAfter('PageUp', 4, 50)).toBe(0)
  expect(placeAfter('End', 0, 50)).toBe(49)
  expect(placeAfter('Home', 30, 50)).toBe(0)
})

test('other keys, and an empty list, lead nowhere', () => {
  expect(placeAfter('j', 0, 3)).toBeNull()
  expect(placeAfter('ArrowDown', -1, 0)).toBeNull()
})

test('a short list is drawn whole, a long one as far as the open item and a little more', () => {
  expect(firstCount(12, -1)).toBe(12)
  expect(firstCount(1000, -1)).toBe(60)
  expect(firstCount(1000, 500)).toBeGreaterThan(501)
  expect(firstCount(1000, 999)).toBe(1000)
})
