/** A gold told by the words of the text, and where they stand. */
import type { Span } from '#shared/records/extraction.ts'
import type { Gold } from './gold.ts'

export interface GoldInWords {
  /** The words of each claim's ranges. */
  claims: string[][]
  /** In text order. */
  quantities: [exact: string, kind: string, value: number | string, unit: string | null][]
  attributions: [exact: string, speaker: string, role?: string][]
  notClaims: [exact: string, reason: string][]
}

function spanOf(text: string, words: string, from = 0): Span & { exact: string } {
  const start = text.indexOf(words, from)
  if (start < 0) throw new Error(`The gold has words that the text has not: ${words}`)
  return { start, end: start + words.length, exact: words }
}

/** The ranges of a claim stand near each other: the others are looked for before the last. */
function rangesOf(text: string, words: readonly string[]): (Span & { exact: string })[] {
  const last = spanOf(text, words.at(-1)!)
  return words.map((part, i) => {
    if (i === words.length - 1) return last
    return spanOf(text, part, Math.max(0, text.lastIndexOf(part, last.start)))
  })
}

/** The gold with offsets. Throws where it has words that the text has not. */
export function goldOf(text: string, gold: Gold | GoldInWords): Gold {
  if (gold.claims.every((claim) => !Array.isArray(claim))) return gold as Gold
  const { claims, quantities, attributions, notClaims } = gold as GoldInWords
  let from = 0
  return {
    claims: claims.map((words) => ({
      text: words.join(' … '),
      type: '',
      ranges: rangesOf(text, words),
    })),
    quantities: quantities.map(([exact, kind, value, unit]) => {
      const span = spanOf(text, exact, from)
      from = span.end
      return { ...span, kind, value, unit }
    }),
    attributions: attributions.map(([exact, speaker, role]) => ({
      ...spanOf(text, exact),
      speaker,
      ...(role === undefined ? {} : { role }),
    })),
    notClaims: notClaims.map(([exact, reason]) => ({ ...spanOf(text, exact), reason })),
  }
}
