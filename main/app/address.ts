/** The window's own scheme and address. */
import type { Language } from '#shared/records/extraction.ts'

export const scheme = 'riscontro'
export const host = 'app'

export const pageAddress = (language: Language): string =>
  `${scheme}://${host}/index.html?language=${language}`

/**
 * Compared part by part: a prefix would let `riscontro://app.evil/` and `riscontro://app@evil/` in.
 * (The parser gives schemes that it does not know the origin "null", so there is none to compare.)
 */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, port, username, password } = new URL(address)
  return (
    protocol === `${scheme}:` &&
    hostname === host &&
    port === '' &&
    username === '' &&
    password === ''
  )
}
