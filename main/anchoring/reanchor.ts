/**
 * Where do passages of an old text stand in a new one? The texts are aligned as wholes first, so
 * that a passage is judged by what became of its surroundings too: one that lies in a kept stretch
 * follows it, even among repetitions; one that was edited is bounded by what was kept around it; and
 * one whose neighbours closed up over it is gone, even if words like its own stand elsewhere.
 */
import type { Span } from '#shared/records/extraction.ts'
import type { AnchorHealth } from '#shared/records/library.ts'
import { align, type Alignment } from './align.ts'
import { type Candidate, contextOf, Elsewhere } from './elsewhere.ts'
import { OnlyPlaces } from './only-place.ts'
import { placeOf, type Place, type TokenSpan } from './place.ts'
import { type Doubt, slide } from './slide.ts'
import { tokensIn, tokensOf, type Tokens } from './tokens.ts'

/** `start` and `end` where there is one place; `score`, 0 to 1, where that place is fuzzy. */
export interface Reanchored {
  health: AnchorHealth
  start?: number
  end?: number
  score?: number
}

/** In its old surroundings, this much of a passage is enough for the rest to be an edit of it. */
const enoughInPlace = 0.55
/** An edit this light is believed before a verbatim copy elsewhere is. */
const lightEdit = 0.8
/** Moved and edited at once: only if hardly edited, or if its surroundings came along. */
const enoughElsewhere = 0.9
const enoughInMovedContext = 0.7
/** Characters, of the passage and its context, that must be found again: fewer are a coincidence. */
const enoughAgreement = 12
const enoughAgreementElsewhere = 24
/** Tokens around a passage that are its context. */
const contextTokens = 8
/** A fuzzy score is below 1, however small the difference. */
const highestScore = 0.99

/** Characters of a passage that are no coincidence by themselves, if its numbers and names are the same. */
const enoughByItself = 40

/** The numbers and names in it: what sentences of one kind differ in. */
const factsIn = ({ text, starts, ends }: Tokens, { from, to }: TokenSpan): string =>
  (text.slice(starts[from], ends[to - 1]).match(/\p{N}+|(?<=[\p{L},] )\p{Lu}\p{L}+/gu) ?? []).join(
    ' ',
  )

class Reanchoring {
  readonly #alignment: Alignment
  readonly #doubts: readonly Doubt[]
  #elsewhere: Elsewhere | undefined
  #onlyPlaces: OnlyPlaces | undefined

  constructor(oldText: string, newText: string) {
    const { before, after } = tokensOf(oldText, newText)
    this.#alignment = align(before, after)
    this.#doubts = slide(this.#alignment)
  }

