/** The options of `riscontro export`: which of them a format has, and what they may be. */
import { z } from 'zod'
import {
  CsvColumn,
  csvColumns,
  CsvProfile,
  csvProfiles,
  exportFormats,
  type FileRequest,
} from '#shared/records/export.ts'
import { Language, languages } from '#shared/records/extraction.ts'
import { Id } from '#shared/records/library.ts'
import { check, flag, needed, parse, seeHelp, text, UsageError } from './options.ts'

export interface ExportCommand {
  name: 'export'
  library: string
  out: string
  request: FileRequest
}

/** A PDF is printed by the window. */
export const cliFormats = exportFormats.filter((format) => format !== 'pdf')
const CliFormat = z.enum(cliFormats)

/** Options that only some formats have, without their dashes. */
const owners: Readonly<Record<string, readonly FileRequest['format'][]>> = {
  profile: ['csv'],
  columns: ['csv', 'xlsx'],
  lang: ['xlsx', 'claimreview', 'markdown', 'html'],
  author: ['claimreview'],
  'author-url': ['claimreview'],
  url: ['claimreview'],
  unfinished: ['claimreview'],
}

const columnList = z
  .string()
  .transform((list) => list.split(',').map((name) => name.trim()))
  .pipe(z.array(CsvColumn).min(1))

const options = {
  library: text,
  out: text,
  format: text,
  source: text,
  profile: text,
  columns: text,
  lang: text,
  author: text,
  'author-url': text,
  url: text,
  unfinished: flag,
} as const

type Values = Partial<Record<Exclude<keyof typeof options, 'unfinished'>, string>> & {
  unfinished?: boolean
}

function address(value: string | undefined, option: string): string {
  if (value === undefined) return ''
  return check(z.url({ protocol: /^https?$/ }), value, option, 'an http or https address')
}

function requestOf(format: FileRequest['format'], values: Values): FileRequest {
  const { source, columns: list, lang } = values
  const which = {
    claimIds: null,
    sourceId: source === undefined ? null : check(Id, source, '--source', 'the id of a source'),
  }
  const columns =
    list === undefined
      ? [...csvColumns]
      : check(columnList, list, '--columns', `names among ${csvColumns.join(',')}`)
  const language = check(Language, lang ?? 'en', '--lang', languages.join(' or '))
  switch (format) {
    case 'csv': {
      const named = values.profile ?? 'data'
      const profile = check(CsvProfile, named, '--profile', csvProfiles.join(' or '))
      return { format, ...which, profile, columns }
    }
    case 'xlsx':
      return { format, ...which, columns, language }
    case 'claimreview':
      return {
        format,
        ...which,
        language,
        unfinished: values.unfinished ?? false,
        author: values.author ?? '',
        authorUrl: address(values['author-url'], '--author-url'),
        url: address(values.url, '--url'),
      }
    case 'markdown':
    case 'html':
      return { format, ...which, language }
    default:
      return { format, ...which }
  }
}

/** Throws UsageError. */
export function exportCommand(args: readonly string[]): ExportCommand {
  const { values, positionals } = parse(args, options)
  const [extra] = positionals
  if (extra !== undefined)
    throw new UsageError(`export does not know what to do with ${JSON.stringify(extra)} ${seeHelp}`)
  const format = check(CliFormat, values.format ?? 'csv', '--format', cliFormats.join(' or '))
  for (const option of Object.keys(values)) {
    const formats = owners[option]
    if (formats && !formats.includes(format))
      throw new UsageError(`--${option} is for --format ${formats.join(' or ')}, not ${format}`)
  }
  return {
    name: 'export',
    library: needed(values.library, 'export needs --library L'),
    out: needed(values.out, 'export needs --out F'),
    request: requestOf(format, values),
  }
}
