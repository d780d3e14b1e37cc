/**
 * A text as words and signs, the units in which two revisions are compared. White space is no token:
 * a paragraph that was only wrapped anew is the same paragraph.
 */

export interface Tokens {
  readonly text: string
  /** Number of tokens. */
  readonly length: number
  /** Where each token begins and ends in the text. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Same number, same token. Letter case and the shape of quotes and dashes make no difference. */
  readonly ids: Int32Array
  /** As `ids`, for words without their endings ("investono", "investe"). */
  readonly stems: Int32Array
  /** How much it says that this token is found again: rare long words most, commas next to nothing. */
  readonly weights: Float64Array
  /** `sums[i]` is the weight of the tokens before token i. */
  readonly sums: Float64Array
}

// Scripts without spaces between words go character by character.
const tokenPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}_]{1,32}|\S/gu
const isWord = /^[\p{L}\p{M}\p{N}_]/u

/** Words that begin alike for this many characters share a stem. */
const stemLength = 5
/** A comma, a bracket, a full stop. */
export const signWeight = 0.15

const sameSigns: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
}

const folded = (token: string): string => sameSigns[token] ?? token.normalize('NFKC').toLowerCase()

/** A number has no ending: 15 and 150 have nothing in common. */
const stemOf = (word: string): string =>
  word.length > stemLength && !/\p{N}/u.test(word) ? word.slice(0, stemLength) : word

interface Word {
  id: number
  stem: number
  count: number
  weight: number
}

interface Draft {
  text: string
  starts: number[]
  ends: number[]
  words: Word[]
}

function read(text: string, known: Map<string, Word>, stems: Map<string, number>): Draft {
  const draft: Draft = { text, starts: [], ends: [], words: [] }
  for (const match of text.matchAll(tokenPattern)) {
    const [token] = match
    let word = known.get(token)
    if (!word) {
      const key = folded(token)
      // Two spellings of one word are one word, also when counted.
      word = known.get(`\n${key}`)
      if (!word) {
        const stemKey = stemOf(key)
        let stem = stems.get(stemKey)
        if (stem === undefined) stems.set(stemKey, (stem = stems.size))
        const weight = isWord.test(key) ? Math.min(1, 0.25 + key.length / 10) : signWeight
        word = { id: known.size, stem, count: 0, weight }
        known.set(`\n${key}`, word)
      }
      known.set(token, word)
    }
    word.count += 1
    draft.starts.push(match.index)
    draft.ends.push(match.index + token.length)
    draft.words.push(word)
  }
  return draft
}

function finish({ text, starts, ends, words }: Draft, total: number): Tokens {
  const { length } = words
  const ids = new Int32Array(length)
  const stems = new Int32Array(length)
  const weights = new Float64Array(length)
  const sums = new Float64Array(length + 1)
  for (let i = 0; i < length; i += 1) {
    const { id, stem, count, weight } = words[i]!
    ids[i] = id
    stems[i] = stem
    // A word on every line says little about the line: half its weight at one token in a hundred.
    weights[i] = weight / (1 + (Math.max(0, count - 2) / total) * 100)
    sums[i + 1] = sums[i]! + weights[i]!
  }
  return {
    text,
    length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    ids,
    stems,
    weights,
    sums,
  }
}

/** The tokens of two texts, numbered together. */
export function tokensOf(oldText: string, newText: string): { before: Tokens; after: Tokens } {
  const known = new Map<string, Word>()
  const stems = new Map<string, number>()
  const before = read(oldText, known, stems)
  const after = read(newText, known, stems)
  const total = before.words.length + after.words.length
  return { before: finish(before, total), after: finish(after, total) }
}

/** The first token that ends after `offset`, or the number of tokens. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.ends[middle]! > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The tokens that a span touches: from the first to before the last. Equal where there is none. */
export function tokensIn(
  tokens: Tokens,
  { start, end }: { start: number; end: number },
): { from: number; to: number } {
  const from = tokenAt(tokens, start)
  const last = tokenAt(tokens, end - 1)
  const to = last < tokens.length && tokens.starts[last]! < end ? last + 1 : last
  return { from, to: Math.max(from, to) }
}

/** How strongly the text breaks before this token: 4 paragraph, 3 line, 2 sentence, 1 space, 0 none. */
export function breakBefore({ text, length, starts, ends }: Tokens, token: number): number {
  if (token <= 0 || token >= length) return 4
  const between = text.slice(ends[token - 1], starts[token])
  const line = between.indexOf('\n')
  if (line >= 0) return between.indexOf('\n', line + 1) >= 0 ? 4 : 3
  if (between === '') return 0
  return endsSentence(text, ends[token - 1]!) ? 2 : 1
}

function endsSentence(text: string, end: number): boolean {
  let at = end - 1
  while (at >= 0 && '"\'”’»)]*_`'.includes(text[at]!)) at -= 1
  return at >= 0 && '.!?…:;'.includes(text[at]!)
}

/** Whether a sentence, heading or list item begins with this token; the sign of a list may precede. */
export function beginsSentence(tokens: Tokens, token: number): boolean {
  let at = token
  while (at > 0 && breakBefore(tokens, at) < 2) {
    const before = tokens.text.slice(tokens.starts[at - 1], tokens.ends[at - 1])
    if (!/^[-–—*•#>+]$/.test(before)) return false
    at -= 1
  }
  return true
}
