import { describe, expect, it } from 'vitest'
import { article, importArticle, openForTest, value } from './library-for-tests.ts'

const at = (words: string) => {
  const start = article.indexOf(words)
  return { start, end: start + words.length }
}

async function opened() {
  const workbench = await openForTest()
  const document = await importArticle(workbench)
  const claims = await value(workbench, 'claims.list', { sourceId: document.source.id })
  return { workbench, document, claims, revisionId: document.revision.id }
}

describe('extracted claims', () => {
  it('are proposals, numbered in text order, with quote, context and quantities', async () => {
    const { claims } = await opened()
    expect(claims.map((claim) => claim.number)).toEqual([1, 2, 3])
    expect(claims[0]).toMatchObject({
      quote: 'Anna ha 3 mele.',
      health: 'exact',
      origin: 'extracted',
      proposed: true,
      checkWorthiness: 0.5,
      checkWorthinessReasons: [{ name: 'number', weight: 0.5 }],
      quantities: [{ exact: '3', value: 3, unit: null, approximate: true }],
      ranges: [{ ...at('Anna ha 3 mele.'), prefix: 'Un titolo\n' }],
      status: 'new',
      verdict: null,
    })
  })

  it('are kept by any edit, and lose the reasons of a score that is set by hand', async () => {
    const { workbench, claims } = await opened()
    const [kept] = await value(workbench, 'claims.update', {
      ids: [claims[0]!.id],
      patch: { proposed: false },
    })
    expect(kept).toEqual({ ...claims[0], proposed: false, updatedAt: kept!.updatedAt })
    const [scored] = await value(workbench, 'claims.update', {
      ids: [claims[1]!.id],
      patch: { checkWorthiness: 0.9, tags: ['b', 'a', 'b'] },
    })
    expect(scored).toMatchObject({
      proposed: false,
      checkWorthiness: 0.9,
      checkWorthinessReasons: [],
      tags: ['b', 'a'],
    })
  })
})

describe('claims of the analyst', () => {
  it('take quote, quantities and type from the selected words', async () => {
    const { workbench, revisionId } = await opened()
    const claim = await value(workbench, 'claims.create', {
      revisionId,
      ranges: [at('Bruno ha 5'), at('Anna ha 3'), at('ha 3 mele')],
    })
    expect(claim).toMatchObject({
      number: 4,
      origin: 'analyst',
      proposed: false,
      quote: 'Anna ha 3 mele … Bruno ha 5',
      text: 'Anna ha 3 mele … Bruno ha 5',
      type: 'quantity',
      checkWorthiness: null,
    })
    expect(claim.quantities.map((quantity) => quantity.value)).toEqual([3, 5])
    const listed = await value(workbench, 'claims.list', { sourceId: claim.sourceId })
    expect(listed.map(({ number }) => number)).toEqual([4, 1, 2, 3])
  })

  it('never get a number again that was given', async () => {
    const { workbench, revisionId } = await opened()
    const create = () =>
      value(workbench, 'claims.create', { revisionId, ranges: [at('titolo')], text: 'Mio' })
    const first = await create()
    await value(workbench, 'claims.discard', { ids: [first.id] })
    expect((await create()).number).toBe(first.number + 1)
  })
})

describe('ranges', () => {
  it('bring their quantities along and take them away again', async () => {
    const { workbench, claims } = await opened()
    const { id } = claims[0]!
    const wider = await value(workbench, 'claims.addRange', { id, range: at('ne ha 40') })
    expect(wider).toMatchObject({ quote: 'Anna ha 3 mele. … ne ha 40', proposed: false })
    expect(wider.quantities.map((quantity) => quantity.value)).toEqual([3, 40])
    const other = await value(workbench, 'claims.removeRange', { id, index: 0 })
    expect(other.quote).toBe('ne ha 40')
    expect(other.quantities.map((quantity) => quantity.value)).toEqual([40])
    const last = await workbench.run('claims.removeRange', { id, index: 0 })
    expect(last).toMatchObject({ ok: false, error: { code: 'invalid-input', field: 'index' } })
  })

  it('that are there already change nothing', async () => {
    const { workbench, claims } = await opened()
    const before = await value(workbench, 'history.list', {})
    const same = await value(workbench, 'claims.addRange', {
      id: claims[0]!.id,
      range: at('3 mele'),
    })
    expect(same).toEqual(claims[0])
    expect(await value(workbench, 'history.list', {})).toEqual(before)
  })
})

describe('coverage', () => {
  it('follows claims, ranges and skipped sentences', async () => {
    const { workbench, document, claims } = await opened()
    const sourceId = document.source.id
    const coverage = async () => {
      const { sentences, source } = await value(workbench, 'sources.get', { id: sourceId })
      const counts = { claimed: 0, skipped: 0, untouched: 0 }
      for (const sentence of sentences) counts[sentence.coverage] += 1
      expect(source.coverage).toEqual(counts)
      return sentences.map((sentence) => sentence.reason ?? sentence.coverage)
    }
    expect(await coverage()).toEqual([
      'untouched',
      'claimed',
      'claimed',
      'question',
      'untouched',
      'claimed',
    ])
    const [, , , question, city] = document.sentences
    await value(workbench, 'sentences.skip', { id: city!.id, reason: 'opinion' })
    await value(workbench, 'sentences.skip', { id: question!.id, reason: null })
    await value(workbench, 'claims.discard', { ids: [claims[1]!.id] })
    expect((await coverage()).slice(2, 5)).toEqual(['untouched', 'untouched', 'opinion'])
    await value(workbench, 'claims.addRange', { id: claims[0]!.id, range: at('La città') })
    expect((await coverage())[4]).toBe('claimed')
    await value(workbench, 'history.undo', {})
    expect((await coverage())[4]).toBe('opinion')
  })
})

describe('evidence', () => {
  const details = {
    quote: 'Le mele sono 3.',
    url: '',
    title: 'Inventario',
    publisher: '',
    stance: 'supports',
    accessedOn: '',
    note: '',
  } as const

  it('is counted, and moves the time of its claim back and forth', async () => {
    const { workbench, claims } = await opened()
    const claimId = claims[0]!.id
    const claimNow = async () =>
      (await value(workbench, 'claims.list', { sourceId: null })).find(({ id }) => id === claimId)!
    const piece = await value(workbench, 'evidence.add', { claimId, details })
    // The digest of the words in UTF-8, by sha256sum.
    expect(piece.sha256).toBe('bc3668bf31864a84e04f03ffb9346dd5c12385a039204462e1ffd5c601c2dbf0')
    const counted = await claimNow()
    expect(counted.evidenceCount).toBe(1)
    expect(counted.updatedAt >= claims[0]!.updatedAt).toBe(true)
    const changed = await value(workbench, 'evidence.update', {
      id: piece.id,
      patch: { quote: 'Altro.' },
    })
    expect(changed.sha256).not.toBe(piece.sha256)
    await value(workbench, 'evidence.remove', { id: piece.id })
    expect((await claimNow()).evidenceCount).toBe(0)
    for (let steps = 0; steps < 3; steps += 1) await value(workbench, 'history.undo', {})
    expect(await claimNow()).toEqual(claims[0])
  })
})
