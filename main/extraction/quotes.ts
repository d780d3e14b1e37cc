/** Quotations in all usual marks: « », “ ”, „ “, ‘ ’, ‚ ‘, ‹ ›, " and ', paired within a block. */
import type { Span } from '#shared/records/extraction.ts'
import type { LanguageRules } from './languages/rules.ts'

export interface Quote extends Span {
  /** The words between the marks. */
  inner: Span
  /** What somebody said, not a title or a word held at arm's length. */
  isSpeech: boolean
  /** Not closed in its block: the next one goes on with it. */
  isOpen?: true
}

const closers: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '„': '“”',
  '‘': '’',
  '"': '"',
  '‚': '‘’',
  '‹': '›',
  "'": "'",
}
const marks = /[«“„‘‚"‹']/gu
const letter = /[\p{L}\p{N}]/u

/** A straight mark beside a stop or comma; "un po' di", "the companies' profits" have none. */
function closesStraight(text: string, i: number, end: number): boolean {
  if (i + 1 < end && letter.test(text[i + 1]!)) return false
  return /[.,!?…]/u.test(text[i - 1]!) || i + 1 >= end || /[.,;:!?)\n]/u.test(text[i + 1]!)
}

function closingAt(text: string, mark: string, from: number, end: number): number {
  const wanted = closers[mark]!
  for (let i = from; i < end; i += 1) {
    const found = text[i]!
    if (!wanted.includes(found)) continue
    // The apostrophe of "l’accordo" closes nothing.
    const apostrophe = found === '’' && i + 1 < end && letter.test(text[i + 1]!)
    if (mark === "'" && !closesStraight(text, i, end)) continue
    if (!apostrophe && i > from) return i
  }
  return -1
}

const endsSpeech = /[.!?…,;:]$/u
const wordsIn = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu

/** Shorter quotations are titles and scare quotes, unless they end as a sentence does. */
const speechWords = 4

function isSpeech(text: string, start: number, end: number, after: string): boolean {
  const words = text.slice(start, end)
  const count = words.match(wordsIn)?.length ?? 0
  if (count >= speechWords) return true
  if (count === 0) return false
  return endsSpeech.test(words.trim()) || (count >= 2 && /^\s*[,–—]/u.test(after))
}

/** "'Costa", not "'80s" and not after a letter or figure. */
const opensStraight = (text: string, at: number, start: number): boolean =>
  (at === start || /[\s(—–]/u.test(text[at - 1]!)) && /[\p{L}«“"]/u.test(text[at + 1] ?? '')

/**
 * The quotations of one block, in order. A quotation that is opened and not closed lasts to the end
 * of its block, as newspapers print one that goes on in the next paragraph.
 */
export function pairQuotes(text: string, start: number, end: number): Quote[] {
  const quotes: Quote[] = []
  // Marks that nothing closes from here on: looked for once, so that time stays linear.
  const unclosed = new Set<string>()
  marks.lastIndex = start
  for (;;) {
    const match = marks.exec(text)
    if (!match || match.index >= end) return quotes
    const at = match.index
    const mark = match[0]
    const touches = at > start && letter.test(text[at - 1]!)
    if (touches && mark !== '«') continue
    const next = text[at + 1]
    if (mark === '"' && (next === undefined || /[\s,.;:)]/u.test(next))) continue
    if (mark === "'" && !opensStraight(text, at, start)) continue
    const closed = unclosed.has(mark) ? -1 : closingAt(text, mark, at + 1, end)
    if (closed < 0) unclosed.add(mark)
    if (closed < 0 && (/[‘‚']/u.test(mark) || end - at < 40)) continue
    const innerEnd = closed < 0 ? end : closed
    const to = closed < 0 ? end : closed + 1
    quotes.push({
      start: at,
      end: to,
      inner: { start: at + 1, end: innerEnd },
      isSpeech: isSpeech(text, at + 1, innerEnd, text.slice(to, Math.min(end, to + 3))),
      ...(closed < 0 ? { isOpen: true as const } : {}),
    })
    marks.lastIndex = to
  }
}

/** "– ha ammesso Zelensky –" inside the marks, as Italian newspapers print it. */
const insertion = /\s[–—-]\s([^–—]{4,100}?)\s[–—-](?=[\s,.;])[,.;]?\s*/gu

/** Whether a verb of saying is among the first words: "ha ammesso Zelensky". */
export function beginsSaying(words: string, rules: LanguageRules): boolean {
  const first = words.trim().toLowerCase().split(/\s+/u).slice(0, 3)
  return first.some((word) =>
    rules.speech.verbs.has(rules.lemmaOf(word.replace(/[^\p{L}\p{M}]+$/u, '')) ?? ''),
  )
}

/** A quotation cut in two around a verb of saying that stands between dashes inside its marks. */
export function splitAtSaying(text: string, quote: Quote, rules: LanguageRules): Quote[] {
  if (!quote.isSpeech) return [quote]
  const parts: Quote[] = []
  let { start } = quote
  let from = quote.inner.start
  for (const match of text.slice(quote.inner.start, quote.inner.end).matchAll(insertion)) {
    if (!beginsSaying(match[1]!, rules)) continue
    const at = quote.inner.start + match.index
    parts.push({ start, end: at, inner: { start: from, end: at }, isSpeech: true })
    start = at + match[0].length
    from = start
  }
  if (parts.length === 0) return [quote]
  if (from < quote.inner.end) {
    parts.push({
      start,
      end: quote.end,
      inner: { start: from, end: quote.inner.end },
      isSpeech: true,
    })
  }
  return parts
}
