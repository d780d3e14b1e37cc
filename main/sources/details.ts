/** What a file says of itself, as the library takes it: what does not fit is left out, not mended. */
import { SourceDetails } from '#shared/records/library.ts'
import type { PageStart } from '#shared/records/origin.ts'
import type { Kind } from './limits.ts'

/** A text with what is known of it; what is not known is left out. */
export interface SourceText {
  text: string
  details: Partial<SourceDetails>
  /** What it was read as. */
  kind: Kind
  /** Where its pages begin, by offset of `text`; not there where it has none. */
  pages?: PageStart[]
}

/** As a reader gives it, before its kind is told. */
export type ReadText = Omit<SourceText, 'kind'>

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()

/** Only the fields that are not empty and that the contract lets through. */
export function knownDetails(found: {
  readonly [Name in keyof SourceDetails]?: string | null | undefined
}): Partial<SourceDetails> {
  const known: Record<string, string> = {}
  for (const [name, raw] of Object.entries(found)) {
    const value = oneLine(raw ?? '')
    const schema = SourceDetails.shape[name as keyof SourceDetails]
    if (value !== '' && schema.safeParse(value).success) known[name] = value
  }
  return known as Partial<SourceDetails>
}

/** Italian or English by a language tag ("it-IT", "en_US"); null for every other. */
export function languageOf(tag: string | null | undefined): 'it' | 'en' | null {
  const primary = /^(it|en)(?:[-_]|$)/i.exec(tag?.trim() ?? '')?.[1]?.toLowerCase()
  return primary === 'it' || primary === 'en' ? primary : null
}

/**
 * The day of a time as it is written, in its writer's own time zone: ISO 8601, or RFC 2822 with the
 * month's English name. Anything else is null: 03/02/2026 is two days.
 */
export function dayOf(time: string | null | undefined): string | null {
  const written = time?.trim() ?? ''
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(written)
  if (iso) return `${iso[1]}-${iso[2]}-${iso[3]}`
  const named = /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})\b/.exec(written)
  const month = months.indexOf(named?.[2]?.toLowerCase() ?? '?')
  if (!named || month < 0) return null
  return `${named[3]}-${String(month + 1).padStart(2, '0')}-${named[1]!.padStart(2, '0')}`
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** Programs put these where the author's name belongs. */
const noAuthor =
  /\b(?:user|utente|admin(?:istrator)?|owner|author|autore|unknown|office|microsoft|windows|python-docx)\b/i

/** The author a document's properties name: a name and surname, not the name of an account. */
export function authorOf(property: string | null | undefined): string | null {
  const name = property?.trim() ?? ''
  return /^\p{L}[\p{L}.'’-]*(?: [\p{L}.'’,;&-]+)+$/u.test(name) && !noAuthor.test(name)
    ? name
    : null
}

/** What programs write where nobody gave a title or an author. */
const placeholder = /^(?:unknown|untitled|unbekannt|sconosciut[oa]|senza titolo|no title)\b/i

/** As given by a book's maker; null for a program's placeholder. */
export const givenName = (words: string | null): string | null =>
  words === null || placeholder.test(words.trim()) ? null : words

const bare = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Characters of a text in which its title stands. */
const beginning = 2000

/** The title a document's properties give it, if its first words say the same. */
export function titleIfShown(property: string | null | undefined, text: string): string | null {
  const title = bare(property ?? '')
  return title.length > 3 && bare(text.slice(0, beginning)).includes(title) ? property! : null
}
