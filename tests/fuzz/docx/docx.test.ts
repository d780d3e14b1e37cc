import { expect, it } from 'vitest'
import { limits, readSourceBytes } from '#main/sources/index.ts'
import { makeDocx, paragraph } from '../../make/documents.ts'
import { makeZip } from '../../make/zip.ts'
import { isBearable, outcomeOf, refusal, refusedOf } from '../shared/expect-bearable.ts'
import { harmed } from '../shared/harm.ts'

const body = paragraph('La scuola', 'Title') + paragraph('Il comune ha speso nove milioni.')
const good = makeDocx({ body, title: 'La scuola' })

it('a damaged Word document is read or refused', async () => {
  const bad = harmed(good, 2)
  const refused = await refusedOf('docx', bad)
  expect(refused).toBeGreaterThan(bad.length / 3)
}, 120_000)

it('a bomb is refused by what it unpacks to, whatever it says of itself', async () => {
  const huge = makeDocx({ body: paragraph('a'.repeat(70 * 1024 * 1024)) })
  expect(huge.length).toBeLessThan(200_000)
  expect(await refusal('a.docx', huge)).toMatch(/unpacks to far more/)
  const many = makeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    ...Array.from({ length: 30 }, (_, at) => ({
      name: `word/part${at}.xml`,
      bytes: Buffer.alloc(4 * 1024 * 1024),
    })),
  ])
  expect(await refusal('a.docx', many)).toMatch(/unpacks to far more/)
  const lying = makeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: 'word/document.xml', bytes: Buffer.alloc(70 * 1024 * 1024), saidSize: 1000 },
  ])
  expect(await outcomeOf('a.docx', lying)).not.toBeNull()
}, 60_000)

it('pictures stay packed, however large', async () => {
  const more = [{ name: 'word/media/a.png', bytes: Buffer.alloc(80 * 1024 * 1024) }]
  expect((await readSourceBytes('a.docx', makeDocx({ body, more }))).text).toContain('nove milioni')
}, 60_000)

it('an archive of too many files is refused', async () => {
  const files = Array.from({ length: 30 }, (_, at) => ({ name: `word/${at}.xml`, bytes: '' }))
  const bytes = makeZip([{ name: '[Content_Types].xml', bytes: '<Types/>' }, ...files])
  expect(await refusal('a.docx', bytes, { limits: { ...limits, entries: 20 } })).toMatch(
    /unpacks to far more/,
  )
})

it('names that lead out of the archive are refused or not followed', async () => {
  const more = [{ name: '../../../../tmp/riscontro-evil.xml', bytes: '<a/>' }]
  expect(await refusal('a.docx', makeDocx({ body, more }))).toMatch(/damaged/)
})

it('entities neither grow nor read files', async () => {
  const laughs = Array.from(
    { length: 12 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  )
  const bomb = `<!DOCTYPE a [<!ENTITY l0 "ahah">${laughs.join('')}]>`
  const file = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
  for (const [prologue, entity] of [
    [bomb, '&l12;'],
    [file, '&x;'],
  ]) {
    const words = `<w:p><w:r><w:t>Prima ${entity} dopo.</w:t></w:r></w:p>`
    const bytes = makeDocx({ body: words, prologue: prologue! })
    const text = await readSourceBytes('a.docx', bytes).then(
      (read) => read.text,
      (thrown: unknown) => String(thrown),
    )
    expect(text).not.toMatch(/root:|(?:ahah){3}/)
    expect(await isBearable('a.docx', bytes)).toBe(true)
  }
})

it('a picture from elsewhere is not fetched, a file from elsewhere not read', async () => {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const more = [
    {
      name: 'word/_rels/document.xml.rels',
      bytes: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p" Type="${relation}/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`,
    },
  ]
  const picture = `<w:p><w:r><w:drawing><a:blip xmlns:a="a" xmlns:r="${relation}" r:link="p"/></w:drawing></w:r></w:p>`
  const failure = await outcomeOf('a.docx', makeDocx({ body: body + picture, more }))
  expect(failure?.message ?? '').not.toMatch(/root:/)
})

it('deep nesting is refused or read', async () => {
  const deep = '<w:sdt><w:sdtContent>'.repeat(50_000) + '</w:sdtContent></w:sdt>'.repeat(50_000)
  expect(await isBearable('a.docx', makeDocx({ body: deep + body }))).toBe(true)
}, 60_000)

it('an archive with a password is refused', async () => {
  const bytes = makeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>', encrypted: true },
    { name: 'word/document.xml', bytes: '<a/>', encrypted: true },
  ])
  expect(await refusal('a.docx', bytes)).toMatch(/password/)
})

it.each([
  ['no document in it', [{ name: '[Content_Types].xml', bytes: '<Types/>' }]],
  [
    'a document that is somewhere else',
    [
      { name: '[Content_Types].xml', bytes: '<Types/>' },
      {
        name: '_rels/.rels',
        bytes:
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="../../../etc/passwd"/></Relationships>',
      },
      { name: 'word/other.xml', bytes: '<a/>' },
    ],
  ],
  [
    'an empty document',
    [
      { name: '[Content_Types].xml', bytes: '<Types/>' },
      { name: 'word/document.xml', bytes: '' },
    ],
  ],
  [
    'a document that is no XML',
    [
      { name: '[Content_Types].xml', bytes: '<Types/>' },
      { name: 'word/document.xml', bytes: '<w:document><w:body><w:p>' },
    ],
  ],
])('an archive with %s is refused', async (_, parts) => {
  expect(await outcomeOf('a.docx', makeZip(parts))).not.toBeNull()
})
