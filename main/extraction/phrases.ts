/** Verb groups, subjects and the noun phrases before a mark, read off a sentence's tags. */
import type { SentenceView } from './document.ts'
import type { LanguageRules } from './languages/rules.ts'
import { isFinite, isPunctuation, type Tag, type Token } from './tokens.ts'

/** Token indexes of a sentence, `to` exclusive. */
export interface Stretch {
  from: number
  to: number
}

const tails: ReadonlySet<Tag> = new Set<Tag>(['adverb', 'negation', 'clitic', 'participle'])

export function opensQuote(view: SentenceView, i: number): boolean {
  return view.speech[i] !== undefined
}

/** A finite verb outside quotations. */
export function finiteAt(view: SentenceView, i: number): boolean {
  return isFinite(view.tokens[i]!.tag) && view.speech[i] === undefined
}

/** First finite verb of a stretch that is not inside a relative or subordinate clause of it. */
export function mainVerb(view: SentenceView, from: number, to: number): number {
  let pending = 0
  for (let i = from; i < to; i += 1) {
    const { tag } = view.tokens[i]!
    if (view.speech[i]) continue
    if (tag === 'relative' || tag === 'subordinator') pending += 1
    if (tag === 'complementizer' && i > from) pending += 1
    if (!isFinite(tag)) continue
    if (pending === 0) return i
    pending -= 1
    i = groupEnd(view.tokens, i, to) - 1
  }
  return -1
}

export function hasFinite(view: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (finiteAt(view, i)) return true
  return false
}

const stretchEnds: ReadonlySet<Tag> = new Set<Tag>([
  'comma',
  'semicolon',
  'colon',
  'open',
  'close',
  'relative',
  'subordinator',
  'stop',
])

/** Index of the next mark or word that ends a stretch of plain words, quotations left out. */
export function stretchEnd({ tokens, speech }: SentenceView, from: number, to: number): number {
  for (let i = from; i < to; i += 1) if (stretchEnds.has(tokens[i]!.tag) && !speech[i]) return i
  return to
}

/** Where the words that belong to a finite verb begin: "non si è" for "è". */
export function groupStart(tokens: readonly Token[], verb: number, from: number): number {
  let i = verb
  while (i > from && (tokens[i - 1]!.tag === 'clitic' || tokens[i - 1]!.tag === 'negation')) i -= 1
  return i
}

/** Where they end, exclusive: "ha inoltre sottoscritto", "può acquistare". */
export function groupEnd(tokens: readonly Token[], verb: number, to: number): number {
  const { tag } = tokens[verb]!
  let end = verb + 1
  if (tag === 'verb') return end
  for (let i = verb + 1; i < to; i += 1) {
    const next = tokens[i]!.tag
    const progressive =
      tokens[verb]!.lemma === 'stare' ||
      tokens[i - 1]!.lemma === 'be' ||
      tokens[i - 1]!.tag === 'adverb'
    const counts =
      next === 'participle' ||
      (next === 'gerund' && progressive && tokens[end - 1]!.tag !== 'gerund') ||
      (next === 'infinitive' && tag === 'modal')
    if (counts) {
      end = i + 1
      if (next === 'infinitive' || next === 'gerund') {
        if (
          tokens[i]!.lemma !== 'essere' &&
          tokens[i]!.lemma !== 'be' &&
          tokens[i]!.lemma !== 'have' &&
          tokens[i]!.lemma !== 'avere'
        )
          break
      }
      continue
    }
    if (!tails.has(next)) break
  }
  return end
}

const inNounPhrase: ReadonlySet<Tag> = new Set<Tag>([
  'determiner',
  'name',
  'number',
  'word',
  'mark',
  'adverb',
  'participle',
  'quote',
])

/** Index after the noun phrase that begins at `i`, without what prepositions hang on it. */
export function nounPhraseEnd(tokens: readonly Token[], i: number, to: number): number {
  let end = i
  let head = false
  for (let j = i; j < to; j += 1) {
    const { tag } = tokens[j]!
    if (!inNounPhrase.has(tag)) break
    if (tag === 'determiner' && head) break
    if (tag === 'name' || tag === 'word' || tag === 'number') head = true
    end = j + 1
  }
  return end
}

/** Whether the tokens from `i` on tell a date or a day. */
export function isTimePhrase(
  view: SentenceView,
  rules: LanguageRules,
  from: number,
  to: number,
): boolean {
  const { tokens } = view
  const start = tokens[from]?.start
  const end = tokens[to - 1]?.end
  if (start === undefined || end === undefined || to <= from) return false
  if (
    view.quantities.some(
      (q) => q.kind === 'date' && q.start <= tokens[to - 1]!.start && q.end >= end,
    )
  )
    return true
  return tokens.slice(from, to).some((token) => rules.nouns.dayWords.has(token.lower))
}

