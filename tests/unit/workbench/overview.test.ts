/** The overview's counts are what counting the claims one by one gives. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statuses, verdicts } from '#shared/records/library.ts'
import { importArticle, openForTest, value } from './library-for-tests.ts'

describe('the overview', () => {
  it('counts what the claims have, of a source and of the library', async () => {
    const workbench = await openForTest()
    const { source } = await importArticle(workbench)
    await value(workbench, 'sources.importText', {
      text: 'Altro.\nNel 2020 erano 7.\nE 8 nel 2021.',
      details: { publishedOn: '2021-05-01' },
    })
    const ids = (await value(workbench, 'claims.list', { sourceId: null })).map(({ id }) => id)
    const change = fc.record({
      id: fc.constantFrom(...ids),
      verdict: fc.constantFrom(...verdicts, null),
      status: fc.constantFrom(...statuses),
      speaker: fc.constantFrom('', 'Ada', 'Bea'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 6 }), async (changes) => {
        for (const { id, ...patch } of changes)
          await value(workbench, 'claims.update', { ids: [id], patch })
        for (const sourceId of [null, source.id]) {
          const claims = await value(workbench, 'claims.list', { sourceId })
          const overview = await value(workbench, 'overview.read', { sourceId })
          const tally = (keyOf: (claim: (typeof claims)[number]) => string) => {
            const counts: Record<string, number> = {}
            for (const claim of claims)
              counts[`${keyOf(claim)} ${claim.verdict}`] =
                (counts[`${keyOf(claim)} ${claim.verdict}`] ?? 0) + 1
            return counts
          }
          const told = (
            rows: readonly { group: string; verdict: string | null; count: number }[],
          ) =>
            Object.fromEntries(
              rows.map(({ group, verdict, count }) => [`${group} ${verdict}`, count]),
            )
          expect(overview.claims).toBe(claims.length)
          expect(told(overview.bySource)).toEqual(tally((claim) => claim.sourceId))
          expect(told(overview.bySpeaker)).toEqual(tally((claim) => claim.speaker))
          expect(told(overview.byType)).toEqual(tally((claim) => claim.type))
        }
      }),
      { numRuns: 15 },
    )
    const { byMonth } = await value(workbench, 'overview.read', { sourceId: null })
    expect(byMonth[0]).toMatchObject({ group: '2021-05' })
  })
})
