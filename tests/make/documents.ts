/** Minimal Word documents, EPUBs and RTF files for the tests. */
import { makeZip, type Part } from './zip.ts'

export const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A paragraph, with the name of its style if it has one. */
export const paragraph = (words: string, style = ''): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}` +
  `<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p>`

export interface DocxOptions {
  /** What stands in the body, as WordprocessingML. */
  body: string
  title?: string
  creator?: string
  language?: string
  /** Before the root of the document's part. */
  prologue?: string
  more?: readonly Part[]
}

export function makeDocx(options: DocxOptions): Buffer {
  const { body, title = '', creator = '', language = '', prologue = '', more = [] } = options
  const styles = ['Title', 'Heading1', 'Heading2']
    .map((id) => {
      const name = id.replace(/(\d)/, ' $1').toLowerCase()
      return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id === 'Title' ? 'Title' : name}"/></w:style>`
    })
    .join('')
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return makeZip([
    {
      name: '[Content_Types].xml',
      bytes:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/>` +
        `<Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      bytes:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        `<Relationship Id="r1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      bytes:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        `<Relationship Id="r1" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: 'word/styles.xml', bytes: `<w:styles ${w}>${styles}</w:styles>` },
    {
      name: 'docProps/core.xml',
      bytes:
        '<cp:coreProperties xmlns:cp="a" xmlns:dc="b">' +
        `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(creator)}</dc:creator>` +
        `<dc:language>${language}</dc:language></cp:coreProperties>`,
    },
    {
      name: 'word/document.xml',
      bytes: `<?xml version="1.0" encoding="UTF-8"?>${prologue}<w:document ${w}><w:body>${body}</w:body></w:document>`,
    },
    ...more,
  ])
}

export interface EpubOptions {
  /** Chapters as XHTML bodies, in reading order. */
  chapters: readonly string[]
  title?: string
  creator?: string
  publisher?: string
  date?: string
  language?: string
  prologue?: string
  more?: readonly Part[]
}

export function makeEpub(options: EpubOptions): Buffer {
  const { chapters, title = '', creator = '', publisher = '', date = '', language = '' } = options
  const names = chapters.map((_, at) => `c${at + 1}.xhtml`)
  const manifest = names
    .map((name, at) => `<item id="i${at}" href="${name}" media-type="application/xhtml+xml"/>`)
    .join('')
  // Listed the other way round: the spine says the order, not the manifest.
  const items = `${manifest}<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>`
  const spine = names.map((_, at) => `<itemref idref="i${at}"/>`).join('')
  return makeZip([
    { name: 'mimetype', bytes: 'application/epub+zip', stored: true },
    {
      name: 'META-INF/container.xml',
      bytes:
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>' +
        '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    },
    {
      name: 'OEBPS/book.opf',
      bytes:
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">' +
        `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(creator)}</dc:creator>` +
        `<dc:publisher>${escaped(publisher)}</dc:publisher><dc:date>${date}</dc:date>` +
        `<dc:language>${language}</dc:language></metadata>` +
        `<manifest>${items}</manifest><spine>${spine}</spine></package>`,
    },
    ...chapters.toReversed().map((body, at) => ({
      name: `OEBPS/${names[chapters.length - 1 - at]}`,
      bytes: `<?xml version="1.0"?>${options.prologue ?? ''}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>No</title></head><body>${body}</body></html>`,
    })),
    { name: 'OEBPS/nav.xhtml', bytes: '<html><body><nav>Indice</nav></body></html>' },
    ...(options.more ?? []),
  ])
}

/** Paragraphs as RTF in windows-1252, what is not in it as Unicode with a question mark. */
export function makeRtf(paragraphs: readonly string[], info = ''): Buffer {
  const said = (words: string): string =>
    [...words]
      .map((character) => {
        if ('\\{}'.includes(character)) return `\\${character}`
        const code = character.charCodeAt(0)
        if (code < 128) return character
        if (code < 256) return `\\'${code.toString(16)}`
        return [...Array(character.length).keys()]
          .map((at) => `\\u${(character.charCodeAt(at) << 16) >> 16}?`)
          .join('')
      })
      .join('')
  const body = paragraphs.map((words) => `\\pard ${said(words)}\\par\n`).join('')
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0 Arial;}}{\\info ${info}}\n${body}}`,
    'latin1',
  )
}
