/** The ways in which a CSV is refused as a whole: what is wrong, where, and what to do. */
import { Failure } from '#shared/contract/errors.ts'
import { largestCsv } from '#shared/records/csv-import.ts'

export type TroubleKind =
  | 'empty'
  | 'binary'
  | 'workbook'
  | 'encoding'
  | 'unclosed-quote'
  | 'huge-record'
  | 'duplicate-header'
  | 'no-header'
  | 'missing-column'
  | 'damaged'

interface Trouble {
  kind: TroubleKind
  why: string
  wayOut: string
  /** Row as a spreadsheet counts, name of a column, and what else the window's words need. */
  where?: Record<string, string>
}

/** Failure `unreadable-file`; `detail.kind` is for the window's own words. */
export const trouble = (
  file: string,
  { kind, why, wayOut, where = {} }: Trouble,
  cause?: unknown,
): Failure =>
  new Failure('unreadable-file', `${file}: ${why}. ${wayOut}`, {
    detail: { ...where, file, kind: `csv-${kind}`, why, wayOut },
    cause,
  })

/** Failure `file-too-large`. */
export function refuseTooLarge(file: string, size: number): void {
  if (size <= largestCsv) return
  const limit = `${largestCsv / 1024 / 1024} MB`
  throw new Failure('file-too-large', `${file} is larger than ${limit}: split it first.`, {
    detail: { file, limit },
  })
}
