/** PDFs whose parts refer to each other in circles, or unpack to far more than they are. */
import { deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { limits } from '#main/sources/index.ts'
import { isBearable, outcomeOf } from '../shared/expect-bearable.ts'

const stream = (head: string, content: Buffer | string): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${head} /Length ${content.length} >>\nstream\n`),
    Buffer.from(content as Uint8Array),
    Buffer.from('\nendstream'),
  ])

/** Objects by number from 1, the catalogue first, with a true cross-reference table. */
function pdfOf(objects: readonly (string | Buffer)[]): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')]
  let length = parts[0]!.length
  const offsets = objects.map((object, at) => {
    const part = Buffer.concat([
      Buffer.from(`${at + 1} 0 obj\n`),
      Buffer.from(object as Uint8Array),
      Buffer.from('\nendobj\n'),
    ])
    const offset = length
    parts.push(part)
    length += part.length
    return offset
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

const catalogue = '<< /Type /Catalog /Pages 2 0 R >>'
const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const page = (more: string) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R ${more} >>`
const words = 'BT /F1 9 Tf 9 9 Td (Nove mele) Tj ET'
const font = (more: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica ${more} >>`
const withFont = '/Resources << /Font << /F1 5 0 R >> >>'
const codes = Array.from({ length: 100 }, () => '<0000> <ffff> <0041>').join('\n')
const few = { ...limits, heap: 512, growth: 900, silence: 15_000, time: 30_000 }

it.each([
  [
    'two page nodes that hold each other',
    [
      catalogue,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Pages /Kids [2 0 R] /Count 1 >>',
    ],
  ],
  [
    'pages in a tree of a hundred thousand storeys',
    [
      catalogue,
      ...Array.from(
        { length: 100_000 },
        (_, at) => `<< /Type /Pages /Kids [${at + 3} 0 R] /Count 1 >>`,
      ),
    ],
  ],
  [
    'a length that is itself',
    [catalogue, pages, page(''), '<< /Length 4 0 R >>\nstream\nendstream'],
  ],
])(
  'a PDF with %s is refused',
  async (_, objects) => {
    expect(await outcomeOf('a.pdf', pdfOf(objects), { limits: few })).not.toBeNull()
  },
  60_000,
)

it.each([
  [
    'a form that draws itself',
    [
      catalogue,
      pages,
      page('/Resources << /XObject << /X 5 0 R >> >>'),
      stream('', '/X Do'),
      stream('/Type /XObject /Subtype /Form /Resources << /XObject << /X 5 0 R >> >>', '/X Do'),
    ],
  ],
  [
    'a table of characters that unpacks to 200 MB',
    [
      catalogue,
      pages,
      page(withFont),
      stream('', words),
      font('/ToUnicode 6 0 R'),
      stream('/Filter /FlateDecode', deflateSync(Buffer.alloc(200 * 1024 * 1024, '<00> <0041>\n'))),
    ],
  ],
  [
    'a table of characters of a hundred ranges of all characters',
    [
      catalogue,
      pages,
      page(withFont),
      stream('', words),
      font('/ToUnicode 6 0 R'),
      stream('', `begincmap\n100 beginbfrange\n${codes}\nendbfrange\nendcmap`),
    ],
  ],
  [
    'a table of characters that uses itself',
    [
      catalogue,
      pages,
      page(withFont),
      stream('', words),
      font('/ToUnicode 6 0 R'),
      stream('/UseCMap 6 0 R', 'begincmap\nendcmap'),
    ],
  ],
  [
    'a stream packed a hundred times over',
    [catalogue, pages, page(''), stream(`/Filter [${'/FlateDecode '.repeat(100)}]`, 'x')],
  ],
  [
    'a page that inherits from itself',
    [catalogue, pages, '<< /Type /Page /Parent 3 0 R /Contents 4 0 R >>', stream('', words)],
  ],
])(
  'a PDF with %s is read or refused',
  async (_, objects) => {
    expect(await isBearable('a.pdf', pdfOf(objects), { limits: few })).toBe(true)
  },
  60_000,
)
