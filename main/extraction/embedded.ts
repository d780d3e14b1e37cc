/** Facts told inside a phrase: "il lancio di ChatGPT nel 2022", "l'impegno di X ad acquistare". */
import { linkedPhraseEnd } from './asides.ts'
import { addDraft, partyOf, type Context } from './drafts.ts'
import type { Party } from './languages/rules.ts'
import { groupEnd, isTimePhrase, nounPhraseBefore, openerLength, type Stretch } from './phrases.ts'
import type { Piece } from './piece.ts'
import type { Token } from './tokens.ts'

/** Whom the noun phrase after a copula is about: "era un laboratorio fondato nel 2015". */
export interface Predicate {
  /** Index of the copula. */
  verb: number
  party: Party
}

export interface Embedded extends Stretch {
  /** A verb that only holds it ("prevede l'impegno di") adds nothing. */
  isCommitment: boolean
}

/** Passages that embedded claims stand on, for the clause around them to be left out where it adds nothing. */
export function claimEmbedded(context: Context, piece: Piece, predicate?: Predicate): Embedded[] {
  const found: Embedded[] = []
  for (let i = piece.body; i < piece.to; i += 1) {
    if (context.view.speech[i]) continue
    const commitment = commitmentAt(context, i, piece)
    const stretch =
      commitment ?? eventAt(context, i, piece) ?? reducedAt(context, i, piece, predicate)
    if (stretch) {
      found.push({ ...stretch, isCommitment: commitment !== undefined })
      i = Math.max(i, stretch.to - 1)
    }
  }
  return found
}

function isArticle({ rules }: Context, token: Token | undefined): boolean {
  return (
    token?.tag === 'determiner' &&
    (rules.nouns.definite.has(token.lower) || rules.nouns.indefinite.has(token.lower))
  )
}

/** "il lancio di ChatGPT nel 2022" */
function eventAt(context: Context, i: number, piece: Piece): Stretch | undefined {
  const { view, rules, wording } = context
  const { tokens } = view
  const noun = tokens[i]!
  if (noun.tag !== 'word' || !rules.nouns.events.has(noun.lower)) return undefined
  if (!rules.nouns.ofWords.has(tokens[i + 1]?.lower ?? '')) return undefined
  const whoEnd = linkedPhraseEnd(context, i + 2, piece.to)
  if (whoEnd <= i + 2 || !tokens.slice(i + 2, whoEnd).some(({ tag }) => tag === 'name'))
    return undefined
  const timeEnd = timePhraseEnd(context, whoEnd, piece.to)
  if (timeEnd < 0) return undefined
  const from = isArticle(context, tokens[i - 1]) ? i - 1 : i
  const event = wording.say([{ from, to: whoEnd }])
  const rest = wording.say([{ from: whoEnd, to: timeEnd }])
  const passage = { from, to: timeEnd }
  return addDraft(context, rules.realise.event(event, noun, rest), [passage]) && passage
}

/** Index after a date phrase that begins at `i`, with its preposition; -1 where there is none. */
function timePhraseEnd({ view, rules }: Context, i: number, to: number): number {
  const { tokens } = view
  const start = tokens[i]?.tag === 'preposition' || tokens[i]?.tag === 'determiner' ? i + 1 : i
  const date = view.quantities.find(
    (q) =>
      q.kind === 'date' &&
      tokens[i] &&
      q.end > tokens[i]!.start &&
      q.start <= (tokens[Math.min(start + 1, to - 1)]?.start ?? -1),
  )
  if (date) {
    let end = i
    while (end < to && tokens[end]!.start < date.end) end += 1
    return end
  }
  let end = i
  for (let j = i; j < to && j < i + 4; j += 1)
    if (rules.nouns.dayWords.has(tokens[j]!.lower)) end = j + 1
  return end > i ? end : -1
}

