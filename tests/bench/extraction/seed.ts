/**
 * How the seed article is read, against its gold. `node tests/bench/extraction/seed.ts`
 * Exit 1 below the floor of 20 claims and 13 quantities; 0 where the gold is not at hand.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extract } from '#main/extraction/index.ts'
import { normaliseText } from '#shared/text.ts'
import { score, type Gold } from './gold.ts'
import { dataFolder } from './report.ts'

const least = { claims: 20, quantities: 13 }
const folder = join(dataFolder(), 'gold/dev')
const name = 'microsoft-nvidia-anthropic'

export interface SeedScore {
  claims: { found: number; gold: number; extra: number }
  quantities: { right: number; gold: number }
  attributions: { right: number; gold: number }
  skipped: { right: number; gold: number }
  missed: string[]
}

/** Undefined where the gold is not at hand. */
export function measureSeed(): SeedScore | undefined {
  if (!existsSync(join(folder, `${name}.json`))) return undefined
  const gold = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Gold
  const result = extract(normaliseText(readFileSync(join(folder, `${name}.txt`), 'utf8')))
  const { pairing, quantities, attributions, skipped, missed } = score(gold, result)
  const found = pairing.found.filter((claim) => claim >= 0).length
  return {
    claims: { found, gold: gold.claims.length, extra: pairing.extra.length },
    quantities: { right: quantities, gold: gold.quantities.length },
    attributions: { right: attributions, gold: gold.attributions.length },
    skipped: { right: skipped, gold: gold.notClaims.length },
    missed,
  }
}

export function printSeed({ claims, quantities, attributions, skipped, missed }: SeedScore): void {
  const of = ({ right, gold }: { right: number; gold: number }): string => `${right} of ${gold}`
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`
  console.table({
    'claims found': `${claims.found} of ${claims.gold}`,
    'claims extra': claims.extra,
    precision: percent(claims.found, claims.found + claims.extra),
    recall: percent(claims.found, claims.gold),
    'quantities right': of(quantities),
    'attributions right': of(attributions),
    'non-claims skipped': of(skipped),
  })
  for (const line of missed) console.log(line)
}

if (import.meta.main) {
  const seed = measureSeed()
  if (!seed) console.log(`No gold in ${folder}: nothing measured.`)
  else {
    printSeed(seed)
    if (seed.claims.found < least.claims || seed.quantities.right < least.quantities) {
      console.error(`Below the floor of ${least.claims} claims and ${least.quantities} quantities.`)
      process.exitCode = 1
    }
  }
}
