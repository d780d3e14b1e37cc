/** The format of the file and what can be said for it, remembered from one export to the next. */
import { z } from 'zod'
import {
  ExportFormat,
  type AnyProfile,
  type CsvColumn,
  type ExportRequest,
} from '#shared/records/export.ts'
import { Language } from '#shared/records/extraction.ts'

/** In the order of the dialog: for people, for other programs, for the web. */
export const offeredFormats: readonly ExportFormat[] = [
  'csv',
  'xlsx',
  'html',
  'pdf',
  'markdown',
  'json',
  'jsonl',
  'annotations',
  'claimreview',
]

const typed = z.string().max(4000).catch('')
const Choice = z.object({
  format: ExportFormat.catch('csv'),
  /** Of the file, once another than the interface's was chosen. */
  language: Language.nullable().catch(null),
  author: typed,
  authorUrl: typed,
  url: typed,
  unfinished: z.boolean().catch(false),
})
export type FormatChoice = z.infer<typeof Choice>

export const readFormatChoice = (remembered: unknown): FormatChoice =>
  Choice.catch(Choice.parse({})).parse(remembered)

/** Files that people read have a language. */
export const hasLanguage = (format: ExportFormat): boolean =>
  ['xlsx', 'html', 'pdf', 'markdown', 'claimreview'].includes(format)

export const isAddress = (text: string): boolean =>
  text === '' || z.url({ protocol: /^https?$/ }).safeParse(text).success

/** Whether all that was typed for the format can be used. */
export const isComplete = ({ format, authorUrl, url }: FormatChoice): boolean =>
  format !== 'claimreview' || (isAddress(authorUrl.trim()) && isAddress(url.trim()))

export interface Wanted {
  readonly choice: FormatChoice
  readonly profile: AnyProfile
  readonly columns: CsvColumn[]
  /** The interface's. */
  readonly language: Language
  readonly which: Pick<ExportRequest, 'claimIds' | 'sourceId'>
}

export function requestFor({ choice, profile, columns, which, ...rest }: Wanted): ExportRequest {
  const { format } = choice
  const language = choice.language ?? rest.language
  switch (format) {
    case 'csv':
      return { format, ...which, profile, columns }
    case 'xlsx':
      return { format, ...which, columns, language }
    case 'claimreview':
      return {
        format,
        ...which,
        language,
        unfinished: choice.unfinished,
        author: choice.author.trim(),
        authorUrl: choice.authorUrl.trim(),
        url: choice.url.trim(),
      }
    case 'html':
    case 'pdf':
    case 'markdown':
      return { format, ...which, language }
    case 'json':
    case 'jsonl':
    case 'annotations':
      return { format, ...which }
  }
}
