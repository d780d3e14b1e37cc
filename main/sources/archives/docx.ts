/** A Word document to its text: mammoth makes it a page, whose words are taken. */
import mammoth from 'mammoth'
import { authorOf, knownDetails, languageOf, titleIfShown, type ReadText } from '../details.ts'
import { Refusal } from '../failures.ts'
import { parsePage } from '../html/dom.ts'
import { textOfTree } from '../html/to-text.ts'
import { storeZip } from './store-zip.ts'
import type { Parts } from './unzip.ts'
import { decodeXml, elementText } from './xml.ts'

/** Pictures, fonts and embedded files stay packed. */
export const isDocxPart = (name: string): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/[^/]*|word\/[^/]*\.xml|word\/_rels\/[^/]*\.rels|docProps\/core\.xml)$/.test(
    name,
  )

/** What Word calls its headings is in mammoth's own map; this is the rest. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  // Small raised digits are the numbers of notes, which say so.
  "r[style-name='footnote reference'] => sup",
  'u => ',
  'comment-reference => ',
]

/** Numbers of notes without brackets, notes without arrows that lead back. */
function tidyNotes(document: Document): void {
  for (const link of document.querySelectorAll('a[href^="#footnote-"], a[href^="#endnote-"]')) {
    const isBack = /^#(?:footnote|endnote)-ref-/.test(link.getAttribute('href') ?? '')
    if (isBack) link.remove()
    else link.textContent = (link.textContent ?? '').replace(/\D/g, '')
  }
}

const damaged = (cause: unknown): Refusal =>
  new Refusal(
    'the Word document is damaged',
    'Open it in Word or LibreOffice and save it anew.',
    cause,
  )

async function pageOf(parts: Parts): Promise<string> {
  try {
    // Packed anew from what was counted: mammoth sees nothing else, and inflates nothing.
    const { value } = await mammoth.convertToHtml(
      { buffer: storeZip(parts) },
      {
        styleMap,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    return value
  } catch (thrown) {
    if (thrown instanceof RangeError) throw thrown
    throw damaged(thrown)
  }
}

/** Throws Refusal for a document that is damaged or empty, Excess above `most` characters. */
export async function readDocx(parts: Parts, most: number): Promise<ReadText> {
  const document = parsePage(`<html><body>${await pageOf(parts)}</body></html>`)
  tidyNotes(document)
  const text = textOfTree(document.body, most)
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new Refusal('the document has no words', 'Choose one with text in it.')
  const core = decodeXml(parts.get('docProps/core.xml'))
  const language = languageOf(elementText(core, 'dc:language'))
  const details = knownDetails({
    title: titleIfShown(elementText(core, 'dc:title'), text),
    byline: authorOf(elementText(core, 'dc:creator')),
    ...(language ? { language } : {}),
  })
  return { text, details }
}
