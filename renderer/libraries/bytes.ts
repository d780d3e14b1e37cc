/** Sizes of files as people say them: powers of ten, as file managers write them. */
const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const

export function sayBytes(bytes: number, language: string): string {
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1
  const said = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)
  return `${said} ${units[unit]}`
}

/** A moment as a date and a time of day. */
export const sayMoment = (iso: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  )
