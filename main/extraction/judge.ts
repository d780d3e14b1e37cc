/** What is no claim, and why: a question, an opinion, a forecast, an interpretation, boilerplate. */
import type { SkipReason } from '#shared/records/extraction.ts'
import type { Clause } from './clauses.ts'
import type { SentenceView } from './document.ts'
import type { LanguageRules } from './languages/rules.ts'
import { groupEnd, hasFinite } from './phrases.ts'
import { lemmaOfGroup } from './speakers.ts'
import type { Token } from './tokens.ts'

/** Words of a sentence outside its quotations, lower case, one space between and around. */
export function plainWords(view: SentenceView, from = 0, to = view.tokens.length): string {
  let words = ' '
  for (let i = from; i < to; i += 1) {
    if (view.speech[i]) continue
    const { lower } = view.tokens[i]!
    words += lower.endsWith("'") ? lower : `${lower} `
  }
  return words
}

function says(words: string, phrases: readonly string[] | undefined): boolean {
  return phrases?.some((phrase) => words.includes(` ${phrase} `)) ?? false
}

function hasQuantity(view: SentenceView, from: number, to: number): boolean {
  const start = view.tokens[from]?.start ?? 0
  const end = view.tokens[to - 1]?.end ?? 0
  return view.quantities.some(
    (q) => q.kind !== 'ordinal' && q.kind !== 'date' && q.start >= start && q.end <= end,
  )
}

/** Why a whole sentence makes no claim, by its marks and fixed words. */
export function judgeSentence(view: SentenceView, rules: LanguageRules): SkipReason | undefined {
  const { tokens, kind } = view
  const words = plainWords(view)
  const opening = words.trimStart()
  if (rules.cues.boilerplateStarts.some((start) => opening.startsWith(`${start} `)))
    return 'boilerplate'
  if (
    tokens.some(({ text }) => /^(?:https?:|www\.)/u.test(text)) &&
    !hasFinite(view, 0, tokens.length)
  )
    return 'boilerplate'
  if (!tokens.some(({ text }) => /\p{L}/u.test(text))) return 'boilerplate'
  if (isQuestion(view)) return 'question'
  if (kind === 'heading') return judgeHeading(view)
  return undefined
}

/** Why words that tell nothing tell nothing: they judge, or are there for another purpose. */
export function judgeVerbless(view: SentenceView, { cues }: LanguageRules): SkipReason {
  const judges = view.tokens.some(({ lower }) => cues.evaluative.has(lower))
  return judges ? 'opinion' : 'boilerplate'
}

function isQuestion(view: SentenceView): boolean {
  for (let i = view.tokens.length - 1; i >= 0; i -= 1) {
    const { tag, text } = view.tokens[i]!
    if (text === '?') return true
    if (tag !== 'stop' && tag !== 'quote' && tag !== 'close') return false
  }
  return false
}

/** A heading states something where it has a verb, and a number, a name or the title's place. */
function judgeHeading(view: SentenceView): SkipReason | undefined {
  const { tokens } = view
  const title = view.block === 0
  const figures = hasQuantity(view, 0, tokens.length)
  const verb = hasFinite(view, 0, tokens.length)
  return (title && (verb || figures)) || (verb && figures) ? undefined : 'heading'
}

/**
 * Whether it is set rather than foretold: somebody known means to do it ("Il governo taglierà 3
 * miliardi", "Rossi guiderà la filiale di Berlino"), or it has a figure or a day and is no course that
 * things take by themselves ("Il testo approderà in Aula il 18 dicembre", not "i prezzi saliranno").
 */
function isPlan(
  view: SentenceView,
  rules: LanguageRules,
  clause: Clause,
  lemma: string,
  lead: number,
): boolean {
  const drifts = rules.cues.courseVerbs.has(lemma)
  const figures = clause.pieces.some(({ from, to }) => hasQuantity(view, from, to))
  const dated = [...clause.fronted, ...clause.pieces].some(({ from, to }) => hasDay(view, from, to))
  if (!drifts && (figures || dated)) return true
  // "A pagare saranno Eni ed Enel": who does it stands after the verb.
  const own = clause.subject
  const told = own && view.tokens[own.from]!.tag !== 'infinitive' ? own : undefined
  const { from, to } = told ?? { from: lead, to: clause.pieces.at(-1)!.to }
  const parties = view.tokens.slice(from, to)
  const named = parties.some(({ tag }) => tag === 'name')
  if (!figures) return named && !drifts && hasName(view, lead, clause.pieces.at(-1)!.to)
  return (
    named || (clause.subject !== undefined && parties.some(({ lower }) => isParty(rules, lower)))
  )
}

