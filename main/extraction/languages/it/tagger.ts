/** What part each word of an Italian sentence plays, from closed classes, endings and neighbours. */
import { isCapitalised, isFinite, type Tag, type Token } from '../../tokens.ts'
import { looksLikeParticiple, verbForm } from './conjugation.ts'
import { italianCardinal } from './numbers.ts'
import { nouns, speech } from './vocabulary.ts'
import { articled, closedClass, lemmaOfHelper } from './function-words.ts'

const helperTail = new Set<Tag>(['adverb', 'negation', 'clitic', 'participle'])
const articles = new Set(['il', 'lo', 'la', 'i', 'gli', 'le', "l'"])
const objectPronouns = new Set(['lo', 'la', 'li', 'le', 'gli', "l'"])
const demonstratives = new Set([
  'questo',
  'questa',
  'questi',
  'queste',
  'quello',
  'quella',
  'quelli',
])
/** Nouns and adverbs after which "che" belongs to a fixed phrase, not to the noun. */
const beforeThat = new Set([
  'prima',
  'dopo',
  'sempre',
  'fatto',
  'anche',
  'visto',
  'dato',
  'posto',
  'modo',
  'oltre',
])

/** Whether a helping verb governs the word at `i`: "ha inoltre sottoscritto", "è stata fondata". */
function helped(tokens: Token[], i: number): Token | undefined {
  for (let j = i - 1; j >= 0 && j >= i - 5; j -= 1) {
    const { tag } = tokens[j]!
    if (tag === 'auxiliary') return tokens[j]
    if (tag === 'verb' && tokens[j]!.lemma === 'venire') return tokens[j]
    if (!helperTail.has(tag)) return undefined
  }
  return undefined
}

function nextWord(tokens: Token[], i: number): Token | undefined {
  return tokens[i + 1]
}

function isObject(tokens: Token[], i: number): boolean {
  const next = nextWord(tokens, i)
  if (!next) return false
  const tag = closedClass.get(next.lower)
  return tag === 'auxiliary' || tag === 'modal'
}

function tagClosed(tokens: Token[], i: number, tag: Tag): Tag {
  const token = tokens[i]!
  const next = nextWord(tokens, i)
  const { lower } = token
  if (lower === 'secondo') {
    const before = tokens[i - 1]
    return before && (before.tag === 'determiner' || articled.has(before.lower)) ? 'word' : tag
  }
  if (objectPronouns.has(lower) && tag === 'determiner') {
    return isObject(tokens, i) && !(lower === "l'" && next?.lower === 'era') ? 'clitic' : tag
  }
  if (demonstratives.has(lower) && next) {
    const follows = closedClass.get(next.lower)
    if (follows === 'auxiliary' || follows === 'modal' || follows === 'clitic') return 'pronoun'
  }
  if (lower === 'se' && tokens[i - 1]?.tag === 'verb') return 'complementizer'
  if (lower === 'se')
    return next && closedClass.get(next.lower) === 'clitic' ? 'clitic' : 'subordinator'
  if (lower === 'come' || lower === 'circa' || lower === 'dove') {
    if (lower === 'dove') return 'relative'
    return lower === 'come' ? 'adverb' : tag
  }
  if (lower === 'sono' && tokens[i - 1]?.tag === 'determiner') return 'word'
  if (lower === 'era' && tokens[i - 1] && articles.has(tokens[i - 1]!.lower)) return 'word'
  if (lower === 'stata') return 'participle'
  // "l'ad Matteo Brivio"
  if (lower === 'ad') {
    const before = tokens[i - 1]
    return before?.tag === 'determiner' || articled.has(before?.lower ?? '') ? 'word' : tag
  }
  if (lower === 'quale' || lower === 'quali') {
    const before = tokens[i - 1]?.tag
    return before === 'determiner' || before === 'preposition' ? tag : 'determiner'
  }
  return tag
}

/** "ha scritto sul suo profilo che il governo": a verb of saying before, a subject after. */
function saysBefore(tokens: Token[], i: number): boolean {
  const next = tokens[i + 1]
  const tag = next && closedClass.get(next.lower)
  if (
    !next ||
    !(
      tag === 'determiner' ||
      isCapitalised(next) ||
      (tag === undefined && !verbForm(next.lower)?.finite)
    )
  )
    return false
  for (let j = i - 1; j >= 0 && j > i - 9; j -= 1) {
    const before = tokens[j]!
    if (before.tag === 'comma' || before.tag === 'relative' || before.tag === 'coordinator')
      return false
    if (before.tag === 'verb' || before.tag === 'participle') return speech.verbs.has(before.lemma)
  }
  return false
}

