/** What a page says of itself: JSON-LD first, then Open Graph and its older relatives. */
import { languages, type Language } from '#shared/records/extraction.ts'
import { dayOf, languageOf } from '../details.ts'
import { lineOf, plain } from './dom.ts'
import { articleIn } from './json-ld.ts'

export interface PageData {
  title: string | null
  byline: string | null
  outlet: string | null
  url: string | null
  language: Language | null
  publishedOn: string | null
  description: string | null
  /** The whole article, where the page's data have it. */
  body: string | null
}

const titleNames = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title']
const authorNames = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
]
const outletNames = ['og:site_name', 'application-name', 'dc.publisher']
const dateNames = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'parsely-pub-date',
  'publish-date',
  'pubdate',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
]
const descriptionNames = ['og:description', 'description', 'twitter:description']

/** The contents of the meta elements by lower-case name; the first of a name counts. */
function metasOf(document: Document): (names: readonly string[]) => string[] {
  const metas = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = plain(meta.getAttribute('content') ?? '')
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase()
      if (name && content !== '' && !metas.has(name)) metas.set(name, content)
    }
  }
  return (names) => names.flatMap((name) => metas.get(name) ?? [])
}

/** `Di Anna Verdi` is by Anna Verdi. */
const withoutBy = (byline: string): string =>
  byline
    .replace(
      /^\s*(?:(?:an?\s+)?(?:articolo|servizio)\s+)?(?:di|a cura di|by|written by)[\s:]+/i,
      '',
    )
    .trim()

const isAddress = (words: string): boolean =>
  /^(?:https?:|www\.|@)|\.(?:com|it|org|net)\b/i.test(words)

/** An absolute http(s) address without its fragment; null for any other. */
export function addressOf(href: string | null | undefined, base: string | null): string | null {
  const written = href?.trim()
  if (!written || !URL.canParse(written, base ?? undefined)) return null
  const url = new URL(written, base ?? undefined)
  url.hash = ''
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}

/** Browsers write where a page was saved from; Chromium's and the old Internet Explorer's form. */
const savedFrom = /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/

function publishedIn(document: Document): string | null {
  const selector =
    '[itemprop="datePublished"], time[pubdate], article time[datetime], time[datetime]'
  const times = [...document.querySelectorAll(selector)]
  const marked = times.find(
    (time) => time.getAttribute('itemprop') === 'datePublished' || time.hasAttribute('pubdate'),
  )
  const time = marked ?? times[0]
  return dayOf(
    time?.getAttribute('datetime') ?? time?.getAttribute('content') ?? lineOf(time ?? null),
  )
}

/** The language that most of the declarations name; null where they disagree or name another. */
function agreed(tags: readonly (string | null | undefined)[]): Language | null {
  const given = tags.filter((tag) => tag !== null && tag !== undefined && tag.trim() !== '')
  return (
    languages.find(
      (language) => given.length > 0 && given.every((tag) => languageOf(tag) === language),
    ) ?? null
  )
}

/**
 * Reads only; what is not declared is null. `markup` is the page as it was, `address` where it came
 * from, which its own addresses may be relative to.
 */
export function pageData(
  document: Document,
  markup: string,
  address: string | null = null,
): PageData {
  const metas = metasOf(document)
  const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')]
  const article = articleIn(scripts.map((script) => script.textContent ?? ''))
  const base =
    addressOf(document.querySelector('base[href]')?.getAttribute('href'), address) ?? address
  const addresses = [
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'),
    metas(['og:url'])[0],
    article?.url,
    savedFrom.exec(markup.slice(0, 2000))?.[1],
  ]
  const authors = article?.authors.length ? article.authors : metas(authorNames).slice(0, 1)
  const outlet = article?.outlet ?? metas(outletNames)[0] ?? null
  const days = [article?.published, ...metas(dateNames)].map(dayOf)
  return {
    title: withoutSite(article?.headline ?? metas(titleNames)[0] ?? null, outlet),
    byline:
      authors
        .map(withoutBy)
        .filter((name) => name !== '' && !isAddress(name))
        .join(', ') || null,
    outlet,
    url: addresses.map((href) => addressOf(href, base)).find((url) => url !== null) ?? null,
    language: agreed([
      article?.language,
      metas(['og:locale'])[0],
      metas(['language', 'content-language'])[0],
      document.documentElement?.getAttribute('lang'),
    ]),
    publishedOn: days.find((day) => day !== null) ?? publishedIn(document),
    description: article?.description ?? metas(descriptionNames)[0] ?? null,
    body: article?.body ?? null,
  }
}

/** `A title - The Outlet` is `A title`. */
function withoutSite(title: string | null, outlet: string | null): string | null {
  if (title === null || outlet === null) return title
  const parts = title.split(/\s+[-–—|·»]\s+/)
  const last = parts.at(-1)!
  return parts.length > 1 && last.toLowerCase() === outlet.toLowerCase()
    ? title.slice(0, title.lastIndexOf(last)).replace(/\s*[-–—|·»]\s*$/, '')
    : title
}
