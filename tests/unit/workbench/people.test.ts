/** Two people on one library: copies that part, come together again and are held side by side. */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Workbench } from '#main/workbench/index.ts'
import type { Claim, ClaimPatch } from '#shared/records/library.ts'
import type { LeftItem, MergeItem } from '#shared/records/merge.ts'
import {
  error,
  everything,
  importArticle,
  newFolder,
  newPath,
  openForTest,
  value,
} from './library-for-tests.ts'

const people = ['Anna', 'Bruno', 'Carla', 'Dino', 'Elsa', 'Fabio', 'Gina', 'Ugo']
const longArticle = (sentences: number): string =>
  `Titolo\n${Array.from({ length: sentences }, (_, at) => `${people[at % 8]} ha ${at + 2} mele.`).join(' ')} La città è bella.`

const claimsOf = (workbench: Workbench): Promise<Claim[]> =>
  value(workbench, 'claims.list', { sourceId: null })
const patch = (workbench: Workbench, id: string, changed: ClaimPatch) =>
  value(workbench, 'claims.update', { ids: [id], patch: changed })

const evidence = {
  quote: 'Visto.',
  url: '',
  title: 'Bilancio',
  publisher: '',
  stance: 'supports' as const,
  accessedOn: '',
  note: 'letto',
}

/** A library of Ada, with its claims in text order. */
async function adasLibrary(options: { sentences?: number } = {}) {
  const path = newPath()
  const mine = await openForTest({ path })
  await importArticle(mine, longArticle(options.sentences ?? 6))
  const claims = await claimsOf(mine)
  return { path, mine, claims, ids: claims.map(({ id }) => id) }
}

async function send(mine: Workbench, claimIds: string[] | null = null, blind = false) {
  const path = join(newFolder(), 'bea.riscontro')
  await value(mine, 'library.sendCopy', { path, claimIds, blind })
  return { path, theirs: await openForTest({ path, analyst: 'Bea' }) }
}

const byField = (items: readonly (MergeItem | LeftItem)[]) =>
  items.map(({ field, base, mine, theirs, kind }) => ({ field, base, mine, theirs, kind }))

