/** The seed article against its gold, where that is at hand. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '#main/extraction/index.ts'
import { normaliseText } from '#shared/text.ts'
import { score, type Gold } from '../../bench/extraction/gold.ts'

const base = resolve(
  import.meta.dirname,
  '../../../../shared/data/gold/dev/microsoft-nvidia-anthropic',
)
const absent = !existsSync(`${base}.json`)

describe.skipIf(absent)(
  `the seed article${absent ? ` (skipped: no gold at ${base}.json)` : ''}`,
  () => {
    it('has the claims, attributions and skipped sentences of its gold', () => {
      const gold = JSON.parse(readFileSync(`${base}.json`, 'utf8')) as Gold
      const result = extract(normaliseText(readFileSync(`${base}.txt`, 'utf8')))
      const { pairing, attributions, skipped } = score(gold, result)
      expect(pairing.found.filter((claim) => claim >= 0).length).toBeGreaterThanOrEqual(24)
      expect(pairing.extra.length).toBeLessThanOrEqual(8)
      expect(attributions).toBe(gold.attributions.length)
      expect(skipped).toBe(gold.notClaims.length)
    })
  },
)
