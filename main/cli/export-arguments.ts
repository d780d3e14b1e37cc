/** The options of `riscontro export`: which of them a format has, and what they may be. */
import { z } from 'zod'
import {
  CsvColumn,
  csvColumns,
  CsvProfile,
  csvProfiles,
  csvValues,
  decimalSigns,
  exportFormats,
  OwnProfile,
  type AnyProfile,
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
  /** Names under which the library has a profile or a set of columns, in place of the request's. */
  saved: { profile?: string; columns?: string }
}

/** A PDF is printed by the window. */
export const cliFormats = exportFormats.filter((format) => format !== 'pdf')
const CliFormat = z.enum(cliFormats)

/** Options that only some formats have, without their dashes. */
const owners: Readonly<Record<string, readonly FileRequest['format'][]>> = {
  profile: ['csv'],
  'saved-profile': ['csv'],
  delimiter: ['csv'],
  decimal: ['csv'],
  values: ['csv'],
  bom: ['csv'],
  'no-guard': ['csv'],
  columns: ['csv', 'xlsx'],
  'saved-columns': ['csv', 'xlsx'],
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
  'saved-profile': text,
  delimiter: text,
  decimal: text,
  values: text,
  bom: flag,
  'no-guard': flag,
  columns: text,
  'saved-columns': text,
  lang: text,
  author: text,
  'author-url': text,
  url: text,
  unfinished: flag,
} as const

type Flag = 'unfinished' | 'bom' | 'no-guard'
type Values = Partial<Record<Exclude<keyof typeof options, Flag>, string>> &
  Partial<Record<Flag, boolean>>

/** Shells make a tab hard to type. */
const delimiterNames: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  pipe: '|',
}

/** Each of these describes a profile of one's own. */
const ownOptions = ['delimiter', 'decimal', 'values', 'bom', 'no-guard'] as const

function profileOf(values: Values): AnyProfile {
  const own = ownOptions.find((name) => values[name] !== undefined)
  const named = values.profile
  if (own === undefined)
    return check(CsvProfile, named ?? 'data', '--profile', csvProfiles.join(' or '))
  if (named !== undefined)
    throw new UsageError(
      `--${own} describes a profile of your own, so --profile cannot stand beside it`,
    )
  const { delimiter = ',', decimal = '.', values: written = 'raw' } = values
  const { delimiter: delimiters, decimalSign, values: kinds } = OwnProfile.shape
  return {
    delimiter: check(
      delimiters,
      delimiterNames[delimiter] ?? delimiter,
      '--delimiter',
      Object.keys(delimiterNames).join(' or '),
    ),
    bom: values.bom ?? false,
    decimalSign: check(decimalSign, decimal, '--decimal', decimalSigns.join(' or ')),
    values: check(kinds, written, '--values', csvValues.join(' or ')),
    guard: !(values['no-guard'] ?? false),
  }
}

/** One of the two, since they would contradict each other. */
function onlyOne(values: Values, names: readonly (keyof Values)[]): void {
  const [first, second] = names.filter((name) => values[name] !== undefined)
  if (second !== undefined) throw new UsageError(`--${first} and --${second} exclude each other`)
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
    case 'csv':
      return { format, ...which, profile: profileOf(values), columns }
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
  onlyOne(values, ['columns', 'saved-columns'])
  for (const name of ['profile', ...ownOptions] as const) onlyOne(values, [name, 'saved-profile'])
  const { 'saved-profile': profile, 'saved-columns': columns } = values
  return {
    name: 'export',
    saved: {
      ...(profile === undefined ? {} : { profile }),
      ...(columns === undefined ? {} : { columns }),
    },
    library: needed(values.library, 'export needs --library L'),
    out: needed(values.out, 'export needs --out F'),
    request: requestOf(format, values),
  }
}
