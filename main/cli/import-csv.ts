/** `riscontro import-csv`: what an edited export would change, and on request the change itself. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Client } from '#shared/contract/client.ts'
import { Failure, valueOf } from '#shared/contract/errors.ts'
import { acceptedOf, firstChoice } from '#shared/csv-choice.ts'
import type { CsvCell, CsvDiff, CsvDraft, CsvProblem } from '#shared/records/csv-import.ts'
import type { ImportCsvCommand } from './import-csv-arguments.ts'
import { abortedByInterrupt, withLibrary } from './library.ts'
import { complain, print } from './output.ts'

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

function linesOf(diff: CsvDiff): string[] {
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

/** Gives the exit code: 1 where a row could not be read. Throws Failure. */
export async function importCsv(command: ImportCsvCommand): Promise<number> {
  const { library, file, sourceId, apply, json } = command
  // Opening would make an empty library of a mistyped name.
  if (!existsSync(library)) throw new Failure('not-found', `there is no library ${library}`)
  const work = async (client: Client): Promise<number> => {
    const diff = valueOf(
      await client.call(
        'imports.previewCsvPath',
        { path: resolve(file), sourceId },
        { signal: abortedByInterrupt() },
      ),
    )
    const applied =
      apply === null
        ? null
        : valueOf(
            await client.call(
              'imports.applyCsv',
              acceptedOf(diff, firstChoice(diff, { conflicts: apply === 'all' })),
            ),
          )
    if (json) await print(`${JSON.stringify(applied ? { diff, applied } : { diff })}\n`)
    else {
      await print(`${linesOf(diff).join('\n')}\n`)
      if (applied)
        await print(
          `written: ${applied.fields} cells of ${applied.claims} claims, ${applied.addedIds.length} new claims\n`,
        )
      else await print('nothing was written: --apply all|safe does\n')
    }
    for (const { row, kind, detail } of diff.problems)
      complain(`${file}: row ${row} ${problems[kind](detail)}`)
    return diff.problems.length > 0 ? 1 : 0
  }
  return withLibrary(library, work, apply === null ? undefined : 'riscontro import-csv')
}