describe('a merge', () => {
  it('shows three ways what the other changed, and takes it as one step that can be undone', async () => {
    const { mine, ids } = await adasLibrary()
    const { path, theirs } = await send(mine)
    await patch(mine, ids[0]!, { verdict: 'supported', notes: 'mia' })
    await patch(theirs, ids[0]!, { verdict: 'refuted', confidence: 70 })
    await patch(mine, ids[1]!, { notes: 'solo mia' })
    await patch(theirs, ids[2]!, { tags: ['frutta'] })
    const before = await everything(mine)
    const preview = await value(mine, 'merge.preview', { path })
    expect(byField(preview.items.filter(({ rowId }) => rowId === ids[0]))).toEqual([
      { field: 'verdict', base: null, mine: 'supported', theirs: 'refuted', kind: 'conflict' },
      { field: 'confidence', base: null, mine: null, theirs: 70, kind: 'theirs-only' },
    ])
    expect(preview.items.some(({ rowId }) => rowId === ids[1])).toBe(false)
    expect(await everything(mine)).toEqual(before)

    const report = await value(mine, 'merge.apply', { path })
    expect(byField(report.left)).toEqual([
      { field: 'verdict', base: null, mine: 'supported', theirs: 'refuted', kind: 'conflict' },
    ])
    const [first, second, third] = await claimsOf(mine)
    expect(first).toMatchObject({ verdict: 'supported', notes: 'mia', confidence: 70 })
    expect(second).toMatchObject({ notes: 'solo mia' })
    expect(third).toMatchObject({ tags: ['frutta'], proposed: false })
    await value(mine, 'history.undo', {})
    expect(await everything(mine)).toEqual(before)
    // Once undone it can be done again.
    expect((await value(mine, 'merge.preview', { path })).items).toEqual(preview.items)
  })

  it('takes a decision row by row, and what was not taken is told', async () => {
    const { mine, ids } = await adasLibrary()
    const { path, theirs } = await send(mine)
    for (const id of ids.slice(0, 2)) {
      await patch(mine, id, { verdict: 'supported' })
      await patch(theirs, id, { verdict: 'refuted' })
    }
    await patch(theirs, ids[2]!, { notes: 'no, grazie' })
    const decisions = {
      [`claims:${ids[0]}:verdict`]: 'mine' as const,
      [`claims:${ids[2]}:notes`]: 'mine' as const,
    }
    const report = await value(mine, 'merge.apply', { path, prefer: 'theirs', decisions })
    const [first, second, third] = await claimsOf(mine)
    expect([first!.verdict, second!.verdict, third!.notes]).toEqual(['supported', 'refuted', ''])
    expect(report.left.map(({ theirs: value_, reason }) => [value_, reason])).toEqual([
      ['refuted', 'not-taken'],
      ['no, grazie', 'not-taken'],
    ])
  })

  it('with itself, or a second time, finds nothing', async () => {
    const { path: own, mine, ids } = await adasLibrary()
    await patch(mine, ids[0]!, { verdict: 'supported' })
    expect((await value(mine, 'merge.preview', { path: own })).items).toEqual([])
    const { path, theirs } = await send(mine)
    await patch(theirs, ids[1]!, { verdict: 'mixed' })
    await value(theirs, 'evidence.add', { claimId: ids[1]!, details: evidence })
    await importArticle(theirs, 'Altro\nZoe ha 8 uve.')
    await value(mine, 'merge.apply', { path })
    const once = await everything(mine)
    const steps = await value(mine, 'history.list', {})
    expect(await value(mine, 'merge.apply', { path })).toEqual({ taken: [], left: [] })
    expect(await everything(mine)).toEqual(once)
    expect(await value(mine, 'history.list', {})).toEqual(steps)
  })

  it('brings in new articles whole, new claims and evidence, and is undone with them', async () => {
    const { mine, ids } = await adasLibrary()
    const { path, theirs } = await send(mine)
    const { revision } = await value(theirs, 'sources.get', {
      id: (await claimsOf(theirs))[0]!.sourceId,
    })
    const made = await value(theirs, 'claims.create', {
      revisionId: revision.id,
      ranges: [{ start: 0, end: 6 }],
    })
    await value(theirs, 'evidence.add', { claimId: made.id, details: evidence })
    await value(theirs, 'relations.add', { claimId: made.id, otherId: ids[0]!, kind: 'depends-on' })
    await importArticle(theirs, 'Altro\nZoe ha 8 uve. Perché?')
    await value(mine, 'merge.apply', { path })
    const [new1, old1] = (await value(theirs, 'sources.list', {})).map(({ id }) => id)
    for (const id of [new1!, old1!]) {
      const { source: a, ...own } = await value(mine, 'sources.get', { id })
      const { source: b, ...other } = await value(theirs, 'sources.get', { id })
      expect(own).toEqual(other)
      expect([a.title, a.claimCount]).toEqual([b.title, b.claimCount])
    }
    expect(await value(mine, 'history.verify', {})).toMatchObject({ problems: [] })
    const shown = async (workbench: Workbench) =>
      (await claimsOf(workbench)).map((claim) => ({ ...claim, updatedAt: '' }))
    expect(await shown(mine)).toEqual(await shown(theirs))
    expect(await value(mine, 'evidence.list', { claimId: made.id })).toMatchObject([evidence])
    expect(await value(mine, 'relations.list', { claimId: made.id })).toHaveLength(1)
    await value(mine, 'history.undo', {})
    expect((await value(mine, 'sources.list', {})).map(({ id }) => id)).toEqual([old1])
    await value(mine, 'merge.apply', { path })
    expect(await shown(mine)).toEqual(await shown(theirs))
  })

  it('sets a deletion against an edit, whichever side did which', async () => {
    const { mine, ids } = await adasLibrary()
    const [a, b, c, d] = ids as [string, string, string, string]
    const { path, theirs } = await send(mine)
    await value(theirs, 'claims.discard', { ids: [a, b] })
    await patch(mine, b, { notes: 'ci lavoro' })
    await value(mine, 'claims.discard', { ids: [c, d] })
    await patch(theirs, c, { verdict: 'mixed' })
    const { items } = await value(mine, 'merge.preview', { path })
    const rows = items.filter(({ field }) => field === 'row')
    expect(rows.map(({ rowId, kind, theirs: there }) => [rowId, kind, there])).toEqual([
      [a, 'theirs-only', false],
      [b, 'conflict', false],
      [c, 'conflict', true],
    ])
    await value(mine, 'merge.apply', { path })
    expect((await claimsOf(mine)).map(({ id }) => id)).toEqual(
      ids.slice(1).filter((id) => id !== c && id !== d),
    )
    await value(mine, 'history.undo', {})
    await value(mine, 'merge.apply', { path, prefer: 'theirs' })
    const after = await claimsOf(mine)
    expect(after.map(({ id }) => id)).toEqual([c, ...ids.slice(4)])
    expect(after[0]).toMatchObject({ verdict: 'mixed' })
  })

  it('joins two libraries that never were one, and names an article that both have', async () => {
    const mine = await openForTest()
    await importArticle(mine)
    const path = newPath()
    const theirs = await openForTest({ path })
    await importArticle(theirs)
    const [claim] = await claimsOf(theirs)
    await patch(theirs, claim!.id, { verdict: 'mixed' })
    await importArticle(theirs, 'Altro\nZoe ha 8 uve.')
    const report = await value(mine, 'merge.apply', { path })
    expect(report.left.map(({ table, reason }) => [table, reason])).toEqual([
      ['sources', 'same-text'],
      ['claims', 'same-text'],
    ])
    expect((await value(mine, 'sources.list', {})).map(({ title }) => title)).toEqual([
      'Altro',
      'Un titolo',
    ])
  })

  it('leaves the other file as it was, to the byte, and refuses what is no library', async () => {
    const { mine, ids } = await adasLibrary()
    const { path, theirs } = await send(mine)
    await patch(theirs, ids[0]!, { verdict: 'mixed' })
    theirs.close()
    const bytes = readFileSync(path)
    await value(mine, 'merge.apply', { path })
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect(existsSync(`${path}-wal`)).toBe(false)

    const bad = join(dirname(path), 'nota.txt')
    writeFileSync(bad, 'non sono un archivio')
    expect(await error(mine, 'merge.preview', { path: bad })).toMatchObject({
      code: 'not-a-library',
      message: expect.stringContaining(bad) as string,
    })
    const missing = join(dirname(path), 'manca.riscontro')
    expect(await error(mine, 'merge.preview', { path: missing })).toMatchObject({
      code: 'not-found',
      message: expect.stringContaining(missing) as string,
    })
    expect(existsSync(missing)).toBe(false)
    const newer = join(dirname(path), 'nuovo.riscontro')
    copyFileSync(path, newer)
    const raised = Buffer.from(bytes)
    raised.writeUInt32BE(99_990, 60)
    writeFileSync(newer, raised)
    expect(await error(mine, 'merge.apply', { path: newer })).toMatchObject({
      code: 'newer-library',
      message: expect.stringContaining(newer) as string,
    })
    const torn = join(dirname(path), 'rotto.riscontro')
    writeFileSync(torn, bytes.subarray(0, bytes.length / 2))
    expect(await error(mine, 'merge.apply', { path: torn })).toMatchObject({
      code: 'damaged-library',
      message: expect.stringContaining(torn) as string,
    })
  })
})

