import { describe, expect, test } from 'vitest'
import {
  beginsWith,
  groupBlocks,
  isSpaced,
  markerOf,
  stretchesOf,
} from '#renderer/source/block-text.ts'
import { sharesOf } from '#renderer/source/coverage.ts'
import { placeFloating } from '#renderer/source/place-floating.ts'
import { codeOf, pixelsOf, runsOf } from '#renderer/source/ruler-marks.ts'
import { sentenceMeant } from '#renderer/source/skip-target.ts'
import { sameIds, sameSpans, spanAt, trimSpan } from '#renderer/source/spans.ts'
import { sizeAfter, textSizes } from '#renderer/source/text-sizes.ts'

describe('spans', () => {
  test('a selection loses the spaces around it', () => {
    expect(trimSpan('ab  cd ', { start: 2, end: 7 })).toEqual({ start: 4, end: 6 })
    expect(trimSpan('ab\u00A0\n', { start: 0, end: 4 })).toEqual({ start: 0, end: 2 })
    expect(trimSpan('ab  cd', { start: 2, end: 4 })).toBeNull()
  })

  test('the one that holds an offset', () => {
    const spans = [
      { start: 0, end: 4 },
      { start: 5, end: 9 },
    ]
    expect([0, 3, 4, 5, 8, 9].map((at) => spanAt(spans, at)?.start)).toEqual([
      0,
      0,
      undefined,
      5,
      5,
      undefined,
    ])
  })

  test('the same claims and the same stretches', () => {
    expect(sameIds(['a', 'b'], ['b', 'a'])).toBe(true)
    expect(sameIds(['a', 'b'], ['a', 'c'])).toBe(false)
    expect(sameIds(['a'], ['a', 'b'])).toBe(false)
    expect(sameSpans([{ start: 1, end: 2 }], [{ start: 1, end: 2 }])).toBe(true)
    expect(sameSpans([{ start: 1, end: 2 }], [{ start: 1, end: 3 }])).toBe(false)
    expect(sameSpans([{ start: 1, end: 2 }], [])).toBe(false)
  })
})

describe('the sentence that is meant', () => {
  const sentences = [0, 10, 20].map((start, i) => ({
    id: `s${i}`,
    start,
    end: start + 9,
    coverage: 'untouched' as const,
  }))
  const standing = { textSelection: null, sentenceId: null, caret: null }

  test('what is selected, else where the person stands, else what was clicked', () => {
    const all = { textSelection: { start: 22, end: 24 }, sentenceId: 's1', caret: 3 }
    expect(sentenceMeant(sentences, all)?.id).toBe('s2')
    expect(sentenceMeant(sentences, { ...all, textSelection: null })?.id).toBe('s1')
    expect(sentenceMeant(sentences, { ...standing, caret: 3 })?.id).toBe('s0')
  })

  test('none where nothing points at one', () => {
    expect(sentenceMeant(sentences, standing)).toBeNull()
    expect(sentenceMeant(sentences, { ...standing, sentenceId: 'gone', caret: 9 })).toBeNull()
  })
})

describe('blocks', () => {
  const text = '# Titolo\n\n- uno\n12. due\n\nparole'
  const list = [
    { kind: 'heading' as const, start: 2, end: 8 },
    { kind: 'listItem' as const, start: 12, end: 15 },
    { kind: 'listItem' as const, start: 20, end: 23 },
    { kind: 'paragraph' as const, start: 25, end: 31 },
  ]

  test('a list item keeps its number; any other sign is a bullet', () => {
    expect(markerOf(text, list[1]!)).toBe('•')
    expect(markerOf(text, list[2]!)).toBe('12.')
  })

  test('list items stand together', () => {
    expect(groupBlocks(list)).toEqual([
      { kind: 'heading', first: 0, end: 1 },
      { kind: 'listItem', first: 1, end: 3 },
      { kind: 'paragraph', first: 3, end: 4 },
    ])
  })

  test('a title that the text carries itself is known', () => {
    expect(beginsWith(text, list, ' TITOLO ')).toBe(true)
    expect(beginsWith(text, list, 'Altro')).toBe(false)
    expect(beginsWith('', [], 'Altro')).toBe(false)
  })

  test('spaces are kept where they would otherwise be lost', () => {
    expect(isSpaced('una riga sola')).toBe(false)
    expect(isSpaced('due  spazi')).toBe(true)
    expect(isSpaced('due\nrighe')).toBe(true)
  })
})

