/** Words, numbers and marks of a sentence, with their place and what part they play. */

export const tags = [
  'determiner',
  'preposition',
  /** e, o, ma / and, or, but */
  'coordinator',
  /** quando, mentre, perché / when, while, because */
  'subordinator',
  /** che, cui, dove / which, who: opens a clause about the words before it */
  'relative',
  /** che / that after a verb or noun: opens what is said, known, shown */
  'complementizer',
  'pronoun',
  /** si, ne, lo before a verb */
  'clitic',
  'adverb',
  'negation',
  /** finite form of a helping verb: ha, è / has, is */
  'auxiliary',
  /** può, deve / can, will */
  'modal',
  /** finite form of any other verb */
  'verb',
  'gerund',
  'participle',
  'infinitive',
  'name',
  'number',
  /** noun, adjective, anything not told apart further */
  'word',
  'comma',
  'semicolon',
  'colon',
  'dash',
  'open',
  'close',
  'quote',
  'stop',
  'mark',
] as const
export type Tag = (typeof tags)[number]

export interface Token {
  /** Offsets in the whole text, UTF-16 code units. */
  start: number
  end: number
  text: string
  /** Lower case, with the typewriter apostrophe. */
  lower: string
  tag: Tag
  /** Written with a capital only because it stands in a headline. */
  small?: true
  /** Dictionary form of a verb, whatever its tag; empty for other words. */
  lemma: string
}

const shared = [
  String.raw`https?:\/\/[^\s<>"”»]+|www\.[^\s<>"”»]+`,
  String.raw`(?:\p{L}\.){2,}`,
  String.raw`\p{N}+(?:[.,:]\p{N}+)*`,
]
const other = String.raw`[^\s]`

/** A pattern of words of a language among the marks and numbers that all languages share. */
export function tokenPattern(words: string): RegExp {
  return new RegExp([...shared, words, other].join('|'), 'gu')
}

const marks: Record<string, Tag> = {
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '–': 'dash',
  '—': 'dash',
  '-': 'dash',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '"': 'quote',
  '“': 'quote',
  '”': 'quote',
  '„': 'quote',
  '«': 'quote',
  '»': 'quote',
  '‘': 'quote',
  '’': 'quote',
  '‚': 'quote',
  '‹': 'quote',
  '›': 'quote',
  "'": 'quote',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  '…': 'stop',
}

const startsWithLetter = /^\p{L}/u
const startsWithNumber = /^\p{N}/u

/** The tokens of one stretch of the text, tagged only as far as their shape tells. */
export function tokenise(text: string, start: number, end: number, pattern: RegExp): Token[] {
  const slice = text.slice(start, end)
  const found: Token[] = []
  for (const match of slice.matchAll(pattern)) {
    const exact = match[0]
    const at = start + match.index
    const tag = startsWithLetter.test(exact)
      ? 'word'
      : startsWithNumber.test(exact)
        ? 'number'
        : (marks[exact] ?? 'mark')
    found.push({
      start: at,
      end: at + exact.length,
      text: exact,
      lower: exact.toLowerCase().replaceAll('’', "'"),
      tag,
      lemma: '',
    })
  }
  return found
}

export function isCapitalised(token: Token): boolean {
  return token.small !== true && /^(?:\p{Lu}|\p{Ll}\p{Lu})/u.test(token.text)
}

/** A full stop or another mark after which nothing of the sentence follows. */
export function isPunctuation(tag: Tag): boolean {
  return (
    tag === 'comma' ||
    tag === 'semicolon' ||
    tag === 'colon' ||
    tag === 'dash' ||
    tag === 'open' ||
    tag === 'close' ||
    tag === 'quote' ||
    tag === 'stop' ||
    tag === 'mark'
  )
}

export function isFinite(tag: Tag): boolean {
  return tag === 'auxiliary' || tag === 'modal' || tag === 'verb'
}
