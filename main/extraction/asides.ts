/** Claims made in passing: appositions, relative clauses, participles and gerunds after a comma. */
import type { Clause } from './clauses.ts'
import { addDraft, partyOf, type Context, type Draft } from './drafts.ts'
import type { Party } from './languages/rules.ts'
import { groupEnd, groupStart, nounPhraseEnd, subjectBefore, type Stretch } from './phrases.ts'
import type { Piece } from './piece.ts'
import type { Token } from './tokens.ts'

/** "Jensen Huang, CEO di Nvidia": also makes the person and the name of the company known. */
export function claimApposition(context: Context, clause: Clause): Draft | undefined {
  const { view, rules, references, wording } = context
  const { tokens } = view
  const piece = clause.pieces[0]!
  const { antecedent } = clause
  if (!antecedent) return undefined
  const party = partyOf(context, antecedent)
  const owner = references.lastSubject(view.index)
  const told = wording.say([{ from: piece.body, to: piece.to }])
  const description = owner?.isName && !owner.plural ? rules.realise.owned(told, owner.words) : told
  if (description === '') return undefined
  if (rules.nouns.trends.has(tokens[piece.body + 1]?.lower ?? '')) {
    const { words } = party
    const known = party.isName ? party : { ...party, words: rules.realise.definite(words) }
    return addDraft(context, rules.realise.apposition(known, description), clause.pieces)
  }
  const words = tokens.slice(piece.body, Math.min(piece.to, piece.body + 4))
  const isRole = words.some((token) => rules.nouns.roles.has(token.lower))
  if (party.isName) {
    const article = rules.nouns.definite.has(tokens[piece.body]!.lower) ? 1 : 0
    if (isRole)
      references.introduce(party.words, wording.say([{ from: piece.body + article, to: piece.to }]))
    for (const token of words) if (token.tag === 'word') references.tie(token.lower, party.words)
  }
  return addDraft(
    context,
    rules.realise.apposition(party, description),
    [antecedent, { from: piece.body, to: piece.to }],
    {
      isDescription: true,
    },
  )
}

/** "che compete con ChatGPT", "in cui lavora", "which it bought". */
export function claimRelative(context: Context, clause: Clause, host?: Party): Draft | undefined {
  const { view, rules, wording } = context
  const { tokens } = view
  const piece = clause.pieces[0]!
  if (!clause.antecedent || piece.verb < 0) return undefined
  const party = partyOf(context, clause.antecedent)
  let opener = piece.from
  while (
    opener < piece.body &&
    (tokens[opener]!.tag === 'comma' || tokens[opener]!.tag === 'coordinator')
  )
    opener += 1
  const openers = tokens.slice(opener, piece.body)
  const start = groupStart(tokens, piece.verb, piece.body)
  const rest: Stretch[] = [{ from: piece.body, to: piece.to }, ...clause.pieces.slice(1)]
  const own = subjectBefore(view, rules, piece.body, start)
  if (openers.length === 0) return addDraft(context, `${party.words} ${wording.say(rest)}`, rest)
  if (openers.length === 1) {
    if (own && start > own.from && rules.plainRelatives.has(openers[0]!.lower)) {
      // The antecedent is the object: "che Microsoft ha comprato nel 2018".
      const end = groupEnd(tokens, piece.verb, piece.to)
      const before = wording.say([{ from: piece.body, to: end }])
      const object = party.isName
        ? party.words
        : party.words.charAt(0).toLowerCase() + party.words.slice(1)
      const after = wording.say([{ from: end, to: piece.to }])
      return addDraft(context, `${before} ${object} ${after}`, rest)
    }
    const words = rules.realise.relative(party, openers, wording.say(rest))
    return addDraft(context, words ?? (own ? wording.say(rest) : undefined), rest)
  }
  // "del quale possiede il 4,9%": who does is the subject of the clause around it.
  const isLeftOut = rules.dropsSubjects && own === undefined && host !== undefined
  const plural = rules.isPluralVerb(tokens[piece.verb]!)
  const leads = isLeftOut && (plural === undefined || plural === host.plural)
  const said = wording.say(rest)
  const words =
    leads && openers.some(({ lower }) => rules.nouns.ofWords.has(lower))
      ? `${host.words} ${said}`
      : said
  return addDraft(context, rules.realise.relative(party, openers, words), [
    { from: opener, to: piece.to },
    ...clause.pieces.slice(1),
  ])
}

