/** What belongs to a clause though marks part it: where it was written, conditions, "of which". */
import type { Clause } from './clauses.ts'
import type { SentenceView } from './document.ts'
import type { Context } from './drafts.ts'
import type { LanguageRules } from './languages/rules.ts'
import type { Piece } from './piece.ts'
import { lemmaOfGroup } from './speakers.ts'

/** "KIEV – ", "LONDON (Reuters) - ": where it was written is no part of what is said. */
export function datelineEnd({ tokens, kind }: SentenceView): number {
  if (kind !== 'paragraph') return 0
  const longest = 14
  for (let i = 1; i < longest && i < tokens.length; i += 1) {
    const { tag } = tokens[i]!
    if (tag === 'dash')
      return tokens[0]!.tag === 'name' || /^\p{Lu}{2}/u.test(tokens[0]!.text) ? i + 1 : 0
    const { text } = tokens[i]!
    const fits =
      tag === 'name' ||
      tag === 'comma' ||
      tag === 'open' ||
      tag === 'close' ||
      tag === 'number' ||
      tokens[i]!.text === '/' ||
      /^\p{Lu}/u.test(text)
    if (!fits) return 0
  }
  return 0
}

/** "… risaliva al 1939, quando morirono": what a date is explained by stays with it. */
function tellsOfDate({ tokens, quantities }: SentenceView, { from }: Piece): boolean {
  const before = tokens[from - 1]?.tag === 'comma' ? tokens[from - 2] : tokens[from - 1]
  return (
    before !== undefined &&
    quantities.some((q) => q.kind === 'date' && q.start <= before.start && before.end <= q.end)
  )
}

/** "said it would close the plant and cut 1,800 jobs": that was said, and not done. */
function goesOnSaying(view: SentenceView, rules: LanguageRules, clause: Clause): boolean {
  const { host, verb, kind, pieces, subject } = clause
  if (kind !== 'coordinator' || verb < 0 || !host || host.verb < 0) return false
  const { tokens } = view
  const { from } = pieces[0]!
  const before = host.pieces.at(-1)!
  const plain = tokens[verb]!.lower === tokens[verb]!.lemma
  return (
    plain &&
    subject === host.subject &&
    before.to === from - 1 &&
    tokens[from - 1]!.tag === 'coordinator' &&
    rules.speech.verbs.has(lemmaOfGroup(tokens, host.verb, before.to)) &&
    tokens.slice(host.verb + 1, before.to).some(({ tag }) => tag === 'modal')
  )
}

/** Clauses that limit the one they hang on ("se", "dopo che") stay with it. */
export function mergeBound({ view, rules }: Context, clauses: readonly Clause[]): Clause[] {
  const kept: Clause[] = []
  for (const clause of clauses) {
    const piece = clause.pieces[0]!
    if (goesOnSaying(view, rules, clause)) {
      clause.host!.pieces.push({ ...piece, from: piece.from - 1, body: piece.from - 1 })
      continue
    }
    const verbless = clause.kind === 'relative' && clause.verb < 0
    // "…, del quale possiede il 4,9%" tells something; "38 delle quali", "di cui 31 nuovi" need the words before.
    const opens =
      rules.dropsSubjects && piece.parted && clause.verb >= 0 && clause.antecedent !== undefined
    const ofWhich =
      clause.kind === 'relative' &&
      !(opens && rules.nouns.ofWords.has(view.tokens[piece.from]!.lower)) &&
      rules.nouns.ofWords.has(view.tokens[piece.body - 2]?.lower ?? '')
    if (clause.kind !== 'subordinate' && !verbless && !ofWhich) {
      kept.push(clause)
      continue
    }
    const opener = view.tokens[piece.body - 1]?.lower ?? ''
    const wide = `${view.tokens[piece.body - 2]?.lower ?? ''} ${opener}`
    const { host } = clause
    const stands = !view.tokens
      .slice(piece.body + 1, piece.to)
      .some(
        (token) =>
          rules.nouns.thingPronouns.has(token.lower) || rules.nouns.objectPronouns.has(token.lower),
      )
    if (
      !verbless &&
      !ofWhich &&
      !(rules.timeSubordinators.has(opener) && tellsOfDate(view, piece)) &&
      stands &&
      (rules.freeSubordinators.has(opener) || rules.freeSubordinators.has(wide) || !host)
    ) {
      kept.push(clause)
      continue
    }
    if (!host) continue
    const whole: Piece = { ...piece, body: piece.from }
    if (piece.from < host.pieces[0]!.from) host.fronted.push(whole)
    else host.pieces.push(whole)
    host.pieces.sort((a, b) => a.from - b.from)
  }
  return kept
}
