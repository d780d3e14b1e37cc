/** What part each word of an Italian sentence plays, from closed classes, endings and neighbours. */
import { isCapitalised, isFinite, type Tag, type Token } from '../../tokens.ts'
import { looksLikeParticiple, verbForm } from './conjugation.ts'
import { articled, closedClass, lemmaOfHelper } from './function-words.ts'

const helperTail = new Set<Tag>(['adverb', 'negation', 'clitic', 'participle'])
const articles = new Set(['il', 'lo', 'la', 'i', 'gli', 'le', "l'"])
const objectPronouns = new Set(['lo', 'la', 'li', 'le', 'gli', "l'"])
const demonstratives = new Set(['questo', 'questa', 'questi', 'queste', 'quello', 'quella', 'quelli'])
/** Nouns and adverbs after which "che" belongs to a fixed phrase, not to the noun. */
const beforeThat = new Set(['prima', 'dopo', 'sempre', 'fatto', 'anche', 'visto', 'dato', 'posto', 'modo', 'oltre'])

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
  if (lower === 'se') return next && closedClass.get(next.lower) === 'clitic' ? 'clitic' : 'subordinator'
  if (lower === 'come' || lower === 'circa' || lower === 'dove') {
    if (lower === 'dove') return 'relative'
    return lower === 'come' ? 'adverb' : tag
  }
  if (lower === 'sono' && tokens[i - 1]?.tag === 'determiner') return 'word'
  if (lower === 'era' && tokens[i - 1] && articles.has(tokens[i - 1]!.lower)) return 'word'
  if (lower === 'stata') return 'participle'
  return tag
}

function tagChe(tokens: Token[], i: number): Tag {
  let j = i - 1
  while (j >= 0 && tokens[j]!.tag === 'adverb') j -= 1
  const before = tokens[j]
  if (!before) return 'complementizer'
  if (beforeThat.has(before.lower)) return 'complementizer'
  if (isFinite(before.tag) || before.tag === 'infinitive' || before.tag === 'gerund') return 'complementizer'
  if (before.tag === 'participle' && helped(tokens, j)) return 'complementizer'
  if (before.tag === 'colon' || before.tag === 'preposition') return 'complementizer'
  if (before.tag === 'comma') {
    // "ha detto, parlando ai giornalisti, che": a verb of saying is not seen from here.
    return 'relative'
  }
  // "è chiaro che", "è la prima volta che"
  if (before.tag === 'word' && tokens[j - 1]?.tag === 'auxiliary') return 'complementizer'
  return 'relative'
}

/** Finite form or noun: decided by what stands around. */
function isVerbHere(tokens: Token[], i: number, homograph: boolean, verbSeen: boolean): boolean {
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (!before) return !homograph
  if (before.tag === 'determiner' || before.tag === 'preposition') return false
  if (before.tag === 'number') return false
  if (before.tag === 'negation' || before.tag === 'clitic' || before.tag === 'pronoun') return true
  if (before.tag === 'relative') return true
  if (!homograph) return !(before.tag === 'word' && verbSeen && after?.tag === undefined)
  if (before.tag === 'name' || before.tag === 'adverb' || before.tag === 'complementizer') return !verbSeen
  if (before.tag === 'coordinator') return false
  if (before.tag !== 'word' && before.tag !== 'close') return false
  if (verbSeen || !after) return false
  const tag = closedClass.get(after.lower)
  const opensObject =
    tag === 'determiner' || tag === 'adverb' || tag === 'negation' || after.tag === 'number' || tag === 'preposition'
  if (!opensObject) return isCapitalised(after)
  // "la firma del contratto" is a noun; "la società firma il contratto" is not.
  const twoBack = tokens[i - 2]
  const subjectBefore = twoBack !== undefined && (twoBack.tag === 'determiner' || twoBack.tag === 'preposition' || twoBack.tag === 'name')
  return subjectBefore && tag !== 'preposition'
}

function tagVerb(tokens: Token[], i: number, verbSeen: boolean): Tag | undefined {
  const token = tokens[i]!
  const form = verbForm(token.lower)
  const before = tokens[i - 1]
  const helper = helped(tokens, i)
  if (!form) {
    return helper && looksLikeParticiple(token.lower) && !helper.lower.startsWith('sta')
      ? 'participle'
      : undefined
  }
  token.lemma = form.lemma
  if (form.gerund) return 'gerund'
  if (form.participle && helper && helper.lower !== 'sta') return 'participle'
  if (form.finite && isVerbHere(tokens, i, form.homograph === true, verbSeen)) return 'verb'
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
    tag === 'semicolon' || tag === 'colon' || tag === 'relative' || tag === 'subordinator' ||
    tag === 'complementizer' || tag === 'coordinator' || tag === 'comma'
  )
}

export function tagItalian(tokens: Token[], isName: (token: Token) => boolean): void {
  let verbSeen = false
  for (const [i, token] of tokens.entries()) {
    if (token.tag !== 'word') {
      if (endsClause(token.tag)) verbSeen = false
      continue
    }
    const before = tokens[i - 1]
    const opens = before === undefined || before.tag === 'quote' || before.tag === 'open'
    const closed = closedClass.get(token.lower)
    const capital = isCapitalised(token)
    if (capital && !opens && !(closed !== undefined && before.tag === 'colon')) {
      token.tag = 'name'
      continue
    }
    if (token.lower === 'che') token.tag = tagChe(tokens, i)
    else if (closed !== undefined) token.tag = tagClosed(tokens, i, closed)
    else if (capital && isName(token)) token.tag = 'name'
    else token.tag = tagVerb(tokens, i, verbSeen) ?? (/mente$/u.test(token.lower) ? 'adverb' : 'word')
    if (token.tag === 'auxiliary') token.lemma = lemmaOfHelper.get(token.lower) ?? ''
    if (token.tag === 'modal') token.lemma = 'potere'
    if (isFinite(token.tag)) verbSeen = true
    else if (endsClause(token.tag)) verbSeen = false
  }
}
