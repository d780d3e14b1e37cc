/**
 * A quantity in words a reader takes in at a glance. Numbers are never rounded: a number that does
 * not come out even in millions or billions is written out in full.
 */
import type { Language, Quantity } from '#shared/records/extraction.ts'
import { formatDate } from './quantity-date.ts'

const words = {
  it: {
    scales: [
      [1e9, 'mld'],
      [1e6, 'mln'],
    ],
    percent: ' %',
    points: 'punti percentuali',
    about: (amount: string) => `${amount} circa`,
    noCurrency: 'valuta non indicata',
    quarters: (count: number) => (count === 1 ? 'trimestre' : 'trimestri'),
    unresolved: 'relativa alla data di pubblicazione, che manca',
    unread: 'senza un valore',
  },
  en: {
    scales: [
      [1e12, 'tn'],
      [1e9, 'bn'],
      [1e6, 'mn'],
    ],
    percent: '%',
    points: 'percentage points',
    about: (amount: string) => `about ${amount}`,
    noCurrency: 'currency not stated',
    quarters: (count: number) => (count === 1 ? 'quarter' : 'quarters'),
    unresolved: 'relative to the publication date, which is missing',
    unread: 'without a value',
  },
} as const satisfies Record<Language, unknown>

/** Units of time as readings name them, by the name that Intl knows. */
const timeUnits: Readonly<Record<string, string>> = {
  year: 'year',
  month: 'month',
  week: 'week',
  day: 'day',
  hour: 'hour',
  h: 'hour',
  minute: 'minute',
  min: 'minute',
  second: 'second',
  s: 'second',
}

/** Letters of ISO 8601 durations of one part, before and after the "T". */
const durationUnits: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
}

type Amount = number | string

/** Made once: a grid asks for thousands of cells. */
const numberFormats = {
  it: new Intl.NumberFormat('it', { useGrouping: 'always', maximumFractionDigits: 12 }),
  en: new Intl.NumberFormat('en', { useGrouping: 'always', maximumFractionDigits: 12 }),
}

/** The largest scale in which all of the numbers are short and exact. */
function scaleOf(amounts: readonly number[], language: Language): readonly [number, string] | null {
  const largest = Math.max(...amounts.map(Math.abs))
  const isShort = (value: number): boolean =>
    Number.isInteger(Number((value * 1000).toPrecision(12)))
  for (const [factor, name] of words[language].scales)
    if (largest >= factor && amounts.every((amount) => isShort(amount / factor)))
      return [factor, name]
  return null
}

const englishEnding = (n: number): string => {
  const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd' }
  return endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(n)] ?? 'th'
}

/** The unit with its space before it. */
function unitText({ kind, unit }: Quantity, count: number, language: Language): string {
  if (kind === 'ordinal') return language === 'it' ? 'º' : englishEnding(count)
  if (unit === null) return ''
  if (unit === '%') return words[language].percent
  if (unit === 'pp') return ` ${words[language].points}`
  if (kind === 'duration' && unit === 'quarter') return ` ${words[language].quarters(count)}`
  const time = kind === 'duration' ? timeUnits[unit] : undefined
  if (time === undefined) return ` ${unit}`
  const parts = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: time,
    unitDisplay: 'long',
  }).formatToParts(count)
  return ` ${parts.find(({ type }) => type === 'unit')?.value ?? unit}`
}

function numbersText(
  quantity: Quantity,
  amounts: readonly number[],
  language: Language,
  short: boolean,
): string {
  const format = numberFormats[language]
  // A place in an order, or a count of years, is not read in millions.
  const scalable = short && quantity.kind !== 'ordinal' && quantity.kind !== 'duration'
  const scale = scalable ? scaleOf(amounts, language) : null
  const shown = amounts.map((amount) => format.format(scale ? amount / scale[0] : amount))
  return `${shown.join('–')}${scale ? ` ${scale[1]}` : ''}${unitText(quantity, amounts.at(-1)!, language)}`
}

/** "P3D" is three days; other words of a reading that are not dates stay as they are. */
function durationText(iso: string, language: Language): string | null {
  const [, time, count, letter] = /^P(T)?(\d+(?:\.\d+)?)([YMWDHS])$/.exec(iso) ?? []
  const unit = durationUnits[`${time ?? ''}${letter ?? ''}`]
  if (unit === undefined) return null
  const options = { style: 'unit', unit, unitDisplay: 'long' } as const
  return new Intl.NumberFormat(language, options).format(Number(count))
}

function amountsText(
  quantity: Quantity,
  amounts: readonly Amount[],
  language: Language,
  short: boolean,
): string {
  const numbers = amounts.filter((amount) => typeof amount === 'number')
  if (numbers.length === amounts.length) return numbersText(quantity, numbers, language, short)
  const shown = amounts.map((amount) =>
    typeof amount === 'number'
      ? numberFormats[language].format(amount)
      : (durationText(amount, language) ?? formatDate(amount, language, short)),
  )
  return [...new Set(shown)].join(' – ')
}

/** The value with its bounds; null where the reading has none. */
function valueText(quantity: Quantity, language: Language, short: boolean): string | null {
  const { value, low, high } = quantity
  if (low !== undefined && high !== undefined)
    return amountsText(quantity, [low, high], language, short)
  const bound = low ?? high
  if (bound !== undefined)
    return `${low === undefined ? '≤' : '≥'} ${amountsText(quantity, [bound], language, short)}`
  return value === null ? null : amountsText(quantity, [value], language, short)
}

/**
 * Short, for a cell: "15 mld USD", "≤ 1 GW", "≈ 27 %", "18 nov 2019". A quantity without a value
 * ("martedì", with no publication date) is its own words with a question mark.
 */
export function formatQuantity(quantity: Quantity, language: Language): string {
  const text = valueText(quantity, language, true)
  if (text === null) return `${quantity.exact} ?`
  return quantity.approximate ? `≈ ${text}` : text
}

/**
 * In full: "15.000.000.000 USD", "27 % circa", "novembre 2019". Says why where there is no value, and
 * that the currency is not stated where money has none.
 */
export function explainQuantity(quantity: Quantity, language: Language): string {
  const text = valueText(quantity, language, false)
  if (text === null)
    return quantity.unresolved ? words[language].unresolved : words[language].unread
  const full = quantity.approximate ? words[language].about(text) : text
  const bare = quantity.kind === 'money' && quantity.unit === null
  return bare ? `${full} (${words[language].noCurrency})` : full
}
