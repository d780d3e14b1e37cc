/** What a CSV file would bring, line by line, for a person to read. */
import type {
  CsvApplied,
  CsvCell,
  CsvClaims,
  CsvDiff,
  CsvDraft,
  CsvProblem,
} from '#shared/records/csv-import.ts'
import { complain } from './output.ts'

const said = (value: unknown): string => JSON.stringify(value)

const reasons: Record<NonNullable<CsvCell['reason']>, string> = {
  empty: 'must not be empty',
  'unknown-word': 'not a word of this column',
  'not-a-number': 'not a number',
  'not-a-day': 'not a day',
  'out-of-range': 'out of range',
  'too-long': 'too long',
  'not-a-list': 'not a list',
  'spreadsheet-error': 'an error of the spreadsheet',
  'cut-off': 'cut off by Excel at 32,767 characters',
  'from-anchor': 'follows from where the claim stands in the text: change that instead',
  'from-source': 'belongs to the source: change its details instead',
  own: 'not read from a CSV',
}

function cellLine(cell: CsvCell): string {
  const { column, state, before, after, reason, allowed } = cell
  const change = `${column}: ${said(before)} → ${said(after)}`
  if (state === 'change') return `  ${change}`
  if (state === 'conflict')
    return `  CONFLICT ${change} (was ${said(cell.base)} when it was exported)`
  const right = allowed ? `: ${allowed.join(', ')}` : ''
  return `  NOT TAKEN ${change} (${reason ? reasons[reason] : state}${right})`
}

const problems: Record<CsvProblem['kind'], (detail: Record<string, string>) => string> = {
  ragged: ({ found, expected }) => `has ${found} cells, the header ${expected}; not read`,
  repeated: ({ number, other }) => `is about claim ${number} again, as row ${other}; not read`,
  discarded: () => 'is about a claim that was discarded; restore it first',
  nothing: () => 'has neither text nor quote; not read',
  several: () => 'has the quote of several claims; give its number',
}

function draftLine({ row, text, health, why, sourceId }: CsvDraft): string {
  const place =
    sourceId === null
      ? 'no source of the library is named; --source ID says which'
      : `quote ${health}${why === 'unknown-id' ? ', its ID is not in this library' : ''}`
  return `row ${row}, new: ${said(text)} (${place})`
}

export function diffLines(diff: CsvDiff): string[] {
  return [
    ...diff.changed.flatMap(({ row, number, text, matchedBy, cells }) => [
      `row ${row}, claim ${number}${matchedBy === 'id' ? '' : ` (found by ${matchedBy})`}: ${said(text.slice(0, 80))}`,
      ...cells.map(cellLine),
    ]),
    ...diff.added.map(draftLine),
    ...(diff.missing.total > 0
      ? [`${diff.missing.total} claims of these sources are not in the file; they stay as they are`]
      : []),
    ...(diff.unknownColumns.length > 0
      ? [`columns not read: ${diff.unknownColumns.map(said).join(', ')}`]
      : []),
    ...(diff.withoutBase > 0
      ? [`${diff.withoutBase} rows do not say of when they are: conflicts in them cannot be seen`]
      : []),
    `${diff.rows} rows, ${diff.unchanged} unchanged: ${diff.counts.change} changes, ${diff.counts.conflict} conflicts, ${diff.counts.invalid + diff.counts.refused} not taken, ${diff.added.length} new`,
  ]
}

/** Which column was taken for what, then row by row what would come of it. */
export function claimLines({ header, rows, mapping, drafts }: CsvClaims): string[] {
  const taken = Object.entries(mapping.columns).map(
    ([target, at]) => `${said(header[at])} is the ${target}`,
  )
  const lost = drafts.filter(({ ranges }) => ranges.length === 0).length
  return [
    `columns: ${taken.join(', ')}`,
    ...drafts.map((draft) => `${draftLine(draft)}${draft.sameAs ? ', there already' : ''}`),
    `${rows} rows: ${drafts.length - lost} with their place in a text, ${lost} without`,
  ]
}

/** What was written, or that nothing was. */
export const appliedLine = (applied: CsvApplied | null): string =>
  applied === null
    ? 'nothing was written: --apply all|safe does'
    : `written: ${applied.fields} cells of ${applied.claims} claims, ${applied.addedIds.length} new claims`

/** Complains of each row that could not be read; gives the exit code. */
export function complainOfRows(file: string, found: readonly CsvProblem[]): number {
  for (const { row, kind, detail } of found)
    complain(`${file}: row ${row} ${problems[kind](detail)}`)
  return found.length > 0 ? 1 : 0
}
