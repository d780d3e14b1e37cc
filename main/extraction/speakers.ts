/** Who speaks: a name, an office, or both, read from a noun phrase and the apposition after it. */
import type { LanguageRules } from './languages/rules.ts'
import type { SentenceView } from './document.ts'
import { groupEnd, personPart, type Stretch } from './phrases.ts'
import type { References } from './references.ts'
import { isCapitalised, type Tag, type Token } from './tokens.ts'

export interface Speaker {
  /** "Jensen Huang" */
  name: string
  role?: string
  /** As a sentence begins with it: "Il ministro della Salute". */
  words: string
  /** Index after the words read. */
  to: number
  /** A pronoun that may stand for more than one. */
  isUnresolved?: true
}

const inPhrase: ReadonlySet<Tag> = new Set<Tag>([
  'determiner',
  'name',
  'word',
  'number',
  'mark',
  'participle',
])

const textOf = (view: SentenceView, source: string, from: number, to: number): string =>
  source.slice(view.tokens[from]!.start, view.tokens[to - 1]!.end).replace(/\s+/gu, ' ')

/** "l'assessora alla Sanità Paola Conti": index after the person whose office goes on at `at`; or -1. */
function officeEnd(
  tokens: readonly Token[],
  rules: LanguageRules,
  from: number,
  at: number,
  to: number,
): number {
  if (rules.nouns.ofWords.has(tokens[at]!.lower)) return -1
  if (!tokens.slice(from, at).some(({ lower }) => rules.nouns.roles.has(lower))) return -1
  for (let i = at + 1; i < Math.min(to, at + 6); i += 1) {
    const { tag, lower } = tokens[i]!
    // "per la Protezione civile Nello Musumeci": two names after a small word.
    const pair = tokens[i - 1]!.tag === 'word' && tokens[i + 1]?.tag === 'name' && i + 1 < to
    if (tag === 'name' && i > at + 1 && (pair || rules.nouns.givenNames.has(lower))) {
      let end = i
      while (end < to && tokens[end]!.tag === 'name') end += 1
      return end - i > 1 ? end : -1
    }
    if (tag !== 'name' && tag !== 'word' && tag !== 'determiner') return -1
  }
  return -1
}

/** "Its general secretary, Sharon Webb, said": the name after an office; undefined without one. */
function namedAfter(tokens: readonly Token[], comma: number, to: number): Stretch | undefined {
  if (tokens[comma]?.tag !== 'comma') return undefined
  let end = comma + 1
  while (end < to && tokens[end]!.tag === 'name') end += 1
  const closed = end >= to || tokens[end]!.tag === 'comma'
  return closed && end - comma > 2 ? { from: comma + 1, to: end } : undefined
}

/** Index after the noun phrase at `from` with its "of" links. */
function phraseEnd(
  tokens: readonly Token[],
  rules: LanguageRules,
  from: number,
  to: number,
): number {
  let i = from
  while (i < to) {
    const { tag, lower } = tokens[i]!
    const office = i > from && tag === 'preposition' ? officeEnd(tokens, rules, from, i, to) : -1
    if (office > 0) return office
    // "Sen. Alicia Monroe"
    if (
      tag === 'stop' &&
      i > from &&
      rules.abbreviations.titles.has(tokens[i - 1]!.lower) &&
      tokens[i + 1]?.tag === 'name'
    ) {
      i += 1
      continue
    }
    const linked = rules.nouns.ofWords.has(lower) || tag === 'coordinator'
    const next = tokens[i + 1]
    // "the public spending watchdog"
    const named = tag === 'gerund' && rules.linksNames && i > from && tokens[i + 1]?.tag === 'word'
    if (inPhrase.has(tag) || named) i += 1
    else if (linked && i > from && next && i + 1 < to && inPhrase.has(next.tag)) {
      if (tag === 'coordinator' && next.tag !== 'word' && next.tag !== 'name') return i
      i += 2
    } else return i
  }
  return i
}

