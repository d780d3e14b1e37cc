/**
 * Passages that left their place: looked for among the words of the new text that came from nowhere
 * in the old one. Two words in a row that a passage shares with such a stretch vote for where in it
 * the passage would begin; the best few places are then compared word by word.
 */
import { type Alignment, isSameRun } from './align.ts'
import { alignWords } from './align-words.ts'
import { placeOf, type Place, type TokenSpan } from './place.ts'
import { type Tokens, tokensIn } from './tokens.ts'

/** The place, and how many characters of context agree there, counted outward from it. */
export interface Candidate extends Place {
  context: number
}

/** A run of pairs this long is beyond doubt: nothing else is looked for among its words. */
const firmRun = 6
/** Two words that occur more often than this say nothing about the place. */
const mostPlaces = 24
const mostCandidates = 4
/** Votes for places this near to each other are votes for one. */
const bucketTokens = 4
const mostCopies = 32
/** A passage shorter than this is looked for together with the loose words around it. */
const enoughTokens = 10
const contextTokens = 6
const contextCharacters = 64
const cellsInOne = 1_000_000

/** Agreement of the texts before the two places and after them, in characters, white space aside. */
export function contextOf(before: Tokens, old: TokenSpan, after: Tokens, now: TokenSpan): number {
  let left = 0
  for (let n = 1; left < contextCharacters; n += 1) {
    const [i, j] = [old.from - n, now.from - n]
    if (i < 0 || j < 0 || before.ids[i] !== after.ids[j]) break
    left += before.ends[i]! - before.starts[i]!
  }
  let right = 0
  for (let n = 0; right < contextCharacters; n += 1) {
    const [i, j] = [old.to + n, now.to + n]
    if (i >= before.length || j >= after.length || before.ids[i] !== after.ids[j]) break
    right += before.ends[i]! - before.starts[i]!
  }
  return left + right
}

/** 1 for each token of `pairs` that is in no firm run. */
function looseTokens(pairs: Int32Array): Uint8Array {
  const loose = new Uint8Array(pairs.length)
  for (let i = 0; i < pairs.length;) {
    let to = i + 1
    if (pairs[i]! >= 0) while (to < pairs.length && pairs[to] === pairs[to - 1]! + 1) to += 1
    if (pairs[i]! < 0 || to - i < firmRun) loose.fill(1, i, to)
    i = to
  }
  return loose
}

/** The searches of one pair of texts share an index. */
export class Elsewhere {
  readonly #alignment: Alignment
  readonly #looseBefore: Uint8Array
  readonly #looseAfter: Uint8Array
  /** Where two tokens in a row stand in the loose stretches of the new text. */
  readonly #places = new Map<number, number[]>()
  /** Between two searches all loose words are without partner, all others taken. */
  readonly #scratch: Alignment

