/** The sheets of the workbook: what stands in each of their columns. */
import type { CsvColumn } from '#shared/records/export.ts'
import type { Language } from '#shared/records/extraction.ts'
import type { Evidence } from '#shared/records/library.ts'
import { labels } from '../labels.ts'
import {
  colourOf,
  columns as csvColumns,
  type CellValue,
  type ClaimRow,
  type MarkColour,
} from '../rows.ts'
import type { Kind } from './cells.ts'

export interface SheetColumn<Row> {
  readonly header: string
  /** In characters. */
  readonly width: number
  readonly kind: Kind
  readonly value: (row: Row) => CellValue
  /** The verdict's colour, for its cell. */
  readonly colour?: (row: Row) => MarkColour
}

export interface EvidenceRow extends ClaimRow {
  readonly piece: Evidence
}

/** A source of exported claims, and how many of them are in the workbook. */
export interface SourceRow extends Pick<ClaimRow, 'source' | 'revision'> {
  readonly claims: number
}

const sheetNames = {
  it: { claims: 'Affermazioni', evidence: 'Prove', sources: 'Fonti' },
  en: { claims: 'Claims', evidence: 'Evidence', sources: 'Sources' },
} as const
export const namesOf = (language: Language) => sheetNames[language]

const widths: Partial<Record<CsvColumn, number>> = {
  number: 6,
  source: 30,
  sourceUrl: 30,
  text: 60,
  quote: 50,
  role: 20,
  quantities: 32,
  evidence: 50,
  conclusion: 40,
  voidReason: 30,
  notes: 40,
  revisionSha256: 24,
  createdAt: 20,
  updatedAt: 20,
  id: 24,
}
const usualWidth = 16

function kindOf(column: CsvColumn): Kind {
  if (column === 'confidence') return 'percent'
  if (column === 'checkWorthiness') return 'share'
  switch (csvColumns[column].datatype) {
    case 'date':
      return 'day'
    case 'dateTime':
      return 'moment'
    case 'boolean':
      return 'boolean'
    case 'integer':
    case 'decimal':
      return 'number'
    default:
      return 'text'
  }
}

export function claimColumns(
  names: readonly CsvColumn[],
  language: Language,
): SheetColumn<ClaimRow>[] {
  const words = labels[language]
  return names.map((name) => {
    const { value, readable } = csvColumns[name]
    return {
      // The sign is in the cell: it holds a percentage.
      header: words.header[name].replace(/ %$/, ''),
      width: widths[name] ?? usualWidth,
      kind: kindOf(name),
      value: readable ? (row) => readable(row, words) : value,
      ...(name === 'verdict' ? { colour: (row: ClaimRow) => colourOf(row) } : {}),
    }
  })
}

const evidenceHeaders = {
  it: [
    'Affermazione n.',
    'Affermazione',
    'Fonte',
    'Posizione',
    'Titolo',
    'Chi lo pubblica',
    'Indirizzo',
    'Citazione',
    'Consultata il',
    'Nota',
    'SHA-256 della citazione',
    'Genere',
    'Primaria o secondaria',
    'Pubblicata il',
    'SHA-256 del testo conservato',
    'ID dell’affermazione',
  ],
  en: [
    'Claim no.',
    'Claim',
    'Source',
    'Stance',
    'Title',
    'Publisher',
    'Address',
    'Quote',
    'Seen on',
    'Note',
    'SHA-256 of the quote',
    'Kind',
    'Primary or secondary',
    'Published on',
    'SHA-256 of the text kept',
    'ID of the claim',
  ],
} as const

export function evidenceColumns(language: Language): SheetColumn<EvidenceRow>[] {
  const { stance, kind, primacy } = labels[language]
  const columns: Omit<SheetColumn<EvidenceRow>, 'header'>[] = [
    { width: 8, kind: 'number', value: ({ claim }) => claim.number },
    { width: 50, kind: 'text', value: ({ claim }) => claim.text },
    { width: 30, kind: 'text', value: ({ source }) => source.title },
    { width: 12, kind: 'text', value: ({ piece }) => stance[piece.stance] },
    { width: 30, kind: 'text', value: ({ piece }) => piece.title },
    { width: 20, kind: 'text', value: ({ piece }) => piece.publisher },
    { width: 36, kind: 'text', value: ({ piece }) => piece.url },
    { width: 60, kind: 'text', value: ({ piece }) => piece.quote },
    { width: 13, kind: 'day', value: ({ piece }) => piece.accessedOn },
    { width: 40, kind: 'text', value: ({ piece }) => piece.note },
    { width: 24, kind: 'text', value: ({ piece }) => piece.sha256 },
    { width: 12, kind: 'text', value: ({ piece }) => kind[piece.kind] },
    { width: 12, kind: 'text', value: ({ piece }) => primacy[piece.primacy] },
    { width: 13, kind: 'day', value: ({ piece }) => piece.publishedOn },
    { width: 24, kind: 'text', value: ({ piece }) => piece.snapshot?.sha256 ?? '' },
    { width: 24, kind: 'text', value: ({ claim }) => claim.id },
  ]
  return columns.map((column, at) => ({ ...column, header: evidenceHeaders[language][at]! }))
}

const sourceHeaders = {
  it: [
    'Titolo',
    'Autore',
    'Testata',
    'Indirizzo',
    'Lingua',
    'Pubblicata il',
    'Affermazioni in questo file',
    'SHA-256 del testo',
    'Importata (UTC)',
    'ID',
  ],
  en: [
    'Title',
    'Author',
    'Outlet',
    'Address',
    'Language',
    'Published on',
    'Claims in this file',
    'SHA-256 of the text',
    'Imported (UTC)',
    'ID',
  ],
} as const

export function sourceColumns(language: Language): SheetColumn<SourceRow>[] {
  const columns: Omit<SheetColumn<SourceRow>, 'header'>[] = [
    { width: 50, kind: 'text', value: ({ source }) => source.title },
    { width: 24, kind: 'text', value: ({ source }) => source.byline },
    { width: 20, kind: 'text', value: ({ source }) => source.outlet },
    { width: 40, kind: 'text', value: ({ source }) => source.url },
    { width: 9, kind: 'text', value: ({ source }) => source.language },
    { width: 13, kind: 'day', value: ({ source }) => source.publishedOn },
    { width: 13, kind: 'number', value: ({ claims }) => claims },
    { width: 24, kind: 'text', value: ({ revision }) => revision.sha256 },
    { width: 20, kind: 'moment', value: ({ source }) => source.createdAt },
    { width: 24, kind: 'text', value: ({ source }) => source.id },
  ]
  return columns.map((column, at) => ({ ...column, header: sourceHeaders[language][at]! }))
}
