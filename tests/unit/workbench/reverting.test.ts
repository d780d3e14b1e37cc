import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Workbench } from '#main/workbench/index.ts'
import type { Claim } from '#shared/records/library.ts'
import { chosen, claimsOf, deeds, type Deed } from './deeds-for-tests.ts'
import {
  error,
  everything,
  importArticle,
  newPath,
  openForTest,
  value,
} from './library-for-tests.ts'

const details = {
  quote: 'Così.',
  url: '',
  title: 'Bilancio',
  publisher: '',
  stance: 'context',
  accessedOn: '',
  note: '',
} as const

const headSeq = async (workbench: Workbench): Promise<number> =>
  (await value(workbench, 'history.head', {})).seq

const update = (workbench: Workbench, ids: string[], patch: object): Promise<Claim[]> =>
  value(workbench, 'claims.update', { ids, patch })

/** All that a revert gives back: the time of change is the revert's own. */
const stateOf = async (workbench: Workbench, claimId: string): Promise<unknown> => {
  const [claim] = await value(workbench, 'claims.get', { ids: [claimId] })
  const evidence = await value(workbench, 'evidence.list', { claimId })
  return {
    claim: { ...claim, updatedAt: '' },
    evidence: evidence.map((one) => ({ ...one, updatedAt: '' })),
  }
}

async function twoClaims(): Promise<{ workbench: Workbench; one: string; other: string }> {
  const workbench = await openForTest()
  await importArticle(workbench)
  const [one, other] = await claimsOf(workbench)
  return { workbench, one: one!.id, other: other!.id }
}

describe('taking one claim back', () => {
  it('gives back its fields, ranges, quantities and evidence, and leaves others alone', async () => {
    const { workbench, one, other } = await twoClaims()
    const kept = await value(workbench, 'evidence.add', { claimId: one, details })
    await update(workbench, [one, other], { verdict: 'mixed', tags: ['a'] })
    const toSeq = await headSeq(workbench)
    const then = await stateOf(workbench, one)
    await update(workbench, [one, other], { verdict: 'refuted', status: 'checked', tags: [] })
    await value(workbench, 'claims.addRange', { id: one, range: { start: 27, end: 38 } })
    await value(workbench, 'evidence.update', { id: kept.id, patch: { quote: 'Altro.' } })
    await value(workbench, 'evidence.remove', { id: kept.id })
    await value(workbench, 'evidence.add', { claimId: one, details })
    await update(workbench, [one], { text: 'Altre parole.' })
    const before = await everything(workbench)
    const [otherBefore] = await value(workbench, 'claims.get', { ids: [other] })

    const preview = await value(workbench, 'history.previewRevert', { claimId: one, toSeq })
    expect(
      preview.map(({ table, before: b, after: a }) => [table, b === null, a === null]),
    ).toEqual(
      expect.arrayContaining([
        ['claims', false, false],
        ['evidence', true, false],
        ['evidence', false, false],
        ['evidence', false, true],
      ]),
    )
    expect(await everything(workbench)).toEqual(before)
    await value(workbench, 'history.revertClaim', { claimId: one, toSeq })
    expect(await stateOf(workbench, one)).toEqual(then)
    expect((await value(workbench, 'claims.get', { ids: [other] }))[0]).toEqual(otherBefore)
    expect(await value(workbench, 'history.previewRevert', { claimId: one, toSeq })).toEqual([])
    expect((await value(workbench, 'history.verify', {})).problems).toEqual([])

    expect(await value(workbench, 'history.undo', {})).toMatchObject({
      command: 'history.revertClaim',
      claimIds: [one],
    })
    expect(await everything(workbench)).toEqual(before)
    await value(workbench, 'history.redo', {})
    expect(await stateOf(workbench, one)).toEqual(then)
    expect((await value(workbench, 'history.verify', {})).problems).toEqual([])
  })

  it('gives back that it was a proposal, and nothing where nothing changed', async () => {
    const { workbench, one } = await twoClaims()
    const made = (await value(workbench, 'history.list', { claimId: one })).at(-1)!
    await update(workbench, [one], { verdict: 'mixed' })
    const claim = await value(workbench, 'history.revertClaim', { claimId: one, toSeq: made.seq })
    expect(claim).toMatchObject({ verdict: null, proposed: true })
    const seq = await headSeq(workbench)
    await value(workbench, 'history.revertClaim', { claimId: one, toSeq: made.seq })
    expect(await headSeq(workbench)).toBe(seq)
  })

  it('says what it cannot: no such change, a claim that was not there, one that is gone', async () => {
    const { workbench, one, other } = await twoClaims()
    const revert = (claimId: string, toSeq: number) =>
      error(workbench, 'history.revertClaim', { claimId, toSeq })
    expect(await revert(one, 9999)).toMatchObject({ code: 'not-found' })
    // The source's own making comes before that of its claims.
    expect(await revert(one, 1)).toMatchObject({ code: 'invalid-input', field: 'toSeq' })
    await value(workbench, 'claims.discard', { ids: [other] })
    expect(await revert(other, 4)).toMatchObject({ code: 'not-found' })
    const discarded = await headSeq(workbench)
    await value(workbench, 'history.restore', { table: 'claims', id: other })
    expect(await revert(other, discarded)).toMatchObject({ code: 'invalid-input', field: 'toSeq' })
  })
})

