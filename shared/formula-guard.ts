/**
 * Cells that a spreadsheet would run get an apostrophe before them, as OWASP advises ("CSV
 * Injection"; ASVS 5.0, 1.2.10). Beyond their list of first characters (= + - @ TAB CR LF NUL and
 * the full-width ＝＋－＠) the guard looks behind what a spreadsheet, or the person pasting, may drop:
 * spaces of all kinds, characters without a shape, quotation marks and separators.
 *
 * The guard can be taken off again without doubt: a text that already begins with apostrophes before
 * something runnable is guarded too, so that `unguardCell(guardCell(text).text)` is always `text`.
 */
export interface Guarded {
  text: string
  guarded: boolean
}

const guard = "'"

/** A first character that is dangerous whatever follows it. */
const startsWithControl = /^[\t\r\n\0]/

/** What may stand before a formula and yet not keep it from being one. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const skippable = /^[\s\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cf}"'`´‘’‚‛“”„‟«»‹›;,|]+/u

/** The signs that begin a formula, with their small, full-width, raised and typographic forms. */
const sign = /^[=+\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−–‐‑]/

/** A plain number is a number: -5, +15, -12,5%, -1.500,75. */
const plainNumber = /^[+-]?\d+(?:[.,]\d+)*%?$/

/** Runs only behind a sign today, but it is a command all the same. */
const dynamicDataExchange = /^DDE\s*\(/i

/**
 * Almost every text begins with a letter or a digit, or with the bracket of a list. None of these is
 * a sign or can be skipped, so nothing that follows matters, except behind the D of DDE. Half of the
 * time of a large export went into finding that out the long way.
 */
function beginsHarmlessly(text: string): boolean {
  const code = text.charCodeAt(0)
  if (code < 0x80) {
    if (code >= 0x30 && code <= 0x39) return true
    const letter = code | 0x20
    return (letter >= 0x61 && letter <= 0x7a && letter !== 0x64) || code === 0x5b
  }
  // Latin letters with marks: À to ſ.
  return code >= 0xc0 && code <= 0x17f
}

/**
 * Leading apostrophes are looked through first: the answer for `'x` is the answer for `x`, which is
 * what makes the guard reversible.
 */
export function wouldRun(text: string): boolean {
  if (beginsHarmlessly(text)) return false
  const bare = text.startsWith(guard) ? text.replace(/^'+/, '') : text
  if (bare === '' || plainNumber.test(bare)) return false
  if (startsWithControl.test(bare)) return true
  const start = bare.replace(skippable, '')
  return sign.test(start) || dynamicDataExchange.test(start)
}

export function guardCell(text: string): Guarded {
  return wouldRun(text) ? { text: guard + text, guarded: true } : { text, guarded: false }
}

/** The text that was guarded: the inverse of guardCell for every text. */
export const unguardCell = (cell: string): string =>
  cell.startsWith(guard) && wouldRun(cell) ? cell.slice(guard.length) : cell
