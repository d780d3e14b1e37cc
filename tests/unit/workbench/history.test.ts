import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Workbench } from '#main/workbench/index.ts'
import { claimsOf, deeds } from './deeds-for-tests.ts'
import {
  error,
  everything,
  importArticle,
  newPath,
  openForTest,
  value,
} from './library-for-tests.ts'

const canUndo = async (workbench: Workbench): Promise<boolean> =>
  (await value(workbench, 'history.state', {})).undo !== null
const canRedo = async (workbench: Workbench): Promise<boolean> =>
  (await value(workbench, 'history.state', {})).redo !== null

describe('undo and redo', () => {
  it('lead back to the start and forth to the end, whatever was done and undone between', async () => {
    const move = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...Object.keys(deeds)) },
      { weight: 2, arbitrary: fc.constantFrom('undo', 'redo', 'reopen') },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(move, fc.nat(1000)), { maxLength: 25 }), async (moves) => {
        const path = newPath()
        let workbench = await openForTest({ path })
        await importArticle(workbench)
        const reopen = async (): Promise<void> => {
          workbench.close()
          workbench = await openForTest({ path })
        }
        for (const [name, pick] of moves) {
          if (name === 'reopen') await reopen()
          else if (name === 'undo') await workbench.run('history.undo', {})
          else if (name === 'redo') await workbench.run('history.redo', {})
          else await deeds[name]!(workbench, pick)
        }
        while (await canRedo(workbench)) await value(workbench, 'history.redo', {})
        const end = await everything(workbench)
        const states = [end]
        while (await canUndo(workbench)) {
          await value(workbench, 'history.undo', {})
          states.push(await everything(workbench))
        }
        expect(states.pop()).toEqual({ documents: [], claims: [], evidence: [] })
        await reopen()
        for (const state of states.toReversed()) {
          await value(workbench, 'history.redo', {})
          expect(await everything(workbench)).toEqual(state)
        }
        workbench.close()
      }),
      { numRuns: 30 },
    )
  }, 120_000)

  it('close the branch that was undone when something new is done', async () => {
    const workbench = await openForTest()
    await importArticle(workbench)
    const [claim] = await claimsOf(workbench)
    const set = (notes: string) =>
      value(workbench, 'claims.update', { ids: [claim!.id], patch: { notes } })
    await set('one')
    await set('two')
    await value(workbench, 'history.undo', {})
    await set('three')
    expect(await value(workbench, 'history.state', {})).toEqual({
      undo: 'claims.update',
      redo: null,
    })
    expect(await error(workbench, 'history.redo', {})).toMatchObject({ code: 'nothing-to-undo' })
    await value(workbench, 'history.undo', {})
    expect((await claimsOf(workbench))[0]!.notes).toBe('one')
  })

  it('bring an import back with the same ids', async () => {
    const workbench = await openForTest()
    const { source } = await importArticle(workbench)
    const before = await everything(workbench)
    const outcome = await value(workbench, 'history.undo', {})
    expect(outcome).toMatchObject({ command: 'sources.importText', sourceIds: [source.id] })
    expect(outcome.claimIds).toHaveLength(3)
    expect(await value(workbench, 'library.describe', {})).toMatchObject({ sources: 0, claims: 0 })
    expect(await value(workbench, 'library.search', { words: 'mele' })).toEqual([])
    await value(workbench, 'history.redo', {})
    expect(await everything(workbench)).toEqual(before)
  })
})

describe('the history', () => {
  it('keeps who, what, before and after of the changed fields only, and is never shortened', async () => {
    const workbench = await openForTest()
    const { source } = await importArticle(workbench)
    const [claim] = await claimsOf(workbench)
    const ids = [claim!.id]
    await value(workbench, 'claims.update', { ids, patch: { verdict: 'mixed', status: 'new' } })
    await value(workbench, 'history.undo', {})
    const [undo, done] = await value(workbench, 'history.list', { claimId: claim!.id })
    expect(done).toMatchObject({
      by: 'Ada',
      kind: 'do',
      command: 'claims.update',
      table: 'claims',
      rowId: claim!.id,
      sourceId: source.id,
      before: { verdict: null, proposed: true },
      after: { verdict: 'mixed', proposed: false },
    })
    expect(Object.keys(done!.after!)).toHaveLength(2)
    expect(undo).toMatchObject({ kind: 'undo', step: done!.step, after: done!.before })
    const all = await value(workbench, 'history.list', {})
    const older = await value(workbench, 'history.list', { beforeSeq: all[1]!.seq, limit: 2 })
    expect(older).toEqual(all.slice(2, 4))
  })

  it('has one step for a bulk update, and none where nothing changes', async () => {
    const workbench = await openForTest()
    await importArticle(workbench)
    const ids = (await claimsOf(workbench)).map((claim) => claim.id)
    const update = { ids, patch: { status: 'in-progress' } } as const
    const updated = await value(workbench, 'claims.update', update)
    expect(updated.map((claim) => claim.id)).toEqual(ids)
    const after = await value(workbench, 'history.list', {})
    expect(new Set(after.slice(0, 3).map((change) => change.step)).size).toBe(1)
    await value(workbench, 'claims.update', update)
    expect(await value(workbench, 'history.list', {})).toEqual(after)
    await value(workbench, 'history.undo', {})
    expect((await claimsOf(workbench)).map((claim) => claim.status)).toEqual(['new', 'new', 'new'])
  })

  it('changes nothing where one claim of many is not there', async () => {
    const workbench = await openForTest()
    await importArticle(workbench)
    const before = await everything(workbench)
    const ids = [(await claimsOf(workbench))[0]!.id, '11111111-1111-4111-8111-111111111111']
    expect(
      await error(workbench, 'claims.update', { ids, patch: { status: 'void' } }),
    ).toMatchObject({ code: 'not-found' })
    expect(await everything(workbench)).toEqual(before)
  })
})
