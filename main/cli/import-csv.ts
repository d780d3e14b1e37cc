/**
 * `riscontro import-csv`: what an edited export would change, or which claims a table made elsewhere
 * would bring, and on request the change itself.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Client } from '#shared/contract/client.ts'
import { Failure, valueOf } from '#shared/contract/errors.ts'
import { acceptedOf, allKeys, firstChoice } from '#shared/csv-choice.ts'
import type { CsvAccepted, CsvProblem } from '#shared/records/csv-import.ts'
import { appliedLine, claimLines, complainOfRows, diffLines } from './csv-lines.ts'
import type { ImportCsvCommand } from './import-csv-arguments.ts'
import { abortedByInterrupt, withLibrary } from './library.ts'
import { print } from './output.ts'

interface Preview {
  /** As JSON prints it. */
  readonly shown: object
  readonly lines: readonly string[]
  readonly problems: readonly CsvProblem[]
  /** What `--apply` writes. */
  readonly accepted: CsvAccepted
}

async function previewEdits(client: Client, command: ImportCsvCommand): Promise<Preview> {
  const { file, sourceId, apply } = command
  const signal = abortedByInterrupt()
  const input = { path: resolve(file), sourceId }
  const diff = valueOf(await client.call('imports.previewCsvPath', input, { signal }))
  const accepted = acceptedOf(diff, firstChoice(diff, { conflicts: apply === 'all' }))
  return { shown: { diff }, lines: diffLines(diff), problems: diff.problems, accepted }
}

async function previewClaims(client: Client, command: ImportCsvCommand): Promise<Preview> {
  const { file, sourceId, apply } = command
  const signal = abortedByInterrupt()
  const input = { path: resolve(file), sourceId }
  const claims = valueOf(await client.call('imports.previewClaimsPath', input, { signal }))
  const { text, quote } = claims.mapping.columns
  if (text === undefined && quote === undefined)
    throw new Failure(
      'unreadable-file',
      `${file}: no column is taken for the claim or its quote: name one "claim" or "quote"`,
    )
  const rows = { changed: [], added: claims.drafts }
  const choice = apply === 'all' ? new Set(allKeys(rows)) : firstChoice(rows)
  return {
    shown: { claims },
    lines: claimLines(claims),
    problems: claims.problems,
    accepted: acceptedOf(rows, choice),
  }
}

/** Gives the exit code: 1 where a row could not be read. Throws Failure. */
export async function importCsv(command: ImportCsvCommand): Promise<number> {
  const { library, file, apply, json, elsewhere } = command
  // Opening would make an empty library of a mistyped name.
  if (!existsSync(library)) throw new Failure('not-found', `there is no library ${library}`)
  const work = async (client: Client): Promise<number> => {
    const preview = await (elsewhere ? previewClaims : previewEdits)(client, command)
    const applied =
      apply === null ? null : valueOf(await client.call('imports.applyCsv', preview.accepted))
    if (json) await print(`${JSON.stringify({ ...preview.shown, ...(applied && { applied }) })}\n`)
    else await print(`${[...preview.lines, appliedLine(applied)].join('\n')}\n`)
    return complainOfRows(file, preview.problems)
  }
  return withLibrary(library, work, apply === null ? undefined : 'riscontro import-csv')
}
