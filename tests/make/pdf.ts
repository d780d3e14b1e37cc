/** A minimal PDF writer (ISO 32000-1): pages of lines in Helvetica, uncompressed, for the tests. */

export interface Words {
  text: string
  /** Points from the left and from the top of the page. */
  x: number
  y: number
  size?: number
}

export interface PdfOptions {
  pages: readonly (readonly Words[])[]
  title?: string
  author?: string
  language?: string
  /** An encryption dictionary that no password opens. */
  locked?: boolean
}

const width = 595
const height = 842

/** WinAnsi is windows-1252 but for details that no test needs. */
const winAnsi: Readonly<Record<string, number>> = {
  '€': 0x80,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
}

const hex = (words: string): string =>
  [...words]
    .map((character) => winAnsi[character] ?? character.charCodeAt(0))
    .map((byte) => (byte & 255).toString(16).padStart(2, '0'))
    .join('')

const utf16 = (words: string): string =>
  Buffer.from(`\ufeff${words}`, 'utf16le').swap16().toString('hex')

const contentOf = (page: readonly Words[]): string =>
  page
    .map(
      ({ text, x, y, size = 11 }) =>
        `BT /F1 ${size} Tf 1 0 0 1 ${x} ${height - y} Tm <${hex(text)}> Tj ET`,
    )
    .join('\n')

/** Advance widths of Helvetica in thousandths of an em: about right, and the same for every letter. */
const advance = 500

export function makePdf({
  pages,
  title,
  author,
  language,
  locked,
}: PdfOptions): Buffer<ArrayBuffer> {
  const kids = pages.map((_, at) => `${5 + at * 2} 0 R`).join(' ')
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${language ? `/Lang (${language})` : ''} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding ` +
      `/FirstChar 0 /LastChar 255 /Widths [${`${advance} `.repeat(256)}] >>`,
    `<< ${title ? `/Title <${utf16(title)}>` : ''} ${author ? `/Author <${utf16(author)}>` : ''} >>`,
    ...pages.flatMap((page, at) => {
      const content = contentOf(page)
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] ` +
          `/Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + at * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  let file = '%PDF-1.7\n'
  const offsets: number[] = []
  for (const [at, object] of objects.entries()) {
    offsets.push(file.length)
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
  }
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`
  const lock = locked
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>` +
      ` /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`
    : ''
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${lock} >>\n`
  return Buffer.from(`${file}startxref\n${start}\n%%EOF\n`, 'latin1')
}

/** A text set in lines of at most `characters`, one column, from `top` down. */
export function column(
  lines: readonly string[],
  { x = 60, top = 80, size = 11, leading = 14 } = {},
): Words[] {
  return lines.map((text, at) => ({ text, x, y: top + at * leading, size }))
}
