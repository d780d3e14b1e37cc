/**
 * Where a sentence may end: the breaks of Intl.Segmenter (Unicode UAX #29) and those that it cannot
 * see, because what stands around them is not written as its rules expect.
 */

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
    segmenters.set(language, segmenter)
  }
  return segmenter
}

/** Each matches up to where the next sentence begins. */
const unseen: readonly RegExp[] = [
  // "martyr.[1] The emperor": the note stands between the stop and the space.
  /[.!?]["”’»')]*(?:\[\p{N}{1,3}\])+\s+(?=["“«(]?\p{Lu})/gu,
  // "Great food!!! :) Will come back": a face belongs to what it comments on.
  /[.!?]\s*(?:[:;=]['-]?[)(DPpoO\]/|]+|<3)\s+(?=["“«(]?[\p{Lu}\p{N}])/gu,
  // "What do you see? - Posted like sentinels": a dash as the next speaker's mark, or a list's.
  /[.!?…]["”’»')]*\s+(?=[-–—*•]\s\p{Lu})/gu,
  // "compounds. . . . The practice": after a stop, the three dots are what is left out of the next.
  /(?<=[^\s.])\.\s(?=\. \. \. \p{Lu})/gu,
]

/** "Hello world.Today is": the space was forgotten. Addresses and names of files have one too few. */
const noSpace = /(?<=\p{Ll}{3}|\d,\d{3})[.!?](?=\p{Lu}\p{Ll}+[\s,.!?]|I['’\s])/gu
const address = /[/@\\_]|www\./

const small = /^\p{Ll}/u
const smallStart = /(?<=\p{Ll}{2})[.!?]+\s+(?=\p{Ll})/gu

const nextWord = /^[\p{L}\p{M}]+/u
const beforeFigure =
  /(?<=\p{L}{4}|(?:19|20)\p{N}{2}|[%)])[.!?]["”’»')]*\s+(?=\p{N})|(?<=\p{N}{2})\.\s+(?=\p{N}+\s\p{L}{3,})/gu

/** The word that ends where the stop stands: none of those that a stop shortens. */
const stopped = /[\p{L}\p{M}.'’]+$/u

export interface BreakWords {
  /** Whether this word, in small letters and without its stop, may be a shortened one. */
  isShortened(word: string): boolean
  /** Whether it may be one only before a figure: "no". */
  needsFigure(word: string): boolean
  /** BCP 47, for Intl.Segmenter. */
  language: string
  /** Words that only who writes without capitals begins in small letters, in small letters: "i". */
  alwaysCapital: ReadonlySet<string>
  /** Words that begin sentences, in small letters. */
  starters: ReadonlySet<string>
}

function tokenAround(text: string, at: number): string {
  let from = at
  let to = at
  while (from > 0 && at - from < 80 && !/\s/u.test(text[from - 1]!)) from -= 1
  while (to < text.length && to - at < 80 && !/\s/u.test(text[to]!)) to += 1
  return text.slice(from, to)
}

/** Somebody who writes without capitals: "how are you? i am fine. ok". */
function isInformal(text: string, alwaysCapital: ReadonlySet<string>): boolean {
  if (small.test(text)) return true
  return (
    alwaysCapital.size > 0 && text.split(/[\s(]+/u).some((word) => alwaysCapital.has(stem(word)))
  )
}

function stem(word: string): string {
  return word.split(/['’]/, 1)[0]!
}

/**
 * Offsets at which the next sentence may begin, ascending, without the beginning of the text.
 * Some are none: see `segmentSentences`, which joins what they part wrongly. `sure` are those that
 * were found where the next sentence begins in small letters.
 */
export function breaksOf(
  text: string,
  words: BreakWords,
): { breaks: number[]; sure: ReadonlySet<number> } {
  const { isShortened, language, alwaysCapital, starters } = words
  const breaks = new Set<number>()
  const sure = new Set<number>()
  for (const { index } of segmenterFor(language).segment(text)) if (index > 0) breaks.add(index)
  const wordBefore = (at: number): string =>
    (stopped.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '').toLowerCase()
  for (const pattern of unseen)
    for (const match of text.matchAll(pattern)) {
      // "ROMA, 12 gen. - Il governo": the dash follows a dateline.
      if (match[0].startsWith('.') && isShortened(wordBefore(match.index))) continue
      breaks.add(match.index + match[0].length)
      sure.add(match.index + match[0].length)
    }
  for (const match of text.matchAll(noSpace))
    if (!address.test(tokenAround(text, match.index))) breaks.add(match.index + 1)
  // "in the year 2020. 12 people": the Unicode rules look past the figure for a capital.
  for (const match of text.matchAll(beforeFigure)) breaks.add(match.index + match[0].length)
  const informal = isInformal(text, alwaysCapital)
  for (const match of text.matchAll(smallStart)) {
    const word = wordBefore(match.index)
    const next = nextWord.exec(text.slice(match.index + match[0].length).slice(0, 40))?.[0] ?? ''
    const ends = words.needsFigure(word) && (starters.has(next) || next.length > 4)
    if (match[0].startsWith('.') && isShortened(word) && !ends) continue
    const at = match.index + match[0].length
    // In a text with capitals only a word that begins sentences, after a word that is none cut short.
    const careless = match[0].trim() === '.' && word.length > 3 && starters.has(next)
    if (!informal && !careless) continue
    breaks.add(at)
    sure.add(at)
  }
  return { breaks: [...breaks].toSorted((a, b) => a - b), sure }
}
