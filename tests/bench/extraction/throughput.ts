/**
 * How fast texts are read, and whether the time grows with their length alone.
 * `node tests/bench/extraction/throughput.ts`
 */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { extract } from '#main/extraction/index.ts'
import { normaliseText } from '#shared/text.ts'

const article = resolve(
  import.meta.dirname,
  '../../../../shared/data/gold/dev/microsoft-nvidia-anthropic.txt',
)
const plain =
  'Il gruppo Alfa ha chiuso il 2024 con ricavi per 3,2 miliardi di euro, in crescita del 12%. ' +
  'La società, fondata nel 1998 da Anna Verdi, impiega 4.300 persone. ' +
  '«Siamo soddisfatti dei risultati», ha detto Verdi in una nota.\n'
const sample = existsSync(article) ? normaliseText(readFileSync(article, 'utf8')) + '\n' : plain

const sizes = [10_000, 100_000, 1_000_000, 10_000_000]
const rows = sizes.map((size) => {
  const text = sample.repeat(Math.ceil(size / sample.length)).slice(0, size)
  const runs = size < 1_000_000 ? 3 : 1
  let best = Infinity
  let claims = 0
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now()
    claims = extract(text, { language: 'it' }).claims.length
    best = Math.min(best, performance.now() - from)
  }
  return {
    characters: size,
    milliseconds: Math.round(best),
    'MB per second': Number((size / 1000 / best).toFixed(2)),
    claims,
  }
})
console.table(rows)
