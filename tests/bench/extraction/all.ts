/**
 * Everything extraction is measured by, in one table each and as JSON:
 * `node tests/bench/extraction/all.ts [FILE] [--largest CHARACTERS]`. FILE is dist/bench/extraction.json
 * where it is not told; the largest text for throughput is 10 million characters.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { measureInvented, printInvented } from './no-quantities.ts'
import { measureCases, printCases } from './quantities.ts'
import { dataFolder } from './report.ts'
import { measureSeed, printSeed } from './seed.ts'
import { measureSentences, printSentences } from './sentences.ts'
import { measureThroughput, printThroughput } from './throughput.ts'

const flag = process.argv.indexOf('--largest')
const largest = flag < 0 ? undefined : Number(process.argv[flag + 1])
const named = process.argv
  .slice(2)
  .find((each, at) => !each.startsWith('--') && at + 2 !== flag + 1)
const file = resolve(named ?? join(import.meta.dirname, '../../../dist/bench/extraction.json'))

const folder = dataFolder()
const hasCases = existsSync(join(folder, 'quantities'))
if (!hasCases) console.log(`${folder} is not there: only what needs no cases is measured.`)

const quantities = hasCases ? (['it', 'en'] as const).map((code) => measureCases(folder, code)) : []
for (const measured of quantities) printCases(measured)
const seed = measureSeed()
if (seed) printSeed(seed)
const sentences = measureSentences(folder)
if (sentences.length > 0) printSentences(sentences)
const invented = measureInvented()
printInvented(invented)
const throughput = measureThroughput(largest)
printThroughput(throughput)

mkdirSync(dirname(file), { recursive: true })
writeFileSync(
  file,
  `${JSON.stringify({ quantities, seed, sentences, invented, throughput }, null, 2)}\n`,
)
console.log(`\nWritten to ${file}`)
