/** The one tokenisation pass every reader works on: words, figures and single other characters. */

export type TokenKind = 'word' | 'figure' | 'symbol'

export interface Token {
  kind: TokenKind
  /** Offsets in the whole text, `end` exclusive, in UTF-16 code units. */
  start: number
  end: number
  text: string
  /** What lexicons are keyed by: lower case, straight apostrophes and plain hyphens. */
  key: string
  /** White space stands between the token before and this one, or this is the first. */
  spaced: boolean
}

/**
 * A figure is digits with their separators, not its sign: "1.500,00", "1 414 021", "1’000", ".25",
 * "1e10", "½". White space separates only full groups of three. Every branch consumes digits on each
 * step, so the time is linear.
 */
const pattern =
  /(?:\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)|\d{1,3}(?:['’]\d{3})+(?!\d)|\d+|(?<![\p{L}\d.])\.\d+)(?:[.,]\d+)*(?:[eE][+-]?\d{1,3}(?![\p{L}\d]))?|[¼-¾⅐-⅞]|[\p{L}\p{M}]+|[^\s]/gu

const wordStart = /^[\p{L}\p{M}]/u
const figureStart = /^[\d¼-¾⅐-⅞]|^\.\d/u

const plainSymbols: Record<string, string> = {
  '’': "'",
  ʼ: "'",
  '‘': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '—',
  '−': '-',
}

/** Tokens of `text` between two offsets. */
export function tokenise(text: string, from: number, to: number): Token[] {
  const piece = text.slice(from, to)
  const tokens: Token[] = []
  let before = -1
  for (const match of piece.matchAll(pattern)) {
    const exact = match[0]
    const kind = figureStart.test(exact) ? 'figure' : wordStart.test(exact) ? 'word' : 'symbol'
    tokens.push({
      kind,
      start: from + match.index,
      end: from + match.index + exact.length,
      text: exact,
      key: kind === 'word' ? exact.toLowerCase() : (plainSymbols[exact] ?? exact),
      spaced: match.index !== before,
    })
    before = match.index + exact.length
  }
  return tokens
}