/** Index after the apposition's role that begins after the comma at `comma`, or -1. */
function roleAfter(view: SentenceView, rules: LanguageRules, comma: number, to: number): number {
  const { tokens } = view
  if (tokens[comma]?.tag !== 'comma') return -1
  const from = comma + 1
  // "Rosa Martel, an ecologist at": whatever a person with a given name is told to be.
  const isPerson =
    tokens[comma - 1]?.tag === 'name' && rules.nouns.givenNames.has(tokens[comma - 2]?.lower ?? '')
  const told =
    isPerson &&
    rules.nouns.indefinite.has(tokens[from]?.lower ?? '') &&
    tokens[from + 1]?.tag === 'word'
  const known =
    told ||
    tokens
      .slice(from, Math.min(from + 6, to))
      .some((token) => rules.nouns.roles.has(token.lower) || rules.nouns.former.has(token.lower))
  const first = tokens[from]
  if (!known || !first || view.speech[from]) return -1
  if (first.tag === 'preposition' || first.tag === 'relative' || first.tag === 'coordinator')
    return -1
  let end = from
  while (end < to && !view.speech[end]) {
    const { tag } = tokens[end]!
    if (
      tag === 'comma' ||
      tag === 'stop' ||
      tag === 'colon' ||
      tag === 'semicolon' ||
      tag === 'relative'
    )
      break
    if (tag === 'dash' || tag === 'close' || tag === 'open') break
    if (
      tag === 'verb' ||
      tag === 'auxiliary' ||
      tag === 'modal' ||
      tag === 'gerund' ||
      tag === 'complementizer'
    )
      break
    end += 1
  }
  return end > from ? end : -1
}

/** Splits "il ministro dell'Economia Giancarlo Giorgetti" where the person begins; -1 without one. */
function personAt(
  tokens: readonly Token[],
  rules: LanguageRules,
  references: References,
  from: number,
  to: number,
): number {
  for (let i = from; i < to; i += 1) {
    if (tokens[i]!.tag !== 'name') continue
    let end = i
    while (end < to && tokens[end]!.tag === 'name') end += 1
    const given = tokens.findIndex(
      (token, j) => j >= i && j < end - 1 && rules.nouns.givenNames.has(token.lower),
    )
    if (given >= 0) return given
    const part = personPart(tokens, rules, { from: i, to: end })
    if (part.from > i) return part.from
    for (let j = i; j < end; j += 1) if (references.isPerson(tokens.slice(j, end))) return j
    i = end
  }
  // The last names of the phrase, if no "of" stands before them: "il ceo Satya Nadella".
  let start = to
  while (start > from && tokens[start - 1]!.tag === 'name') start -= 1
  if (start === to) return -1
  const before = tokens[start - 1]
  if (start === from) return start
  // "the Congressional Budget Office": a word with a capital that is no office belongs to the name.
  const office =
    before?.tag === 'word' && (!isCapitalised(before) || rules.nouns.roles.has(before.lower))
  if (office) return start
  if (before?.tag === 'word') return -1
  // "il presidente di Confindustria Emanuele Orsini"
  return to - start >= 3 && before && rules.nouns.ofWords.has(before.lower) ? to - 2 : -1
}

const startsWithArticle = (tokens: readonly Token[], rules: LanguageRules, i: number): boolean =>
  tokens[i]?.tag === 'determiner' &&
  (rules.nouns.definite.has(tokens[i]!.lower) || rules.nouns.indefinite.has(tokens[i]!.lower))

/** The office before a name without "Dr" and its like, and without a sentence's capital. */
function roleWords(
  view: SentenceView,
  source: string,
  rules: LanguageRules,
  from: number,
  to: number,
): string | undefined {
  const { tokens } = view
  let end = to
  while (
    end > from &&
    (rules.abbreviations.titles.has(tokens[end - 1]!.lower) || tokens[end - 1]!.tag === 'stop')
  )
    end -= 1
  if (end <= from) return undefined
  const words = textOf(view, source, from, end)
  const plain =
    from === 0 && end > 1 && tokens[0]!.tag === 'word' && /^\p{Ll}/u.test(tokens[1]!.text)
  return plain && !rules.capitalWords.has(tokens[0]!.lower)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words
}

