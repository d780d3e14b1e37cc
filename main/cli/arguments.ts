/** From the words of the command line to a command, or one line about what is wrong with them. */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { z } from 'zod'
import {
  CsvColumn,
  csvColumns,
  CsvProfile,
  csvProfiles,
  type CsvRequest,
} from '#shared/records/export.ts'
import { Language, languages } from '#shared/records/extraction.ts'
import { Id } from '#shared/records/library.ts'

/** The message is one line that says what to do instead. Exit code 2. */
export class UsageError extends Error {}

/** What is known of a text beside its words. */
export interface Reading {
  language?: Language
  /** Day of publication, YYYY-MM-DD. */
  referenceDate?: string
}

export interface ExtractCommand extends Reading {
  name: 'extract'
  /** A path, or `-` for standard input. */
  file: string
  json: boolean
}

export interface ExtractLinesCommand extends Reading {
  name: 'extract-lines'
  file: string
}

export interface ImportCommand {
  name: 'import'
  library: string
  files: string[]
}

export interface ExportCommand {
  name: 'export'
  library: string
  out: string
  request: CsvRequest
}

export type Command =
  | { name: 'help' }
  | { name: 'version' }
  | ExtractCommand
  | ExtractLinesCommand
  | ImportCommand
  | ExportCommand

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const

const seeHelp = '(riscontro --help shows how)'

function parse<const O extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: O,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    const [first = message] = message.split(/\. |\n/)
    throw new UsageError(`${first} ${seeHelp}`)
  }
}

/** The value, if it fits the schema; `expected` says what would. */
function check<T>(schema: z.ZodType<T>, value: string, option: string, expected: string): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new UsageError(`${option} takes ${expected}, not ${JSON.stringify(value)}`)
}

function needed(value: string | undefined, message: string): string {
  if (value === undefined || value === '') throw new UsageError(`${message} ${seeHelp}`)
  return value
}

function readingOf(values: { lang?: string; date?: string }): Reading {
  const reading: Reading = {}
  if (values.lang !== undefined)
    reading.language = check(Language, values.lang, '--lang', languages.join(' or '))
  if (values.date !== undefined)
    reading.referenceDate = check(z.iso.date(), values.date, '--date', 'a day as YYYY-MM-DD')
  return reading
}

function extractCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args, {
    lang: text,
    date: text,
    json: flag,
    jsonl: flag,
  })
  const reading = readingOf(values)
  if (positionals.length > 1)
    throw new UsageError(`extract reads one file, not ${positionals.length} ${seeHelp}`)
  if (values.json && values.jsonl)
    throw new UsageError('--json is for one text and --jsonl for many: choose one')
  const [file] = positionals
  if (values.jsonl) return { name: 'extract-lines', file: file ?? '-', ...reading }
  return {
    name: 'extract',
    file: needed(file, 'extract needs a FILE, or - for standard input'),
    json: values.json ?? false,
    ...reading,
  }
}

function importCommand(args: readonly string[]): ImportCommand {
  const { values, positionals } = parse(args, { library: text })
  const library = needed(values.library, 'import needs --library L')
  if (positionals.length === 0) throw new UsageError(`import needs at least one FILE ${seeHelp}`)
  return { name: 'import', library, files: positionals }
}

const columnList = z
  .string()
  .transform((list) => list.split(',').map((name) => name.trim()))
  .pipe(z.array(CsvColumn).min(1))

function exportCommand(args: readonly string[]): ExportCommand {
  const { values, positionals } = parse(args, {
    library: text,
    out: text,
    format: text,
    profile: text,
    columns: text,
    source: text,
  })
  const [extra] = positionals
  if (extra !== undefined)
    throw new UsageError(`export does not know what to do with ${JSON.stringify(extra)} ${seeHelp}`)
  check(z.literal('csv'), values.format ?? 'csv', '--format', 'csv')
  return {
    name: 'export',
    library: needed(values.library, 'export needs --library L'),
    out: needed(values.out, 'export needs --out F'),
    request: {
      profile: check(CsvProfile, values.profile ?? 'data', '--profile', csvProfiles.join(' or ')),
      columns:
        values.columns === undefined
          ? [...csvColumns]
          : check(columnList, values.columns, '--columns', `names among ${csvColumns.join(',')}`),
      claimIds: null,
      sourceId:
        values.source === undefined
          ? null
          : check(Id, values.source, '--source', 'the id of a source'),
    },
  }
}

const verbs: Record<string, (args: readonly string[]) => Command> = {
  extract: extractCommand,
  import: importCommand,
  export: exportCommand,
}

export function parseCommandLine(words: readonly string[]): Command {
  const [verb, ...args] = words
  const options = words.includes('--') ? words.slice(0, words.indexOf('--')) : words
  if (verb === 'help' || options.includes('--help') || options.includes('-h'))
    return { name: 'help' }
  if (verb === '--version' || verb === '-v') return { name: 'version' }
  if (verb === undefined)
    throw new UsageError(`say what to do: ${Object.keys(verbs).join(', ')} ${seeHelp}`)
  if (!Object.hasOwn(verbs, verb))
    throw new UsageError(
      `no command ${JSON.stringify(verb)}: there are ${Object.keys(verbs).join(', ')} ${seeHelp}`,
    )
  return verbs[verb]!(args)
}