/** "l'impegno di Anthropic ad acquistare 30 miliardi di dollari di capacità" */
function commitmentAt(context: Context, i: number, piece: Piece): Stretch | undefined {
  const { view, rules, wording } = context
  const { tokens } = view
  const noun = tokens[i]!
  if (noun.tag !== 'word' || !rules.nouns.commitments.has(noun.lower)) return undefined
  const possessor = possessorBefore(context, i, piece)
  let who = possessor
  let next = i + 1
  if (!who) {
    if (!rules.nouns.ofWords.has(tokens[i + 1]?.lower ?? '')) return undefined
    const end = linkedPhraseEnd(context, i + 2, piece.to)
    if (end <= i + 2) return undefined
    who = { from: i + 2, to: end }
    next = end
  }
  const infinitive =
    tokens[next + 1]?.tag === 'infinitive' || tokens[next + 2]?.tag === 'infinitive'
  if (!infinitive || tokens[next]?.tag !== 'preposition') return undefined
  const rest = wording.say([{ from: next, to: piece.to }])
  const text = rules.realise.commitment(partyOf(context, who), noun, rest)
  const passage = { from: possessor ? possessor.from : i, to: piece.to }
  return addDraft(context, text, [passage]) && passage
}

/** "Anthropic's pledge": a name and its genitive mark before the noun. */
function possessorBefore({ view }: Context, i: number, piece: Piece): Stretch | undefined {
  const { tokens } = view
  if (tokens[i - 1]?.lower !== "'s") return undefined
  let from = i - 1
  while (from > piece.body && tokens[from - 1]!.tag === 'name') from -= 1
  return from < i - 1 ? { from, to: i - 1 } : undefined
}

/** "la ricapitalizzazione completata il mese scorso", "La capacità richiesta da Anthropic" */
function reducedAt(
  context: Context,
  i: number,
  piece: Piece,
  predicate: Predicate | undefined,
): Stretch | undefined {
  const { view, rules, wording } = context
  const { tokens } = view
  const participle = tokens[i]!
  if (participle.tag !== 'participle' || i === piece.body || isHelped(tokens, i, piece))
    return undefined
  const before = tokens[i - 1]!
  if (before.tag !== 'word' && before.tag !== 'name') return undefined
  const phrase = nounPhraseBefore(view, rules, piece.body, i)
  if (!phrase) return undefined
  const about = predicate && isPredicate(context, predicate, phrase) ? predicate.party : undefined
  if (!about && !isDefinite(context, phrase)) return undefined
  // "after Washington threatened in January": a clause, and no name with a participle.
  if (
    tokens[phrase.from]!.tag === 'name' &&
    rules.clauseOpeners.has(tokens[phrase.from - 1]?.lower ?? '')
  )
    return undefined
  // "secondo i dati diffusi da": only says where the rest is from.
  if (
    openerLength(view, rules, phrase.from - 1) === 1 ||
    openerLength(view, rules, phrase.from - 2) === 2
  )
    return undefined
  const end = endOfReduced(context, i + 1, piece.to)
  if (end < 0) return undefined
  const party = about ?? partyOf(context, phrase)
  const rest = wording.say([{ from: i + 1, to: end }])
  const text = rules.realise.participle(party, participle, rest, true)
  const passage = { from: phrase.from, to: end }
  return addDraft(context, text, [passage]) && passage
}

/** Only adverbs lie between the copula and the phrase. */
function isPredicate({ view, rules }: Context, { verb }: Predicate, phrase: Stretch): boolean {
  if (verb < 0 || phrase.from <= verb || !rules.copulas.has(view.tokens[verb]!.lemma)) return false
  return view.tokens.slice(verb + 1, phrase.from).every(({ tag }) => tag === 'adverb')
}

function isHelped(tokens: readonly Token[], i: number, piece: Piece): boolean {
  for (let j = i - 1; j >= piece.from && j > i - 8; j -= 1) {
    const { tag } = tokens[j]!
    if (tag === 'auxiliary' || tag === 'modal') return groupEnd(tokens, j, piece.to) > i
  }
  return false
}

function isDefinite({ view, rules }: Context, { from }: Stretch): boolean {
  const token = view.tokens[from]!
  return (
    token.tag === 'name' || (token.tag === 'determiner' && rules.nouns.definite.has(token.lower))
  )
}

/** After who did it or when; -1 where neither is told. */
function endOfReduced(context: Context, from: number, to: number): number {
  const { view, rules } = context
  if (rules.nouns.byWords.has(view.tokens[from]?.lower ?? '')) {
    const end = linkedPhraseEnd(context, from + 1, to)
    const named = view.tokens.slice(from + 1, end).some(({ tag }) => tag === 'name')
    return named ? end : -1
  }
  const end = timePhraseEnd(context, from, to)
  return end > from && isTimePhrase(view, rules, from, end) ? end : -1
}