describe('a copy for somebody else', () => {
  it('has the claims chosen with their numbers and texts, and nothing else', async () => {
    const { mine, ids } = await adasLibrary()
    await importArticle(mine, 'Altro\nZoe ha 8 uve.')
    await value(mine, 'evidence.add', { claimId: ids[3]!, details: evidence })
    const { theirs } = await send(mine, [ids[3]!, ids[1]!])
    const claims = await claimsOf(theirs)
    expect(claims).toMatchObject([
      { id: ids[1], number: 2, health: 'exact' },
      { id: ids[3], number: 4, evidenceCount: 1 },
    ])
    expect(await value(theirs, 'sources.list', {})).toHaveLength(1)
    expect(await value(theirs, 'history.state', {})).toEqual({ undo: null, redo: null })
    expect(await value(theirs, 'history.verify', {})).toMatchObject({ problems: [] })
  })

  it('comes back: only what was changed in it counts', async () => {
    const { mine, ids } = await adasLibrary()
    await patch(mine, ids[1]!, { verdict: 'supported' })
    const { path, theirs } = await send(mine, [ids[1]!, ids[3]!])
    expect((await value(mine, 'merge.preview', { path })).items).toEqual([])
    await patch(theirs, ids[3]!, { notes: 'da Bea' })
    await patch(mine, ids[1]!, { verdict: 'mixed' })
    await value(mine, 'merge.apply', { path })
    const claims = await claimsOf(mine)
    expect(claims[1]).toMatchObject({ verdict: 'mixed' })
    expect(claims[3]).toMatchObject({ notes: 'da Bea' })
  })

  it('if blind shows no verdict anywhere, and its gaps are no edits', async () => {
    const { mine, ids } = await adasLibrary()
    await patch(mine, ids[0]!, {
      verdict: 'refuted',
      status: 'checked',
      confidence: 90,
      notes: 'segretissimo',
      tags: ['riservato'],
      verifiable: true,
      checkWorthiness: 0.123,
    })
    await value(mine, 'evidence.add', {
      claimId: ids[0]!,
      details: { ...evidence, note: 'segretissimo' },
    })
    const { path, theirs } = await send(mine, null, true)
    const [claim] = await claimsOf(theirs)
    expect(claim).toMatchObject({
      verdict: null,
      status: 'new',
      confidence: null,
      notes: '',
      tags: [],
      verifiable: null,
      checkWorthiness: null,
    })
    expect(await value(theirs, 'evidence.list', { claimId: ids[0]! })).toMatchObject([
      { stance: 'context', note: '' },
    ])
    const history = JSON.stringify(await value(theirs, 'history.list', { limit: 1000 }))
    expect(history).not.toMatch(/segretissimo|riservato|"refuted"|0\.123/)
    theirs.close()
    expect(readFileSync(path).includes('segretissimo')).toBe(false)
    expect((await value(mine, 'merge.preview', { path })).items).toEqual([])

    const again = await openForTest({ path, analyst: 'Bea' })
    await patch(again, ids[0]!, { verdict: 'supported' })
    await patch(again, ids[1]!, { verdict: 'mixed' })
    const preview = await value(mine, 'merge.preview', { path })
    expect(preview.blind).toBe(true)
    expect(
      preview.items
        .filter(({ field }) => field === 'verdict')
        .map(({ mine: own, theirs: other, kind }) => [own, other, kind]),
    ).toEqual([
      ['refuted', 'supported', 'conflict'],
      [null, 'mixed', 'theirs-only'],
    ])
  })

  it('never takes the place of a file, and knows its claims', async () => {
    const { path, mine } = await adasLibrary()
    expect(await error(mine, 'library.sendCopy', { path })).toMatchObject({ code: 'cannot-write' })
    const nowhere = join(newFolder(), 'a.riscontro')
    const id = '11111111-1111-4111-8111-111111111111'
    expect(await error(mine, 'library.sendCopy', { path: nowhere, claimIds: [id] })).toMatchObject({
      code: 'not-found',
    })
    expect(existsSync(nowhere)).toBe(false)
  })
})

