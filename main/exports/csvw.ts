/**
 * The CSVW metadata file beside a CSV of the data profile (W3C "Metadata Vocabulary for Tabular
 * Data"). Its name is the standard's default, so that a CSVW reader finds it without being told.
 */
import type { CsvColumn } from '#shared/records/export.ts'
import { columns } from './rows.ts'

export const metadataPath = (csvPath: string): string => `${csvPath}-metadata.json`

const rawNotice =
  'Cells hold raw values: nothing is guarded against being run as a formula by a spreadsheet. ' +
  'Import the text columns as text, or use the spreadsheet profile.'

export function csvwMetadata(fileName: string, names: readonly CsvColumn[]): string {
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    // `url` is a URL relative to this file, so the name's own special characters are escaped.
    url: encodeURIComponent(fileName),
    'dc:description': rawNotice,
    dialect: {
      encoding: 'utf-8',
      delimiter: ',',
      quoteChar: '"',
      doubleQuote: true,
      lineTerminators: ['\r\n'],
      header: true,
      headerRowCount: 1,
      trim: false,
    },
    tableSchema: {
      columns: names.map((name) => ({
        name,
        titles: name,
        datatype: columns[name].datatype,
        ...(columns[name].separator ? { separator: columns[name].separator } : {}),
        null: '',
        'dc:description': columns[name].description,
      })),
      ...(names.includes('id') ? { primaryKey: 'id' } : {}),
    },
  }
  return `${JSON.stringify(metadata, null, 2)}\n`
}
