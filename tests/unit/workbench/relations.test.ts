/** Relations in the library: made, undone, with their claims gone and back. */
import { describe, expect, it } from 'vitest'
import { error, importArticle, openForTest, value } from './library-for-tests.ts'

async function opened() {
  const workbench = await openForTest()
  const { source } = await importArticle(workbench)
  const claims = await value(workbench, 'claims.list', { sourceId: source.id })
  const [a, b, c] = claims.map(({ id }) => id)
  const relate = (claimId: string, otherId: string) =>
    value(workbench, 'relations.add', { claimId, otherId, kind: 'depends-on' })
  const list = () => value(workbench, 'relations.list', { sourceId: source.id })
  return { workbench, a: a!, b: b!, c: c!, relate, list }
}

describe('relations', () => {
  it('are made once, listed for both claims, undone and done again', async () => {
    const { workbench, a, b, relate, list } = await opened()
    const made = await relate(a, b)
    expect(await relate(a, b)).toEqual(made)
    expect(await value(workbench, 'relations.list', { claimId: b })).toEqual([made])
    await value(workbench, 'history.undo', {})
    expect(await list()).toEqual([])
    await value(workbench, 'history.redo', {})
    expect(await list()).toEqual([made])
    await value(workbench, 'relations.remove', { id: made.id })
    expect(await list()).toEqual([])
    await value(workbench, 'history.undo', {})
    expect(await list()).toEqual([made])
  })

  it('refuse a circle by the numbers of its claims, and a claim with itself', async () => {
    const { workbench, a, b, c, relate } = await opened()
    await relate(a, b)
    await relate(b, c)
    const refused = await error(workbench, 'relations.add', {
      claimId: c,
      otherId: a,
      kind: 'part-of',
    })
    expect(refused).toMatchObject({ code: 'invalid-input', field: 'otherId' })
    expect(refused.message).toContain('#1 → #2 → #3')
    expect(
      await error(workbench, 'relations.add', { claimId: a, otherId: a, kind: 'repeats' }),
    ).toMatchObject({ code: 'invalid-input' })
  })

  it('tell whose verdicts to look at again, and are hidden with a discarded claim', async () => {
    const { workbench, a, b, c, relate, list } = await opened()
    await relate(a, b)
    await relate(b, c)
    const dependents = () => value(workbench, 'relations.dependents', { claimIds: [c] })
    expect((await dependents()).map(({ claimId }) => claimId)).toEqual([b, a])
    await value(workbench, 'claims.discard', { ids: [b] })
    expect(await list()).toEqual([])
    expect(await dependents()).toEqual([])
    await value(workbench, 'history.undo', {})
    expect(await list()).toHaveLength(2)
  })
})