describe('agreement', () => {
  it('counts what both judged by themselves, and says why there is no figure', async () => {
    const { mine, ids } = await adasLibrary({ sentences: 8 })
    for (const [at, id] of ids.entries())
      await patch(mine, id, { verdict: at < 4 ? 'supported' : 'refuted', confidence: 50 + at })
    const { path, theirs } = await send(mine, null, true)
    const empty = await value(mine, 'agreement.read', { path })
    expect(empty).toMatchObject({ shared: 8, judged: 0, blind: true })
    expect(empty.columns[0]).toMatchObject({
      column: 'verdict',
      n: 0,
      kappa: { undefined: 'no-pairs' },
    })
    // Three of four alike: po = 6/8, pe = 1/2 (both have each half the time), kappa = 1/2.
    const given = [
      'supported',
      'supported',
      'supported',
      'refuted',
      'refuted',
      'refuted',
      'refuted',
      'supported',
    ] as const
    for (const [at, id] of ids.entries())
      await patch(theirs, id, { verdict: given[at]!, confidence: 50 + at })
    const { columns, judged } = await value(mine, 'agreement.read', { path })
    expect(judged).toBe(8)
    const of = (name: string) => columns.find(({ column }) => column === name)
    expect(of('verdict')).toMatchObject({
      n: 8,
      percent: { value: 0.75 },
      kappa: { value: 0.5 },
    })
    expect(of('type')).toMatchObject({ n: 8, kappa: { undefined: 'no-variation' } })
    expect(of('verifiable')).toMatchObject({ n: 0, alpha: { undefined: 'no-pairs' } })
    expect(of('confidence')).toMatchObject({ n: 8, kappa: null, alpha: { value: 1 } })
  })

  it('takes no verdict for a second one that was seen before', async () => {
    const { mine, ids } = await adasLibrary()
    await patch(mine, ids[0]!, { verdict: 'supported' })
    const { path, theirs } = await send(mine)
    await patch(theirs, ids[0]!, { verdict: 'refuted' })
    await patch(theirs, ids[1]!, { verdict: 'mixed' })
    await patch(mine, ids[1]!, { verdict: 'mixed' })
    const { columns } = await value(mine, 'agreement.read', { path })
    expect(columns[0]).toMatchObject({ column: 'verdict', n: 1, percent: { value: 1 } })
  })
})