describe('taking one field back', () => {
  it('leaves the other fields and the other claims of the same bulk edit', async () => {
    const { workbench, one, other } = await twoClaims()
    const start = await headSeq(workbench)
    await update(workbench, [one, other], { verdict: 'mixed' })
    await update(workbench, [one, other], { status: 'checked' })
    await value(workbench, 'history.revertField', { claimId: one, field: 'verdict', toSeq: start })
    const [first, second] = await value(workbench, 'claims.get', { ids: [one, other] })
    expect(first).toMatchObject({ verdict: null, status: 'checked', proposed: false })
    expect(second).toMatchObject({ verdict: 'mixed', status: 'checked' })
    await value(workbench, 'history.undo', {})
    expect((await value(workbench, 'claims.get', { ids: [one] }))[0]).toMatchObject({
      verdict: 'mixed',
      status: 'checked',
    })
  })

  it('takes along what follows from it', async () => {
    const { workbench, one } = await twoClaims()
    const [before] = await value(workbench, 'claims.get', { ids: [one] })
    const toSeq = await headSeq(workbench)
    await value(workbench, 'claims.addRange', { id: one, range: { start: 27, end: 38 } })
    await update(workbench, [one], { checkWorthiness: 0.9, notes: 'Nota' })
    const revert = (field: string) =>
      value(workbench, 'history.revertField', { claimId: one, field, toSeq })
    const { ranges, quantities, notes } = await revert('ranges')
    expect({ ranges, quantities }).toEqual({
      ranges: before!.ranges,
      quantities: before!.quantities,
    })
    expect(notes).toBe('Nota')
    const { checkWorthiness, checkWorthinessReasons } = await revert('checkWorthiness')
    expect({ checkWorthiness, checkWorthinessReasons }).toEqual({
      checkWorthiness: before!.checkWorthiness,
      checkWorthinessReasons: before!.checkWorthinessReasons,
    })
    expect(
      await error(workbench, 'history.revertField', { claimId: one, field: 'colour', toSeq }),
    ).toMatchObject({ code: 'invalid-input', field: 'field' })
  })
})

