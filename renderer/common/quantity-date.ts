/**
 * Dates and stretches of time as readings write them (ISO 8601, at the precision the text has), in
 * the reader's language. What is none of the known forms is shown as it is.
 */
import type { Language } from '#shared/records/extraction.ts'

const words = {
  it: { week: (week: number, year: string) => `settimana ${week} del ${year}` },
  en: { week: (week: number, year: string) => `week ${week} of ${year}` },
} as const satisfies Record<Language, unknown>

const formats = new Map<string, Intl.DateTimeFormat>()

/** Made once for each shape: a grid asks for thousands of cells. */
function dateFormat(
  language: Language,
  month: 'short' | 'long',
  withDay: boolean,
): Intl.DateTimeFormat {
  const name = `${language} ${month} ${withDay}`
  let format = formats.get(name)
  if (!format) {
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      timeZone: 'UTC',
      year: 'numeric',
      month,
      ...(withDay ? { day: 'numeric' } : {}),
    })
    formats.set(name, format)
  }
  return format
}

/** Reads as UTC and writes as UTC, so that no time zone moves a day. */
function dayText(
  year: string,
  month: string,
  day: string | undefined,
  language: Language,
  short: boolean,
): string | null {
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return null
  return dateFormat(language, short ? 'short' : 'long', day !== undefined).format(date)
}

function momentText(iso: string, language: Language, short: boolean): string | null {
  const calendar = /^(\d{4})-(\d\d)(?:-(\d\d))?(?:T(\d\d(?::\d\d)?).*)?$/.exec(iso)
  if (calendar) {
    const [, year, month, day, time] = calendar
    const text = dayText(year!, month!, day, language, short)
    return text === null || time === undefined ? text : `${text}, ${clock(time)}`
  }
  const week = /^(\d{4})-W(\d\d)$/.exec(iso)
  if (week) return words[language].week(Number(week[2]), week[1]!)
  const time = /^T(\d\d(?::\d\d)?)/.exec(iso)
  return time ? clock(time[1]!) : null
}

const clock = (time: string): string => (time.length === 2 ? `${time}:00` : time)

/** @param short abbreviates the month */
export function formatDate(iso: string, language: Language, short: boolean): string {
  const ends = iso.split('/')
  const texts = ends.map((end) => momentText(end, language, short) ?? end)
  return texts.join(' – ')
}
