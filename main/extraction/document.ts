/** A text made ready for reading: its sentences with tagged words, quotations and quantities. */
import type { Block, Language, Quantity, Span } from '#shared/records/extraction.ts'
import { splitBlocks } from './blocks.ts'
import { languageRules } from './languages/index.ts'
import type { LanguageRules } from './languages/rules.ts'
import { readDialogue } from './dialogue.ts'
import { readQuantities } from './quantities/index.ts'
import { pairQuotes, splitAtSaying, type Quote } from './quotes.ts'
import { segmentSentences } from './sentences.ts'
import { isCapitalised, tokenise, type Token } from './tokens.ts'

export interface SentenceView extends Span {
  /** Place among the sentences of the text. */
  index: number
  /** Place of its block, and the block's kind. */
  block: number
  kind: Block['kind']
  tokens: Token[]
  quantities: Quantity[]
  /** For each token the quotation it is in or a mark of, where that is somebody's speech. */
  speech: (Quote | undefined)[]
  /** Tokens in quotation marks that are told in passing: "the hardest of my career". */
  quoted: Set<number>
}

export interface Document {
  text: string
  rules: LanguageRules
  sentences: SentenceView[]
  quantities: Quantity[]
  quotes: Quote[]
}

/** Headlines in Title Case say nothing about which words are names. */
function isTitleCase(tokens: readonly Token[], rules: LanguageRules): boolean {
  const long = tokens.filter((token) => token.tag === 'word' && token.text.length > 3)
  const capitals = long.filter(isCapitalised)
  return long.length >= 3 && capitals.length >= 0.7 * long.length && !rules.capitalisesNouns
}

interface Counts {
  lower: Map<string, number>
  inner: Map<string, number>
  /** With a capital at the beginning of a sentence. */
  opening: Map<string, number>
}

/** How often each word is written small, and how often with a capital that grammar does not ask for. */
function census(sentences: readonly SentenceView[], rules: LanguageRules): Counts {
  const lower = new Map<string, number>()
  const inner = new Map<string, number>()
  const opening = new Map<string, number>()
  const count = (map: Map<string, number>, key: string): void => {
    map.set(key, (map.get(key) ?? 0) + 1)
  }
  for (const { tokens, kind } of sentences) {
    if (kind === 'heading' && isTitleCase(tokens, rules)) continue
    let before: Token | undefined
    for (const token of tokens) {
      if (token.tag === 'word') {
        const opens = !before || /^[.!?:"“«„(‘‚‹'—–]$/u.test(before.text)
        if (!isCapitalised(token)) count(lower, token.lower)
        else count(opens ? opening : inner, token.lower)
      }
      before = token
    }
  }
  return { lower, inner, opening }
}

function nameTest(
  { lower, inner, opening }: Counts,
  rules: LanguageRules,
): (token: Token) => boolean {
  return (token) => {
    if (!isCapitalised(token)) return false
    const small = lower.get(token.lower) ?? 0
    const capital = inner.get(token.lower) ?? 0
    if (capital > 0) return capital >= small
    if (small > 0) return false
    if (/\p{Lu}.*\p{Lu}|\p{N}/u.test(token.text)) return true
    if (rules.nouns.givenNames.has(token.lower) || rules.nouns.places.has(token.lower)) return true
    return (opening.get(token.lower) ?? 0) > 1 && !rules.isKnownWord(token.lower)
  }
}

/** A headline in Title Case is read as if its words were small, but for those known as names. */
function lowerTitle(tokens: Token[], isName: (token: Token) => boolean): void {
  for (const token of tokens) {
    if (token.tag === 'word' && !isName(token)) token.small = true
  }
}

function quotesOf(text: string, { start, end }: Span, rules: LanguageRules): Quote[] {
  const marked = pairQuotes(text, start, end).flatMap((quote) => splitAtSaying(text, quote, rules))
  const spoken = readDialogue(text, start, end, rules)
  if (spoken.length === 0) return marked
  const within = (quote: Quote): boolean =>
    spoken.some((speech) => quote.start < speech.end && quote.end > speech.start)
  return [...spoken, ...marked.filter((quote) => !within(quote))].toSorted(
    (a, b) => a.start - b.start,
  )
}

/** Everything about a text that does not depend on who says what about whom. */
export function readDocument(
  text: string,
  language: Language,
  referenceDate: string | undefined,
  onBlock: (done: number, total: number) => void,
): Document {
  const rules = languageRules[language]
  const blocks = splitBlocks(text)
  const quotes: Quote[] = []
  const sentences: SentenceView[] = []
  for (const [block, { start, end, kind }] of blocks.entries()) {
    onBlock(start, text.length)
    quotes.push(...quotesOf(text, { start, end }, rules))
    for (const span of segmentSentences(text, { start, end }, language, rules.abbreviations)) {
      const tokens = tokenise(text, span.start, span.end, rules.tokens)
      sentences.push({
        ...span,
        index: sentences.length,
        block,
        kind,
        tokens,
        quantities: [],
        speech: [],
        quoted: new Set(),
      })
    }
  }
  const quantities = readQuantities(text, sentences, rules.quantities, referenceDate)
  shareOut(sentences, quantities, quotes)
  const isName = nameTest(census(sentences, rules), rules)
  for (const { tokens, kind } of sentences) {
    if (kind === 'heading' && isTitleCase(tokens, rules)) lowerTitle(tokens, isName)
    rules.tag(tokens, isName)
  }
  return { text, rules, sentences, quantities, quotes }
}

/** Gives each sentence its quantities, and each token the speech it is in. */
function shareOut(sentences: SentenceView[], quantities: Quantity[], quotes: Quote[]): void {
  let q = 0
  let s = 0
  for (const sentence of sentences) {
    while (q < quantities.length && quantities[q]!.end <= sentence.start) q += 1
    for (let k = q; k < quantities.length && quantities[k]!.start < sentence.end; k += 1) {
      sentence.quantities.push(quantities[k]!)
    }
    for (const token of sentence.tokens) {
      while (s < quotes.length && quotes[s]!.end <= token.start) s += 1
      const quote = quotes[s]
      sentence.speech.push(
        quote?.isSpeech && quote.start <= token.start && token.end <= quote.end ? quote : undefined,
      )
    }
  }
}