const isParty = ({ nouns }: LanguageRules, lower: string): boolean =>
  [lower, lower.replace(/s$/u, '')].some(
    (word) => nouns.organisations.has(word) || nouns.roles.has(word),
  )

const hasName = (view: SentenceView, from: number, to: number): boolean =>
  view.tokens.slice(from, to).some(({ tag }) => tag === 'name')

/** A day or month, not a mere year: what is set has one, what is foretold seldom. */
function hasDay(view: SentenceView, from: number, to: number): boolean {
  const start = view.tokens[from]?.start ?? 0
  const end = view.tokens[to - 1]?.end ?? 0
  return view.quantities.some(
    (q) => q.kind === 'date' && q.start >= start && q.end <= end && !/^\p{N}+$/u.test(q.exact),
  )
}

function isFirstPerson(rules: LanguageRules, token: Token): boolean {
  // "US" is no "us".
  if (/^\p{Lu}{2,}$/u.test(token.text)) return false
  return rules.cues.firstPerson.has(token.lower) || rules.cues.isFirstPersonVerb(token)
}

/** Whether a clause's subject can say something: a person, an office, an organisation. */
function isSomebody(view: SentenceView, rules: LanguageRules, { subject }: Clause): boolean {
  if (!subject) return false
  const head = view.tokens
    .slice(subject.from, subject.to)
    .find(({ tag }) => tag === 'name' || tag === 'word')
  return (
    head !== undefined &&
    (head.tag === 'name' ||
      rules.nouns.roles.has(head.lower) ||
      rules.nouns.organisations.has(head.lower))
  )
}

/** Why one clause makes no claim. */
export function judgeClause(
  view: SentenceView,
  rules: LanguageRules,
  clause: Clause,
): SkipReason | undefined {
  const { tokens } = view
  const { cues } = rules
  const first = clause.pieces[0]!
  const last = clause.pieces.at(-1)!
  const verbPiece = clause.pieces.find(({ verb }) => verb === clause.verb && verb >= 0)
  const lead = clause.verb >= 0 ? clause.verb : clause.pieces[0]!.body
  const to = verbPiece?.to ?? last.to
  const lemma = lemmaOfGroup(tokens, lead, to)
  const figures = clause.pieces.some(({ from, to: end }) => hasQuantity(view, from, end))
  const speaks = rules.speech.verbs.has(lemma) && isSomebody(view, rules, clause)
  if (isPointerToSpeech(view, rules, clause, lemma)) return 'boilerplate'
  if (cues.interpretationVerbs.has(lemma) && !speaks) return 'interpretation'
  if (cues.weakInterpretationVerbs.has(lemma) && !figures && !speaks) return 'interpretation'
  const words = [...clause.fronted, ...clause.pieces]
    .map(({ from, to: end }) => plainWords(view, from, end))
    .join('')
  for (const reason of ['boilerplate', 'opinion', 'interpretation', 'forecast'] as const) {
    if (says(words, cues.phrases[reason])) return reason
  }
  const group = clause.verb >= 0 ? tokens.slice(clause.verb, groupEnd(tokens, clause.verb, to)) : []
  // "avrebbe firmato" is told as done, only not vouched for.
  const hearsay = group.some((token, i) => cues.isHearsay(token) && isDone(rules, group, i + 1))
  const proposed = figures && isProposal(view, rules, clause)
  if (!hearsay && !proposed && group.some((token) => cues.isHedge(token))) return 'forecast'
  if (group.some((token) => cues.isFuture(token)) && says(words, cues.hedges)) return 'forecast'
  if (group.some((token) => cues.isFuture(token)) && !isPlan(view, rules, clause, lemma, lead))
    return 'forecast'
  if (isAnonymousForecast(view, rules, clause, lemma)) return 'forecast'
  if (clause.subject && tokens[clause.subject.from]!.tag === 'complementizer')
    return 'interpretation'
  if (clause.kind === 'clause' && tokens[first.body]?.tag === 'complementizer')
    return 'interpretation'
  const own = outside(view, clause)
  const ours = (token: Token, i: number): boolean =>
    isFirstPerson(rules, token) && !cues.sharedHomes.has(own[i + 1]?.lower ?? '')
  if (own.some(ours)) return 'opinion'
  if (!figures && isJudgement(rules, clause, own, lemma)) return 'opinion'
  if (!figures && isBareVerdict(view, rules, clause, own, lemma)) return 'opinion'
  return undefined
}

