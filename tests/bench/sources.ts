/**
 * Real files of each format and what comes out of them: the seed article, made into each by the
 * programs that people use (LibreOffice where it is there, Chromium where CHROMIUM names one) and by
 * the tests' own writers. Prints a Markdown table. `node tests/bench/sources.ts`
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { readSourceFile } from '#main/sources/index.ts'
import { makeDocx, makeEpub, makeRtf, paragraph } from '../make/documents.ts'

const folder = mkdtempSync(join(tmpdir(), 'riscontro-sources-'))
const seed = readFileSync(
  join(import.meta.dirname, '../../seeds/microsoft-nvidia-anthropic.txt'),
  'utf8',
)
const paragraphs = seed.split('\n').filter((line) => line.trim() !== '')
const file = (name: string): string => join(folder, name)

/** What a person would call the same words: without marks of headings and lists. */
const words = (line: string): string =>
  line
    .replace(/^(?:#+|-)\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()

/** As a newspaper's page has it: a header, two columns in small print, page numbers at the foot. */
function twoColumnPage(): string {
  const body = paragraphs
    .map((line, at) => (at === 0 ? `<h1>${line}</h1>` : `<p>${line}</p>`))
    .join('')
  return `<html lang="it"><head><meta charset="utf-8"><style>@page { size: A5; margin: 18mm }
    body { column-count: 2; hyphens: auto; text-align: justify; font: 9pt/1.3 serif }
    h1 { column-span: all; font-size: 20pt }</style></head><body>${body}</body></html>`
}

/** Byte for byte what the decoder of that name reads as these characters. */
function inWindows1252(text: string): Buffer {
  const decoder = new TextDecoder('windows-1252')
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  )
  return Buffer.from([...text].map((character) => bytes.get(character) ?? 63))
}

const office = (to: string, from: string): void => {
  spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      ...(from.endsWith('.txt') ? ['--infilter=Text (encoded):UTF8'] : []),
      ...['--convert-to', to, '--outdir', folder, file(from)],
    ],
    { timeout: 120_000, stdio: 'ignore' },
  )
}

function makeFiles(): string[][] {
  writeFileSync(file('seed.txt'), seed)
  writeFileSync(file('utf16.txt'), Buffer.from(`\ufeff${seed}`, 'utf16le'))
  writeFileSync(file('windows-1252.txt'), inWindows1252(seed))
  writeFileSync(file('page.html'), twoColumnPage())
  writeFileSync(
    file('own.docx'),
    makeDocx({ body: paragraphs.map((line) => paragraph(line)).join('') }),
  )
  writeFileSync(
    file('own.epub'),
    makeEpub({ chapters: [paragraphs.map((line) => `<p>${line}</p>`).join('')] }),
  )
  writeFileSync(file('own.rtf'), makeRtf(paragraphs))
  const made = [
    ['seed.txt', 'as it is'],
    ['utf16.txt', 'UTF-16'],
    ['windows-1252.txt', 'windows-1252'],
    ['page.html', 'a page of its own'],
    ['own.docx', 'tests/make'],
    ['own.epub', 'tests/make'],
    ['own.rtf', 'tests/make'],
  ]
  if (spawnSync('soffice', ['--version']).status === 0) {
    office('docx:MS Word 2007 XML', 'seed.txt')
    for (const to of ['rtf', 'pdf', 'epub', 'html']) office(to, 'seed.docx')
    for (const to of ['docx', 'rtf', 'pdf', 'epub', 'html'])
      made.push([`seed.${to}`, 'LibreOffice'])
  }
  const chromium = process.env['CHROMIUM']
  if (chromium !== undefined) {
    const flags = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      `--user-data-dir=${folder}/chromium`,
    ]
    const print = [`--print-to-pdf=${file('columns.pdf')}`, file('page.html')]
    spawnSync(chromium, [...flags, ...print], { timeout: 60_000, stdio: 'ignore' })
    made.push(['columns.pdf', 'Chromium: A5, two columns, header, page numbers'])
  }
  return made
}

const rows: string[] = []
for (const [name = '', maker = ''] of makeFiles()) {
  const bytes = readFileSync(file(name)).length
  const started = performance.now()
  const { text, kind, pages, details } = await readSourceFile(file(name))
  const taken = Math.round(performance.now() - started)
  const found = new Set(text.split('\n').map(words))
  const kept = paragraphs.filter((line) => found.has(words(line))).length
  const said = Object.entries(details).map(([field, value]) => `${field}: ${value.slice(0, 30)}`)
  rows.push(
    `| ${extname(name).slice(1)} | ${maker} | ${(bytes / 1024).toFixed(1)} | ${kind} | ${taken} | ${kept} of ${paragraphs.length} | ${pages?.length ?? '–'} | ${said.join('; ') || '–'} |`,
  )
  if (process.argv.includes('--text')) process.stdout.write(`\n== ${basename(name)}\n${text}\n`)
}
rmSync(folder, { recursive: true, force: true })
process.stdout.write(
  '| file | made by | kB | read as | ms | paragraphs word for word | pages | says of itself |\n' +
    '| --- | --- | ---: | --- | ---: | ---: | ---: | --- |\n' +
    `${rows.join('\n')}\n`,
)
process.exit(0)
