/** The options of `riscontro import-csv`. */
import { z } from 'zod'
import { Id } from '#shared/records/library.ts'
import { check, flag, needed, parse, seeHelp, text, UsageError } from './options.ts'

const what = ['all', 'safe'] as const

export interface ImportCsvCommand {
  name: 'import-csv'
  library: string
  file: string
  /** Where new rows stand that do not say it. */
  sourceId: string | null
  /** A table of claims made with another program, not an export of ours. */
  elsewhere: boolean
  /**
   * Null: only shown. `safe` leaves out what the library has changed too, and of claims made
   * elsewhere those whose quote does not stand in the text or that are there already.
   */
  apply: (typeof what)[number] | null
  json: boolean
}

/** Throws UsageError. */
export function importCsvCommand(args: readonly string[]): ImportCsvCommand {
  const { values, positionals } = parse(args, {
    library: text,
    source: text,
    elsewhere: flag,
    apply: text,
    json: flag,
  })
  if (positionals.length > 1)
    throw new UsageError(`import-csv reads one file, not ${positionals.length} ${seeHelp}`)
  return {
    name: 'import-csv',
    library: needed(values.library, 'import-csv needs --library L'),
    file: needed(positionals[0], 'import-csv needs a FILE'),
    sourceId:
      values.source === undefined
        ? null
        : check(Id, values.source, '--source', 'the id of a source'),
    elsewhere: values.elsewhere ?? false,
    apply:
      values.apply === undefined
        ? null
        : check(z.enum(what), values.apply, '--apply', what.join(' or ')),
    json: values.json ?? false,
  }
}
