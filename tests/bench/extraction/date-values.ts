/** Dates as we read them against the resolutions of the Recognizers-Text cases. */
import type { Quantity } from '#shared/records/extraction.ts'

export interface DateValue {
  timex: string
  value?: string
  start?: string
  end?: string
}

const timeUnits: Record<string, number> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  quarter: 7_776_000,
  year: 31_536_000,
}

const pad = (n: number): string => String(n).padStart(2, '0')

function plusDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** First day of what an ISO string names, and the day after its last. */
function extent(iso: string): [start: string, end: string] | undefined {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso) ?? []
  if (day !== undefined) return [iso, plusDays(iso, 1)]
  if (month !== undefined) {
    const next = (Number(month) % 12) + 1
    return [
      `${iso}-01`,
      `${String(Number(year) + (next === 1 ? 1 : 0)).padStart(4, '0')}-${pad(next)}-01`,
    ]
  }
  if (year !== '') return [`${year}-01-01`, `${String(Number(year) + 1).padStart(4, '0')}-01-01`]
  const week = /^(\d{4})-W(\d\d)$/.exec(iso)
  if (!week) return undefined
  const fourth = `${week[1]!}-01-04`
  const weekday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7
  const monday = plusDays(fourth, 7 * (Number(week[2]) - 1) - weekday)
  return [monday, plusDays(monday, 7)]
}

/** "2016-11-07 16:00:00" and "2016-11-07T16" are one moment; a time of day may stand alone. */
function moment(text: string): string {
  const [, day = '', hour, minute = '00', second = '00'] =
    /^(\d{4}-\d\d-\d\d)?[T ]?(?:(\d\d)(?::(\d\d))?(?::(\d\d))?)?$/.exec(text) ?? []
  return hour === undefined ? day : `${day} ${hour}:${minute}:${second}`.trim()
}

/**
 * Whether one end of a period is the one expected. Their periods end with the day after the last, or
 * with the first day of the last month or year; ours name the last day, month or year.
 */
function matchesEnd(iso: string, expected: string): boolean {
  const whole = extent(iso)
  if (whole) return whole.includes(expected)
  if (expected.endsWith('23:59:59'))
    return moment(iso) === moment(expected) || moment(iso).endsWith('24:00:00')
  return moment(iso) === moment(expected)
}

export function matchesDate(quantity: Quantity, expected: DateValue): boolean {
  const { kind, value, low, high } = quantity
  if (kind === 'duration') {
    const seconds = Number(expected.value)
    const size = timeUnits[quantity.unit ?? '']
    return (
      typeof value === 'number' &&
      size !== undefined &&
      Math.abs(value * size - seconds) < 1e-6 * seconds
    )
  }
  if (kind !== 'date') return false
  const plain = typeof value === 'string' ? value : undefined
  if (expected.value !== undefined)
    return plain !== undefined && moment(plain) === moment(expected.value)
  if (expected.start !== undefined && expected.end !== undefined) {
    if (typeof low === 'string' && typeof high === 'string') {
      return matchesEnd(low, expected.start) && matchesEnd(high, expected.end)
    }
    const whole = plain === undefined ? undefined : extent(plain)
    return whole !== undefined && whole[0] === expected.start && whole[1] === expected.end
  }
  if (expected.start !== undefined)
    return typeof low === 'string' && matchesEnd(low, expected.start)
  return expected.end !== undefined && typeof high === 'string' && matchesEnd(high, expected.end)
}
