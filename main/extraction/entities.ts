/**
 * Who and what a text names, each once: a person by full name and last name, an organisation by name
 * and acronym. Two names are one only where the text itself says so; a common first word does not.
 */
import type { Entity, EntityKind, Passage } from '#shared/records/extraction.ts'
import type { Document, SentenceView } from './document.ts'
import { commonAcronyms, companySuffixes, isCity, isCountry } from './languages/known-names.ts'
import type { LanguageRules } from './languages/rules.ts'
import type { References } from './references.ts'
import { isCapitalised, type Token } from './tokens.ts'

interface Mention extends Passage {
  vote: Vote
  key: string
  name: string
  role?: string
  /** With a capital that may be its sentence's. */
  isDoubtful?: true
}

const acronym = /^\p{Lu}(?:[\p{Lu}\p{N}]|\.\p{Lu}){1,6}\.?$/u

/** Tokens of a name that begins at `from`: what is written together, and "of" where the language joins. */
function nameEnd(tokens: readonly Token[], rules: LanguageRules, from: number): number {
  let end = from + 1
  for (;;) {
    const token = tokens[end]
    if (token?.tag === 'name' && !token.small) end += 1
    else if (
      end === from + 1 &&
      rules.nouns.organisations.has(tokens[from]!.lower) &&
      rules.nouns.bodyAdjectives.has(token?.lower ?? '')
    )
      end += 1
    else if (
      token !== undefined &&
      rules.nouns.ofWords.has(token.lower) &&
      tokens[end + 1]?.tag === 'name' &&
      !rules.nouns.givenNames.has(tokens[from]!.lower) &&
      (rules.linksNames || rules.nouns.organisations.has(tokens[from]!.lower))
    )
      end += 2
    else return end
  }
}

const keyOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .replaceAll('.', '')

function withoutSuffix(words: string): string {
  const parts = words.split(/\s+/u)
  while (parts.length > 1 && companySuffixes.has(keyOf(parts.at(-1)!))) parts.pop()
  return parts.join(' ')
}

function isPlace(names: readonly Token[], rules: LanguageRules): boolean {
  const { places } = rules.nouns
  const words = names.filter(({ tag }) => tag === 'name')
  const whole = names.map(({ lower }) => lower).join(' ')
  if (isCountry(whole) || isCity(whole)) return true
  return words.every(({ lower }) => places.has(lower))
}

/** What a mention tells of a name's kind, and how much that counts. */
type Vote = readonly [kind: EntityKind, weight: number]

/** The noun that a list of names stands behind: "i sistemi Vera Rubin e Grace Blackwell". */
function nounBefore(tokens: readonly Token[], from: number): Token | undefined {
  let i = from - 1
  while (i >= 0 && /^(?:name|coordinator|comma|quote)$/u.test(tokens[i]!.tag)) i -= 1
  return tokens[i]?.tag === 'word' ? tokens[i] : undefined
}

function voteOf(
  view: SentenceView,
  rules: LanguageRules,
  references: References,
  from: number,
  to: number,
): Vote {
  const { tokens } = view
  const names = tokens.slice(from, to)
  const { nouns } = rules
  if (isPlace(names, rules)) return ['place', 9]
  const noun = nounBefore(tokens, from)?.lower ?? ''
  const near = tokens.slice(Math.max(0, from - 3), from).map(({ lower }) => lower)
  if (nouns.products.has(noun)) return ['product', 4]
  if (references.isPerson(names)) return ['person', 3]
  const last = names.at(-1)!
  if (names.length > 1 && companySuffixes.has(keyOf(last.text))) return ['organisation', 9]
  if (names.some(({ lower }) => nouns.organisations.has(lower))) return ['organisation', 9]
  if (nouns.organisations.has(noun)) return ['organisation', 4]
  if (near.some((word) => nouns.products.has(word))) return ['product', 2]
  if (near.some((word) => nouns.organisations.has(word))) return ['organisation', 2]
  if (names.length > 1 && /\p{N}/u.test(last.text)) return ['product', 2]
  if (acronym.test(names[0]!.text)) return ['organisation', 1]
  if (references.isTied(names.map(({ text }) => text).join(' '))) return ['organisation', 4]
  // What does something is somebody.
  const next = names.length > 1 ? 'stop' : tokens[to]?.tag
  return next === 'verb' || next === 'auxiliary' ? ['organisation', 1] : ['other', 0]
}

