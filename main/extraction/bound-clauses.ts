/** What belongs to a clause though marks part it: where it was written, conditions, "of which". */
import type { Clause } from './clauses.ts'
import type { SentenceView } from './document.ts'
import type { Context } from './drafts.ts'
import type { Piece } from './piece.ts'

/** "KIEV – ", "LONDON (Reuters) - ": where it was written is no part of what is said. */
export function datelineEnd({ tokens, kind }: SentenceView): number {
  if (kind !== 'paragraph') return 0
  const longest = 9
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

/** Clauses that limit the one they hang on ("se", "dopo che") stay with it. */
export function mergeBound({ view, rules }: Context, clauses: readonly Clause[]): Clause[] {
  const kept: Clause[] = []
  for (const clause of clauses) {
    const piece = clause.pieces[0]!
    const verbless = clause.kind === 'relative' && clause.verb < 0
    const ofWhich =
      clause.kind === 'relative' &&
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
