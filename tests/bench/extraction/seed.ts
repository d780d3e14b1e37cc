/**
 * How the seed article is read, against its gold. `node tests/bench/extraction/seed.ts`
 * Exit 1 below the floor of 20 claims and 13 quantities; 0 where the gold is not at hand.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { extract } from '#main/extraction/index.ts'
import { normaliseText } from '#shared/text.ts'
import { score, type Gold } from './gold.ts'

const least = { claims: 20, quantities: 13 }
const folder = resolve(import.meta.dirname, '../../../../shared/data/gold/dev')
const name = 'microsoft-nvidia-anthropic'

if (!existsSync(join(folder, `${name}.json`))) {
  console.log(`No gold in ${folder}: nothing measured.`)
  process.exit(0)
}
const gold = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Gold
const result = extract(normaliseText(readFileSync(join(folder, `${name}.txt`), 'utf8')))
const { pairing, quantities, attributions, skipped, missed } = score(gold, result)
const found = pairing.found.filter((claim) => claim >= 0).length
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`
console.table({
  'claims found': `${found} of ${gold.claims.length}`,
  'claims extra': pairing.extra.length,
  precision: percent(found, result.claims.length),
  recall: percent(found, gold.claims.length),
  'quantities right': `${quantities} of ${gold.quantities.length}`,
  'attributions right': `${attributions} of ${gold.attributions.length}`,
  'non-claims skipped': `${skipped} of ${gold.notClaims.length}`,
})
for (const line of missed) console.log(line)
if (found < least.claims || quantities < least.quantities) {
  console.error(`Below the floor of ${least.claims} claims and ${least.quantities} quantities.`)
  process.exitCode = 1
}
