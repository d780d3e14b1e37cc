/**
 * Where a passage may stand in a changed text, for a person to choose from: its words elsewhere, what
 * the alignment made of it, and stretches much like it. Less is asked of a candidate than of a place
 * that is taken without asking.
 */
import type { Span } from '#shared/records/extraction.ts'
import { align, type Alignment } from './align.ts'
import { contextOf, Elsewhere } from './elsewhere.ts'
import { placeOf, type TokenSpan } from './place.ts'
import { slide } from './slide.ts'
import { tokensIn, tokensOf } from './tokens.ts'

export interface CandidatePlace extends Span {
  /** Share of the passage's words that stand there, 0 to 1. */
  score: number
}

export interface CandidateFinder {
  /** The candidates for a span of the old text, the best first; those that overlap are one. */
  of(span: Span): CandidatePlace[]
}

/** Below this nobody sees the likeness. */
const leastScore = 0.25
/** Of the same words, if they are words that occur often. */
const mostCopies = 12
const most = 6

interface Found extends CandidatePlace {
  context: number
}

class Finder implements CandidateFinder {
  readonly #alignment: Alignment
  readonly #elsewhere: Elsewhere

  constructor(oldText: string, newText: string) {
    const { before, after } = tokensOf(oldText, newText)
    this.#alignment = align(before, after)
    slide(this.#alignment)
    this.#elsewhere = new Elsewhere(this.#alignment)
  }

  of(span: Span): CandidatePlace[] {
    const { before } = this.#alignment
    const passage = tokensIn(before, span)
    if (passage.from === passage.to) return []
    const found = [
      ...this.#copies(span, passage),
      ...this.#places(passage).map((place) => this.#at(passage, place)),
    ]
      .filter(({ score }) => score >= leastScore)
      .toSorted((a, b) => b.score - a.score || b.context - a.context || a.start - b.start)
    const apart: Found[] = []
    for (const one of found)
      if (!apart.some(({ start, end }) => one.start < end && start < one.end)) apart.push(one)
    return apart.slice(0, most).map(({ start, end, score }) => ({ start, end, score }))
  }

  #places(passage: TokenSpan) {
    const inPlace = placeOf(this.#alignment, passage)
    return [...(inPlace ? [inPlace] : []), ...this.#elsewhere.candidates(passage)]
  }

  #at(passage: TokenSpan, { from, to, score }: TokenSpan & { score: number }): Found {
    const { before, after } = this.#alignment
    return {
      start: after.starts[from]!,
      end: after.ends[to - 1]!,
      score: Math.min(0.99, Math.round(score * 1000) / 1000),
      context: contextOf(before, passage, after, { from, to }),
    }
  }

  /** The same words to the letter. */
  #copies({ start, end }: Span, passage: TokenSpan): Found[] {
    const { before, after } = this.#alignment
    const words = before.text.slice(start, end)
    const copies: Found[] = []
    for (
      let at = after.text.indexOf(words);
      at >= 0 && copies.length < mostCopies;
      at = after.text.indexOf(words, at + words.length)
    ) {
      const place = tokensIn(after, { start: at, end: at + words.length })
      // Not "art" within "part".
      if (after.starts[place.from]! < at && /\p{L}/u.test(words[0]!)) continue
      const context = contextOf(before, passage, after, place)
      copies.push({ start: at, end: at + words.length, score: 1, context })
    }
    return copies
  }
}

/** Aligns the texts once: what is asked of the finder afterwards is cheap. */
export const findCandidates = (oldText: string, newText: string): CandidateFinder =>
  new Finder(oldText, newText)