  constructor(alignment: Alignment) {
    const { before, after, forth, back } = alignment
    this.#alignment = alignment
    this.#looseBefore = looseTokens(forth)
    this.#looseAfter = looseTokens(back)
    for (let j = 0; j + 1 < after.length; j += 1) {
      if (!this.#looseAfter[j] || !this.#looseAfter[j + 1]) continue
      const key = this.#key(after, j)
      const places = this.#places.get(key)
      if (!places) this.#places.set(key, [j])
      else if (places.length <= mostPlaces) places.push(j)
    }
    this.#scratch = {
      before,
      after,
      forth: new Int32Array(before.length).fill(-1),
      back: Int32Array.from(this.#looseAfter, (loose) => (loose ? -1 : before.length)),
      moved: alignment.moved,
    }
  }

  #key = (tokens: Tokens, at: number): number => tokens.ids[at]! * 0x200000 + tokens.ids[at + 1]!

  /** The passage with loose words around it where it is short. */
  #query({ from, to }: TokenSpan): TokenSpan {
    if (to - from >= enoughTokens) return { from, to }
    let [start, end] = [from, to]
    while (start > 0 && from - start < contextTokens && this.#looseBefore[start - 1]) start -= 1
    while (end < this.#looseBefore.length && end - to < contextTokens && this.#looseBefore[end])
      end += 1
    return { from: start, to: end }
  }

  /** Where a query might begin in the new text, the best first. */
  #starts({ from, to }: TokenSpan): number[] {
    const { before } = this.#alignment
    const votes = new Map<number, number>()
    for (let i = from; i + 1 < to; i += 1) {
      const places = this.#places.get(this.#key(before, i))
      if (!places || places.length > mostPlaces) continue
      const weight = before.weights[i]! + before.weights[i + 1]!
      for (const j of places) {
        // A few words more or less must not split the vote.
        const bucket = Math.floor((j - (i - from)) / bucketTokens)
        votes.set(bucket, (votes.get(bucket) ?? 0) + weight)
        votes.set(bucket + 1, (votes.get(bucket + 1) ?? 0) + weight)
      }
    }
    const starts: number[] = []
    for (const [bucket] of [...votes].toSorted((a, b) => b[1] - a[1])) {
      if (starts.length >= mostCandidates) break
      const at = bucket * bucketTokens
      if (!starts.some((start) => Math.abs(start - at) <= 2 * bucketTokens)) starts.push(at)
    }
    return starts
  }

  /** The places where the passage might stand now, the best first. */
  candidates(passage: TokenSpan): Candidate[] {
    const { before, after } = this.#alignment
    const query = this.#query(passage)
    const found: Candidate[] = []
    for (const start of this.#starts(query)) {
      const place = this.#compare(passage, query, start)
      if (!place || this.#isTaken(passage, place)) continue
      if (found.some(({ from, to }) => place.from < to && from < place.to)) continue
      found.push({ ...place, context: contextOf(before, passage, after, place) })
    }
    if (!found.some(({ whole }) => whole)) found.push(...this.#copies(passage))
    return found.toSorted(
      (a, b) => Number(b.whole) - Number(a.whole) || b.score - a.score || b.context - a.context,
    )
  }

  /** The passage word for word: the votes do not find it among many that are much like it. */
  #copies(passage: TokenSpan): Candidate[] {
    const { before, after } = this.#alignment
    const length = passage.to - passage.from
    const words = before.text.slice(before.starts[passage.from], before.ends[passage.to - 1])
    const copies: Candidate[] = []
    if (!this.#mayBeThere(passage)) return copies
    let at = after.text.indexOf(words)
    for (let n = 0; at >= 0 && n < mostCopies; n += 1) {
      const { from } = tokensIn(after, { start: at, end: at + words.length })
      const place = { from, to: from + length, whole: true, score: 1 }
      if (
        isSameRun(before.ids, passage.from, after.ids, from, length) &&
        !this.#isTaken(passage, place)
      )
        copies.push({ ...place, context: contextOf(before, passage, after, place) })
      at = after.text.indexOf(words, at + words.length)
    }
    return copies
  }

  /** Whether half of the words in a row are found among the loose ones: spares a search of the text. */
  #mayBeThere({ from, to }: TokenSpan): boolean {
    const { before } = this.#alignment
    let found = 0
    for (let i = from; i + 1 < to; i += 1) if (this.#places.has(this.#key(before, i))) found += 1
    return found * 2 >= to - from - 1
  }

  #compare(passage: TokenSpan, query: TokenSpan, start: number): Place | undefined {
    const { after, forth, back } = this.#scratch
    const length = query.to - query.from
    const slack = 8 + Math.floor(length / 3)
    const newFrom = Math.max(0, start - slack)
    const newTo = Math.min(after.length, start + length + slack)
    // Words that are taken share no pair: the table would find them again.
    const stretches: TokenSpan[] = []
    for (let j = newFrom; j < newTo; j += 1) {
      if (!this.#looseAfter[j]) continue
      const last = stretches.at(-1)
      if (last && last.to === j) last.to = j + 1
      else stretches.push({ from: j, to: j + 1 })
    }
    const longest = stretches.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]
    if (!longest) return undefined
    const gap = { ...query, newFrom: longest.from, newTo: longest.to }
    alignWords(this.#scratch, gap, { cellsPerGap: cellsInOne, cellsLeft: cellsInOne })
    const place = placeOf(this.#scratch, passage)
    forth.fill(-1, query.from, query.to)
    back.fill(-1, longest.from, longest.to)
    return place
  }

  /** Whether these words are, one for one, what became of other words of the old text. */
  #isTaken(passage: TokenSpan, place: Place): boolean {
    const { back } = this.#alignment
    const first = back[place.from]!
    if (first < 0 || first === passage.from) return false
    for (let j = place.from; j < place.to; j += 1)
      if (back[j] !== first + (j - place.from)) return false
    return true
  }
}
