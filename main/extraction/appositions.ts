/** Whether the words after a comma only say who or what the name before it is. */
import type { SentenceView } from './document.ts'
import type { LanguageRules } from './languages/rules.ts'
import type { Token } from './tokens.ts'
import { groupStart, hasFinite, mainVerb, stretchEnd, subjectBefore } from './phrases.ts'

/** Where a piece may be followed by an apposition. */
export interface Place {
  /** First word of the piece before the comma. */
  body: number
  /** First word after the comma, and where its stretch ends. */
  from: number
  end: number
  /** Where the sentence ends. */
  to: number
}

/** "Jensen Huang, CEO di Nvidia"; a list, "la Francia, la Germania e l'Italia", is none. */
export function isApposition(view: SentenceView, rules: LanguageRules, place: Place): boolean {
  const { tokens } = view
  const { nouns } = rules
  const { body, from, end, to } = place
  const before = tokens[from - 2]
  if (!before || end <= from) return false
  const first = tokens[from]!
  if (before.tag === 'name' && holdsOffice(view, rules, from)) return true
  const afterName = before.tag === 'name' || before.tag === 'close' || before.tag === 'quote'
  if (isAge(view, from, end)) return afterName || isOffice(view, rules, place)
  const role = tokens
    .slice(from, Math.min(end, from + 5))
    .some(
      ({ tag, lower }) =>
        nouns.roles.has(lower) ||
        nouns.former.has(lower) ||
        (tag !== 'name' && nouns.organisations.has(lower)),
    )
  const roleFirst = nouns.roles.has(first.lower) || nouns.former.has(first.lower)
  const owner = ownerEnd(view, rules, from, end)
  const article =
    owner > from ||
    (first.tag === 'determiner' &&
      (nouns.definite.has(first.lower) ||
        nouns.indefinite.has(first.lower) ||
        nouns.possessives.has(first.lower)))
  if (!roleFirst && !article) return afterName && isBare(view, place)
  if (article && isBetween(view, place)) return true
  if (article && !role && tokens[from + 1]?.tag === 'name') return false
  // "27% di OpenAI, una quota": a name that something governs is not what a new thing is said of.
  const isNew = nouns.indefinite.has(first.lower) || nouns.possessives.has(first.lower)
  const isPerson = nouns.givenNames.has(tokens[from - 3]?.lower ?? '')
  if (isNew && !role && !isPerson && isGoverned(view, from - 2)) return false
  // "In a statement, the bank's chief executive": what stands in front is nobody.
  const fronted =
    tokens[body]!.tag === 'preposition' && subjectBefore(view, rules, body, from - 1) === undefined
  if (!afterName && !(before.tag === 'word' && role && !fronted)) return false
  if (role) return true
  if (tokens.slice(from + 1, end).some(({ tag }) => tag === 'coordinator')) return false
  if (tokens[end]?.tag === 'comma' && tokens[end + 1]?.tag === 'coordinator') {
    return hasFinite(view, end + 2, stretchEnd(view, end + 2, to))
  }
  return true
}

/** "in carica da febbraio", "alla guida dell'istituto dal 2019" */
function holdsOffice({ tokens }: SentenceView, { nouns }: LanguageRules, from: number): boolean {
  const words = tokens.slice(from, from + 3).map(({ lower }) => lower)
  return nouns.officePhrases.some((phrase) => `${words.join(' ')} `.startsWith(`${phrase} `))
}

/** Index after "SpaceX's" at `from`; `from` where no name with a genitive stands there. */
function ownerEnd(
  { tokens }: SentenceView,
  rules: LanguageRules,
  from: number,
  end: number,
): number {
  let i = from
  while (i < end && tokens[i]!.tag === 'name') i += 1
  const mark = tokens[i]
  return i > from && mark?.tag === 'mark' && rules.nouns.possessives.has(mark.lower) ? i + 1 : from
}

/** "Toni Servillo, protagonista della serata, è": a noun alone between a name and its verb. */
function isBare(view: SentenceView, { body, from, end, to }: Place): boolean {
  const { tokens } = view
  if (tokens[from]!.tag !== 'word' || tokens[end]?.tag !== 'comma' || end + 1 >= to) return false
  if (hasFinite(view, body, from - 1)) return false
  const verb = mainVerb(view, end + 1, stretchEnd(view, end + 1, to))
  return verb >= 0 && groupStart(tokens, verb, end + 1) <= end + 2
}

/** "L'arma, una Beretta calibro 9, non è": between a subject with its article and its verb. */
function isBetween(view: SentenceView, { body, from, end, to }: Place): boolean {
  const { tokens } = view
  if (tokens[body]!.tag !== 'determiner' || tokens[end]?.tag !== 'comma' || end + 1 >= to)
    return false
  const lists = (token: Token): boolean => token.tag === 'coordinator' || token.tag === 'comma'
  if (tokens.slice(body, from - 1).some(lists) || tokens.slice(from, end).some(lists)) return false
  if (hasFinite(view, body, end)) return false
  const verb = mainVerb(view, end + 1, stretchEnd(view, end + 1, to))
  return verb >= 0 && groupStart(tokens, verb, end + 1) === end + 1
}

/** "L'attaccante svizzero, 24 anni, ha": a subject that tells what somebody is. */
function isOffice(
  { tokens }: SentenceView,
  { nouns }: LanguageRules,
  { body, from }: Place,
): boolean {
  return tokens.slice(body, from - 1).some(({ lower }) => nouns.roles.has(lower))
}

function isGoverned({ tokens }: SentenceView, last: number): boolean {
  let i = last
  while (i > 0 && tokens[i]!.tag === 'name') i -= 1
  return tokens[i]!.tag === 'preposition'
}

/** "Il leader dell'opposizione, Marco Bassi, ha": the name belongs to the subject. */
export function isNameOfOffice(
  view: SentenceView,
  rules: LanguageRules,
  { body, from, end }: Place,
): boolean {
  const { tokens } = view
  if (tokens[end]?.tag !== 'comma') return false
  if (tokens.slice(from, end).some(({ tag }) => tag !== 'name')) return false
  const before = tokens.slice(body, from - 1)
  return (
    before.some((token) => rules.nouns.roles.has(token.lower)) && !hasFinite(view, body, from - 1)
  )
}

/** "45 anni", "45". */
function isAge({ tokens }: SentenceView, from: number, end: number): boolean {
  const { tag, text } = tokens[from]!
  const told = end - from <= 2 || tokens[from + 2]!.lower === 'compiuti'
  return tag === 'number' && told && /^\p{N}{1,3}$/u.test(text)
}
