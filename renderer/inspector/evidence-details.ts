/** The form of one piece of evidence: what it starts with, what is wrong with it, what is sent. */
import type { EvidenceKind } from '#shared/records/evidence.ts'
import { today } from '../common/today.ts'
import { EvidenceDetails } from '#shared/records/library.ts'

export type EvidenceTrouble =
  | 'quoteOrUrl'
  | 'needsUrl'
  | 'notAnAddress'
  | 'onlyHttp'
  | 'notADay'
  | 'tooLong'

export type Troubles = Partial<Record<keyof EvidenceDetails, EvidenceTrouble>>

export { today }

export const emptyDetails = (): EvidenceDetails => ({
  quote: '',
  url: '',
  title: '',
  publisher: '',
  stance: 'supports',
  accessedOn: today(),
  note: '',
  primacy: 'unknown',
  publishedOn: '',
})

/** An address as people write it ("www.istat.it/dati") with what it lacks. */
export function completeUrl(typed: string): string {
  const url = typed.trim()
  if (url === '' || /\s/.test(url)) return url
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(url)) return url
  return /^[^/?#]+\.[^/?#.]/.test(url) ? `https://${url}` : url
}

/** Where an address leads, for the eye: its host without "www."; as it stands where it has none. */
export function hostOf(url: string): string {
  const host = URL.parse(url)?.host ?? ''
  return host === '' ? url : host.replace(/^www\./, '')
}

/** What is sent: no space around, the address complete. */
export const tidyDetails = (typed: EvidenceDetails): EvidenceDetails => ({
  ...typed,
  quote: typed.quote.trim(),
  url: completeUrl(typed.url),
  title: typed.title.trim(),
  publisher: typed.publisher.trim(),
  note: typed.note.trim(),
})

function urlTrouble(url: string): EvidenceTrouble | null {
  if (EvidenceDetails.shape.url.safeParse(url).success) return null
  const { protocol } = URL.parse(url) ?? {}
  return protocol === undefined || /^https?:$/.test(protocol) ? 'notAnAddress' : 'onlyHttp'
}

/**
 * Why tidied details cannot be saved, by field; empty where they can. Evidence needs the quoted words
 * or an address: without either nobody could look it up.
 */
export function troublesOf(details: EvidenceDetails, kind: EvidenceKind = 'quotation'): Troubles {
  const troubles: Troubles = {}
  if (kind === 'url' && details.url === '') troubles.url = 'needsUrl'
  if (kind === 'quotation' && details.quote === '' && details.url === '')
    troubles.quote = 'quoteOrUrl'
  const url = urlTrouble(details.url)
  if (url) troubles.url = url
  for (const name of ['quote', 'title', 'publisher', 'note'] as const)
    if (!EvidenceDetails.shape[name].safeParse(details[name]).success) troubles[name] = 'tooLong'
  for (const name of ['accessedOn', 'publishedOn'] as const)
    if (!EvidenceDetails.shape[name].safeParse(details[name]).success) troubles[name] = 'notADay'
  return troubles
}

/** Whether anything worth keeping was typed, against what the form started with. */
export const isTouched = (typed: EvidenceDetails, start: EvidenceDetails): boolean =>
  (Object.keys(start) as (keyof EvidenceDetails)[]).some((name) => typed[name] !== start[name])