  of(span: Span): Reanchored {
    const { before } = this.#alignment
    const passage = tokensIn(before, span)
    if (passage.from === passage.to) return this.#ofSpace(span)
    if (this.#isDoubtful(passage)) return { health: 'ambiguous' }
    const place = placeOf(this.#alignment, passage)
    const inPlace = place && this.#agreement(passage, place) >= this.#enough(passage) ? place : null
    if (inPlace?.whole && this.#isHeld(passage)) return this.#at(span, passage, inPlace)

    const only = this.#onlyPlace(passage)
    if (only && !this.#isBetter(inPlace, only, passage)) return this.#at(span, passage, only)

    this.#elsewhere ??= new Elsewhere(this.#alignment)
    const { candidates, tied } = this.#best(passage, inPlace)
    const [candidate] = candidates
    if (candidate?.whole && !this.#isBetter(inPlace, candidate, passage))
      return tied ? { health: 'ambiguous' } : this.#at(span, passage, candidate)
    if (inPlace && this.#isEnough(passage, inPlace)) return this.#at(span, passage, inPlace)
    if (!candidate || candidate.score < this.#enoughElsewhere(passage, candidate))
      return { health: 'orphan' }
    return tied ? { health: 'ambiguous' } : this.#at(span, passage, candidate)
  }

  /** Where the passage stands word for word, if there and in the old text it stands once. */
  #onlyPlace(passage: TokenSpan): Candidate | undefined {
    const { before, after } = this.#alignment
    if (before.ends[passage.to - 1]! - before.starts[passage.from]! < enoughAgreementElsewhere)
      return undefined
    this.#onlyPlaces ??= new OnlyPlaces(before, after)
    const only = this.#onlyPlaces.of(passage)
    if (!only) return undefined
    return { ...only, whole: true, score: 1, context: contextOf(before, passage, after, only) }
  }

  /** White space alone: it stands where the tokens around it stand, if nothing came between them. */
  #ofSpace({ start, end }: Span): Reanchored {
    const { before, after, forth } = this.#alignment
    const next = tokensIn(before, { start, end }).from
    const i = next < before.length ? forth[next]! : after.length
    const h = next > 0 ? forth[next - 1]! : -1
    if (i < 0 || h !== i - 1) return { health: 'orphan' }
    const from = (next > 0 ? after.ends[h]! : 0) + start - (next > 0 ? before.ends[next - 1]! : 0)
    const words = before.text.slice(start, end)
    if (after.text.slice(from, from + words.length) !== words) return { health: 'orphan' }
    return { health: from === start ? 'exact' : 'moved', start: from, end: from + words.length }
  }

  #isDoubtful(passage: TokenSpan): boolean {
    return this.#doubts.some(({ from, to }) => from <= passage.from && passage.to <= to)
  }

  /** Whether the passage was kept together with words beside it, which say that it is itself. */
  #isHeld({ from, to }: TokenSpan): boolean {
    const { forth, before } = this.#alignment
    let length = 0
    for (let i = from - 1; i >= 0 && forth[i]! >= 0 && forth[i] === forth[i + 1]! - 1; i -= 1) {
      length += before.ends[i]! - before.starts[i]!
      if (length >= enoughAgreement) return true
    }
    for (let i = to; i < forth.length && forth[i] === forth[i - 1]! + 1; i += 1) {
      length += before.ends[i]! - before.starts[i]!
      if (length >= enoughAgreement) return true
    }
    return false
  }

  /** Characters of the passage and of the tokens around it that have partners at and around the place. */
  #agreement(passage: TokenSpan, place: TokenSpan): number {
    const { before, forth } = this.#alignment
    let found = 0
    for (
      let i = Math.max(0, passage.from - contextTokens);
      i < Math.min(before.length, passage.to + contextTokens);
      i += 1
    ) {
      const j = forth[i]!
      if (j < 0) continue
      if (j >= place.from - 2 * contextTokens && j < place.to + 2 * contextTokens)
        found += before.ends[i]! - before.starts[i]!
    }
    return found
  }

  /** A short text may have less to find than is asked of others. */
  #enough(passage: TokenSpan): number {
    const { before } = this.#alignment
    let there = 0
    for (
      let i = Math.max(0, passage.from - contextTokens);
      i < Math.min(before.length, passage.to + contextTokens) && there < enoughAgreement;
      i += 1
    )
      there += before.ends[i]! - before.starts[i]!
    return Math.min(there, enoughAgreement)
  }

  /** The candidates elsewhere and, if it is whole, the place by alignment; the best first. */
  #best(passage: TokenSpan, inPlace: Place | null): { candidates: Candidate[]; tied: boolean } {
    const { before, after } = this.#alignment
    const length = before.ends[passage.to - 1]! - before.starts[passage.from]!
    const candidates = this.#elsewhere!.candidates(passage).filter(
      ({ score, context, whole, from, to }) =>
        length * score + context >= enoughAgreementElsewhere &&
        // Where they overlap they are two readings of one place, and verbatim is the better one.
        (!inPlace || (whole && !inPlace.whole) || to <= inPlace.from || inPlace.to <= from),
    )
    if (inPlace?.whole)
      candidates.unshift({ ...inPlace, context: contextOf(before, passage, after, inPlace) })
    candidates.sort(
      (a, b) => Number(b.whole) - Number(a.whole) || b.score - a.score || b.context - a.context,
    )
    const [first, second] = candidates
    const tied =
      first !== undefined &&
      second !== undefined &&
      first.whole === second.whole &&
      first.score - second.score < 0.02 &&
      first.context === second.context
    return { candidates, tied }
  }

  #isEnough(passage: TokenSpan, place: Place): boolean {
    const { before, after, back, moved } = this.#alignment
    let hasMoved = false
    for (let j = place.from; j < place.to && !hasMoved; j += 1)
      hasMoved = back[j]! >= 0 && moved[back[j]!] === 1
    if (!hasMoved) return place.score >= enoughInPlace
    const context = contextOf(before, passage, after, place)
    return place.score >= this.#enoughElsewhere(passage, { ...place, context })
  }

  /**
   * What is asked of a passage that was moved and edited at once. Sentences of one kind that differ
   * in a number or a name are told apart by just that.
   */
  #enoughElsewhere(passage: TokenSpan, { from, to, score, context }: Candidate): number {
    if (context >= enoughAgreementElsewhere) return enoughInMovedContext
    const { before, after } = this.#alignment
    const length = before.ends[passage.to - 1]! - before.starts[passage.from]!
    if (length * score < enoughByItself) return enoughElsewhere
    const same = factsIn(before, passage) === factsIn(after, { from, to })
    return same ? enoughInMovedContext : enoughElsewhere
  }

  /** Whether a light edit in place stands among more of the old context than a verbatim copy does. */
  #isBetter(inPlace: Place | null, copy: Candidate, passage: TokenSpan): boolean {
    if (!inPlace || inPlace.whole || inPlace.score < lightEdit) return false
    if (copy.from < inPlace.to && inPlace.from < copy.to) return false
    const { before, after } = this.#alignment
    const context = contextOf(before, passage, after, inPlace)
    return context >= copy.context + enoughAgreement
  }

  #at(span: Span, passage: TokenSpan, place: Place): Reanchored {
    const { before, after } = this.#alignment
    // Space at the span's edges belongs to it while it is there; an edge may also be inside a word.
    const lead = before.starts[passage.from]! - span.start
    const tail = span.end - before.ends[passage.to - 1]!
    const from = after.starts[place.from]!
    const to = after.ends[place.to - 1]!
    const words = before.text.slice(span.start, span.end)
    const [start, end] = [from - lead, to + tail]
    if (place.whole && start >= 0 && after.text.slice(start, end) === words)
      return { health: start === span.start ? 'exact' : 'moved', start, end }
    const score = Math.min(highestScore, Math.round(place.score * 1000) / 1000)
    return { health: 'fuzzy', start: from, end: to, score }
  }
}

/**
 * For each span of `oldText`, in order: where its words stand in `newText`, and how sure that is.
 * `exact`: the same words at the same offsets; `moved`: the same words at others; `fuzzy`: edited,
 * with the share of it that was kept; `ambiguous`: several places and nothing to tell; `orphan`:
 * gone. Offsets are UTF-16 code units. A claim of several spans is asked about span by span.
 * Throws RangeError for a span that is empty or outside the text.
 */
export function reanchor(oldText: string, newText: string, spans: readonly Span[]): Reanchored[] {
  for (const { start, end } of spans)
    if (!(start >= 0 && start < end && end <= oldText.length))
      throw new RangeError(`No span of a text of ${oldText.length}: ${start}–${end}.`)
  if (spans.length === 0) return []
  if (oldText === newText) return spans.map(({ start, end }) => ({ health: 'exact', start, end }))
  const reanchoring = new Reanchoring(oldText, newText)
  return spans.map((span) => reanchoring.of(span))
}