describe('restoring', () => {
  const deleted = (workbench: Workbench, words = '') =>
    value(workbench, 'history.deleted', { words })

  it('brings one claim of many back, as it was', async () => {
    const { workbench, one, other } = await twoClaims()
    await update(workbench, [one], { verdict: 'mixed', notes: 'Nota' })
    await value(workbench, 'evidence.add', { claimId: one, details })
    const before = await stateOf(workbench, one)
    await value(workbench, 'claims.discard', { ids: [one, other] })
    const items = await deleted(workbench)
    expect(items.map(({ id }) => id).toSorted()).toEqual([one, other].toSorted())
    expect(items.find(({ id }) => id === one)).toMatchObject({
      table: 'claims',
      claimNumber: 1,
      sourceTitle: 'Un titolo',
      by: 'Ada',
      undone: false,
    })
    expect(await value(workbench, 'history.restore', { table: 'claims', id: one })).toMatchObject({
      restored: 1,
    })
    expect(await stateOf(workbench, one)).toEqual(before)
    expect((await deleted(workbench)).map(({ id }) => id)).toEqual([other])
    await value(workbench, 'history.undo', {})
    expect(await deleted(workbench)).toHaveLength(2)
    expect((await value(workbench, 'history.verify', {})).problems).toEqual([])
  })

  it('brings a source back with its claims, also one whose import was undone', async () => {
    const { workbench } = await twoClaims()
    const before = await everything(workbench)
    const [source] = await value(workbench, 'sources.list', {})
    await value(workbench, 'sources.delete', { id: source!.id })
    // What lies in it is not listed by itself.
    expect(await deleted(workbench)).toMatchObject([{ table: 'sources', name: 'Un titolo' }])
    const restore = () => value(workbench, 'history.restore', { table: 'sources', id: source!.id })
    await restore()
    const withoutTimes = (state: unknown): unknown =>
      JSON.parse(JSON.stringify(state).replaceAll(/"updatedAt":"[^"]*"/g, '"updatedAt":""'))
    expect(withoutTimes(await everything(workbench))).toEqual(withoutTimes(before))
    for (let steps = 0; steps < 3; steps += 1) await value(workbench, 'history.undo', {})
    expect(await deleted(workbench)).toMatchObject([{ table: 'sources', undone: true }])
    expect(await restore()).toMatchObject({ restored: 4 })
    expect(withoutTimes(await everything(workbench))).toEqual(withoutTimes(before))
    expect((await value(workbench, 'history.verify', {})).problems).toEqual([])
  })

  it('brings evidence back, and finds what is wanted by words', async () => {
    const { workbench, one } = await twoClaims()
    const piece = await value(workbench, 'evidence.add', { claimId: one, details })
    await value(workbench, 'evidence.remove', { id: piece.id })
    expect(await deleted(workbench, 'bilan')).toMatchObject([
      { table: 'evidence', name: 'Bilancio', claimNumber: 1 },
    ])
    expect(await deleted(workbench, '100%')).toEqual([])
    await value(workbench, 'history.restore', { table: 'evidence', id: piece.id })
    expect(await value(workbench, 'evidence.list', { claimId: one })).toMatchObject([
      { id: piece.id, quote: 'Così.' },
    ])
  })

  it('refuses what is there, what never was, what lies in something deleted, and a second copy', async () => {
    const { workbench, one } = await twoClaims()
    const refusal = (table: string, id: string) =>
      error(workbench, 'history.restore', { table, id })
    expect(await refusal('claims', one)).toMatchObject({ code: 'not-found' })
    const [source] = await value(workbench, 'sources.list', {})
    const piece = await value(workbench, 'evidence.add', { claimId: one, details })
    await value(workbench, 'evidence.remove', { id: piece.id })
    await value(workbench, 'claims.discard', { ids: [one] })
    expect(await refusal('evidence', piece.id)).toMatchObject({
      code: 'not-found',
      detail: { what: 'claim', id: one },
    })
    await value(workbench, 'sources.delete', { id: source!.id })
    expect(await refusal('claims', one)).toMatchObject({
      code: 'not-found',
      detail: { what: 'source' },
    })
    await importArticle(workbench)
    expect(await refusal('sources', source!.id)).toMatchObject({
      code: 'duplicate-source',
      detail: { title: 'Un titolo' },
    })
  })
})

const partly: Record<string, Deed> = {
  revertClaim: async (workbench, pick) => {
    const claim = chosen(await claimsOf(workbench), pick)
    if (!claim) return
    const changes = await value(workbench, 'history.list', { claimId: claim.id })
    const { seq } = chosen(changes, pick * 7)!
    // Refused where the claim was discarded then.
    await workbench.run('history.revertClaim', { claimId: claim.id, toSeq: seq })
  },
  revertField: async (workbench, pick) => {
    const claim = chosen(await claimsOf(workbench), pick)
    if (!claim) return
    const changes = await value(workbench, 'history.list', { claimId: claim.id })
    const { seq } = chosen(changes, pick * 3)!
    const field = chosen(['verdict', 'text', 'tags', 'ranges', 'checkWorthiness'], pick)!
    await workbench.run('history.revertField', { claimId: claim.id, field, toSeq: seq })
  },
  restore: async (workbench, pick) => {
    const item = chosen(await value(workbench, 'history.deleted', {}), pick)
    // Refused where the same text was brought in again.
    if (item) await workbench.run('history.restore', { table: item.table, id: item.id })
  },
}

describe('whatever is done, undone, taken back, restored and reopened', () => {
  it('the history tells what the library is, and undoing all of it leads to the beginning', async () => {
    const all = { ...deeds, ...partly }
    const move = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...Object.keys(deeds)) },
      { weight: 4, arbitrary: fc.constantFrom(...Object.keys(partly)) },
      { weight: 3, arbitrary: fc.constantFrom('undo', 'redo', 'reopen') },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(move, fc.nat(1000)), { maxLength: 30 }), async (moves) => {
        const path = newPath()
        let workbench = await openForTest({ path })
        await importArticle(workbench)
        for (const [name, pick] of moves) {
          if (name === 'reopen') {
            workbench.close()
            workbench = await openForTest({ path })
          } else if (name === 'undo' || name === 'redo') await workbench.run(`history.${name}`, {})
          else await all[name]!(workbench, pick)
        }
        const report = await value(workbench, 'history.verify', {})
        expect(report.problems).toEqual([])
        while ((await value(workbench, 'history.state', {})).undo !== null)
          await value(workbench, 'history.undo', {})
        expect(await everything(workbench)).toEqual({ documents: [], claims: [], evidence: [] })
        expect((await value(workbench, 'history.verify', {})).problems).toEqual([])
        workbench.close()
      }),
      { numRuns: 40 },
    )
  }, 180_000)
})

