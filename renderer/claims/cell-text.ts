/** What a cell says, as text: for copying, for sorting and for search. */
import i18next from 'i18next'
import type { Language } from '#shared/records/extraction.ts'
import type { Claim } from '#shared/records/library.ts'
import { formatQuantity } from '../common/quantity.ts'
import { verdictName } from '../scales/current.ts'
import type { ColumnId } from './column-ids.ts'

/** 0 to 1 as the grid shows it: whole percents. */
export const percent = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 100)

const dayAndTime: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  it: new Intl.DateTimeFormat('it', { dateStyle: 'medium', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
}

/** A time in full, in the person's own time zone. */
export const fullTime = (iso: string, language: Language): string =>
  dayAndTime[language].format(new Date(iso))

const relative: Readonly<Record<Language, Intl.RelativeTimeFormat>> = {
  it: new Intl.RelativeTimeFormat('it', { numeric: 'auto' }),
  en: new Intl.RelativeTimeFormat('en', { numeric: 'auto' }),
}

const steps = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** "3 ore fa". Under a minute it is "ora", since seconds would be stale as soon as they are read. */
export function relativeTime(iso: string, language: Language, now: number): string {
  const seconds = Math.round((now - Date.parse(iso)) / 1000)
  for (const [unit, length] of steps)
    if (seconds >= length) return relative[language].format(-Math.floor(seconds / length), unit)
  return relative[language].format(0, 'second')
}

/** The same, told from now. */
export const timeAgo = (iso: string, language: Language): string =>
  relativeTime(iso, language, Date.now())

/** The text of a cell as it is copied: whole, with numbers as plain numbers. */
export function cellText(
  claim: Claim,
  column: ColumnId,
  language: Language,
  sourceTitle: (sourceId: string) => string,
): string {
  switch (column) {
    case 'number':
    case 'evidenceCount':
      return String(claim[column])
    case 'text':
    case 'quote':
    case 'speaker':
    case 'notes':
    case 'conclusion':
    case 'asOf':
    case 'recheckOn':
    case 'voidReason':
      return claim[column]
    case 'type':
      return i18next.t(`claimType.${claim.type}`)
    case 'status':
      return i18next.t(`claimStatus.${claim.status}`)
    case 'verdict':
      return claim.verdict === null ? '' : verdictName(claim.verdict)
    case 'quantities':
      return claim.quantities.map((quantity) => formatQuantity(quantity, language)).join('; ')
    case 'checkWorthiness':
      return String(percent(claim.checkWorthiness) ?? '')
    case 'confidence':
      return String(claim.confidence ?? '')
    case 'tags':
      return claim.tags.join(', ')
    case 'entities':
      return claim.entities.map(({ name }) => name).join(', ')
    case 'modality':
      return i18next.t(`modality.${claim.modality}`)
    case 'source':
      return sourceTitle(claim.sourceId)
    case 'health':
      return i18next.t(`health.${claim.health}`)
    case 'updated':
      return fullTime(claim.updatedAt, language)
  }
}
