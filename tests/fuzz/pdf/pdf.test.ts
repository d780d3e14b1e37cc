import { deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { limits } from '#main/sources/index.ts'
import { column, makePdf } from '../../make/pdf.ts'
import { outcomeOf, refusal, refusedOf } from '../shared/expect-bearable.ts'
import { harmed } from '../shared/harm.ts'

const lines = ['Il comune ha speso nove milioni per la scuola', 'nuova, dice il bilancio del 2025.']
const good = makePdf({ pages: [column(lines), column(lines)], title: 'Il comune', language: 'it' })

it('a damaged PDF is read or refused', async () => {
  const bad = harmed(good, 1)
  const refused = await refusedOf('pdf', bad)
  // Most that is cut off is refused; what is mended by the reader is not.
  expect(refused).toBeGreaterThan(bad.length / 4)
  expect(refused).toBeLessThan(bad.length)
}, 120_000)

it('a cut-off PDF is never read as if it were whole', async () => {
  for (const share of [0.1, 0.5, 0.9])
    expect(await refusal('a.pdf', good.slice(0, good.length * share))).toMatch(/cut off/)
})

/** Objects by number, without a cross-reference table: readers look for them. */
const pdfOf = (objects: readonly (string | Buffer)[], trailer = ''): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...objects.flatMap((object, at) => [
      Buffer.from(`${at + 1} 0 obj\n`),
      Buffer.from(object as Uint8Array),
      Buffer.from('\nendobj\n'),
    ]),
    Buffer.from(`trailer\n<< /Root 1 0 R ${trailer} >>\nstartxref\n0\n%%EOF\n`),
  ])
const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>'

it.each([
  [
    'pages that hold themselves',
    ['<< /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>'],
  ],
  [
    'a page count of billions',
    ['<< /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>', page],
  ],
  ['no pages', ['<< /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']],
  [
    'a negative page count',
    ['<< /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count -3 >>', page],
  ],
  ['no catalogue', ['<< >>']],
  ['deep nesting', [`<< /Pages ${'['.repeat(200_000)} >>`]],
  [
    'a script',
    [
      '<< /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>',
      '<< /Type /Pages /Kids [] /Count 0 >>',
    ],
  ],
] as const)('a PDF with %s is refused', async (_, objects) => {
  expect(await outcomeOf('a.pdf', pdfOf(objects))).not.toBeNull()
})

it('a PDF whose page unpacks to far more than text is given up within its limits', async () => {
  const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024, '(a) Tj '), { level: 9 })
  const content = Buffer.concat([
    Buffer.from(`<< /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n`),
    bomb,
    Buffer.from('\nendstream'),
  ])
  const bytes = pdfOf([
    '<< /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page,
    content,
  ])
  expect(bytes.length).toBeLessThan(2 * 1024 * 1024)
  const few = { ...limits, heap: 256, growth: 700, silence: 20_000, time: 40_000 }
  expect(await refusal('a.pdf', bytes, { limits: few })).toMatch(/more (?:memory|time)|holds more/)
}, 90_000)

it('a PDF with more pages or characters than allowed says how many may be', async () => {
  expect(await refusal('a.pdf', good, { limits: { ...limits, pages: 1 } })).toMatch(
    /more than 1 pages/,
  )
  expect(await refusal('a.pdf', good, { limits: { ...limits, characters: 20 } })).toMatch(
    /more than 20 characters/,
  )
})

it('a PDF with a password is refused, whatever its name', async () => {
  const locked = makePdf({ pages: [column(lines)], locked: true })
  for (const name of ['a.pdf', 'a.txt', 'a'])
    expect(await refusal(name, locked)).toMatch(/password/)
})
