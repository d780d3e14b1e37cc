/** Cells of a CSV and values of claims as a person reads them. */
import type { CsvCell } from '#shared/records/csv-import.ts'
import type { Translate } from '../inspector/describe-change.ts'
import { verdictName } from '../scales/current.ts'
import { diffWords, shorten, type Piece } from '../inspector/word-diff.ts'

const groups: Readonly<Record<string, string>> = {
  status: 'claimStatus',
  type: 'claimType',
}

/** A value that is text in the end. */
const plain = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? '')

export function sayValue(column: string, value: unknown, t: Translate, language: string): string {
  const group = groups[column]
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return t(column === 'verdict' ? 'verdict.none' : 'imports.empty')
  if (Array.isArray(value)) return value.join('; ')
  if (typeof value === 'boolean') return t(value ? 'imports.yes' : 'imports.no')
  if (typeof value === 'number')
    return new Intl.NumberFormat(language, { maximumFractionDigits: 15 }).format(value)
  if (column === 'verdict') return verdictName(plain(value), language === 'it' ? 'it' : 'en')
  return group === undefined ? plain(value) : t(`${group}.${plain(value)}`)
}

/** Fields whose texts are compared word by word. */
const prose = new Set([
  'text',
  'notes',
  'quote',
  'speaker',
  'role',
  'assignee',
  'conclusion',
  'voidReason',
])

/** The words that went and came, long stretches between them cut. */
export function piecesOf(cell: CsvCell, t: Translate, language: string): Piece[] {
  const { column, before, after, state } = cell
  const both = typeof before === 'string' && typeof after === 'string'
  if (prose.has(column) && both && before !== '' && after !== '') {
    const pieces = diffWords(before, after)
    // Where no word stayed, an arrow reads better than two texts run together.
    if (pieces.some(({ kind, text }) => kind === 'same' && text.trim() !== ''))
      return shorten(pieces)
  }
  // A cell that was not understood is shown as it was typed.
  const raw = state === 'invalid' || state === 'refused'
  return [
    { kind: 'gone', text: sayValue(column, before, t, language) },
    { kind: 'same', text: ' → ' },
    {
      kind: 'new',
      text: raw ? plain(after) || t('imports.empty') : sayValue(column, after, t, language),
    },
  ]
}

export const sayReason = (
  { reason, allowed = [] }: Pick<CsvCell, 'reason' | 'allowed'>,
  t: Translate,
): string =>
  reason === undefined
    ? ''
    : t(`imports.reason.${reason}`, {
        allowed: allowed.join(reason === 'unknown-word' || reason === 'not-a-day' ? ', ' : '–'),
      })
