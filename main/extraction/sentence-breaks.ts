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
const smallStart = /(?<=\p{Ll}{2,})[.!?]+\s+(?=\p{Ll})/gu

/** The word that ends where the stop stands: none of those that a stop shortens. */
const stopped = /[\p{L}\p{M}.'’]+$/u

export interface BreakWords {
  /** Whether this word, in small letters and without its stop, may be a shortened one. */
  isShortened(word: string): boolean
  /** BCP 47, for Intl.Segmenter. */
  language: string
  /** Words of one letter that are written with a capital: "I". */
  letterWords: ReadonlySet<string>
}

function tokenAround(text: string, at: number): string {
  let from = at
  let to = at
  while (from > 0 && at - from < 80 && !/\s/u.test(text[from - 1]!)) from -= 1
  while (to < text.length && to - at < 80 && !/\s/u.test(text[to]!)) to += 1
  return text.slice(from, to)
}

/** Somebody who writes without capitals: "how are you? i am fine. ok". */
function isInformal(text: string, letterWords: ReadonlySet<string>): boolean {
  if (small.test(text)) return true
  const letters = [...letterWords]
    .filter((word) => word !== 'A')
    .join('')
    .toLowerCase()
  return (
    letters !== '' && new RegExp(`(?:^|[\\s(])[${letters}](?:['’]\\p{L}+)?(?=\\s)`, 'u').test(text)
  )
}

/**
 * Offsets at which the next sentence may begin, ascending, without the beginning of the text.
 * Some are none: see `segmentSentences`, which joins what they part wrongly. `sure` are those that
 * were found where the next sentence begins in small letters.
 */
export function breaksOf(
  text: string,
  { isShortened, language, letterWords }: BreakWords,
): { breaks: number[]; sure: ReadonlySet<number> } {
  const breaks = new Set<number>()
  const sure = new Set<number>()
  for (const { index } of segmenterFor(language).segment(text)) if (index > 0) breaks.add(index)
  for (const pattern of unseen)
    for (const match of text.matchAll(pattern)) {
      breaks.add(match.index + match[0].length)
      sure.add(match.index + match[0].length)
    }
  for (const match of text.matchAll(noSpace))
    if (!address.test(tokenAround(text, match.index))) breaks.add(match.index + 1)
  if (isInformal(text, letterWords))
    for (const match of text.matchAll(smallStart)) {
      const word = stopped.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[0] ?? ''
      if (match[0].startsWith('.') && isShortened(word.toLowerCase())) continue
      const at = match.index + match[0].length
      breaks.add(at)
      sure.add(at)
    }
  return { breaks: [...breaks].toSorted((a, b) => a - b), sure }
}
