/** A clause's words taken from the text: stand-ins replaced, connectives and loose marks dropped. */
import type { SentenceView } from './document.ts'
import type { LanguageRules } from './languages/rules.ts'
import type { Stretch } from './phrases.ts'
import type { Substitution } from './references.ts'
import { isFinite, type Token } from './tokens.ts'

const firstWords = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>()

/** The words connectives begin with, so that most words cost one look. */
function firstWordsOf(connectives: ReadonlySet<string>): ReadonlySet<string> {
  let known = firstWords.get(connectives)
  if (!known) {
    known = new Set([...connectives].map((words) => /^[^ ']+'?/u.exec(words)![0]))
    firstWords.set(connectives, known)
  }
  return known
}

/** Token indexes of each connective in a sentence; only those set off or next to a verb are dropped. */
export function connectivesIn(view: SentenceView, rules: LanguageRules): Set<number> {
  const { tokens } = view
  const found = new Set<number>()
  const longest = 5
  const openers = firstWordsOf(rules.connectiveSet)
  for (let i = 0; i < tokens.length; i += 1) {
    if (view.speech[i] || !openers.has(tokens[i]!.lower)) continue
    for (let n = longest; n >= 1; n -= 1) {
      const words = tokens.slice(i, i + n).map(({ lower }) => lower)
      if (words.length < n || !rules.connectiveSet.has(words.join(' ').replaceAll("' ", "'")))
        continue
      if (!isLoose(view, i, i + n)) continue
      for (let k = i; k < i + n; k += 1) found.add(k)
      // "Analysts, however, think": neither comma stays before the verb.
      const set = i > 0 && tokens[i - 1]!.tag === 'comma' && tokens[i + n]?.tag === 'comma'
      if (set && tokens[i + n + 1] && isFinite(tokens[i + n + 1]!.tag)) {
        found.add(i - 1)
        found.add(i + n)
      }
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
  // "since then"
  if (before?.tag === 'preposition' || before?.tag === 'subordinator') return false
  if (before?.tag === 'comma' || after?.tag === 'comma') return true
  // "ha inoltre sottoscritto", "adattando al contempo"
  return before?.tag === 'auxiliary' || before?.tag === 'gerund' || before?.tag === 'verb'
}

const allNames = (tokens: readonly Token[]): boolean => tokens.every(({ tag }) => tag === 'name')

export class Wording {
  readonly #view: SentenceView
  readonly #capitals: ReadonlySet<string>
  readonly #drop: ReadonlySet<number>
  readonly #replace = new Map<number, Substitution>()

  constructor(
    view: SentenceView,
    rules: LanguageRules,
    drop: ReadonlySet<number>,
    substitutions: readonly Substitution[],
  ) {
    this.#view = view
    this.#capitals = rules.capitalWords
    this.#drop = drop
    for (const substitution of substitutions) this.#replace.set(substitution.from, substitution)
  }

  /** The words of some tokens, in order; `skip` are left out. */
  say(stretches: readonly Stretch[], skip?: (i: number) => boolean): string {
    let out = ''
    let last: Stretch | undefined
    for (const stretch of stretches) {
      const words = this.#words(stretch, skip)
      if (words === '') continue
      out += out === '' ? words : (last && this.#parted(last, stretch) ? ', ' : ' ') + words
      last = stretch
    }
    return clean(out)
  }

  /** As `say`, for words that go on after a subject: a sentence's first word loses its capital. */
  continued(stretches: readonly Stretch[]): string {
    const words = this.say(stretches)
    const first = stretches[0]
    const token = first && this.#view.tokens[first.from]
    const lowers =
      first?.from === 0 &&
      token &&
      token.tag !== 'name' &&
      !this.#capitals.has(token.lower) &&
      words.startsWith(token.text)
    return lowers ? words.charAt(0).toLowerCase() + words.slice(1) : words
  }

  /** A clause's finished words inside a sentence: the capital of its first word goes, a name's stays. */
  asContent(words: string, first: number): string {
    const token = this.#view.tokens[first]
    const keeps =
      !token ||
      token.tag === 'name' ||
      this.#capitals.has(token.lower) ||
      !words.startsWith(token.text) ||
      /^\p{Lu}{2}/u.test(token.text)
    return keeps ? words : words.charAt(0).toLowerCase() + words.slice(1)
  }

  /** Whether a comma stands between two stretches in the text and is still wanted. */
  #parted(before: Stretch, after: Stretch): boolean {
    const { tokens } = this.#view
    const opening = tokens[after.from]!
    if (after.from === before.to + 1) {
      if (tokens[before.to]!.tag !== 'comma' || opening.tag === 'coordinator') return false
      return (
        !allNames(tokens.slice(after.from, after.to)) &&
        !(
          (isFinite(opening.tag) || opening.tag === 'clitic') &&
          allNames(tokens.slice(before.from, before.to))
        )
      )
    }
    return opening.tag === 'word' || opening.tag === 'determiner'
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
      const apart = last === i ? tokens[i]!.start > tokens[i - 1]!.end : !/['’]$/u.test(out)
      out += (last >= 0 && apart ? ' ' : '') + words
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
    .replace(/([([«“]) /gu, '$1')
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
