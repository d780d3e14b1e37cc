/** Ordinals, and the same words as denominators. */
import { figureValue } from './figures.ts'
import { key, match, partOfName, type Scan } from './scan.ts'
import { readWords } from './words.ts'

export interface OrdinalRead {
  value: number
  next: number
  plural: boolean
}

/** "twenty-first": tens before, joined to the last word. */
function joined(s: Scan, i: number): OrdinalRead | undefined {
  const head = readWords(s, i, false)
  if (!head) return undefined
  let n = head.next
  if (key(s, n) === '-') n += 1
  else if (head.value >= 100) n = match(s, n, 'and')?.next ?? n
  const last = ordinalWordAt(s, n)
  if (!last) return undefined
  if (last.value >= 100) {
    const times = head.value > 1 && head.value % 100 !== 0
    return times && !last.plural
      ? { ...last, value: head.value * last.value, next: n + 1 }
      : undefined
  }
  const unit = head.value % 10 === 0 && head.value % 100 >= 20 && last.value < 10
  const tens = head.value % 100 === 0 && last.value < 100
  return unit || tens ? { ...last, value: head.value + last.value, next: n + 1 } : undefined
}

function ordinalWordAt(s: Scan, i: number): { value: number; plural: boolean } | undefined {
  const token = s.tokens[i]
  return token?.kind === 'word' ? s.rules.ordinalWord(token.key) : undefined
}

/** A noun that an ordinal would stand before. */
function namesWhat(s: Scan, i: number): boolean {
  const noun = s.tokens[i]
  return (
    noun?.kind === 'word' &&
    noun.spaced &&
    noun.text.length > 2 &&
    !s.rules.functionWords.has(noun.key) &&
    !match(s, i - 1, 'unit')?.payload.startsWith('°C') &&
    !match(s, i, 'unit')
  )
}

/** The ordinal at token `i`: "quinto", "twenty-first", "11th", "3º". */
export function readOrdinal(s: Scan, i: number): OrdinalRead | undefined {
  const token = s.tokens[i]
  const after = s.tokens[i + 1]
  if (token?.kind === 'figure') {
    if (!after || after.spaced || !/^\d/.test(token.text) || partOfName(s, i)) return undefined
    if (!s.rules.ordinalEndings.has(after.key)) return undefined
    // "il 5° posto" is the fifth, "85°" a temperature or an angle.
    if (after.key === '°' && !namesWhat(s, i + 2)) return undefined
    const value = figureValue(token.text, s.rules.decimal)
    return value !== undefined && Number.isInteger(value)
      ? { value, next: i + 2, plural: false }
      : undefined
  }
  const composed = s.rules.joinsTens ? joined(s, i) : undefined
  if (composed) return composed
  const word = ordinalWordAt(s, i)
  return word && { ...word, next: i + 1 }
}

/** An ordinal under a fraction line: "fifths", "twenty-firsts", "millesimi". */
export function readDenominator(
  s: Scan,
  i: number,
  top: number,
): { value: number; next: number } | undefined {
  const ordinal = s.tokens[i]?.kind === 'word' ? readOrdinal(s, i) : undefined
  if (!ordinal || ordinal.value < 3) return undefined
  // "three fifth" is no fraction and "one fifths" neither, but Italian lets numbers off ("due centesimo").
  return s.rules.joinsTens && top > 1 && !ordinal.plural ? undefined : ordinal
}
