/** Words broken at the end of a line, made whole. */

const broken = /(\p{L}+)([-\u00AD\u2010])$/u
const begun = /^\p{Ll}+/u

/** The words of a text, to tell "well-known" from a word that was broken. */
export class Vocabulary {
  readonly #words = new Set<string>()

  /** Takes in a line; its last word if it is broken, and what follows it, are no words. */
  add(line: string): void {
    for (const word of line
      .replace(broken, '')
      .toLowerCase()
      .match(/\p{L}+(?:-\p{L}+)*/gu) ?? [])
      this.#words.add(word)
  }

  /** Whether the parts are two words with a hyphen rather than one word broken in two. */
  keepsHyphen(before: string, after: string): boolean {
    const [first, second] = [before.toLowerCase(), after.toLowerCase()]
    if (this.#words.has(`${first}-${second}`)) return true
    if (this.#words.has(first + second)) return false
    // Neither language breaks a word between two vowels: "anti-inflazione", "co-operate".
    if (/[aeiou]$/.test(first) && /^[aeiou]/.test(second)) return true
    const longEnough = first.length > 2 && second.length > 2
    return longEnough && this.#words.has(first) && this.#words.has(second)
  }
}

/** Two lines of a paragraph as one. */
export function joinLines(before: string, after: string, words: Vocabulary): string {
  const part = broken.exec(before)
  if (part) {
    const [, start = '', mark = ''] = part
    const end = begun.exec(after)?.[0]
    const kept = mark === '\u00AD' ? before.slice(0, -1) : before
    // "Emilia-" before "Romagna", "Covid-" before "19".
    if (end === undefined) return /^[\p{L}\p{N}]/u.test(after) ? kept + after : `${before} ${after}`
    return mark !== '\u00AD' && words.keepsHyphen(start, end)
      ? before + after
      : before.slice(0, -1) + after
  }
  // An address broken after a slash, a date range after its dash.
  if (/(?:\w[/_]|\d[-–])$/.test(before) && /^\w/.test(after)) return before + after
  return `${before} ${after}`
}
