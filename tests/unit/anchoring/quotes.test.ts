import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorHealth, findQuote, makeRange } from '#main/anchoring/index.ts'
import type { Range } from '#shared/records/library.ts'

const article =
  'Microsoft e Nvidia investono 15 miliardi in Anthropic. Di questi, 5 miliardi sono di Microsoft ' +
  'e 10 miliardi di Nvidia. La startup si impegna a comprare 30 miliardi di capacità di calcolo.'

function rangeOf(words: string, text = article): Range {
  const start = text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  return makeRange(text, { start, end: start + words.length })
}

describe('findQuote', () => {
  it('finds every range exact in its own text', () => {
    fc.assert(
      fc.property(fc.nat(article.length - 1), fc.integer({ min: 1, max: 60 }), (start, length) => {
        const end = Math.min(article.length, start + length)
        const range = makeRange(article, { start, end })
        expect(findQuote(range, article)).toEqual({ health: 'exact', start, end })
      }),
    )
  })

  it('follows words that moved because text came before them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{1,80}$/), (before) => {
        const range = rangeOf('10 miliardi di Nvidia')
        const found = findQuote(range, before + article)
        const start = range.start + before.length
        expect(found).toEqual({ health: 'moved', start, end: start + range.exact.length })
      }),
    )
  })

  it('tells repeated words apart by their context', () => {
    const twice = `Nel 2024 i ricavi sono saliti. ${article} Nel 2024 i costi sono scesi.`
    const range = makeRange(twice, { start: twice.lastIndexOf('Nel 2024'), end: twice.length - 1 })
    const short = {
      ...range,
      exact: 'Nel 2024',
      end: range.start + 8,
      suffix: ' i costi sono scesi.',
    }
    expect(findQuote(short, `Premessa. ${twice}`)).toEqual({
      health: 'moved',
      start: range.start + 10,
      end: range.start + 18,
    })
  })

  it('says ambiguous, and names no place, where two fit equally well', () => {
    const rule = '='.repeat(40)
    const text = `${rule}\nIl fondo vale 135 miliardi di dollari.\n${rule}\n`
    const range = rangeOf('Il fondo vale 135 miliardi di dollari.', text)
    expect(findQuote(range, `titolo\n${text}${text}`)).toEqual({ health: 'ambiguous' })
  })

  it('finds edited words and says how alike they are', () => {
    const edited = article.replace('10 miliardi di Nvidia', '12 miliardi di Nvidia')
    const found = findQuote(rangeOf('10 miliardi di Nvidia'), edited)
    expect(found.health).toBe('fuzzy')
    expect(edited.slice(found.start, found.end)).toBe('12 miliardi di Nvidia')
    expect(found.score).toBeGreaterThan(0.9)
    expect(found.score).toBeLessThan(1)
  })

  it('says orphan where the sentence is gone', () => {
    const gone = article.replace(/ La startup.*/, '')
    expect(findQuote(rangeOf('La startup si impegna a comprare 30 miliardi'), gone)).toEqual({
      health: 'orphan',
    })
    expect(findQuote(rangeOf('Anthropic'), '')).toEqual({ health: 'orphan' })
  })

  it('does not take a short number elsewhere for the one it lost', () => {
    expect(
      findQuote(rangeOf('15'), 'Tutt’altra storia: 15 gatti in un cortile di Trieste.').health,
    ).toBe('orphan')
  })
})

describe('anchorHealth', () => {
  it('is that of the worst range', () => {
    const ranges = [rangeOf('Microsoft e Nvidia'), rangeOf('30 miliardi di capacità di calcolo')]
    expect(anchorHealth(article, ranges)).toBe('exact')
    expect(anchorHealth(`Oggi. ${article}`, ranges)).toBe('moved')
    expect(anchorHealth(article.replace('30 miliardi', '31 miliardi'), ranges)).toBe('fuzzy')
    expect(anchorHealth('Nulla.', ranges)).toBe('orphan')
    expect(anchorHealth(article, [])).toBe('orphan')
  })
})