function tagChe(tokens: Token[], i: number): Tag {
  let j = i - 1
  while (j >= 0 && tokens[j]!.tag === 'adverb') j -= 1
  const before = tokens[j]
  if (!before) return 'complementizer'
  if (beforeThat.has(before.lower)) return 'complementizer'
  if (isFinite(before.tag) || before.tag === 'infinitive' || before.tag === 'gerund')
    return 'complementizer'
  if (before.tag === 'participle' && helped(tokens, j)) return 'complementizer'
  if (before.tag === 'colon' || before.tag === 'preposition') return 'complementizer'
  if (before.tag === 'comma') {
    // "ha detto, parlando ai giornalisti, che": a verb of saying is not seen from here.
    return 'relative'
  }
  // "ha detto che A e che B"
  if (before.tag === 'coordinator')
    return tokens.slice(0, j).some(({ tag }) => tag === 'complementizer')
      ? 'complementizer'
      : 'relative'
  if (saysBefore(tokens, i)) return 'complementizer'
  // "è chiaro che", "è la prima volta che"
  if (before.tag === 'word' && tokens[j - 1]?.tag === 'auxiliary') return 'complementizer'
  return 'relative'
}

/** After a relative between commas that follows a subject: "Il Belgio, dove sono i fondi, firma". */
function afterAside(tokens: Token[], i: number): boolean {
  const first = tokens.findIndex(({ tag }) => tag === 'comma')
  if (first < 0 || first >= i - 1 || tokens.slice(0, first).some(({ tag }) => isFinite(tag)))
    return false
  const between = tokens.slice(first + 1, i - 1)
  return (
    between.slice(0, 3).some(({ tag }) => tag === 'relative') &&
    !between.some(({ tag }) => tag === 'comma')
  )
}

/** "la prima volta di": the word before is an adjective of what would be the verb. */
function isNounLead(tokens: Token[], i: number): boolean {
  const before = tokens[i - 1]!
  return /^(?:prima|seconda|terza|grande|nuova|nuovo|buona|stessa|stesso|ogni|unica)$/u.test(
    before.lower,
  )
}

