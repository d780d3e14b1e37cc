/** What a page says of its article in JSON-LD (schema.org), as far as it is of use here. */
import { plain } from './dom.ts'

export interface ArticleData {
  headline: string | null
  authors: string[]
  outlet: string | null
  url: string | null
  language: string | null
  published: string | null
  description: string | null
  body: string | null
}

type Thing = Readonly<Record<string, unknown>>

/** UTF-16 code units of one script: an article's own data is far below. */
const longestScript = 5_000_000
const deepest = 12

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const articleType = /(?:Article|Posting|Report|Reportage|Review)$/

function typesOf(thing: Thing): string[] {
  const type = thing['@type']
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string')
}

/** Every object in a value, itself first, as deep as sane data goes. */
function* thingsIn(value: unknown, depth = 0): Generator<Thing> {
  if (depth > deepest) return
  if (isThing(value)) yield value
  const inner = Array.isArray(value) ? value : isThing(value) ? Object.values(value) : []
  for (const item of inner) if (typeof item === 'object') yield* thingsIn(item, depth + 1)
}

function parsed(script: string): unknown {
  if (script.length > longestScript) return null
  // Some pages wrap it for XHTML, and some end lines within strings, which JSON forbids.
  const json = script.replace(
    /^\s*(?:<!--|\/\*?\s*<!\[CDATA\[[^\n]*)|(?:-->|\/\*?\s*\]\]>[^\n]*)\s*$/g,
    '',
  )
  for (const attempt of [json, json.replace(/[\n\r\t]+/g, ' ')])
    try {
      return JSON.parse(attempt)
    } catch {
      continue
    }
  return null
}

const string = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? plain(value) : null

/** The article among the scripts' data; null where there is none. Never throws for bad data. */
export function articleIn(scripts: readonly string[]): ArticleData | null {
  const things = scripts.flatMap((script) => [...thingsIn(parsed(script))])
  const article = things.find((thing) => typesOf(thing).some((type) => articleType.test(type)))
  if (!article) return null
  const byId = new Map<unknown, Thing>()
  // The same thing may be named again by its id alone.
  for (const thing of things)
    if (thing['@id'] !== undefined && Object.keys(thing).length > 1)
      if (!byId.has(thing['@id'])) byId.set(thing['@id'], thing)

  const namesOf = (value: unknown, depth = 0): string[] => {
    if (depth > deepest) return []
    if (Array.isArray(value)) return value.flatMap((item) => namesOf(item, depth + 1))
    if (!isThing(value)) return [string(value) ?? []].flat()
    const thing = value['name'] === undefined ? byId.get(value['@id']) : value
    return thing === undefined ? [] : namesOf(thing['name'], depth + 1)
  }
  const page = article['mainEntityOfPage']
  return {
    headline: string(article['headline']) ?? string(article['name']),
    authors: [...new Set(namesOf(article['author']))],
    outlet: namesOf(article['publisher'])[0] ?? null,
    url: string(article['url']) ?? string(isThing(page) ? page['@id'] : page),
    language: string(article['inLanguage']),
    published: string(article['datePublished']),
    description: string(article['description']),
    body: string(article['articleBody']),
  }
}
