/** A number up to the thousands, in figures or in words. */
import { figureValue } from './figures.ts'
import { match, partOfName, skip, type Scan } from './scan.ts'
import { readWords, type Group } from './words.ts'

function readFigure(s: Scan, i: number): Group | undefined {
  const token = s.tokens[i]
  if (token?.kind !== 'figure' || partOfName(s, i)) return undefined
  const value = figureValue(token.text, s.rules.decimal)
  return value === undefined ? undefined : { value, next: i + 1, figure: true }
}

export function readGroup(s: Scan, i: number, noAnd: boolean): Group | undefined {
  const figure = readFigure(s, i)
  if (figure) return figure
  const words = readWords(s, i, noAnd)
  if (words) return words
  const hundred = match(s, i, 'hundred')
  if (!hundred) return undefined
  const rest = readWords(s, noAnd ? hundred.next : skip(s, hundred.next, 'and'), noAnd)
  if (rest && rest.value < 100 && rest.value > 0) return { ...rest, value: 100 + rest.value }
  return { value: 100, next: hundred.next, figure: false }
}
