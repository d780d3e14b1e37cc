/**
 * News made up for the project with a gold made by hand: what somebody who checks them would want as
 * claims, whatever comes out today. A claim is found where half of its characters are shared.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Language, Span } from '#shared/records/extraction.ts'
import { normaliseText } from '#shared/text.ts'
import { pairClaims } from '../../bench/extraction/gold.ts'
import { read } from './texts.ts'

interface Gold {
  /** The words of each claim's ranges. */
  claims: string[][]
  attributions: [exact: string, speaker: string, role: string][]
  notClaims: [exact: string, reason: string][]
  entities: [kind: string, name: string, aliases: string[]][]
}

const folder = resolve(import.meta.dirname, '../../fixtures/extraction')

function load(name: string): { text: string; gold: Gold } {
  const text = normaliseText(readFileSync(resolve(folder, `${name}.txt`), 'utf8'))
  const gold = JSON.parse(readFileSync(resolve(folder, `${name}.json`), 'utf8')) as Gold
  return { text, gold }
}

function spanOf(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from)
  if (start < 0) throw new Error(`The gold has words that the text has not: ${words}`)
  return { start, end: start + words.length }
}

/** The ranges of a claim stand near each other: the first is looked for before the last. */
function rangesOf(text: string, words: readonly string[]): Span[] {
  const last = spanOf(text, words.at(-1)!)
  return words.map((part, i) => {
    if (i === words.length - 1) return last
    const start = text.lastIndexOf(part, last.start)
    return spanOf(text, part, Math.max(0, start))
  })
}

/** How many claims of each gold may still be missed, and how many found that it has not. */
const texts: [language: Language, name: string, missed: number, extra: number][] = [
  ['it', 'sanita.it', 0, 2],
  ['it', 'pianeta.it', 2, 0],
  ['en', 'steel.en', 0, 1],
]

describe.each(texts)('%s: %s', (language, name, missed, extra) => {
  const { text, gold } = load(name)
  const result = read(text, language)

  it('has the claims of its gold, and few others', () => {
    const wanted = gold.claims.map((words) => ({
      text: words.join(' … '),
      type: 'event',
      ranges: rangesOf(text, words),
    }))
    const pairing = pairClaims(wanted, result.claims)
    const lost = wanted.filter((_, i) => pairing.found[i]! < 0).map((claim) => claim.text)
    const others = pairing.extra.map((i) => result.claims[i]!.text)
    expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(missed)
    expect(others.length, others.join('\n')).toBeLessThanOrEqual(extra)
  })

  it('says who says what', () => {
    for (const [exact, speaker, role] of gold.attributions)
      expect(result.attributions).toContainEqual(expect.objectContaining({ exact, speaker, role }))
  })

  it('leaves out what is no claim, with the reason', () => {
    const skipped = result.sentences
      .filter(({ coverage }) => coverage === 'skipped')
      .map(({ start, end, reason }) => [text.slice(start, end), reason])
    for (const one of gold.notClaims) expect(skipped).toContainEqual(one)
  })

  it('names everybody once', () => {
    for (const [kind, full, aliases] of gold.entities) {
      const found = result.entities.filter((one) => one.name === full || aliases.includes(one.name))
      expect(found).toEqual([expect.objectContaining({ kind, name: full, aliases })])
    }
  })
})