/** Finite form or noun: decided by what stands around. */
function isVerbHere(
  tokens: Token[],
  i: number,
  homograph: boolean,
  verbSeen: boolean,
  anyVerb: boolean,
): boolean {
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (!before) return !homograph
  if (before.tag === 'determiner' || before.tag === 'preposition') return false
  // "che dal 2020 controlla la Piattaforma": a year is no count of what follows.
  if (before.tag === 'number') {
    const next = after && (closedClass.get(after.lower) ?? after.tag)
    return (
      /^(?:1[5-9]|20)\p{N}\p{N}$/u.test(before.text) &&
      tokens[i - 2]?.tag === 'preposition' &&
      (next === 'determiner' || next === 'number' || (!homograph && next === 'preposition'))
    )
  }
  if (before.tag === 'negation' || before.tag === 'clitic' || before.tag === 'pronoun') return true
  if (before.tag === 'relative') return true
  if (!homograph) return !(before.tag === 'word' && verbSeen && after?.tag === undefined)
  if (before.tag === 'name' || before.tag === 'adverb' || before.tag === 'complementizer')
    return !verbSeen
  const follows = after && (closedClass.get(after.lower) ?? after.tag)
  const takesObject = follows === 'determiner' || follows === 'number'
  // "Sinner vince il torneo e sale a 21 titoli"
  if (before.tag === 'coordinator')
    return anyVerb && (takesObject || /^(?:a|ad|al|alla|ai|da|dal)$/u.test(after?.lower ?? ''))
  // "Il gruppo, nato nel 2021, impiega 248.000 persone"
  if (before.tag === 'comma') {
    // '"…", attacca la segretaria'
    if (tokens[i - 2]?.tag === 'quote')
      return (
        takesObject ||
        (follows === 'preposition' && speech.verbs.has(tokens[i]!.lemma)) ||
        (after !== undefined && isCapitalised(after))
      )
    if (!anyVerb && tokens.slice(0, i - 1).some(({ tag }) => tag === 'comma')) {
      return (
        takesObject ||
        follows === 'preposition' ||
        follows === 'adverb' ||
        italianCardinal(after?.lower ?? '') !== undefined
      )
    }
    // "Sul fronte delle uscite, resta in bilico"
    const fronted = !anyVerb && tokens[0]!.tag === 'preposition' && follows === 'preposition'
    if (fronted) return !/^d(?:i|')$|^de[lgi]/u.test(after!.lower)
    return takesObject && (!anyVerb || afterAside(tokens, i))
  }
  if (before.tag !== 'word' && before.tag !== 'close') return false
  if (verbSeen || !after) return false
  // "punta a raddoppiare"
  if (
    /^(?:a|ad|di)$/u.test(after.lower) &&
    before.tag === 'word' &&
    verbForm(tokens[i + 2]?.lower ?? '')?.infinitive &&
    !isNounLead(tokens, i)
  )
    return true
  // "sale a 38": a preposition and a figure after what may be a noun.
  if (
    /^(?:a|al|da|dal|di|del)$/u.test(after.lower) &&
    tokens[i + 2]?.tag === 'number' &&
    before.tag === 'word'
  )
    return true
  const tag = closedClass.get(after.lower)
  const opensObject =
    tag === 'determiner' ||
    tag === 'adverb' ||
    tag === 'negation' ||
    after.tag === 'number' ||
    tag === 'preposition' ||
    italianCardinal(after.lower) !== undefined
  if (!opensObject) return isCapitalised(after)
  // "la firma del contratto" is a noun; "la società firma il contratto" is not.
  const twoBack = tokens[i - 2]
  const subjectBefore =
    twoBack !== undefined &&
    (twoBack.tag === 'determiner' ||
      twoBack.tag === 'number' ||
      italianCardinal(twoBack.lower) !== undefined ||
      closedClass.get(twoBack.lower) === 'determiner' ||
      twoBack.tag === 'preposition' ||
      twoBack.tag === 'name' ||
      // "il club francese conserva il 10%"
      (twoBack.tag === 'word' && tokens[i - 3]?.tag === 'determiner'))
  return subjectBefore && tag !== 'preposition'
}

const beforeAside: ReadonlySet<Tag> = new Set<Tag>(['word', 'name', 'close', 'number', 'mark'])

/** "Il rogo, divampato nella notte": a participle no list knows, by its ending and what follows. */
function isLooseParticiple(tokens: Token[], i: number): boolean {
  const before = tokens[i - 2]
  const after = tokens[i + 1]
  if (!after || !before || !beforeAside.has(before.tag)) return false
  const tag = closedClass.get(after.lower)
  return (
    /[aiu]t[oaie]$/u.test(tokens[i]!.lower) &&
    tokens[i]!.lower.length > 5 &&
    (tag === 'preposition' || tag === 'adverb') &&
    !/^d(?:i|el|ella|ell'|ei|egli|elle)$/u.test(after.lower)
  )
}

function tagVerb(tokens: Token[], i: number, verbSeen: boolean, anyVerb: boolean): Tag | undefined {
  const token = tokens[i]!
  const form = verbForm(token.lower)
  const before = tokens[i - 1]
  const helper = helped(tokens, i)
  if (!form) {
    if (before?.tag === 'comma' && isLooseParticiple(tokens, i)) {
      token.lemma = token.lower.replace(/at[oaie]$/u, 'are').replace(/[iu]t[oaie]$/u, 'ire')
      return 'participle'
    }
    return helper && looksLikeParticiple(token.lower) && !helper.lower.startsWith('sta')
      ? 'participle'
      : undefined
  }
  // "l'ultima volta"
  if (/^volt[ae]$/u.test(token.lower) && !helper) return undefined
  token.lemma = form.lemma
  if (form.gerund) return 'gerund'
  if (form.participle && helper && helper.lower !== 'sta') return 'participle'
  if (form.finite && isVerbHere(tokens, i, form.homograph === true, verbSeen, anyVerb))
    return 'verb'
  if (form.participle) {
    const noun =
      before !== undefined &&
      (before.tag === 'determiner' || before.tag === 'preposition' || before.tag === 'number')
    return noun ? undefined : 'participle'
  }
  if (form.infinitive) {
    if (!form.homograph) return 'infinitive'
    const governed =
      before === undefined ||
      before.tag === 'preposition' ||
      before.tag === 'modal' ||
      before.tag === 'verb' ||
      before.tag === 'negation' ||
      before.tag === 'comma' ||
      before.tag === 'coordinator'
    return governed && !(before && articled.has(before.lower)) ? 'infinitive' : undefined
  }
  return undefined
}

/** Commas do not end a clause's claim on its verb; strong marks and new openers do. */
function endsClause(tag: Tag): boolean {
  return (
    tag === 'semicolon' ||
    tag === 'colon' ||
    tag === 'relative' ||
    tag === 'subordinator' ||
    tag === 'complementizer' ||
    tag === 'coordinator' ||
    tag === 'comma'
  )
}

/** "Stellantis ha chiuso": a capital after which a singular verb follows at once, with no article. */
function startsAsName(tokens: Token[], i: number): boolean {
  const token = tokens[i]!
  const next = tokens[i + 1]
  if (!next) return false
  if (
    isCapitalised(next) &&
    next.tag === 'word' &&
    !closedClass.has(next.lower) &&
    !nouns.roles.has(token.lower)
  )
    return true
  if (verbForm(token.lower) || token.lower.endsWith('i')) return false
  if (next.tag === 'comma' && /^(?:il|lo|la|l'|un|una|un'|che)$/u.test(tokens[i + 2]?.lower ?? ''))
    return !/(?:e|mente)$/u.test(token.lower)
  const tag = closedClass.get(next.lower)
  if (tag === 'auxiliary' || tag === 'modal') return !next.lower.endsWith('no')
  const form = tag === undefined ? verbForm(next.lower) : undefined
  return form?.finite === true && !form.homograph && !next.lower.endsWith('no')
}

/** "di voler partecipare", "per aver detto" */
function isShortInfinitive(tokens: Token[], i: number): boolean {
  return (
    tokens[i - 1]?.tag === 'preposition' &&
    /^(?:voler|poter|dover|aver|esser|far|star)$/u.test(tokens[i]!.lower)
  )
}

/** "ha reso noto", "ha fatto sapere": two words that are one verb of saying. */
function joinSaying(before: Token, token: Token): void {
  const made = before.lemma === 'rendere' && /^not[oaie]$/u.test(token.lower)
  const let_ = before.lemma === 'fare' && /^(?:sapere|notare|presente)$/u.test(token.lower)
  const cut = before.lemma === 'tagliare' && token.lower === 'corto'
  if (!made && !let_ && !cut) return
  before.lemma = 'comunicare'
  token.tag = before.tag === 'participle' ? 'participle' : 'adverb'
  token.lemma = ''
}

export function tagItalian(tokens: Token[], isName: (token: Token) => boolean): void {
  let verbSeen = false
  let anyVerb = false
  for (const [i, token] of tokens.entries()) {
    if (token.tag !== 'word') {
      if (endsClause(token.tag)) verbSeen = false
      continue
    }
    const before = tokens[i - 1]
    const opens =
      before === undefined ||
      before.tag === 'quote' ||
      before.tag === 'open' ||
      (before.tag === 'dash' && i === 1)
    const closed = closedClass.get(token.lower)
    const capital = isCapitalised(token)
    if (capital && !opens && !(closed !== undefined && before.tag === 'colon')) {
      token.tag = 'name'
      continue
    }
    if (token.lower === 'che') token.tag = tagChe(tokens, i)
    else if (closed !== undefined) token.tag = tagClosed(tokens, i, closed)
    else if (capital && (isName(token) || (opens && startsAsName(tokens, i)))) token.tag = 'name'
    else if (isShortInfinitive(tokens, i)) token.tag = 'infinitive'
    else if (token.lower.length > 6 && token.lower.endsWith('mente')) token.tag = 'adverb'
    else token.tag = tagVerb(tokens, i, verbSeen, anyVerb) ?? 'word'
    if (i > 0) joinSaying(tokens[i - 1]!, token)
    if (token.tag === 'auxiliary') token.lemma = lemmaOfHelper.get(token.lower) ?? ''
    if (token.tag === 'modal') token.lemma = 'potere'
    if (isFinite(token.tag)) {
      verbSeen = true
      anyVerb = true
    }
    if (endsClause(token.tag)) verbSeen = false
  }
}
