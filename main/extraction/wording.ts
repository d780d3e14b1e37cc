/** A clause's words taken from the text: stand-ins replaced, connectives and loose marks dropped. */
import type { SentenceView } from './document.ts'
import type { LanguageRules } from './languages/rules.ts'
import type { Stretch } from './phrases.ts'
import type { Substitution } from './references.ts'

/** Token indexes of each connective in a sentence; only those set off or next to a verb are dropped. */
export function connectivesIn(view: SentenceView, rules: LanguageRules): Set<number> {
  const { tokens } = view
  const found = new Set<number>()
  const longest = 5
  for (let i = 0; i < tokens.length; i += 1) {
    if (view.speech[i]) continue
    for (let n = longest; n >= 1; n -= 1) {
      const words = tokens.slice(i, i + n).map(({ lower }) => lower)
      if (words.length < n || !rules.connectiveSet.has(words.join(' ').replaceAll("' ", "'"))) continue
      if (!isLoose(view, i, i + n)) continue
      for (let k = i; k < i + n; k += 1) found.add(k)
      i += n - 1
      break
    }
  }
  return found
}

function isLoose(view: SentenceView, from: number, to: number): boolean {
  const { tokens } = view
  const before = tokens[from - 1]
  const after = tokens[to]
  if (tokens[from]!.tag === 'coordinator') return from === 0
  if (from === 0) return true
  if (before?.tag === 'comma' || after?.tag === 'comma') return true
  // "ha inoltre sottoscritto", "adattando al contempo"
  return before?.tag === 'auxiliary' || before?.tag === 'gerund' || before?.tag === 'verb'
}

export class Wording {
  readonly #view: SentenceView
  readonly #drop: ReadonlySet<number>
  readonly #replace = new Map<number, Substitution>()

  constructor(view: SentenceView, drop: ReadonlySet<number>, substitutions: readonly Substitution[]) {
    this.#view = view
    this.#drop = drop
    for (const substitution of substitutions) this.#replace.set(substitution.from, substitution)
  }

  /** The words of some tokens, in order; `skip` are left out. */
  say(stretches: readonly Stretch[], skip?: (i: number) => boolean): string {
    const parts = stretches.map((stretch) => this.#words(stretch, skip))
    return clean(parts.filter((part) => part !== '').join(' '))
  }

  #words({ from, to }: Stretch, skip?: (i: number) => boolean): string {
    const { tokens } = this.#view
    let out = ''
    let last = -1
    for (let i = from; i < to; i += 1) {
      if (this.#drop.has(i) || skip?.(i)) continue
      const substitution = this.#replace.get(i)
      const next = substitution && substitution.to <= to ? substitution.to : i + 1
      const words = next > i + 1 || substitution ? substitution!.words : tokens[i]!.text
      const spaced = last >= 0 && (last !== i || tokens[i]!.start > tokens[i - 1]!.end)
      out += (spaced && !/['’]$/u.test(out) ? ' ' : '') + words
      last = next
      i = next - 1
    }
    return out
  }
}

/** One space between words, none before a closing mark, no mark at either end. */
export function clean(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .replace(/ ([,;:.!?…)\]»”])/gu, '$1')
    .replace(/([(\[«“]) /gu, '$1')
    .replace(/(?:,\s*){2,}/gu, ', ')
    .replace(/^[\s,;:.–—-]+/u, '')
    .replace(/[\s,;:–—]+$/u, '')
    .replace(/(?<=[\p{L}\p{N}%€$)»”"])\.$/u, '')
    .trim()
}

export function sentenceCase(words: string): string {
  const first = /^[«“"'(‘]*/u.exec(words)![0].length
  const letter = words.charAt(first)
  // "iPhone" keeps its small letter.
  if (/^\p{Ll}\p{Lu}/u.test(words.slice(first))) return words
  return words.slice(0, first) + letter.toUpperCase() + words.slice(first + 1)
}
