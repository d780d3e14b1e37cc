import { expect, test } from 'vitest'
import { nextPlace } from '#renderer/state/next-place.ts'

test('from a source that is gone one comes to the one after it', () => {
  expect(nextPlace(['a', 'b', 'c'], ['a', 'c'], 'b')).toBe('c')
})

test('from the last one to the one before it', () => {
  expect(nextPlace(['a', 'b', 'c'], ['a', 'b'], 'c')).toBe('b')
})

test('several that are gone at once are passed over', () => {
  expect(nextPlace(['a', 'b', 'c', 'd'], ['a', 'd'], 'b')).toBe('d')
  expect(nextPlace(['a', 'b', 'c', 'd'], ['a'], 'c')).toBe('a')
})

test('with nothing left there is nowhere to go', () => {
  expect(nextPlace(['a'], [], 'a')).toBeNull()
})

test('one stays where one is: on a source that is there, and on one that is not in the list yet', () => {
  expect(nextPlace(['a', 'b'], ['b', 'a'], 'a')).toBeUndefined()
  expect(nextPlace(['a', 'b'], ['a', 'b'], 'new')).toBeUndefined()
  expect(nextPlace([], ['a'], 'new')).toBeUndefined()
})