describe('looking through the history', () => {
  it('filters by who, when, command, field, source, claim and words', async () => {
    const { workbench, one, other } = await twoClaims()
    const second = await importArticle(workbench, 'Altro\nSono 12.')
    await update(workbench, [one, other], { notes: 'Detto "così" al 100%' })
    await update(workbench, [one], { verdict: 'mixed', status: 'checked' })
    const list = (filter: object) => value(workbench, 'history.list', filter)
    expect(await list({ field: 'verdict' })).toMatchObject([{ claimId: one, claimNumber: 1 }])
    expect(await list({ field: 'notes', claimId: other })).toHaveLength(1)
    expect(await list({ words: '"CoSì" al 100%' })).toHaveLength(2)
    expect(await list({ words: '1_0%' })).toEqual([])
    expect(await list({ command: 'claims.update' })).toHaveLength(3)
    expect(await list({ sourceId: second.source.id })).toMatchObject([
      { table: 'claims', sourceTitle: 'Altro' },
      { table: 'sources' },
    ])
    expect(await list({ by: 'Bruno' })).toEqual([])
    expect(await list({ to: '2020-01-01T00:00:00.000Z' })).toEqual([])
    expect(await list({ from: '2020-01-01T00:00:00.000Z' })).toEqual(await list({}))
    expect(await value(workbench, 'history.facets', {})).toEqual({
      by: ['Ada'],
      commands: ['claims.update', 'sources.importText'],
    })
    expect(await error(workbench, 'history.list', { field: '"; DROP' })).toMatchObject({
      code: 'invalid-input',
      field: 'field',
    })
  })

  it('gathers what one command did, page by page', async () => {
    const { workbench, one, other } = await twoClaims()
    await update(workbench, [one, other], { verdict: 'mixed' })
    await value(workbench, 'history.undo', {})
    await value(workbench, 'history.redo', {})
    const strokes = (page: object) => value(workbench, 'history.strokes', page)
    const all = await strokes({})
    expect(all.map(({ kind, count, command }) => [kind, count, command])).toEqual([
      ['redo', 2, 'claims.update'],
      ['undo', 2, 'claims.update'],
      ['do', 2, 'claims.update'],
      ['do', 4, 'sources.importText'],
    ])
    expect(all[3]!.changes).toHaveLength(3)
    const first = await strokes({ limit: 2 })
    const rest = await strokes({ limit: 2, beforeSeq: first[1]!.firstSeq })
    expect([...first, ...rest]).toEqual(all)
    expect((await strokes({ claimId: one })).map(({ count }) => count)).toEqual([1, 1, 1, 1])
    const { firstSeq, lastSeq } = all[3]!
    expect(
      await value(workbench, 'history.list', { beforeSeq: lastSeq + 1, afterSeq: firstSeq - 1 }),
    ).toHaveLength(4)
  })
})
