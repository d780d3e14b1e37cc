/** What a real spreadsheet makes of a file. Debian: libreoffice-calc-nogui is enough. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { DOMParser } from 'linkedom'
import { hasSpreadsheet } from '#main/launch/system-libraries.ts'

const run = promisify(execFile)

/** Whether there is one; where there is none, the tests that want it say so and are skipped. */
export async function canOpenSheets(): Promise<boolean> {
  const can = await hasSpreadsheet()
  if (!can)
    console.warn(
      'spreadsheet test skipped: no LibreOffice Calc (apt-get install libreoffice-calc-nogui)',
    )
  return can
}

export interface SheetCell {
  text: string
  /** float, date, string, boolean, percentage …; empty for an empty cell. */
  type: string
  value: string
  formula: boolean
}

const mostRepeated = 60

/** A paragraph's words; spaces, tabs and line breaks are elements in this format. */
function wordsOf(node: Node): string {
  const { nodeName } = node
  if (node.nodeType === 3) return node.textContent ?? ''
  const name = nodeName.toLowerCase()
  if (name === 'text:s') return ' '.repeat(Number((node as Element).getAttribute('text:c') ?? 1))
  if (name === 'text:tab') return '\t'
  if (name === 'text:line-break') return '\n'
  return [...node.childNodes].map(wordsOf).join('')
}

function cellOf(cell: Element): SheetCell {
  const attribute = (name: string): string | null => cell.getAttribute(name)
  return {
    text: [...cell.children]
      .filter(({ nodeName }) => nodeName.toLowerCase() === 'text:p')
      .map(wordsOf)
      .join('\n'),
    type: attribute('office:value-type') ?? '',
    value:
      attribute('office:date-value') ??
      attribute('office:boolean-value') ??
      attribute('office:value') ??
      '',
    // The truths of a workbook come in as formulas of their own.
    formula: !/^(?:of:=(?:TRUE|FALSE)\(\))?$/.test(attribute('table:formula') ?? ''),
  }
}

/** The cells of the sheets of a flat OpenDocument spreadsheet, by the sheets' names. */
export function sheetsOf(fods: string): Map<string, SheetCell[][]> {
  const document = new DOMParser().parseFromString(fods, 'text/xml')
  const named = (of: Element, name: string): Element[] =>
    [...of.children].filter(({ nodeName }) => nodeName.toLowerCase() === name)
  const tables = [...document.getElementsByTagName('table:table')]
  return new Map(
    tables.map((table) => [
      table.getAttribute('table:name') ?? '',
      named(table, 'table:table-row').map((row) =>
        named(row, 'table:table-cell').flatMap((cell) => {
          const repeated = Number(cell.getAttribute('table:number-columns-repeated') ?? 1)
          const found = cellOf(cell)
          return Array.from({ length: Math.min(mostRepeated, repeated) }, () => found)
        }),
      ),
    ]),
  )
}

export interface CsvOpening {
  separator: ',' | ';'
  language: 'it' | 'en'
  /** "Format quoted field as text" of the dialog; off as in a spreadsheet that asks nothing. */
  quotedAsText?: boolean
}

/**
 * The options of the CSV filter: separator, quotation mark, UTF-8, first row, no column formats,
 * language, quoted cells forced to text, special numbers read; and, as the worst case, formulas
 * evaluated (the thirteenth).
 */
const filterFor = ({ separator, language, quotedAsText = false }: CsvOpening): string =>
  `CSV:${separator.charCodeAt(0)},34,76,1,,${language === 'it' ? 1040 : 1033},${quotedAsText},true,false,false,false,0,true`

/** Opens a CSV (with its options) or a workbook, and gives its cells. */
export async function openInCalc(
  path: string,
  csv?: CsvOpening,
): Promise<Map<string, SheetCell[][]>> {
  const folder = dirname(path)
  await run('soffice', [
    '--headless',
    `-env:UserInstallation=file://${folder}/profile`,
    ...(csv ? [`--infilter=${filterFor(csv)}`] : []),
    '--convert-to',
    'fods',
    '--outdir',
    folder,
    path,
  ])
  const made = join(folder, `${basename(path, extname(path))}.fods`)
  return sheetsOf(readFileSync(made, 'utf8'))
}
