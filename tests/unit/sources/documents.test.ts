import { describe, expect, it } from 'vitest'
import { readSourceBytes } from '#main/sources/index.ts'
import { makeDocx, makeEpub, makeRtf, paragraph } from '../../make/documents.ts'
import { makeZip } from '../../make/zip.ts'

describe('a Word document', () => {
  const cells = (...words: string[]): string =>
    `<w:tr>${words.map((word) => `<w:tc>${paragraph(word)}</w:tc>`).join('')}</w:tr>`

  it('is read with title, headings and rows, and says what it says of itself', async () => {
    const { text, details, kind } = await readSourceBytes(
      'a.docx',
      makeDocx({
        body:
          paragraph('Quanto costa la scuola', 'Title') +
          paragraph('Perché è così: 9 milioni & più <d’euro>.') +
          paragraph('I conti', 'Heading2') +
          `<w:tbl>${cells('Voce', 'Milioni')}${cells('Scuola', '9')}</w:tbl>`,
        title: 'Quanto costa la scuola',
        creator: 'Anna Verdi',
        language: 'it-IT',
      }),
    )
    expect(kind).toBe('docx')
    expect(text).toBe(
      '# Quanto costa la scuola\n\nPerché è così: 9 milioni & più <d’euro>.\n\n## I conti\n\n' +
        '| Voce | Milioni |\n| Scuola | 9 |',
    )
    expect(details).toEqual({
      title: 'Quanto costa la scuola',
      byline: 'Anna Verdi',
      language: 'it',
    })
  })

  it('leaves out what was deleted, keeps what was inserted', async () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve">Sono </w:t></w:r><w:del><w:r><w:delText>nove</w:delText></w:r></w:del>' +
      '<w:ins><w:r><w:t>dieci</w:t></w:r></w:ins></w:p>'
    expect((await readSourceBytes('a.docx', makeDocx({ body }))).text).toBe('Sono dieci')
  })

  it('does not believe the name of an account or of a template', async () => {
    const { details } = await readSourceBytes(
      'a.docx',
      makeDocx({ body: paragraph('Sono nove.'), title: 'Modello 3', creator: 'utente' }),
    )
    expect(details).toEqual({})
  })

  it('is known by what is in it, whatever its name', async () => {
    const bytes = makeDocx({ body: paragraph('Sono nove.') })
    for (const name of ['a.txt', 'a', 'a.pdf'])
      expect((await readSourceBytes(name, bytes)).text).toBe('Sono nove.')
  })
})

describe('an EPUB', () => {
  it('is read in the order of its spine, and says what it says of itself', async () => {
    const { text, details, kind } = await readSourceBytes(
      'a.epub',
      makeEpub({
        chapters: [
          '<h1>Uno</h1><p>Sono nove.</p>',
          '<h1>Due</h1><p>Sono dieci&#160;&amp; più.</p>',
        ],
        title: 'I conti',
        creator: 'Anna Verdi',
        publisher: 'Prova Editore',
        date: '2026-02-03',
        language: 'it',
      }),
    )
    expect(kind).toBe('epub')
    expect(text).toMatch(/^# Uno\n\nSono nove\.\n\n# Due\n\nSono dieci\s& più\.$/)
    expect(details).toEqual({
      title: 'I conti',
      byline: 'Anna Verdi',
      outlet: 'Prova Editore',
      publishedOn: '2026-02-03',
      language: 'it',
    })
  })

  it('does not take placeholders for names', async () => {
    const options = {
      chapters: ['<p>Nove.</p>'],
      title: 'Unknown Title',
      creator: 'Unknown Author',
    }
    expect((await readSourceBytes('a.epub', makeEpub(options))).details).toEqual({})
  })

  it('is refused where it is protected', async () => {
    const bytes = makeEpub({
      chapters: ['<p>x</p>'],
      more: [
        {
          name: 'META-INF/encryption.xml',
          bytes: '<encryption><CipherReference URI="OEBPS/c1.xhtml"/></encryption>',
        },
      ],
    })
    await expect(readSourceBytes('a.epub', bytes)).rejects.toThrow(/protected against copying/)
  })
})

describe('an RTF file', () => {
  it('is read in its encoding and in Unicode, without what is no text', async () => {
    const { text, kind } = await readSourceBytes(
      'a.rtf',
      makeRtf(['Perché è così: 9 € “più” {o} meno 😀.', 'Sono dieci.']),
    )
    expect(kind).toBe('rtf')
    expect(text).toBe('Perché è così: 9 € “più” {o} meno 😀.\n\nSono dieci.')
  })

  it('says its title and author', async () => {
    const { details } = await readSourceBytes(
      'a.rtf',
      makeRtf(['I conti', 'Sono dieci.'], '{\\title I conti}{\\author Anna Verdi}'),
    )
    expect(details).toEqual({ title: 'I conti', byline: 'Anna Verdi' })
  })
})

describe('other files', () => {
  it.each([
    ['a.zip', makeZip([{ name: 'a.txt', bytes: 'Ciao.' }]), /zip archive.*Unpack/],
    [
      'a.xlsx',
      makeZip([
        { name: '[Content_Types].xml', bytes: '<a/>' },
        { name: 'xl/a.xml', bytes: '<a/>' },
      ]),
      /no Word document/,
    ],
    [
      'a.odt',
      makeZip([{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' }]),
      /\.docx or PDF/,
    ],
    ['a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old Office format/],
    [
      'a.docx',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      /password/,
    ],
    ['a.png', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /\.png files are not read/],
    ['a.pdf', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /no \.pdf file/],
  ])('%s is refused with the way out', async (file, bytes, why) => {
    await expect(readSourceBytes(file, bytes)).rejects.toMatchObject({
      error: {
        code: 'unreadable-file',
        message: expect.stringMatching(why) as string,
        detail: { file },
      },
    })
  })
})