/** The speaker whose words begin at `from`; undefined where there are none. */
export function readSpeaker(
  view: SentenceView,
  source: string,
  rules: LanguageRules,
  references: References,
  from: number,
  to: number,
): Speaker | undefined {
  const { tokens } = view
  const end = phraseEnd(tokens, rules, from, to)
  if (end === from) return undefined
  const roleEnd = roleAfter(view, rules, end, to)
  let person = personAt(tokens, rules, references, from, end)
  let role: string | undefined
  let name: string
  while (
    person >= 0 &&
    tokens[person + 1]?.tag === 'stop' &&
    person + 2 < end &&
    rules.abbreviations.titles.has(tokens[person]!.lower)
  )
    person += 2
  if (person >= 0) {
    name = textOf(view, source, person, end)
    const office = startsWithArticle(tokens, rules, from) ? from + 1 : from
    if (person > office) role = roleWords(view, source, rules, office, person)
  } else {
    const owned = rules.nouns.possessives.has(tokens[from]!.lower)
    const start = owned || startsWithArticle(tokens, rules, from) ? from + 1 : from
    if (start >= end) return undefined
    name = textOf(view, source, start, end)
    const isOffice = tokens.slice(start, end).some(({ lower }) => rules.nouns.roles.has(lower))
    const named = isOffice ? namedAfter(tokens, end, to) : undefined
    const holder =
      isOffice && end - start === 1 && start > from && !owned
        ? references.holder(tokens[start]!.lower)
        : undefined
    if (named) {
      const full = textOf(view, source, named.from, named.to)
      return { name: full, role: name, words: full, to: named.to }
    }
    if (holder) return { ...holder, words: holder.name, to: end }
  }
  if (roleEnd > 0) {
    const start = startsWithArticle(tokens, rules, end + 1) ? end + 2 : end + 1
    if (start < roleEnd) role = textOf(view, source, start, roleEnd)
  }
  const known = references.person(name)
  const told = role ?? known.role
  const words =
    person > from
      ? textOf(view, source, from, end)
      : person === from
        ? known.name
        : textOf(view, source, from, end)
  return {
    name: known.name,
    ...(told === undefined ? {} : { role: told }),
    words,
    to: roleEnd > 0 ? roleEnd : end,
  }
}

/** Dictionary form of what a verb group does: "dichiarare" of "ha dichiarato". */
export function lemmaOfGroup(tokens: readonly Token[], verb: number, to: number): string {
  const end = groupEnd(tokens, verb, to)
  for (let i = end - 1; i > verb; i -= 1) {
    if (tokens[i]!.lemma !== '' && tokens[i]!.tag !== 'adverb') return tokens[i]!.lemma
  }
  return tokens[verb]!.lemma
}

/** Makes people known by full name and role before anything is read: they may be quoted by last name. */
export function introducePeople(
  views: readonly SentenceView[],
  source: string,
  rules: LanguageRules,
  references: References,
): void {
  const alone = namesMetAlone(views)
  for (const view of views) {
    const { tokens } = view
    for (let i = 0; i < tokens.length; i += 1) {
      if (tokens[i]!.tag !== 'name' || tokens[i - 1]?.tag === 'name') continue
      let end = i + 1
      while (tokens[end]?.tag === 'name') end += 1
      introduceRun(view, source, rules, references, alone, i, end)
      i = end - 1
    }
  }
}

/** Words that stand as a name by themselves somewhere: people are called by their last name later. */
function namesMetAlone(views: readonly SentenceView[]): ReadonlySet<string> {
  const alone = new Set<string>()
  for (const { tokens } of views) {
    for (const [i, { tag, lower }] of tokens.entries()) {
      if (tag === 'name' && tokens[i - 1]?.tag !== 'name' && tokens[i + 1]?.tag !== 'name')
        alone.add(lower)
    }
  }
  return alone
}