function mentionAt(
  document: Document,
  view: SentenceView,
  references: References,
  from: number,
  to: number,
): Mention {
  const { text, rules } = document
  const { tokens } = view
  const start = tokens[from]!.start
  const end = tokens[to - 1]!.end
  const exact = text.slice(start, end)
  const words = exact.replace(/\s+/gu, ' ').replace(/['’]s$/u, '')
  const vote = voteOf(view, rules, references, from, to)
  if (vote[0] === 'person') {
    const { name, role } = references.person(words)
    return { start, end, exact, vote, key: keyOf(name), name, ...(role ? { role } : {}) }
  }
  const name = vote[0] === 'place' ? words : withoutSuffix(words)
  return { start, end, exact, vote, key: keyOf(name), name: words }
}

/** "Fondo monetario internazionale (Fmi)": the words whose first letters the acronym has. */
function spelledOut(view: SentenceView, at: number): { from: number; to: number } | undefined {
  const { tokens } = view
  if (tokens[at - 1]?.tag !== 'open' || tokens[at + 1]?.tag !== 'close') return undefined
  const letters = [...tokens[at]!.text.replace(/[^\p{L}]/gu, '').toLowerCase()]
  if (letters.length < 2 || letters.length > 7) return undefined
  let i = at - 2
  for (const letter of letters.toReversed()) {
    // Small words may be left out of it: "Banca d'Italia", "Bank of England".
    while (i >= 0 && tokens[i]!.lower[0] !== letter && /^\p{Ll}{1,5}['’]?$/u.test(tokens[i]!.text))
      i -= 1
    if (i < 0 || tokens[i]!.lower[0] !== letter) return undefined
    i -= 1
  }
  const from = i + 1
  return /^\p{Lu}/u.test(tokens[from]!.text) ? { from, to: at - 1 } : undefined
}

/** Where in a name a given name stands that is not its first word; -1 where there is none. */
function givenAt(tokens: readonly Token[], rules: LanguageRules, from: number, to: number): number {
  for (let i = from; i < to - 1; i += 1)
    if (rules.nouns.givenNames.has(tokens[i]!.lower) && tokens[i]!.tag === 'name')
      return rules.nouns.givenNames.has(tokens[from]!.lower) ? -1 : i
  return -1
}

function isOfOffice(tokens: readonly Token[], rules: LanguageRules, at: number): boolean {
  const { ofWords, roles } = rules.nouns
  return ofWords.has(tokens[at - 1]?.lower ?? '') && roles.has(tokens[at - 2]?.lower ?? '')
}

function mentionsIn(document: Document, view: SentenceView, references: References): Mention[] {
  const { tokens } = view
  const { text, rules } = document
  const found: Mention[] = []
  for (let i = 0; i < tokens.length; i += 1) {
    const whole = /^\p{L}{2,7}$/u.test(tokens[i]!.text) ? spelledOut(view, i) : undefined
    if (whole) {
      const [first, last] = [tokens[whole.from]!, tokens[whole.to - 1]!]
      const exact = text.slice(first.start, last.end)
      const name = exact.replace(/\s+/gu, ' ')
      const key = keyOf(tokens[i]!.text)
      while (found.length > 0 && found.at(-1)!.end > first.start) found.pop()
      const vote: Vote = ['organisation', 9]
      found.push({ start: first.start, end: last.end, exact, vote, key, name })
      const { start, end } = tokens[i]!
      found.push({ start, end, exact: tokens[i]!.text, vote, key, name })
      continue
    }
    if (tokens[i]!.tag !== 'name' || tokens[i]!.small) continue
    const { lower } = tokens[i]!
    // "Business Secretary Tom Reed": a word of the office.
    const office = tokens[i + 1]
    if (rules.linksNames && office && isCapitalised(office) && rules.nouns.roles.has(office.lower))
      continue
    if (rules.abbreviations.titles.has(lower) && tokens[i + 1]?.tag === 'name') continue
    if (commonAcronyms.has(lower) || rules.nouns.roles.has(lower)) continue
    const end = nameEnd(tokens, rules, i)
    const person = givenAt(tokens, rules, i, end)
    // "ministro dell'Economia Giancarlo Giorgetti": the office is none of the person's names.
    if (person > i && !isOfOffice(tokens, rules, i))
      found.push(mentionAt(document, view, references, i, person))
    const from = Math.max(i, person)
    // "Health agency approves": a capital that its place asks for.
    const opens = i === 0 && end === 1
    const mention = mentionAt(document, view, references, from, end)
    found.push(opens && mention.vote[1] === 0 ? { ...mention, isDoubtful: true } : mention)
    i = end - 1
  }
  return found
}

interface Found extends Omit<Entity, 'kind'> {
  votes: Map<EntityKind, number>
  isDoubtful: boolean
}

function collect(document: Document, references: References): Map<string, Found> {
  const byKey = new Map<string, Found>()
  for (const view of document.sentences)
    for (const mention of mentionsIn(document, view, references)) {
      const { key, vote, name, role, start, end, exact } = mention
      let entity = byKey.get(key)
      if (!entity)
        byKey.set(
          key,
          (entity = { votes: new Map(), name, aliases: [], mentions: [], isDoubtful: true }),
        )
      entity.mentions.push({ start, end, exact })
      entity.votes.set(vote[0], (entity.votes.get(vote[0]) ?? 0) + vote[1])
      if (!mention.isDoubtful) entity.isDoubtful = false
      if (role !== undefined) entity.role = role
      if (name.length > entity.name.length) entity.name = name
    }
  return byKey
}

const kindOf = ({ votes }: Found): EntityKind =>
  [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0]

function merge(into: Found, other: Found): void {
  into.mentions.push(...other.mentions)
  for (const [kind, weight] of other.votes)
    into.votes.set(kind, (into.votes.get(kind) ?? 0) + weight)
}

/**
 * An acronym met before it is spelled out has its own key; a person called by the first name alone is
 * who has that name, where only one has.
 */
function mergeNames(byKey: Map<string, Found>): void {
  const byGiven = new Map<string, Found | null>()
  for (const [key, entity] of byKey) {
    const own = byKey.get(keyOf(entity.name))
    if (own && own !== entity) {
      merge(entity, own)
      byKey.delete(keyOf(entity.name))
    }
    const given = key.split(' ')[0]!
    if (kindOf(entity) !== 'person' || given === key) continue
    byGiven.set(given, byGiven.has(given) ? null : entity)
  }
  mergeShort(byKey)
  for (const [given, person] of byGiven) {
    const alone = byKey.get(given)
    if (!person || !alone || alone === person || kindOf(alone) === 'place') continue
    merge(person, alone)
    byKey.delete(given)
  }
}

/** "Harlow" is "Harlow Steel", where no other name of the text begins with that word. */
function mergeShort(byKey: Map<string, Found>): void {
  const byFirst = new Map<string, Found[]>()
  for (const [key, entity] of byKey) {
    const first = key.split(' ')[0]!
    if (first !== key) byFirst.set(first, [...(byFirst.get(first) ?? []), entity])
  }
  for (const [first, [whole, ...others]] of byFirst) {
    const short = byKey.get(first)
    if (!short || !whole || others.length > 0 || short.isDoubtful) continue
    const ofThings = (entity: Found): boolean => /^(?:organisation|other)$/u.test(kindOf(entity))
    // Named in full first, and in short from then on: "Microsoft Azure" comes back.
    const came = whole.mentions.at(-1)!.start < short.mentions[0]!.start
    if (!came || !ofThings(short) || !ofThings(whole)) continue
    merge(whole, short)
    byKey.delete(first)
  }
}

/** Drops words that begin a sentence and are otherwise only met inside a longer name. */
function dropDoubtful(byKey: Map<string, Found>): void {
  const inner = new Set(
    [...byKey.values()].flatMap(({ name }) => {
      const words = keyOf(name).split(' ')
      return words.length > 1 ? words : []
    }),
  )
  for (const [key, { isDoubtful }] of byKey) if (isDoubtful && inner.has(key)) byKey.delete(key)
}

/** The entities of a text that was read, in the order of their first mentions. */
export function readEntities(document: Document, references: References): Entity[] {
  const byKey = collect(document, references)
  mergeNames(byKey)
  dropDoubtful(byKey)
  const entities = [...byKey.values()].map((found): Entity => {
    const mentions = found.mentions.toSorted((a, b) => a.start - b.start)
    const called = mentions.map(({ exact }) => exact.replace(/\s+/gu, ' ').replace(/['’]s$/u, ''))
    const aliases = [...new Set(called)].filter((alias) => alias !== found.name)
    const { name, role } = found
    const kind = kindOf(found)
    return { kind, name, aliases, ...(role === undefined ? {} : { role }), mentions }
  })
  return entities.toSorted((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
}