/** The subject before a verb: the first noun phrase no preposition governs, with what hangs on it. */
export function subjectBefore(
  view: SentenceView,
  rules: LanguageRules,
  from: number,
  verbStart: number,
): Stretch | undefined {
  const { tokens } = view
  let i = from
  while (i < verbStart) {
    const token = tokens[i]!
    const { tag } = token
    if (tag === 'pronoun') return { from: i, to: verbStart }
    if (tag === 'preposition') {
      i = Math.max(i + 1, nounPhraseEnd(tokens, i + 1, verbStart))
      continue
    }
    if (tag === 'infinitive') return { from: i, to: verbStart }
    if (
      tag === 'determiner' ||
      tag === 'name' ||
      tag === 'word' ||
      tag === 'number' ||
      view.speech[i]
    ) {
      const end = nounPhraseEnd(tokens, i, verbStart)
      const next = Math.max(end, i + 1)
      const another = tokens[next]?.tag
      const followed =
        next < verbStart &&
        (another === 'determiner' ||
          another === 'name' ||
          another === 'pronoun' ||
          another === 'comma')
      if (followed && isTimePhrase(view, rules, i, next)) {
        i = next
        continue
      }
      return { from: i, to: verbStart }
    }
    i += 1
  }
  return undefined
}

export function trimStretch(tokens: readonly Token[], { from, to }: Stretch): Stretch {
  let start = from
  let end = to
  const idle = (i: number): boolean => {
    const { tag } = tokens[i]!
    return isPunctuation(tag) && tag !== 'quote' && tag !== 'mark'
  }
  while (start < end && idle(start)) start += 1
  while (end > start && (idle(end - 1) || tokens[end - 1]!.tag === 'coordinator')) end -= 1
  return { from: start, to: end }
}

/**
 * The noun phrase that ends at `end` (exclusive), back to its first determiner or name, over
 * "di"-links: "un laboratorio di ricerca non profit", "Anthropic", "i sistemi Vera Rubin".
 */
export function nounPhraseBefore(
  view: SentenceView,
  rules: LanguageRules,
  from: number,
  end: number,
): Stretch | undefined {
  const { tokens } = view
  let i = end - 1
  let start = -1
  while (i >= from) {
    const { tag, lower } = tokens[i]!
    const contracted = rules.nouns.ofWords.has(lower)
    if (tag === 'preposition') {
      // A link of "di" carries on; any other preposition governs the phrase.
      if (!contracted || i === from) break
      if (tokens[i - 1]!.tag !== 'word' && tokens[i - 1]!.tag !== 'name') break
      i -= 1
      continue
    }
    if (tag === 'determiner') {
      start = i
      const before = tokens[i - 1]
      if (before && i > from && rules.nouns.ofWords.has(before.lower)) {
        i -= 1
        continue
      }
      break
    }
    if (!inNounPhrase.has(tag) && tag !== 'negation') break
    // "sono intervenute otto squadre": the participle is the verb's.
    const helper = tokens[i - 1]?.tag
    if (
      tag === 'participle' &&
      (helper === 'auxiliary' || helper === 'modal' || helper === 'participle')
    )
      break
    start = i
    i -= 1
  }
  return start < 0 ? undefined : { from: articleFrom(tokens, rules, start, end), to: end }
}

/** A noun without an article may have it in the preposition before: "nell'incendio", "a causa della siccità". */
function articleFrom(
  tokens: readonly Token[],
  rules: LanguageRules,
  start: number,
  end: number,
): number {
  if (tokens[start]!.tag !== 'word') return start
  const before = tokens[start - 1]
  if (before && rules.articleIn(before.lower) !== undefined) return start - 1
  if (before?.tag !== 'preposition') return start
  for (let i = start + 1; i < end; i += 1)
    if (rules.articleIn(tokens[i]!.lower) !== undefined) return i
  return start
}

/** A run of names from the given name on: "Adnkronos Anna Palamara" is two names in a row. */
export function personPart(tokens: readonly Token[], rules: LanguageRules, run: Stretch): Stretch {
  for (let i = run.from + 1; i < run.to - 1; i += 1) {
    const given = rules.nouns.givenNames.has(tokens[i]!.lower)
    if (given && !rules.nouns.givenNames.has(tokens[i - 1]!.lower)) return { from: i, to: run.to }
  }
  // "la presidente dell'Upb Lilia Sartori"
  if (
    run.to - run.from > 2 &&
    rules.nouns.ofWords.has(tokens[run.from - 1]?.lower ?? '') &&
    rules.nouns.roles.has(tokens[run.from - 2]?.lower ?? '')
  )
    return { from: run.to - 2, to: run.to }
  return run
}

/** The run of names that ends at `end`, if the token before it is one. */
export function nameBefore(
  tokens: readonly Token[],
  from: number,
  end: number,
): Stretch | undefined {
  let start = end
  for (;;) {
    while (start > from && tokens[start - 1]!.tag === 'name') start -= 1
    // "Marlow & Finch"
    const joined =
      start < end &&
      start - 2 >= from &&
      tokens[start - 1]!.text === '&' &&
      tokens[start - 2]!.tag === 'name'
    if (!joined) break
    start -= 2
  }
  return start === end ? undefined : { from: start, to: end }
}

/** How many tokens an opener like "secondo" or "according to" takes at `i`; 0 where none stands. */
export function openerLength(view: SentenceView, rules: LanguageRules, i: number): number {
  for (const opener of rules.speech.accordingTo) {
    const words = opener.split(' ')
    if (words.every((word, k) => view.tokens[i + k]?.lower === word)) return words.length
  }
  return 0
}
