import { describe, expect, it } from 'vitest'
import {
  afterDoubt,
  carryRanges,
  findCandidates,
  makeRange,
  reanchor,
} from '#main/anchoring/index.ts'

const text =
  'Le due società investiranno nella startup: 5 miliardi da parte di Microsoft e 10 miliardi da parte di Nvidia, hanno scritto in una nota.'

function carry(words: readonly string[], after: string) {
  const ranges = words.map((exact) => {
    const start = text.indexOf(exact)
    return makeRange(text, { start, end: start + exact.length })
  })
  return carryRanges(ranges, reanchor(text, after, ranges), after)
}

const both = ['Le due società investiranno nella startup', '10 miliardi da parte di Nvidia']

describe('a claim of several ranges', () => {
  it('is exact only where all of it is', () => {
    expect(carry(both, text)).toMatchObject({ health: 'exact', score: null })
    expect(carry(both, `Ieri. ${text}`)).toMatchObject({ health: 'moved' })
    const edited = carry(both, text.replace('10 miliardi', '11 miliardi'))
    expect(edited).toMatchObject({ health: 'fuzzy' })
    expect(edited.score).toBeLessThan(1)
  })

  it('stays where most of it is left, with a score that says what is gone', () => {
    const after = text.replace(' e 10 miliardi da parte di Nvidia', '')
    const carried = carry(both, after)
    expect(carried.health).toBe('fuzzy')
    expect(carried.score).toBeLessThan(0.7)
    expect(carried.ranges!.map(({ exact }) => exact)).toEqual([both[0]])
  })

  it('is an orphan where little of it is left', () => {
    const after = text.replace('Le due società investiranno nella startup: ', '')
    expect(carry(['hanno scritto', both[0]!], after)).toEqual({
      health: 'orphan',
      score: null,
      ranges: null,
    })
  })
})

describe('a doubt that nobody settled', () => {
  const now = { health: 'exact', score: null, ranges: [] } as const
  it('outlives the next revision', () => {
    const after = (health: 'moved' | 'fuzzy' | 'exact', score: number | null) =>
      afterDoubt({ health, score }, { ...now, ranges: [] })
    expect(after('exact', null).health).toBe('exact')
    expect(after('moved', null).health).toBe('moved')
    expect(after('fuzzy', 0.8)).toMatchObject({ health: 'fuzzy', score: 0.8 })
    expect(
      afterDoubt({ health: 'fuzzy', score: 0.8 }, { health: 'fuzzy', score: 0.5, ranges: [] }),
    ).toMatchObject({ score: 0.4 })
  })
})

describe('findCandidates', () => {
  const after = `Una nota. ${text.replace('10 miliardi', '11 miliardi')} Ancora 5 miliardi da parte di Microsoft.`
  const finder = findCandidates(text, after)
  const spanOf = (exact: string) => ({
    start: text.indexOf(exact),
    end: text.indexOf(exact) + exact.length,
  })

  it('shows every place of words that stand in several, each once', () => {
    const found = finder.of(spanOf('5 miliardi da parte di Microsoft'))
    const words = found.map(({ start, end }) => after.slice(start, end))
    expect(words.slice(0, 2)).toEqual(Array(2).fill('5 miliardi da parte di Microsoft'))
    expect(new Set(found.map(({ start }) => start)).size).toBe(found.length)
  })

  it('shows an edited place with how much of it was kept, and nothing for what is nowhere', () => {
    const [best] = finder.of(spanOf('10 miliardi da parte di Nvidia'))
    expect(after.slice(best!.start, best!.end)).toBe('11 miliardi da parte di Nvidia')
    expect(best!.score).toBeGreaterThan(0.5)
    expect(best!.score).toBeLessThan(1)
    const other = findCandidates(text, 'Tutt’altra storia di gatti in un cortile.')
    expect(other.of(spanOf('10 miliardi da parte di Nvidia'))).toEqual([])
  })
})
