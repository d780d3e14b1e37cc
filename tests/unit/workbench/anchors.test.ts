import { describe, expect, it } from 'vitest'
import { error, everything, importArticle, openForTest, value } from './library-for-tests.ts'
import { claimsOf, edited, longer, revise, withQuote } from './revised-article.ts'

describe('the queue of doubtful anchors', () => {
  async function inDoubt() {
    const workbench = await openForTest()
    const { source } = await importArticle(workbench, longer)
    const claims = await claimsOf(workbench)
    const { revisionId } = await revise(workbench, source.id, edited)
    const queue = () => value(workbench, 'anchors.queue', { sourceId: source.id })
    return { workbench, source, claims, revisionId, queue }
  }

  it('lists the worst first, each with its old words and where it may stand', async () => {
    const { queue } = await inDoubt()
    const { total, items } = await queue()
    expect(total).toBe(3)
    expect(items.map(({ health }) => health)).toEqual(['orphan', 'fuzzy', 'moved'])
    expect(items[1]!.quote).toContain('Bruno ha 5 pere')
    expect(items[1]!.candidates[0]).toMatchObject({ current: true })
    for (const { candidates } of items)
      for (const { ranges } of candidates)
        for (const { start, end, exact } of ranges) expect(edited.slice(start, end)).toBe(exact)
  })

  it('gives a claim the place a person says, in one step', async () => {
    const { workbench, claims, revisionId, queue } = await inDoubt()
    const carla = withQuote(claims, 'Carla ne')
    const start = edited.indexOf('Ieri')
    const end = edited.indexOf('\nAnna')
    const state = await everything(workbench)
    const claim = await value(workbench, 'anchors.accept', {
      claimId: carla.id,
      ranges: [{ start, end }],
    })
    expect(claim).toMatchObject({ revisionId, health: 'exact', quote: edited.slice(start, end) })
    // Its place is settled; whether the claim itself is kept is another question.
    expect(claim.proposed).toBe(true)
    expect((await queue()).items.map(({ claimId }) => claimId)).not.toContain(carla.id)
    await value(workbench, 'history.undo', {})
    expect(await everything(workbench)).toEqual(state)
  })

  it('takes the places of many as right at once', async () => {
    const { workbench, claims, queue } = await inDoubt()
    const ids = [withQuote(claims, 'Anna').id, withQuote(claims, 'Bruno').id]
    await value(workbench, 'anchors.confirm', { claimIds: ids })
    expect((await queue()).total).toBe(1)
    const orphan = withQuote(claims, 'Carla ne').id
    expect(await error(workbench, 'anchors.confirm', { claimIds: [orphan] })).toMatchObject({
      field: 'claimIds',
    })
  })

  it('keeps an orphan with its old words, also one that was placed by mistake', async () => {
    const { workbench, claims, queue } = await inDoubt()
    for (const words of ['Carla ne', 'Bruno']) {
      const was = withQuote(claims, words)
      const kept = await value(workbench, 'anchors.keepAsOrphan', { claimId: was.id })
      expect(kept).toMatchObject({
        health: 'orphan',
        quote: was.quote,
        revisionId: was.revisionId,
      })
    }
    expect((await queue()).items.map(({ health }) => health)).toEqual(['moved'])
    expect(await claimsOf(workbench)).toHaveLength(4)
  })

  it('cannot orphan a claim on the text it was made on', async () => {
    const workbench = await openForTest()
    await importArticle(workbench)
    const [claim] = await claimsOf(workbench)
    expect(await error(workbench, 'anchors.keepAsOrphan', { claimId: claim!.id })).toMatchObject({
      code: 'invalid-input',
      field: 'claimId',
    })
  })

  it('says in the findings which claims are adrift', async () => {
    const { workbench, claims } = await inDoubt()
    const found = await value(workbench, 'findings.list', { sourceId: null })
    const adrift = found.filter(({ kind, level }) => kind === 'anchor' && level === 'problem')
    expect(adrift.map(({ claimIds }) => claimIds)).toEqual([[withQuote(claims, 'Carla ne').id]])
  })
})
