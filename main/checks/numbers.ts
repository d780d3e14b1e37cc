/** The numbers that stand in a text, as values. */
import type { CheckWords } from './languages/index.ts'

export interface FoundNumber {
  readonly exact: string
  readonly value: number
  /** Written in digits; words for numbers ("un", "two") are often no numbers at all. */
  readonly digits: boolean
}

/** "constructor" is a word too. */
const own = (table: Readonly<Record<string, number>>, word: string): number | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined

const digits = /(?<![\p{L}\p{N}])\p{N}+(?:[.,’'\u00a0\u202f]\p{N}+)*/gu

/** "15.000.000", "15,5", "2.5": marks before three digits part thousands, unless it is the decimal one. */
export function valueOf(written: string, decimalMark: ',' | '.'): number {
  const bare = written.replaceAll(/[\u00a0\u202f’']/g, '')
  const thousands = decimalMark === ',' ? '.' : ','
  const groups = new RegExp(`^\\d{1,3}(?:\\${thousands}\\d{3})+(?:\\${decimalMark}\\d+)?$`)
  const plain = groups.test(bare) ? bare.replaceAll(thousands, '') : bare
  return Number(plain.replace(',', '.'))
}

/**
 * Digits with the scale that follows them ("15 miliardi") or without, and words for small numbers.
 * What cannot be read as one number (a version, a telephone number) is left out.
 */
export function numbersIn(text: string, words: CheckWords): FoundNumber[] {
  const found: FoundNumber[] = []
  const scaleAfter = (at: number): readonly [string, number] | null => {
    const next = /^[\s\u00a0]*(\p{L}+)/u.exec(text.slice(at, at + 24))
    const factor = next ? own(words.scales, next[1]!.toLowerCase()) : undefined
    return next && factor !== undefined ? [next[0], factor] : null
  }
  for (const match of text.matchAll(digits)) {
    const value = valueOf(match[0], words.decimalMark)
    if (!Number.isFinite(value)) continue
    const scale = scaleAfter(match.index + match[0].length)
    found.push({
      exact: scale ? match[0] + scale[0] : match[0],
      value: scale ? Number((value * scale[1]).toPrecision(15)) : value,
      digits: true,
    })
  }
  for (const match of text.matchAll(/(?<![\p{L}\p{N}])\p{L}+/gu)) {
    const value = own(words.numbers, match[0].toLowerCase())
    if (value === undefined) continue
    const scale = scaleAfter(match.index + match[0].length)
    found.push({ exact: match[0], value: scale ? value * scale[1] : value, digits: false })
  }
  return found
}
