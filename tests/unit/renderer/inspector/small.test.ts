/** Tags, typed numbers, times gone by, and what several claims have in common. */
import { describe, expect, it } from 'vitest'
import { after, before } from '#renderer/inspector/quote-context.ts'
import { readNumber } from '#renderer/inspector/number-text.ts'
import { relativeTime } from '#renderer/inspector/relative-time.ts'
import { suggestTags, tagsIn, withTags } from '#renderer/inspector/tag-list.ts'
import { tally } from '#renderer/inspector/tally.ts'
import type { Claim } from '#shared/records/library.ts'

describe('tags', () => {
  it('splits what is typed or pasted at commas and line ends', () => {
    expect(tagsIn(' economia , intelligenza  artificiale,\nUSA,, ')).toEqual([
      'economia',
      'intelligenza artificiale',
      'USA',
    ])
  })

  it('adds no tag twice, whatever its capitals', () => {
    expect(withTags(['Economia'], 'economia, USA')).toEqual(['Economia', 'USA'])
    expect(withTags(['a'], '  ')).toEqual(['a'])
  })

  it('tells apart what differs by an accent', () => {
    expect(withTags(['papa'], 'papà')).toEqual(['papa', 'papà'])
  })

  it('suggests what others have, the most used first', () => {
    const all = [['economia', 'ecologia'], ['ecologia'], ['USA']]
    expect(suggestTags(all, [], 'eco')).toEqual(['ecologia', 'economia'])
    expect(suggestTags(all, ['Ecologia'], 'ECO')).toEqual(['economia'])
    expect(suggestTags(all, [], ' ')).toEqual([])
  })
})

describe('readNumber', () => {
  it.each([
    ['80', 80],
    ['80 %', 80],
    ['0,5', 0.5],
    ['.5', 0.5],
    ['', null],
    ['  ', null],
    ['101', undefined],
    ['-1', undefined],
    ['1e1', undefined],
    ['molto', undefined],
  ])('%s', (typed, expected) => {
    expect(readNumber(typed, 0, 100)).toBe(expected)
  })
})

describe('the words around a passage', () => {
  it('loses the word that is cut through', () => {
    expect(before('stimento combinato di 15 miliardi')).toBe('… combinato di 15 miliardi')
    expect(after(' e 10 miliardi da Nvidia.\nLa mossa')).toBe(' e 10 miliardi da Nvidia. La …')
  })

  it('is whole where the text begins or ends', () => {
    expect(before('Microsoft e ')).toBe('Microsoft e ')
    expect(after(' di Nvidia.')).toBe(' di Nvidia.')
  })
})

describe('relativeTime', () => {
  const now = new Date(2025, 10, 19, 10, 0).getTime()
  const at = (...parts: [number, number, number, number, number]): string =>
    new Date(...parts).toISOString()
  it.each([
    [at(2025, 10, 19, 9, 59), '1 minuto fa'],
    [at(2025, 10, 19, 7, 30), '2 ore fa'],
    [at(2025, 10, 17, 23, 0), 'l’altro ieri'],
    [at(2025, 10, 18, 9, 0), 'ieri'],
    [at(2025, 9, 1, 9, 0), '1 ott 2025'],
  ])('%s', (iso, expected) => {
    expect(relativeTime(iso, now, 'it', 'adesso')).toBe(expected)
  })

  it('says "now" within a minute, and of what a wrong clock puts into the future', () => {
    expect(relativeTime(new Date(now - 20_000).toISOString(), now, 'it', 'adesso')).toBe('adesso')
    expect(relativeTime(new Date(now + 90_000).toISOString(), now, 'it', 'adesso')).toBe('adesso')
  })
})

describe('tally', () => {
  const claim = (of: Partial<Claim>): Claim =>
    ({
      verdict: null,
      status: 'new',
      confidence: null,
      verifiable: null,
      assignee: '',
      proposed: false,
      ...of,
    }) as Claim

  it('counts in the order of the scale, and tells what all share', () => {
    const result = tally([
      claim({ verdict: 'mixed', status: 'checked', proposed: true }),
      claim({ verdict: 'supported', status: 'new', verifiable: true }),
      claim({}),
      claim({}),
    ])
    expect(result.verdicts).toEqual([
      ['supported', 1],
      ['mixed', 1],
      ['none', 2],
    ])
    expect(result.statuses).toEqual([
      ['new', 3],
      ['checked', 1],
    ])
    expect(result).toMatchObject({ count: 4, proposals: 1 })
    expect(result.judged).toEqual({
      verdict: undefined,
      status: undefined,
      confidence: null,
      verifiable: undefined,
      assignee: '',
    })
  })
})
