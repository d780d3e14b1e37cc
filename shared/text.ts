/** Text as the whole program holds it: normalised once, counted in UTF-16 code units. */

export const contextLength = 32

/** The text of a revision: BOM dropped, CRLF and CR to LF, Unicode NFC. Idempotent. */
export function normaliseText(raw: string): string {
  const noBom = raw.replace(/^\uFEFF+/, '')
  return noBom.replace(/\r\n?/g, '\n').normalize('NFC')
}
