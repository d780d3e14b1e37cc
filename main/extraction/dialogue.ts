/** Speech that dashes open and no marks close: "— Non ci arrenderemo, — ha detto Bassi. — Mai". */
import type { LanguageRules } from './languages/rules.ts'
import { beginsSaying, type Quote } from './quotes.ts'

const dash = /[—–]/gu

/** Where a dash that parts words stands: beside white space, or at the beginning. */
function dashesIn(text: string, start: number, end: number): number[] {
  const found: number[] = []
  for (const { index } of text.slice(start, end).matchAll(dash)) {
    const at = start + index
    const parts = at === start || /\s/u.test(text[at - 1]!) || /\s/u.test(text[at + 1] ?? ' ')
    if (parts) found.push(at)
  }
  return found
}

/**
 * The speeches of a block that begins with a dash. None where no verb of saying follows a dash: then
 * it may be a list.
 */
export function readDialogue(
  text: string,
  start: number,
  end: number,
  rules: LanguageRules,
): Quote[] {
  if (!/[—–]/u.test(text[start] ?? '')) return []
  const dashes = dashesIn(text, start, end)
  const quotes: Quote[] = []
  let tells = false
  let speech = dashes[0]!
  const close = (to: number): void => {
    const inner = text.slice(speech + 1, to)
    const from = speech + 1 + (inner.length - inner.trimStart().length)
    const last = speech + 1 + inner.trimEnd().length
    if (last > from)
      quotes.push({ start: speech, end: last, inner: { start: from, end: last }, isSpeech: true })
  }
  let isSpeaking = true
  for (const [i, at] of dashes.entries()) {
    if (i === 0) continue
    const words = text.slice(at + 1, dashes[i + 1] ?? end)
    if (isSpeaking && beginsSaying(words, rules)) {
      close(at)
      isSpeaking = false
      tells = true
    } else if (!isSpeaking) {
      speech = at
      isSpeaking = true
    }
  }
  if (isSpeaking) close(end)
  return tells ? quotes : []
}
