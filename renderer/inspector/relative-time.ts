/** When something happened, as people say it. */
import type { Language } from '#shared/records/extraction.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number, number])[] = [
  ['minute', minute, hour],
  ['hour', hour, day],
  ['day', day, 7 * day],
]

/** Days between two moments by the calendar on the wall, so that last night is yesterday. */
const daysApart = (from: Date, to: Date): number =>
  Math.round((new Date(to).setHours(0, 0, 0, 0) - new Date(from).setHours(0, 0, 0, 0)) / day)

/**
 * "3 minuti fa", "ieri", from a week on the date.
 * @param iso a time in ISO 8601
 * @param now as Date.now() tells
 * @param justNow the words for less than a minute
 */
export function relativeTime(
  iso: string,
  now: number,
  language: Language,
  justNow: string,
): string {
  const at = new Date(iso)
  const passed = now - at.getTime()
  if (passed < minute) return justNow
  const unit = units.find(([, , limit]) => passed < limit)
  if (!unit) return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium' }).format(at)
  const [name, length] = unit
  const count = name === 'day' ? daysApart(at, new Date(now)) : Math.floor(passed / length)
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-count, name)
}

const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language)

/** Day and time to the second, where the person is. */
export const exactTime = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'full', timeStyle: 'medium' }).format(
    new Date(iso),
  )
