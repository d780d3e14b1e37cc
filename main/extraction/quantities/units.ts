/** Units of measure after a number, alone or divided by another: "km", "m²", "metri al secondo". */
import type { Found } from './lexicon.ts'
import type { NumberRead } from './numbers.ts'
import type { TimeSense } from './rules.ts'
import { glued, key, match, type Scan } from './scan.ts'
import { lengthSymbols } from './symbols.ts'

/** A unit after a number, with what it is divided by: "km", "miles an hour", "(kg)", "metri al secondo". */
export function readUnit(
  s: Scan,
  read: NumberRead,
  i: number,
): { symbol: string; next: number } | undefined {
  const bracket = /^[({]$/.test(key(s, i) ?? '') ? i + 1 : i
  const unit = unitAt(s, bracket)
  if (!unit) return undefined
  const token = s.tokens[bracket]!
  const word = token.text.length <= 2 || s.rules.functionWords.has(token.text)
  const written = token.kind === 'word' && word && !token.text.startsWith('°')
  if (written && !fitsSymbol(s, read, bracket, unit.next)) return undefined
  if (bracket > i) {
    return /^[)}]$/.test(key(s, unit.next) ?? '')
      ? { symbol: unit.payload, next: unit.next + 1 }
      : undefined
  }
  const per = match(s, unit.next, 'per')
  const time = per && match(s, per.next, 'time')
  if (time && (time.payload.times === 1 || time.payload.times === 0.001)) {
    const under = time.payload.times === 1 ? perSymbols[time.payload.unit] : 'ms'
    return { symbol: `${unit.payload}/${under}`, next: time.next }
  }
  if (key(s, unit.next) === '/' && key(s, unit.next + 1) === 's' && glued(s, unit.next + 1))
    return { symbol: `${unit.payload}/s`, next: unit.next + 2 }
  const under = per && match(s, per.next, 'unit')
  if (under && key(s, unit.next) === '/') {
    return { symbol: `${unit.payload}/${under.payload}`, next: under.next }
  }
  return { symbol: unit.payload, next: unit.next }
}

const powers: Record<string, string> = { '2': '²', '²': '²', '3': '³', '³': '³' }

/** A unit, of length also with the power that touches it: "m2", "m^2", "ft²". */
function unitAt(s: Scan, i: number): Found<string> | undefined {
  const unit = match(s, i, 'unit')
  if (!unit || !lengthSymbols.has(unit.payload)) return unit
  const caret = key(s, unit.next) === '^' && glued(s, unit.next) ? 1 : 0
  const power = powers[key(s, unit.next + caret) ?? '']
  if (!power || !glued(s, unit.next + caret)) return unit
  return { payload: unit.payload + power, next: unit.next + caret + 1 }
}

const perSymbols: Record<TimeSense['unit'], string> = {
  year: 'year',
  quarter: 'quarter',
  month: 'month',
  week: 'week',
  day: 'day',
  hour: 'h',
  minute: 'min',
  second: 's',
}

/** Letters that are also words or initials are a unit only right after a figure. */
function fitsSymbol(s: Scan, read: NumberRead, i: number, next: number): boolean {
  if (!read.figure && read.scale === 1) return false
  const after = s.tokens[next]
  if (after && after.kind !== 'symbol' && glued(s, next)) return false
  if (after && key(s, next) === "'" && glued(s, next)) return false
  const text = s.tokens[i]!.text
  if (text === 'in' || text === 'a' || text === 'A') return text === 'A' && glued(s, i)
  // "nel 2020 ha vinto", "5 dal": a word of the language is a unit only where it could be nothing else.
  if (text.length > 1 && s.rules.functionWords.has(text) && !glued(s, i))
    return !after || after.kind === 'symbol' || match(s, next, 'of') !== undefined
  return glued(s, i) || text.length === 2 || /^[mgtlWVKJ]$/.test(text)
}
