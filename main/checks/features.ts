/** What a text is about, apart from how it is put: word roots, names, numbers, denials. */
import type { CheckWords } from './languages/index.ts'

/** Words with their apostrophe ("l'", "dell'") and numbers with their marks. */
const pattern = /\p{L}[\p{L}\p{M}]*(?:['’](?![\p{L}])|n['’]t)?|['’]|\p{N}+(?:[.,]\p{N}+)*%?/gu

export interface Word {
  readonly text: string
  /** Lower case, typewriter apostrophe. */
  readonly lower: string
  readonly start: number
}

export function wordsOf(text: string): Word[] {
  const found: Word[] = []
  for (const match of text.matchAll(pattern)) {
    const exact = match[0]
    if (exact === "'" || exact === '’') continue
    found.push({ text: exact, lower: exact.toLowerCase().replaceAll('’', "'"), start: match.index })
  }
  return found
}

const isNumber = (word: string): boolean => /^\p{N}/u.test(word)

/** The root of a word: "costato" and "costo" share one. At least three letters stay. */
export function rootOf(word: string, { endings }: CheckWords): string {
  if (word.length <= 4) return word.length === 4 ? word.replace(/[aeiouàòìù]$/u, '') : word
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= 4)
  const root = ending === undefined ? word : word.slice(0, -ending.length)
  return root.length > 4 ? root.replace(/[aeiou]$/u, '') : root
}

/** Without accents, for comparing names. */
export const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'")

/** A capital where no sentence begins, or an inner one, says that a word is a name. */
export function namesIn(words: readonly Word[], text: string): Word[] {
  return words.filter(({ text: word, start }, index) => {
    if (!/^\p{L}*\p{Lu}/u.test(word)) return false
    if (/^\p{Ll}?\p{Lu}.*\p{Lu}|^\p{Ll}+\p{Lu}/u.test(word)) return true
    return index > 0 && !/[.:!?«“"„‘]\s*$/u.test(text.slice(Math.max(0, start - 3), start))
  })
}

export interface Features {
  /** Roots of the words that say something, names among them, numbers not; sorted, each once. */
  readonly roots: readonly string[]
  readonly names: readonly string[]
  readonly denied: boolean
}

/** @param without stretches of the text that are left out: its quantities */
export function featuresOf(
  text: string,
  words: CheckWords,
  without: readonly string[] = [],
): Features {
  let rest = text
  for (const part of without) if (part.length > 0) rest = rest.replace(part, ' ')
  const all = wordsOf(rest)
  const roots = new Set<string>()
  let denied = false
  for (const { lower } of all) {
    if (words.negations.has(lower) || lower.endsWith("n't")) denied = true
    if (words.empty.has(lower) || isNumber(lower) || Object.hasOwn(words.scales, lower)) continue
    roots.add(fold(rootOf(lower, words)))
  }
  const names = new Set(namesIn(all, rest).map(({ lower }) => fold(rootOf(lower, words))))
  return { roots: [...roots].toSorted(), names: [...names].toSorted(), denied }
}

export function overlap(a: readonly string[], b: readonly string[]): number {
  const there = new Set(b)
  return a.reduce((count, word) => count + (there.has(word) ? 1 : 0), 0)
}

/** Shared words among all words, 0 to 1 (Jaccard). */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const shared = overlap(a, b)
  const all = a.length + b.length - shared
  return all === 0 ? 0 : shared / all
}

/** Do the words that only one of them has say the opposite of each other? */
export function areOpposed(
  a: readonly string[],
  b: readonly string[],
  { opposites }: CheckWords,
): boolean {
  const [inA, inB] = [new Set(a), new Set(b)]
  const onlyA = a.filter((word) => !inB.has(word))
  const onlyB = b.filter((word) => !inA.has(word))
  return opposites.some(([up, down]) => {
    const has = (list: readonly string[], way: RegExp): boolean =>
      list.some((word) => way.test(word))
    return (has(onlyA, up) && has(onlyB, down)) || (has(onlyA, down) && has(onlyB, up))
  })
}