/** "The bill would raise the fee to $150": what is proposed, told in figures, can be looked up. */
function isProposal(
  view: SentenceView,
  { cues }: LanguageRules,
  { subject, verb }: Clause,
): boolean {
  if (!subject || verb < 0 || !cues.isProposing(view.tokens[verb]!)) return false
  const words = view.tokens.slice(subject.from, subject.to)
  return words.some(({ lower }) => cues.proposals.has(lower))
}

/** A participle that is none of a modal verb: "avrebbe potuto firmare" was not done. */
const isDone = (rules: LanguageRules, group: readonly Token[], from: number): boolean => {
  const participle = group.slice(from).find(({ tag }) => tag === 'participle')
  return participle !== undefined && !rules.cues.modalParticiples.has(participle.lower)
}

/** "Lo ha reso noto la questura": says who said the sentence before, and nothing else. */
function isPointerToSpeech(
  view: SentenceView,
  rules: LanguageRules,
  clause: Clause,
  lemma: string,
): boolean {
  const piece = clause.pieces[0]!
  const first = view.tokens[piece.body]!
  if (clause.verb < 0 || first.tag === 'determiner') return false
  const words = plainWords(view, piece.body, piece.to).trimStart()
  const saying = rules.speech.verbs.has(lemma) || rules.speech.pointerVerbs.has(lemma)
  return (saying || rules.copulas.has(lemma)) && rules.speech.pointers.test(words)
}

function outside(view: SentenceView, clause: Clause): Token[] {
  return clause.pieces.flatMap(({ from, to }) =>
    view.tokens
      .slice(from, to)
      .filter((_, i) => !view.speech[from + i] && !view.quoted.has(from + i)),
  )
}

function isAnonymousForecast(
  view: SentenceView,
  rules: LanguageRules,
  clause: Clause,
  lemma: string,
): boolean {
  const foretells = rules.cues.forecastVerbs.has(lemma)
  const isSaid = !foretells && rules.speech.verbs.has(lemma)
  if ((!foretells && !isSaid) || !clause.subject) return false
  const later = view.tokens.slice(clause.verb + 1, clause.pieces.at(-1)!.to)
  const nobody = view.tokens
    .slice(clause.subject.from, clause.subject.to)
    .some((token) => rules.speech.anonymous.has(token.lower))
  const told = rules.speech.bareReports || later.some(({ tag }) => tag === 'complementizer')
  const open = later.some((token) => rules.cues.isFuture(token) || rules.cues.isHedge(token))
  if (foretells && told && open) return true
  return nobody && (!isSaid || later.some((token) => rules.cues.isHedge(token)))
}

/** "È una misura necessaria", "It is a shame": a verdict on nothing that is named, with no figure. */
function isBareVerdict(
  view: SentenceView,
  rules: LanguageRules,
  clause: Clause,
  own: readonly Token[],
  lemma: string,
): boolean {
  const { subject, verb, kind } = clause
  const inView = (piece: { from: number } | undefined): boolean =>
    piece !== undefined && rules.speech.inTheViewOf.has(view.tokens[piece.from]!.lower)
  const seen = clause.fronted.length === 1 && inView(clause.fronted[0])
  if (verb < 0 || kind !== 'clause' || !rules.copulas.has(lemma)) return false
  if (clause.fronted.length > 0 && !seen) return false
  const { tag, lower } = view.tokens[subject?.from ?? verb]!
  if (subject && !(tag === 'pronoun' && rules.nouns.thingPronouns.has(lower))) return false
  const first = view.tokens[clause.pieces[0]!.body]!
  // "Sono 12", "C'è un ferito" say what there is; only "è", "it is" at once before a verdict counts.
  const after = view.tokens[verb + 1]?.lower ?? ''
  const article = rules.nouns.indefinite.has(after) || rules.nouns.definite.has(after)
  // "Per gli agricoltori è un disastro"
  const viewed = inView(first && clause.pieces[0]) && subject === undefined && article
  const told = viewed ? view.tokens.slice(verb, clause.pieces.at(-1)!.to) : own
  return (
    (subject !== undefined || first.lemma === lemma || viewed) &&
    !told.some(({ tag: one }) => one === 'name' || one === 'number')
  )
}

/** "X is remarkable": a copula, a word that judges, and no figure. */
function isJudgement(
  rules: LanguageRules,
  clause: Clause,
  own: readonly Token[],
  lemma: string,
): boolean {
  if (clause.verb < 0) return false
  const judging = own.filter((token) => rules.cues.evaluative.has(token.lower)).length
  return judging > 0 && (rules.copulas.has(lemma) || judging > 1)
}
