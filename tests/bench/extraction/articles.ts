/**
 * How articles are read, against gold made by hand before the engine saw them.
 * `node tests/bench/extraction/articles.ts [-v] [TEXT.txt …]`; each text's gold is the JSON file
 * beside it, in the form of the seed's gold or in words (`tests/fixtures/extraction/news`). Without
 * files: those of the project. `-v` prints what was missed.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { extract } from '#main/extraction/index.ts'
import type { Language } from '#shared/records/extraction.ts'
import { normaliseText } from '#shared/text.ts'
import { score, type Gold, type Score } from './gold.ts'
import { goldOf, type GoldInWords } from './gold-words.ts'

export const newsFolder = resolve(import.meta.dirname, '../../fixtures/extraction/news')

export interface Reading {
  gold: Gold
  score: Score
}

/** Reads a text and its gold. Throws where the gold has words that the text has not. */
export function readArticle(path: string): Reading {
  const text = normaliseText(readFileSync(path, 'utf8'))
  const raw = JSON.parse(readFileSync(path.replace(/\.txt$/, '.json'), 'utf8')) as (
    | Gold
    | GoldInWords
  ) & { language?: Language }
  const gold = goldOf(text, raw)
  const result = extract(text, raw.language ? { language: raw.language } : {})
  return { gold, score: score(gold, result) }
}

/** The project's own articles, in the order of their names. */
export function newsPaths(): string[] {
  const names = readdirSync(newsFolder).filter((name) => name.endsWith('.txt'))
  return names.toSorted().map((name) => resolve(newsFolder, name))
}

function row({ gold, score: got }: Reading): Record<string, string | number> {
  const found = got.pairing.found.filter((claim) => claim >= 0).length
  return {
    claims: `${found}/${gold.claims.length}`,
    extra: got.pairing.extra.length,
    quantities: `${got.quantities}/${gold.quantities.length}`,
    attributions: `${got.attributions}/${gold.attributions.length}`,
    skipped: `${got.skipped}/${gold.notClaims.length}`,
    reasons: `${got.reasons}/${gold.notClaims.length}`,
  }
}

if (import.meta.main) {
  const given = process.argv.slice(2)
  const verbose = given.includes('-v')
  const paths = given.filter((one) => one !== '-v')
  const rows: Record<string, Record<string, string | number>> = {}
  for (const path of paths.length > 0 ? paths : newsPaths()) {
    const reading = readArticle(path)
    rows[path.split('/').at(-1)!] = row(reading)
    if (verbose) console.log(`\n${path}\n  ${reading.score.missed.join('\n  ')}`)
  }
  console.table(rows)
}
