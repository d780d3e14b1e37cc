/** From the words of the command line to a command, or one line about what is wrong with them. */
import { z } from 'zod'
import { Language, languages } from '#shared/records/extraction.ts'
import { Id } from '#shared/records/library.ts'
import { importCsvCommand, type ImportCsvCommand } from './import-csv-arguments.ts'
import { exportCommand, type ExportCommand } from './export-arguments.ts'
import { historyCommand, type HistoryListCommand, type VerifyCommand } from './history-arguments.ts'
import { check, flag, needed, parse, seeHelp, text, UsageError } from './options.ts'
import {
  agreementCommand,
  mergeCommand,
  sendCommand,
  type AgreementCommand,
  type MergeCommand,
  type SendCommand,
} from './people-arguments.ts'
import { suggestCommand, type SuggestCommand } from './suggest-arguments.ts'

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

export interface ReanchorLinesCommand {
  name: 'reanchor-lines'
  file: string
}

export interface ImportCommand {
  name: 'import'
  library: string
  files: string[]
  /** Of the web; of these, those on this computer and local networks only if `allowPrivate`. */
  addresses: string[]
  allowPrivate: boolean
}

export interface FindingsCommand {
  name: 'findings'
  library: string
  /** Null for the whole library. */
  sourceId: string | null
  json: boolean
}

export interface ReviseCommand {
  name: 'revise'
  library: string
  /** As the person wrote it: what is no id is answered with those there are. */
  sourceId: string
  /** A path: the source's kind is told by its bytes. */
  file: string
  json: boolean
}

export interface DueCommand {
  name: 'due'
  library: string
  /** YYYY-MM-DD; today where not given. */
  on?: string
  json: boolean
}

export type Command =
  | { name: 'help' }
  | { name: 'version' }
  | ExtractCommand
  | ExtractLinesCommand
  | ReanchorLinesCommand
  | ImportCommand
  | ImportCsvCommand
  | FindingsCommand
  | DueCommand
  | SuggestCommand
  | VerifyCommand
  | HistoryListCommand
  | ReviseCommand
  | MergeCommand
  | AgreementCommand
  | SendCommand
  | ExportCommand

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

function reanchorCommand(args: readonly string[]): ReanchorLinesCommand {
  const { values, positionals } = parse(args, { jsonl: flag })
  if (positionals.length > 1)
    throw new UsageError(`reanchor reads one file, not ${positionals.length} ${seeHelp}`)
  if (!values.jsonl) throw new UsageError(`reanchor needs --jsonl ${seeHelp}`)
  return { name: 'reanchor-lines', file: positionals[0] ?? '-' }
}

function importCommand(args: readonly string[]): ImportCommand {
  const { values, positionals } = parse(args, { library: text, 'allow-private': flag })
  const library = needed(values.library, 'import needs --library L')
  if (positionals.length === 0)
    throw new UsageError(`import needs at least one FILE or URL ${seeHelp}`)
  const isAddress = (word: string): boolean => /^https?:\/\//i.test(word)
  return {
    name: 'import',
    library,
    files: positionals.filter((word) => !isAddress(word)),
    addresses: positionals.filter(isAddress),
    allowPrivate: values['allow-private'] ?? false,
  }
}

const sourceOf = (id: string | undefined): string | null =>
  id === undefined ? null : check(Id, id, '--source', 'the id of a source')

function findingsCommand(args: readonly string[]): FindingsCommand {
  const { values, positionals } = parse(args, { library: text, source: text, json: flag })
  const [extra] = positionals
  if (extra !== undefined)
    throw new UsageError(
      `findings does not know what to do with ${JSON.stringify(extra)} ${seeHelp}`,
    )
  return {
    name: 'findings',
    library: needed(values.library, 'findings needs --library L'),
    sourceId: sourceOf(values.source),
    json: values.json ?? false,
  }
}

function reviseCommand(args: readonly string[]): ReviseCommand {
  const { values, positionals } = parse(args, { library: text, json: flag })
  const [sourceId, file, extra] = positionals
  if (extra !== undefined)
    throw new UsageError(`revise does not know what to do with ${JSON.stringify(extra)} ${seeHelp}`)
  return {
    name: 'revise',
    library: needed(values.library, 'revise needs --library L'),
    sourceId: needed(sourceId, 'revise needs SOURCE_ID and FILE'),
    file: needed(file, 'revise needs the FILE that has the changed text'),
    json: values.json ?? false,
  }
}

function dueCommand(args: readonly string[]): DueCommand {
  const { values, positionals } = parse(args, { library: text, on: text, json: flag })
  const [extra] = positionals
  if (extra !== undefined)
    throw new UsageError(`due does not know what to do with ${JSON.stringify(extra)} ${seeHelp}`)
  return {
    name: 'due',
    library: needed(values.library, 'due needs --library L'),
    json: values.json ?? false,
    ...(values.on === undefined
      ? {}
      : { on: check(z.iso.date(), values.on, '--on', 'a day as YYYY-MM-DD') }),
  }
}

const verbs: Record<string, (args: readonly string[]) => Command> = {
  extract: extractCommand,
  reanchor: reanchorCommand,
  import: importCommand,
  'import-csv': importCsvCommand,
  findings: findingsCommand,
  due: dueCommand,
  suggest: suggestCommand,
  history: historyCommand,
  revise: reviseCommand,
  merge: mergeCommand,
  agreement: agreementCommand,
  send: sendCommand,
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
