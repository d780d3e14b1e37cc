/** An EPUB to its text: its chapters in the order of its spine (EPUB 3.3, sections 4 and 5). */
import { posix } from 'node:path'
import { dayOf, givenName, knownDetails, languageOf, type ReadText } from '../details.ts'
import { Refusal } from '../failures.ts'
import { parsePage } from '../html/dom.ts'
import { textOfTree } from '../html/to-text.ts'
import type { Parts } from './unzip.ts'
import { attributesOf, decodeXml, elementText } from './xml.ts'

export const isEpubPart = (name: string): boolean =>
  /^META-INF\/(?:container|encryption)\.xml$|\.(?:opf|x?html?|xml)$/i.test(name)

const damaged = (): Refusal => new Refusal('the EPUB is damaged', 'Get the file again.')

/** Names of the chapters' parts, in reading order. */
function chapterNames(parts: Parts, packageName: string, opf: string): string[] {
  const names = new Map<string, string>()
  for (const item of attributesOf(opf, 'item')) {
    const href = item.get('href')?.split('#', 1)[0]
    const isChapter = /xhtml|html/.test(item.get('media-type') ?? '')
    if (href && isChapter && item.get('properties') !== 'nav')
      names.set(item.get('id') ?? '', posix.join(posix.dirname(packageName), unescaped(href)))
  }
  return [...attributesOf(opf, 'itemref')].flatMap((reference) => {
    const name = names.get(reference.get('idref') ?? '')
    return name !== undefined && reference.get('linear') !== 'no' && parts.has(name) ? [name] : []
  })
}

function unescaped(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

/** Throws Refusal for a book that is damaged, protected or empty, Excess above `most`. */
export function readEpub(
  parts: Parts,
  most: number,
  onProgress: (done: number, total: number) => void,
): ReadText {
  const container = decodeXml(parts.get('META-INF/container.xml'))
  const packageName = [...attributesOf(container, 'rootfile')][0]?.get('full-path')
  if (packageName === undefined || !parts.has(packageName)) throw damaged()
  const opf = decodeXml(parts.get(packageName))
  const names = chapterNames(parts, packageName, opf)
  const encryption = decodeXml(parts.get('META-INF/encryption.xml'))
  if (names.some((name) => encryption.includes(`"${name}"`)))
    throw new Refusal(
      'the book is protected against copying',
      'Ask its publisher for an open copy.',
    )
  const chapters: string[] = []
  let left = most
  for (const [index, name] of names.entries()) {
    const chapter = textOfTree(parsePage(decodeXml(parts.get(name))).body, left)
    left -= chapter.length
    if (chapter !== '') chapters.push(chapter)
    onProgress(index + 1, names.length)
  }
  if (!/\p{L}/u.test(chapters.join('')))
    throw new Refusal('the book has no words', 'Choose one with text in it.')
  const language = languageOf(elementText(opf, 'dc:language'))
  const details = knownDetails({
    title: givenName(elementText(opf, 'dc:title')),
    byline: givenName(elementText(opf, 'dc:creator')),
    outlet: givenName(elementText(opf, 'dc:publisher')),
    publishedOn: dayOf(elementText(opf, 'dc:date')),
    ...(language ? { language } : {}),
  })
  return { text: chapters.join('\n\n'), details }
}
