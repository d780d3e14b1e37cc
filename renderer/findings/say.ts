/** A finding in words and its arithmetic in signs. */
import { findingWords, isVerdictValue, sayFinding } from '#shared/i18n/findings.ts'
import type { Language } from '#shared/records/extraction.ts'
import type { Arithmetic, Figure, Finding, FindingValue } from '#shared/records/findings.ts'
import { verdictName } from '../scales/current.ts'
import { formatQuantity } from '../common/quantity.ts'

/** A figure as the grid shows quantities. */
export const figureText = (figure: Figure, language: Language): string =>
  formatQuantity({ ...figure, start: 0, end: 0 } as Parameters<typeof formatQuantity>[0], language)

export function sayMessage({ message }: Pick<Finding, 'message'>, language: Language): string {
  const show = (value: FindingValue, name: string): string => {
    if (typeof value === 'object') return figureText(value, language)
    return isVerdictValue(name) && value !== ''
      ? verdictName(String(value), language)
      : String(value)
  }
  return sayFinding(findingWords[language], message, show)
}

const signs: Readonly<Record<Exclude<Arithmetic['operator'], 'relative'>, string>> = {
  plus: ' + ',
  minus: ' − ',
  divided: ' ÷ ',
  against: ' ≠ ',
  before: ' > ',
}

export interface ArithmeticText {
  /** "5 mld USD + 10 mld USD = 15 mld USD" */
  readonly reckoning: string
  /** What the text says instead, where it says something else. */
  readonly stated: string | null
}

export function sayArithmetic(
  { operator, terms, result, expected }: Arithmetic,
  language: Language,
): ArithmeticText {
  // The sign before the result says that it is not exact.
  const plain = (figure: Figure): string => figureText({ ...figure, approximate: false }, language)
  const shown = terms.map(plain)
  const left =
    operator === 'relative'
      ? `(${shown[0]} − ${shown[1]}) ÷ ${shown[2]}`
      : shown.join(signs[operator])
  const differs = expected !== null && result !== null && expected.value !== result.value
  return {
    reckoning:
      result === null ? left : `${left} ${result.approximate ? '≈' : '='} ${plain(result)}`,
    stated: differs ? figureText(expected, language) : null,
  }
}