describe('coverage in percent', () => {
  test('adds up to a hundred', () => {
    expect(sharesOf({ claimed: 1, skipped: 1, untouched: 1 })).toEqual({
      claimed: 34,
      skipped: 33,
      untouched: 33,
    })
  })

  test('one sentence of a thousand is not nothing, and the rest is not everything', () => {
    expect(sharesOf({ claimed: 999, skipped: 0, untouched: 1 })).toEqual({
      claimed: 99,
      skipped: 0,
      untouched: 1,
    })
    expect(sharesOf({ claimed: 0, skipped: 0, untouched: 0 }).untouched).toBe(0)
  })
})

describe('the overview ruler', () => {
  test('a mark is seen however short, also at the very end', () => {
    expect(pixelsOf({ from: 0.5, to: 0.5 }, 100)).toEqual({ top: 50, bottom: 52 })
    expect(pixelsOf({ from: 1, to: 1 }, 100)).toEqual({ top: 98, bottom: 100 })
  })

  test('where marks meet, the one that needs the eye most is seen', () => {
    const runs = runsOf(
      [
        { from: 0.1, to: 0.5, code: codeOf('supported') },
        { from: 0.2, to: 0.3, code: codeOf('refuted') },
        { from: 0.25, to: 0.4, code: codeOf(null) },
      ],
      10,
    )
    expect(runs).toEqual([
      { top: 1, height: 1, code: codeOf('supported') },
      { top: 2, height: 2, code: codeOf('refuted') },
      { top: 4, height: 1, code: codeOf('supported') },
    ])
  })
})

describe('a small box beside a line', () => {
  const line = { left: 100, top: 200, width: 5, height: 20 }
  const size = { width: 120, height: 60 }

  test('stands below, or above where there is no room', () => {
    const room = { width: 500, from: 0, to: 600 }
    expect(placeFloating(line, size, room)).toEqual({ left: 100, top: 226 })
    expect(placeFloating(line, size, { ...room, to: 280 })).toEqual({ left: 100, top: 134 })
    expect(placeFloating(line, size, room, { first: 'above' })).toEqual({ left: 100, top: 134 })
    expect(placeFloating(line, size, { ...room, from: 150 }, { first: 'above' }).top).toBe(226)
  })

  test('never leaves the text', () => {
    const room = { width: 180, from: 0, to: 600 }
    expect(placeFloating(line, size, room, { at: 900 }).left).toBe(50)
    expect(placeFloating(line, size, room, { at: -40 }).left).toBe(10)
  })
})

test('the text grows and shrinks by steps, and stops at the ends', () => {
  expect(sizeAfter(17, 1)).toBe(18)
  expect(sizeAfter(17, -1)).toBe(16)
  expect(sizeAfter(17.4, -1)).toBe(17)
  expect(sizeAfter(textSizes[0], -1)).toBe(textSizes[0])
  expect(sizeAfter(textSizes.at(-1)!, 1)).toBe(textSizes.at(-1))
})

test('a long text is cut into stretches between its groups', () => {
  const blocks = [10, 10, 10, 10, 10].map((length, i) => ({
    kind: i === 1 || i === 2 ? ('listItem' as const) : ('paragraph' as const),
    start: i * 11,
    end: i * 11 + length,
  }))
  const stretches = stretchesOf(groupBlocks(blocks), blocks, 20)
  expect(stretches.map((groups) => groups.map(({ first, end }) => [first, end]))).toEqual([
    [
      [0, 1],
      [1, 3],
    ],
    [
      [3, 4],
      [4, 5],
    ],
  ])
  expect(stretchesOf(groupBlocks(blocks), blocks, 1)).toHaveLength(4)
})
