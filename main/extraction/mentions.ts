/** Which entities a claim is about: those its passage names and those its text puts in their place. */
import type { Entity, Span } from '#shared/records/extraction.ts'

interface Named {
  words: readonly string[]
  entity: number
}

interface Placed extends Span {
  entity: number
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

export class Mentions {
  readonly #placed: readonly Placed[]
  /** By first word. */
  readonly #names = new Map<string, Named[]>()
  /** Every word of a name, in small letters. */
  readonly words: ReadonlySet<string>

  constructor(entities: readonly Entity[]) {
    const words = new Set<string>()
    this.#placed = entities
      .flatMap(({ mentions }, entity) => mentions.map(({ start, end }) => ({ start, end, entity })))
      .toSorted((a, b) => a.start - b.start)
    for (const [entity, { name, aliases }] of entities.entries())
      for (const called of [name, ...aliases]) {
        const parts = wordsOf(called)
        for (const part of parts) words.add(part)
        const first = parts[0]
        if (first === undefined) continue
        const same = this.#names.get(first)
        if (same) same.push({ words: parts, entity })
        else this.#names.set(first, [{ words: parts, entity }])
      }
    this.words = words
  }

  #firstFrom(start: number): number {
    let low = 0
    let high = this.#placed.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#placed[middle]!.start < start) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Ascending places of the entities. */
  of(text: string, ranges: readonly Span[]): number[] {
    const found = new Set<number>()
    for (const { start, end } of ranges)
      for (let i = this.#firstFrom(start); i < this.#placed.length; i += 1) {
        const mention = this.#placed[i]!
        if (mention.end > end) break
        found.add(mention.entity)
      }
    const words = wordsOf(text)
    for (let i = 0; i < words.length; i += 1) {
      let best: Named | undefined
      for (const named of this.#names.get(words[i]!) ?? []) {
        if (named.words.length <= (best?.words.length ?? 0)) continue
        if (named.words.every((part, k) => words[i + k] === part)) best = named
      }
      if (!best) continue
      found.add(best.entity)
      // "University of Oxford" is not about Oxford.
      i += best.words.length - 1
    }
    return [...found].toSorted((a, b) => a - b)
  }
}
