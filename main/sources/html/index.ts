/** A page to the article in it: Readability finds it, its words alone are taken. */
import { Readability } from '@mozilla/readability'
import { knownDetails, type ReadText } from '../details.ts'
import { Refusal } from '../failures.ts'
import { bare, lineOf, parsePage } from './dom.ts'
import { pageData, type PageData } from './metadata.ts'
import { textOfTree } from './to-text.ts'

/** UTF-16 code units: below this Readability tries again with a laxer eye. */
const shortArticle = 250

/** Never part of an article, whatever stands in it. */
const furniture =
  'nav, footer, aside, dialog, form, [role="navigation"], [role="banner"], [role="contentinfo"], ' +
  '[role="dialog"], [role="search"], [role="alertdialog"], [aria-modal="true"]'
/** Consent banners, by the names their makers give them. */
const consent = /cookie|consent|gdpr|privacy-?banner|iubenda|onetrust|didomi|cmp-/i

/** A line that only sends the reader elsewhere. */
const elsewhere =
  /^\W*(?:leggi (?:anche|pure|tutto|di più)|vedi anche|guarda anche|(?:per|da) approfondi\w+|potrebbe interessarti|sullo stesso tema|articoli correlati|read (?:also|more|next|on)|see also|related(?: \w+)?|more on this|also read|don.t miss|iscriviti|subscribe|sign up)\b/i

function removeAll(root: ParentNode, selector: string, when: (element: Element) => boolean): void {
  for (const element of [...root.querySelectorAll(selector)]) if (when(element)) element.remove()
}

/** Most of its words are links. */
function isMostlyLinks(element: Element): boolean {
  const length = lineOf(element).length
  const linked = [...element.querySelectorAll('a')].reduce(
    (sum, link) => sum + lineOf(link).length,
    0,
  )
  return linked * 2 > length
}

/** Long enough for an article to be in it: such an element is no banner, whatever its name. */
const articleLength = 2000

function dropFurniture(document: Document): void {
  removeAll(document, furniture, (element) => element.querySelector('article, h1') === null)
  removeAll(
    document,
    '[id], [class]',
    (element) =>
      consent.test(`${element.id} ${element.getAttribute('class') ?? ''}`) &&
      !/^(?:html|body|main|article)$/i.test(element.tagName) &&
      lineOf(element).length < articleLength,
  )
}

function dropPointers(root: Element): void {
  removeAll(root, 'p, div, li, h2, h3, h4, h5, h6, aside, section, blockquote', (element) => {
    const line = lineOf(element)
    return line.length < 400 && elsewhere.test(line) && isMostlyLinks(element)
  })
}

/** The words of a heading that the page shows, if it says what its metadata or title say. */
function headlineOf(document: Document, declared: string | null): string | null {
  const headings = [...document.querySelectorAll('h1')].map(lineOf).filter((line) => line !== '')
  const title = declared ?? lineOf(document.querySelector('title'))
  if (headings.length === 0) return declared
  if (title === '') return headings.length === 1 ? headings[0]! : null
  const told = new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu))
  return (
    headings.find((heading) => {
      const words = heading.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
      return words.filter((word) => told.has(word)).length * 2 > words.length
    }) ??
    declared ??
    (headings.length === 1 && !bare(lineOf(document.body)).includes(bare(title))
      ? headings[0]!
      : null)
  )
}

/** `By Jane Doe, business reporter`, where the byline is known anyway. */
function isByline(block: string, byline: string | null): boolean {
  const name = byline?.split(', ')[0]?.toLowerCase()
  return (
    name !== undefined &&
    block.length < 120 &&
    /^(?:di|by|a cura di)\b/i.test(block) &&
    block.toLowerCase().includes(name)
  )
}

const standfirstName =
  /standfirst|sub-?title|sottotitolo|sommario|summary|\bdeck?\b|occhiello|catenaccio|strapline/i

/** The lines between headline and article, which Readability takes for no part of it. */
function standfirstOf(document: Document, data: PageData): string | null {
  const told = bare(data.description ?? '')
  for (const element of document.querySelectorAll('h2, h3, p, div, span')) {
    const line = lineOf(element)
    if (line.length < 30 || line.length > 600 || isMostlyLinks(element)) continue
    const name = `${element.id} ${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`
    if (bare(line) === told || (standfirstName.test(name) && element.closest('article, main')))
      return line
  }
  return null
}

function articleText(
  document: Document,
  data: PageData,
  most: number,
): { text: string; title: string } {
  const rest = document.cloneNode(true) as Document
  const article = new Readability<Node>(document, {
    charThreshold: shortArticle,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse()
  const title = article?.title?.trim() ?? ''
  if (article?.content) {
    dropPointers(article.content as Element)
    const text = textOfTree(article.content, most)
    if (bare(text).length * 2 >= bare(data.body ?? '').length && text.length >= shortArticle)
      return { text, title }
  }
  if (data.body !== null) return { text: data.body.replace(/\s*\n\s*/g, '\n\n'), title }
  const text = textOfTree(rest.body, most)
  return { text, title }
}

/**
 * The article of a page with what the page says of it. The text begins with the headline. Throws
 * Refusal for a page without words, Excess above `most` UTF-16 code units. `address` is where the
 * page came from, if it came from the web.
 */
export function readHtml(markup: string, most: number, address?: string): ReadText {
  const document = parsePage(markup)
  const data = pageData(document, markup, address ?? null)
  const headline = headlineOf(document, data.title)
  dropFurniture(document)
  const standfirst = standfirstOf(document, data)
  const found = articleText(document, data, most)
  const title = headline ?? found.title
  const blocks = found.text
    .split('\n\n')
    .filter(
      (block, index) => index > 2 || (bare(block) !== bare(title) && !isByline(block, data.byline)),
    )
  if (standfirst !== null && !bare(found.text).includes(bare(standfirst)))
    blocks.unshift(standfirst)
  if (title !== '') blocks.unshift(`# ${title}`)
  const text = blocks.filter((block) => block !== '').join('\n\n')
  if (!/\p{L}/u.test(found.text))
    throw new Refusal(
      'the page has no words',
      'Open it in a browser, save it again or paste its words.',
    )
  const { byline, outlet, url, language, publishedOn } = data
  return {
    text,
    details: knownDetails({
      title,
      byline,
      outlet,
      url,
      publishedOn,
      ...(language ? { language } : {}),
    }),
  }
}
