/** The subject a clause has, shares or leaves out. */
import type { Clause } from './clauses.ts'
import { linkedPhraseEnd } from './asides.ts'
import { partyOf, type Context } from './drafts.ts'
import type { Party } from './languages/rules.ts'
import { suits } from './people-near.ts'
import { groupEnd, groupStart, nounPhraseEnd } from './phrases.ts'

/** Whether the words of a clause begin with a verb that has no subject: "si tratta", "c'è". */
export function isImpersonal({ view, rules }: Context, from: number): boolean {
  const words = view.tokens
    .slice(from, from + 4)
    .map(({ lower }) => lower)
    .join(' ')
    .replaceAll("' ", "'")
  return rules.impersonal.some((phrase) => words === phrase || words.startsWith(`${phrase} `))
}

/** Whether the subject stands after its verb: "È morto Mario Rossi", "sono state arrestate 12 persone". */
function hasSubjectAfter({ view, rules }: Context, verb: number, to: number): boolean {
  const { tokens } = view
  let i = groupEnd(tokens, verb, to)
  while (i < to && tokens[i]!.tag === 'adverb') i += 1
  const next = tokens[i]
  if (!next || i >= to) return false
  const participle = tokens[i - 1]?.tag === 'participle'
  const unaccusative = participle && tokens[verb]!.lemma === 'essere'
  if (tokens[verb]!.lemma === 'essere' && !participle) {
    // "È la prima volta che": nothing is left out.
    return next.tag === 'determiner' || next.tag === 'name'
  }
  if (tokens[verb - 1]?.lower === 'si') return true
  if (rules.arrivalVerbs.has(tokens[verb]!.lemma))
    return next.tag === 'name' || next.tag === 'determiner' || next.tag === 'number'
  return (
    (unaccusative || rules.copulas.has(tokens[verb]!.lemma) || next.tag === 'name') &&
    (next.tag === 'name' || next.tag === 'determiner' || next.tag === 'number')
  )
}

/** "Lo ha reso noto il governatore": the subject after its verb. */
function partyAfter(context: Context, verb: number, to: number): Party | undefined {
  const { tokens } = context.view
  let from = groupEnd(tokens, verb, to)
  while (from < to && tokens[from]!.tag !== 'determiner' && tokens[from]!.tag !== 'name') from += 1
  const end = linkedPhraseEnd(context, from, to)
  return end > from ? partyOf(context, { from, to: end }) : undefined
}

export interface Subject {
  party: Party | undefined
  /** The party is not among the clause's own words and goes before them. */
  isFilledIn: boolean
  isUnresolved: boolean
}

/** The object a predicate can be told of: "sostenendo OpenAI quando era un laboratorio". */
export function predicateSubject(context: Context, clause: Clause): Party | undefined {
  const { view, rules } = context
  const { tokens } = view
  const { host } = clause
  if (clause.subject || clause.verb < 0 || !host || !rules.copulas.has(tokens[clause.verb]!.lemma))
    return undefined
  const piece = clause.pieces[0]!
  const predicate = tokens.slice(clause.verb, piece.to).find(({ tag }) => tag === 'word')
  if (!predicate || !rules.nouns.organisations.has(predicate.lower)) return undefined
  const before = host.pieces.at(-1)!
  const from = host.verb >= 0 ? groupEnd(tokens, host.verb, before.to) : before.body + 1
  const to = nounPhraseEnd(tokens, from, before.to)
  const party = to > from ? partyOf(context, { from, to }) : undefined
  return party?.isName ? party : undefined
}

/** Whether a verb can have a subject that other words name; where it may not be left out, it can. */
function agrees({ view, rules }: Context, { verb }: Clause, party: Party): boolean {
  if (!rules.dropsSubjects || verb < 0) return true
  const plural = rules.isPluralVerb(view.tokens[verb]!)
  return plural === undefined || plural === party.plural
}

/** Who a clause is about; `shared` is the subject of the clause it is joined to. */
export function subjectOf(context: Context, clause: Clause, shared: Party | undefined): Subject {
  const { view, references, rules } = context
  const { tokens } = view
  const own = clause.subject
  const piece = clause.pieces.find(({ verb }) => verb === clause.verb) ?? clause.pieces[0]!
  const inClause =
    own !== undefined && clause.pieces.some(({ from, to }) => own.from >= from && own.to <= to)
  if (own && inClause) {
    const pronoun = tokens[own.from]!
    if (pronoun.tag === 'pronoun' && own.to === own.from + 1)
      return pronounSubject(context, pronoun.lower)
    return { party: partyOf(context, own), isFilledIn: false, isUnresolved: false }
  }
  if (shared && agrees(context, clause, shared)) {
    return { party: shared, isFilledIn: true, isUnresolved: false }
  }
  const other = own && partyOf(context, own)
  if (other && agrees(context, clause, other))
    return { party: other, isFilledIn: true, isUnresolved: false }
  if (clause.verb < 0) return { party: undefined, isFilledIn: false, isUnresolved: false }
  const start = groupStart(tokens, clause.verb, piece.body)
  const pointed = rules.speech.pointers.test(`${tokens[start]!.lower} `)
    ? partyAfter(context, clause.verb, piece.to)
    : undefined
  if (pointed) return { party: pointed, isFilledIn: false, isUnresolved: true }
  if (
    !rules.dropsSubjects ||
    isImpersonal(context, start) ||
    hasSubjectAfter(context, clause.verb, piece.to)
  ) {
    return { party: undefined, isFilledIn: false, isUnresolved: false }
  }
  const last = references.lastSubject(view.index)
  const plural = rules.isPluralVerb(tokens[clause.verb]!)
  if (last && (plural === undefined || plural === last.plural)) {
    return { party: last, isFilledIn: true, isUnresolved: false }
  }
  return { party: undefined, isFilledIn: false, isUnresolved: true }
}

function pronounSubject({ references, rules, view }: Context, pronoun: string): Subject {
  const { nouns } = rules
  const last = references.lastSubject(view.index)
  const unresolved: Subject = { party: undefined, isFilledIn: false, isUnresolved: true }
  if (nouns.personPronouns.has(pronoun)) {
    const subject = references.lastSubjectIsPerson() ? last?.words : undefined
    const near = references.lastPerson(view.index)
    const name = [subject, near].find((one) => one !== undefined && suits(one, pronoun, rules))
    if (name === undefined) return unresolved
    return {
      party: { words: name, plural: false, feminine: false, isName: true },
      isFilledIn: true,
      isUnresolved: false,
    }
  }
  const thing =
    last?.isName &&
    !nouns.places.has(last.words.toLowerCase()) &&
    !last.plural &&
    !references.lastSubjectIsPerson()
  if (nouns.thingPronouns.has(pronoun) && last && thing) {
    return { party: last, isFilledIn: true, isUnresolved: false }
  }
  if (nouns.pluralPronouns.has(pronoun) && last?.plural)
    return { party: last, isFilledIn: true, isUnresolved: false }
  const relevant = nouns.thingPronouns.has(pronoun) || nouns.pluralPronouns.has(pronoun)
  return relevant ? unresolved : { party: undefined, isFilledIn: false, isUnresolved: false }
}
