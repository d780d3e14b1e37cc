import { describe, expect, it } from 'vitest'
import {
  article,
  error,
  everything,
  importArticle,
  openForTest,
  value,
} from './library-for-tests.ts'
import { claimsOf, edited, longer, revise, withQuote } from './revised-article.ts'

describe('a changed text of a source', () => {
  it('carries claims over, each with what became of it, and offers only what is new', async () => {
    const workbench = await openForTest()
    const { source } = await importArticle(workbench, longer)
    const before = await claimsOf(workbench)
    const report = await revise(workbench, source.id, edited)
    const claims = await claimsOf(workbench)
    const byNumber = new Map(claims.map((claim) => [claim.number, claim]))
    expect(before.map(({ number }) => byNumber.get(number)?.health)).toEqual([
      'moved',
      'fuzzy',
      'orphan',
    ])
    expect(byNumber.get(2)).toMatchObject({
      text: 'Bruno ha 5 pere mature sul tavolo della cucina.',
      quote: 'Bruno ha 6 pere mature sul tavolo della cucina.',
      proposed: true,
    })
    expect(byNumber.get(2)!.healthScore).toBeGreaterThan(0.6)
    // The number is read anew where its words were changed.
    expect(byNumber.get(2)!.quantities.map(({ value: read }) => read)).toEqual([6])
    expect(byNumber.get(3)!.quote).toBe(before[2]!.quote)
    expect(claims.filter(({ number }) => number > 3)).toMatchObject([
      { quote: 'Ieri è arrivata anche Dora con 8 cesti di fragole.', proposed: true },
    ])
    expect(report).toMatchObject({
      unchanged: false,
      proposals: 1,
      healths: { exact: 0, moved: 1, fuzzy: 1, ambiguous: 0, orphan: 1 },
    })
    const { revision } = await value(workbench, 'sources.get', { id: source.id })
    expect(revision.text).toBe(edited)
  })

  it('leaves verdicts, evidence and the time of the last edit alone', async () => {
    const workbench = await openForTest()
    const { source } = await importArticle(workbench, longer)
    const bruno = withQuote(await claimsOf(workbench), 'Bruno')
    const patch = { verdict: 'refuted', notes: 'Visto.', tags: ['frutta'] } as const
    await value(workbench, 'claims.update', {
      ids: [bruno.id],
      patch: { ...patch, tags: ['frutta'] },
    })
    await value(workbench, 'evidence.add', {
      claimId: bruno.id,
      details: {
        quote: 'Così.',
        url: '',
        title: '',
        publisher: '',
        stance: 'refutes',
        accessedOn: '',
        note: '',
      },
    })
    const [was] = await value(workbench, 'claims.get', { ids: [bruno.id] })
    await revise(workbench, source.id, edited)
    const [is] = await value(workbench, 'claims.get', { ids: [bruno.id] })
    expect(is).toMatchObject({ ...patch, evidenceCount: 1, proposed: false })
    expect(is!.updatedAt).toBe(was!.updatedAt)
  })

  it('tells that a text is the same one, and does nothing', async () => {
    const workbench = await openForTest()
    const { source, revision } = await importArticle(workbench)
    const state = await everything(workbench)
    const report = await revise(workbench, source.id, `\uFEFF${article.replaceAll('\n', '\r\n')}`)
    expect(report).toMatchObject({ unchanged: true, revisionId: revision.id, claims: [] })
    expect(await everything(workbench)).toEqual(state)
    expect(await value(workbench, 'history.state', {})).toMatchObject({
      undo: 'sources.importText',
    })
  })

  it('keeps the reason of a skipped sentence, and takes none back that a person took back', async () => {
    const workbench = await openForTest()
    const { source, sentences } = await importArticle(workbench, longer)
    const question = sentences.find(({ coverage }) => coverage === 'skipped')!
    const town = sentences.find(({ start }) => longer.startsWith('La città', start))!
    await value(workbench, 'sentences.skip', { id: town.id, reason: 'opinion' })
    await value(workbench, 'sentences.skip', { id: question.id, reason: null })
    await revise(workbench, source.id, edited)
    const after = await value(workbench, 'sources.get', { id: source.id })
    const at = (words: string) =>
      after.sentences.find(({ start }) => edited.startsWith(words, start))
    expect(at('La città')).toMatchObject({ coverage: 'skipped', reason: 'opinion' })
    expect(at('Perché')!.coverage).toBe('untouched')
  })

  it('offers a claim that was discarded no second time', async () => {
    const workbench = await openForTest()
    const { source } = await importArticle(workbench, longer)
    const anna = withQuote(await claimsOf(workbench), 'Anna')
    await value(workbench, 'claims.discard', { ids: [anna.id] })
    await revise(workbench, source.id, edited)
    expect((await claimsOf(workbench)).filter(({ text }) => text.startsWith('Anna'))).toEqual([])
  })

  it('brings an orphan back when its words come back', async () => {
    const workbench = await openForTest()
    const { source } = await importArticle(workbench, longer)
    const carla = withQuote(await claimsOf(workbench), 'Carla ne')
    await revise(workbench, source.id, edited)
    await value(workbench, 'anchors.keepAsOrphan', { claimId: carla.id })
    const report = await revise(workbench, source.id, `${longer}\nFine.`)
    expect(report.claims.find(({ claimId }) => claimId === carla.id)).toMatchObject({
      health: 'exact',
    })
    const [now] = await value(workbench, 'claims.get', { ids: [carla.id] })
    expect(now).toMatchObject({ revisionId: report.revisionId, quote: carla.quote })
  })

  it('does not let a doubt fade with the next revision', async () => {
    const workbench = await openForTest()
    const { source } = await importArticle(workbench, longer)
    const bruno = withQuote(await claimsOf(workbench), 'Bruno')
    await revise(workbench, source.id, edited)
    const [first] = await value(workbench, 'claims.get', { ids: [bruno.id] })
    await revise(workbench, source.id, `${edited}\nFine della storia.`)
    const [second] = await value(workbench, 'claims.get', { ids: [bruno.id] })
    expect(second).toMatchObject({ health: 'fuzzy', healthScore: first!.healthScore })
  })

  it('shows every revision with the claims as they stood in it', async () => {
    const workbench = await openForTest()
    const { source, revision } = await importArticle(workbench, longer)
    const before = await claimsOf(workbench)
    await revise(workbench, source.id, edited)
    await revise(workbench, source.id, `${edited}\nFine.`)
    const list = await value(workbench, 'revisions.list', { sourceId: source.id })
    expect(list.map(({ number, newest, claims }) => [number, newest, claims])).toEqual([
      [1, false, 3],
      [2, false, 3],
      [3, true, 3],
    ])
    const old = await value(workbench, 'revisions.get', { id: revision.id })
    expect(old.revision.text).toBe(longer)
    const quotes = new Map(
      old.anchors.map(({ claimId, ranges }) => [
        claimId,
        ranges.map(({ start, end }) => longer.slice(start, end)).join(' … '),
      ]),
    )
    expect(quotes).toEqual(new Map(before.map(({ id, quote }) => [id, quote])))
  })

  it('is searched only in its newest words', async () => {
    const workbench = await openForTest()
    const { source } = await importArticle(workbench, longer)
    await revise(workbench, source.id, edited)
    const hits = await value(workbench, 'library.search', { words: 'vimini' })
    expect(hits.filter(({ kind }) => kind === 'source')).toHaveLength(1)
    const gone = await value(workbench, 'library.search', { words: 'sorella' })
    expect(gone.filter(({ kind }) => kind === 'source')).toEqual([])
  })

  it('may be another source, which then goes', async () => {
    const workbench = await openForTest()
    const first = await importArticle(workbench, longer)
    const second = await importArticle(workbench, edited)
    const state = await everything(workbench)
    const report = await value(workbench, 'revisions.add', {
      sourceId: first.source.id,
      fromSourceId: second.source.id,
    })
    expect(report.healths).toMatchObject({ moved: 1, fuzzy: 1, orphan: 1 })
    expect(await value(workbench, 'sources.list', {})).toHaveLength(1)
    await value(workbench, 'history.undo', {})
    expect(await everything(workbench)).toEqual(state)
  })

  it('comes in again after it was taken back', async () => {
    const workbench = await openForTest()
    const { source } = await importArticle(workbench, longer)
    const first = await revise(workbench, source.id, edited)
    await value(workbench, 'history.undo', {})
    const second = await revise(workbench, source.id, edited)
    expect(second.healths).toEqual(first.healths)
    expect(second.proposals).toBe(1)
    expect(await value(workbench, 'revisions.list', { sourceId: source.id })).toHaveLength(2)
  })

  it('refuses a text that another source has, and what is no text', async () => {
    const workbench = await openForTest()
    const { source } = await importArticle(workbench, longer)
    await importArticle(workbench, edited)
    const add = (input: object) =>
      error(workbench, 'revisions.add', { sourceId: source.id, ...input })
    expect(await add({ text: edited })).toMatchObject({ code: 'duplicate-source' })
    expect(await add({ text: ' \n ' })).toMatchObject({ code: 'invalid-input', field: 'text' })
    expect(await add({})).toMatchObject({ code: 'invalid-input', field: 'text' })
    expect(await add({ fromSourceId: source.id })).toMatchObject({ field: 'fromSourceId' })
    const bytes = new Uint8Array([0, 1, 2, 3, 0, 255])
    expect(await add({ file: { name: 'a.txt', bytes } })).toMatchObject({ code: 'unreadable-file' })
  })

  it('keeps what is past from being worked on', async () => {
    const workbench = await openForTest()
    const { source, revision } = await importArticle(workbench, longer)
    const carla = withQuote(await claimsOf(workbench), 'Carla ne')
    await revise(workbench, source.id, edited)
    const ranges = [{ start: 0, end: 3 }]
    expect(
      await error(workbench, 'claims.create', { revisionId: revision.id, ranges }),
    ).toMatchObject({ field: 'revisionId' })
    expect(
      await error(workbench, 'claims.addRange', { id: carla.id, range: ranges[0] }),
    ).toMatchObject({ field: 'id' })
  })
})
