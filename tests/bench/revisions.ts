/**
 * How long a long text takes: two revisions of about a million characters, made of real revision
 * pairs one after the other, compared word by word and with every paragraph of the old one placed.
 * `node tests/bench/revisions.ts [FILE] [CHARACTERS]`; the file as for tests/bench/anchoring.ts.
 */
import { existsSync, readFileSync } from 'node:fs'
import { diffTexts, reanchor } from '#main/anchoring/index.ts'
import type { Span } from '#shared/records/extraction.ts'

const [file = '../shared/data/anchoring/revisions.en.dev.jsonl', size = '1000000'] =
  process.argv.slice(2)

const paragraphs = (text: string): Span[] =>
  [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
  }))

function timed<T>(name: string, work: () => T): T {
  const began = performance.now()
  const value = work()
  console.log(`${name}: ${Math.round(performance.now() - began)} ms`)
  return value
}

if (!existsSync(file)) {
  console.log(`Nothing measured: there is no ${file}.`)
} else {
  const pairs = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { old: string; new: string })
  let [before, after] = ['', '']
  for (let round = 0; before.length < Number(size); round += 1) {
    // A number in every other phrase, so that no two rounds read alike.
    const vary = (text: string): string => text.replaceAll('the ', `the ${round} `)
    for (const pair of pairs) {
      before += `${vary(pair.old)}\n\n`
      after += `${vary(pair.new)}\n\n`
    }
  }
  const old = paragraphs(before)
  console.log(`${before.length} and ${after.length} characters, ${old.length} paragraphs`)
  const rows = timed('compared', () => diffTexts(before, after, old, paragraphs(after)))
  for (const [kind, own] of Map.groupBy(rows, (row) => row.kind))
    console.log(`  ${kind}: ${own.length}`)
  timed('every paragraph placed', () => reanchor(before, after, old))
}