function introduceRun(
  view: SentenceView,
  source: string,
  rules: LanguageRules,
  references: References,
  alone: ReadonlySet<string>,
  from: number,
  end: number,
): void {
  const { tokens } = view
  const { nouns } = rules
  let i = from
  while (i < end - 1 && !nouns.givenNames.has(tokens[i]!.lower)) i += 1
  const given = i < end - 1
  // "la presidente dell'Upb Lilia Sartori": the body's name, then the person's.
  const ofBody = end - from > 2 && nouns.ofWords.has(tokens[from - 1]?.lower ?? '')
  if (!given) i = ofBody && nouns.roles.has(tokens[from - 2]?.lower ?? '') ? end - 2 : from
  if (end - i < 2) return
  const role = roleAfter(view, rules, end, tokens.length)
  // "La presidente della Regione, Irene Priolo, ha"
  const aside = tokens[from - 1]?.tag === 'comma' && tokens[end]?.tag === 'comma' && i === from
  const title = roleBefore(tokens, rules, aside ? i - 1 : i)
  const addressed = rules.abbreviations.titles.has(tokens[from - 1]?.lower ?? '')
  // "the White House", told as "the House" elsewhere, is nobody.
  if (!given && !addressed && title < 0 && role < 0 && startsWithArticle(tokens, rules, i - 1))
    return
  const aged =
    tokens[end]?.tag === 'comma' &&
    /^\p{N}{1,3}$/u.test(tokens[end + 1]?.text ?? '') &&
    !/^\p{N}/u.test(tokens[end + 2]?.text ?? '')
  const last = tokens[end - 1]!.lower
  const calledByLastName =
    end - i === 2 && alone.has(last) && !alone.has(tokens[i]!.lower) && !nouns.places.has(last)
  const name = textOf(view, source, i, end)
  const start = startsWithArticle(tokens, rules, end + 1) ? end + 2 : end + 1
  if (role > start && isRole(tokens, rules, start, role))
    references.introduce(name, textOf(view, source, start, role))
  else if (title >= 0)
    references.introduce(name, roleWords(view, source, rules, title, aside ? i - 1 : i))
  else if (given || aged || addressed || calledByLastName) references.introduce(name)
}

/** Where the office before a name begins: "ministra del Lavoro" before "Elena Ferri"; -1 without one. */
function roleBefore(tokens: readonly Token[], rules: LanguageRules, name: number): number {
  for (let i = name - 1; i >= 0 && i > name - 9; i -= 1) {
    const { tag, lower } = tokens[i]!
    if (tag === 'word' && rules.nouns.roles.has(lower)) {
      const before = tokens[i - 1]
      const compound = before?.tag === 'word' && rules.nouns.roles.has(before.lower)
      if (compound) return i - 1
      // "marine biologist Amina Odhiambo"
      const modifier =
        rules.linksNames &&
        before?.tag === 'word' &&
        !isCapitalised(before) &&
        !isCapitalised(tokens[i]!)
      if (modifier) return i - 1
      // "Business Secretary Tom Reed"
      const inTitle = rules.linksNames && before?.tag === 'name' && isCapitalised(tokens[i]!)
      return inTitle ? i - 1 : i
    }
    const linked =
      rules.nouns.ofWords.has(lower) ||
      tag === 'word' ||
      tag === 'name' ||
      tag === 'participle' ||
      (tag === 'determiner' && i < name - 1) ||
      (tag === 'preposition' && i < name - 1)
    if (!linked) return -1
  }
  return -1
}

function isRole(tokens: readonly Token[], rules: LanguageRules, from: number, to: number): boolean {
  return tokens
    .slice(from, Math.min(to, from + 6))
    .some((token) => rules.nouns.roles.has(token.lower))
}