/** Whether a participle tells what was done rather than what is: by whom, or when. */
function happened(context: Context, from: number, to: number): boolean {
  const { view, rules } = context
  if (rules.nouns.byWords.has(view.tokens[from]?.lower ?? '')) return true
  const near = view.tokens.slice(from, Math.min(to, from + 6))
  const end = near.at(-1)?.end ?? 0
  const start = near[0]?.start ?? 0
  const last = view.tokens[to - 1]?.end ?? end
  if (view.quantities.some((q) => q.kind === 'date' && q.start >= start && q.start < last))
    return true
  if (view.quantities.some((q) => q.kind === 'duration' && q.start === start)) return true
  return near.some(
    (token) => rules.nouns.byWords.has(token.lower) || rules.nouns.dayWords.has(token.lower),
  )
}

/** "Anthropic, fondata da ex membri di OpenAI" */
export function claimParticiple(context: Context, clause: Clause): Draft | undefined {
  const { rules } = context
  const piece = clause.pieces[0]!
  const { antecedent } = clause
  if (!antecedent) return undefined
  const found = partyOf(context, antecedent)
  const party: Party = found.isName
    ? found
    : { ...found, words: rules.realise.definite(found.words) }
  const beside = antecedent.to >= piece.from - 1 && found.isName
  return claimParticipleOf(context, party, piece, beside ? [antecedent] : [])
}

/** What a participle and the words after it say of somebody; `also` are further words it stands on. */
export function claimParticipleOf(
  context: Context,
  party: Party,
  piece: Piece,
  also: readonly Stretch[] = [],
): Draft | undefined {
  const { view, rules, wording } = context
  const participle = view.tokens[piece.body]!
  const rest = wording.say([{ from: piece.body + 1, to: piece.to }])
  const done = happened(context, piece.body + 1, piece.to)
  const text = rules.realise.participle(party, participle, rest, done)
  return addDraft(context, text, [...also, { from: piece.body, to: piece.to }])
}

/** "…, utilizzando i sistemi di Nvidia": about the subject of the clause it hangs on. */
export function claimGerund(
  context: Context,
  clause: Clause,
  party: Party | undefined,
  group: readonly Token[] = groupOfHost(context, clause),
): Draft | undefined {
  const { view, rules, wording } = context
  const piece = clause.pieces[0]!
  if (!party || group.length === 0) return undefined
  const gerund = view.tokens[piece.body]!
  const rest = wording.say([{ from: piece.body + 1, to: piece.to }])
  return addDraft(context, rules.realise.gerund(party, gerund, rest, group), [
    { from: piece.body, to: piece.to },
  ])
}

/** The verb whose tense a gerund is told in. */
function groupOfHost({ view }: Context, { host }: Clause): Token[] {
  const piece =
    host && host.verb >= 0 ? host.pieces.find(({ verb }) => verb === host.verb) : undefined
  return host && piece
    ? view.tokens.slice(host.verb, groupEnd(view.tokens, host.verb, piece.to))
    : []
}

/** Index after the noun phrase at `i` and its "of" links. */
export function linkedPhraseEnd({ view, rules }: Context, i: number, to: number): number {
  let end = nounPhraseEnd(view.tokens, i, to)
  while (end > i && end + 1 < to && rules.nouns.ofWords.has(view.tokens[end]!.lower)) {
    const next = nounPhraseEnd(view.tokens, end + 1, to)
    if (next <= end + 1) break
    end = next
  }
  return end
}
