/** Numbers written in digits, with the separators of a language. */

const vulgar: Record<string, number> = {
  '¼': 1 / 4,
  '½': 1 / 2,
  '¾': 3 / 4,
  '⅐': 1 / 7,
  '⅑': 1 / 9,
  '⅒': 1 / 10,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
}

export function vulgarFraction(text: string): number | undefined {
  return vulgar[text]
}

/**
 * The value of a figure, or undefined where it is none ("18.11.2025", "192.168.0.1"). The language's
 * decimal mark decides "1.500" and "1,500"; where only one reading is possible, that one is taken
 * whatever the language ("37.1" in Italian).
 */
export function figureValue(text: string, decimal: ',' | '.'): number | undefined {
  const fraction = vulgar[text]
  if (fraction !== undefined) return fraction
  const [mantissa = '', exponent] = text.split(/[eE]/)
  const value = mantissaValue(mantissa.replace(/[ \u00a0\u202f\u2009'’]/g, ''), decimal)
  return value === undefined || exponent === undefined
    ? value
    : Number(`${String(value)}e${exponent}`)
}

function mantissaValue(digits: string, decimal: ',' | '.'): number | undefined {
  const marks = digits.match(/[.,]/g) ?? []
  if (marks.length === 0) return Number(digits)
  const last = marks.at(-1)!
  const grouped = marks.filter((mark) => mark !== last)
  if (marks.length === 1) {
    const [whole = '', rest = ''] = digits.split(last)
    const couldGroup = rest.length === 3 && /^[1-9]\d{0,2}$/.test(whole)
    return last !== decimal && couldGroup ? Number(whole + rest) : Number(`${whole}.${rest}`)
  }
  if (grouped.length === 0) return groups(digits, last)
  if (grouped.length !== marks.length - 1) return undefined
  const at = digits.lastIndexOf(last)
  const whole = groups(digits.slice(0, at), grouped[0]!)
  return whole === undefined ? undefined : Number(`${whole}.${digits.slice(at + 1)}`)
}

function groups(digits: string, mark: string): number | undefined {
  const parts = digits.split(mark)
  const full = parts.slice(1).every((part) => part.length === 3)
  return full && /^\d{1,3}$/.test(parts[0]!) ? Number(parts.join('')) : undefined
}

/** Sums and products of decimals without the noise of binary ones: 1.1 × 1000000 is 1100000. */
export function tidy(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15))
}
