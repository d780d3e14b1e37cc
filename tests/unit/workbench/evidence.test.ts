/** Evidence of four kinds: what is kept of each, and how it stands to the rules. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Workbench } from '#main/workbench/index.ts'
import { Failure } from '#shared/contract/errors.ts'
import { error, everything, importArticle, openForTest, value } from './library-for-tests.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const details = {
  quote: '',
  url: '',
  title: '',
  publisher: '',
  stance: 'supports',
  accessedOn: '',
  note: '',
} as const

const report = 'Il bilancio\nNel 2025 le mele erano 3, le pere 5.'

async function place(options: Parameters<typeof openForTest>[0] = {}) {
  const workbench = await openForTest(options)
  const article = await importArticle(workbench)
  const other = await importArticle(workbench, report)
  const [claim] = await value(workbench, 'claims.list', { sourceId: article.source.id })
  return { workbench, article, other, claimId: claim!.id }
}

const list = (workbench: Workbench, claimId: string) =>
  value(workbench, 'evidence.list', { claimId })

describe('a piece of evidence', () => {
  it('is of an address where there is one, else a quotation', async () => {
    const { workbench, claimId } = await place()
    const url = 'https://example.org/a'
    await value(workbench, 'evidence.add', { claimId, details: { ...details, url } })
    await value(workbench, 'evidence.add', { claimId, details: { ...details, quote: 'Tre.' } })
    expect(await list(workbench, claimId)).toMatchObject([
      { kind: 'url', primacy: 'unknown', publishedOn: '', snapshot: null, passage: null },
      { kind: 'quotation', sha256: sha256('Tre.') },
    ])
  })

  it('from a passage takes its words and details from the source, reachable both ways', async () => {
    const { workbench, claimId, other, article } = await place()
    await value(workbench, 'sources.update', {
      id: other.source.id,
      patch: { outlet: 'Comune', publishedOn: '2025-12-01', url: 'https://example.org/b' },
    })
    const start = report.indexOf('le mele')
    const before = await everything(workbench)
    const piece = await value(workbench, 'evidence.addPassage', {
      claimId,
      revisionId: other.revision.id,
      ranges: [{ start, end: start + 15 }],
      details: { stance: 'refutes', primacy: 'primary' },
    })
    expect(piece).toMatchObject({
      kind: 'passage',
      quote: 'le mele erano 3',
      publisher: 'Comune',
      publishedOn: '2025-12-01',
      stance: 'refutes',
      primacy: 'primary',
      sha256: sha256('le mele erano 3'),
      passage: { sourceId: other.source.id, ranges: [{ start, exact: 'le mele erano 3' }] },
    })
    const citing = await value(workbench, 'evidence.citing', { sourceId: other.source.id })
    expect(citing).toMatchObject([
      {
        evidenceId: piece.id,
        claim: { id: claimId, sourceId: article.source.id, number: 1 },
        spans: [{ start, end: start + 15 }],
      },
    ])
    const retyped = { id: piece.id, patch: { quote: 'le mele erano 4' } }
    expect(await error(workbench, 'evidence.update', retyped)).toMatchObject({
      code: 'invalid-input',
      field: 'patch.quote',
    })
    await value(workbench, 'history.undo', {})
    expect(await everything(workbench)).toEqual(before)
    expect(await value(workbench, 'evidence.citing', { sourceId: other.source.id })).toEqual([])
    await value(workbench, 'history.redo', {})
    expect(await list(workbench, claimId)).toEqual([piece])
  })

  it('is no passage of the article itself, nor words that are not in the text', async () => {
    const { workbench, claimId, article, other } = await place()
    const own = { claimId, revisionId: article.revision.id, ranges: [{ start: 0, end: 2 }] }
    expect(await error(workbench, 'evidence.addPassage', own)).toMatchObject({
      code: 'invalid-input',
      field: 'revisionId',
    })
    const beyond = { claimId, revisionId: other.revision.id, ranges: [{ start: 0, end: 9999 }] }
    expect(await error(workbench, 'evidence.addPassage', beyond)).toMatchObject({
      code: 'invalid-input',
      field: 'ranges',
    })
    expect(await list(workbench, claimId)).toEqual([])
  })

  it('from a file keeps the text that was read, with its digest', async () => {
    const { workbench, claimId } = await place()
    const bytes = new TextEncoder().encode('\ufeffPrima riga\r\nSeconda riga\r\n')
    const file = { name: '/altrove/relazione.txt', bytes }
    const piece = await value(workbench, 'evidence.addFile', { claimId, file, quote: 'Seconda' })
    const snapshot = await value(workbench, 'evidence.snapshot', { id: piece.id })
    expect(snapshot!.text).not.toMatch(/\r|\ufeff/)
    expect(snapshot!.text).toContain('Prima riga\nSeconda riga')
    expect(piece).toMatchObject({
      kind: 'file',
      quote: 'Seconda',
      snapshot: {
        sha256: sha256(snapshot!.text),
        length: snapshot!.text.length,
        origin: 'relazione.txt',
      },
    })
  })

  it('from a file that cannot be read is not made, and the file is named', async () => {
    const { workbench, claimId } = await place()
    const file = { name: 'vuoto.txt', bytes: new Uint8Array() }
    const refused = await error(workbench, 'evidence.addFile', { claimId, file })
    expect(refused.code).toBe('unreadable-file')
    expect(refused.message).toContain('vuoto.txt')
    expect(await list(workbench, claimId)).toEqual([])
  })
})

describe('the history', () => {
  it('tells all of it, and the library is what it tells, also after undo and redo', async () => {
    const { workbench, claimId, other } = await place({
      fetchText: async () => ({ text: 'Pagina' }),
    })
    const url = 'https://example.org/a'
    const { id } = await value(workbench, 'evidence.add', { claimId, details: { ...details, url } })
    await value(workbench, 'evidence.fetch', { id })
    await value(workbench, 'evidence.addPassage', {
      claimId,
      revisionId: other.revision.id,
      ranges: [{ start: 0, end: 11 }],
    })
    await value(workbench, 'claims.update', {
      ids: [claimId],
      patch: { verdict: 'mixed', conclusion: 'In parte.', recheckOn: '2026-03-01' },
    })
    await value(workbench, 'scales.change', { to: 'aap' })
    const verified = async () => (await value(workbench, 'history.verify', {})).problems
    expect(await verified()).toEqual([])
    for (const back of [1, 2, 3]) {
      await value(workbench, 'history.undo', {})
      expect([back, await verified()]).toEqual([back, []])
    }
    await value(workbench, 'history.redo', {})
    expect(await verified()).toEqual([])
  })
})

describe('fetching', () => {
  const url = 'https://example.org/pagina'

  it('is not offered where the program cannot', async () => {
    const { workbench, claimId } = await place({ fetchText: null })
    expect(await value(workbench, 'evidence.canFetch', {})).toEqual({ canFetch: false })
    const { id } = await value(workbench, 'evidence.add', { claimId, details: { ...details, url } })
    expect(await error(workbench, 'evidence.fetch', { id })).toMatchObject({ code: 'forbidden' })
  })

  it('keeps the page as a snapshot; a second one leaves the first as it was', async () => {
    let text = 'Prima versione'
    const asked: string[] = []
    const { workbench, claimId } = await place({
      fetchText: async (address) => {
        asked.push(address)
        return { text, url: `${address}?x`, title: 'La pagina' }
      },
    })
    const { id } = await value(workbench, 'evidence.add', { claimId, details: { ...details, url } })
    const piece = await value(workbench, 'evidence.fetch', { id })
    expect(asked).toEqual([url])
    expect(piece).toMatchObject({
      title: 'La pagina',
      snapshot: { sha256: sha256('Prima versione'), origin: `${url}?x` },
    })
    text = 'Seconda versione'
    await value(workbench, 'evidence.fetch', { id })
    const read = async () => (await value(workbench, 'evidence.snapshot', { id }))?.text
    expect(await read()).toBe('Seconda versione')
    await value(workbench, 'history.undo', {})
    expect(await read()).toBe('Prima versione')
    await value(workbench, 'history.undo', {})
    expect(await read()).toBeUndefined()
  })

  it('leaves the evidence as it was where the page cannot be had', async () => {
    const { workbench, claimId } = await place({
      fetchText: async () => {
        throw new Failure('not-found', 'The page is gone (404).')
      },
    })
    const made = await value(workbench, 'evidence.add', { claimId, details: { ...details, url } })
    expect(await error(workbench, 'evidence.fetch', { id: made.id })).toMatchObject({
      message: 'The page is gone (404).',
    })
    expect(await list(workbench, claimId)).toEqual([made])
  })
})

describe('the rules', () => {
  const reuters = { ...details, url: 'https://www.reuters.com/a', publisher: 'Reuters' }

  it('count publishers, primary sources and what is older than the claim', async () => {
    const { workbench, claimId, article } = await place()
    await value(workbench, 'sources.update', {
      id: article.source.id,
      patch: { publishedOn: '2026-01-10' },
    })
    const line = () => value(workbench, 'evidence.rules', { claimId })
    expect(await line()).toEqual({
      independent: { found: 0, needed: 2, holds: false },
      primary: { found: 0, holds: false },
      older: { found: 0, claimedOn: '2026-01-10', holds: true },
    })
    for (const url of ['https://www.reuters.com/a', 'https://www.reuters.com/b'])
      await value(workbench, 'evidence.add', { claimId, details: { ...reuters, url } })
    expect((await line()).independent).toMatchObject({ found: 1, holds: false })
    await value(workbench, 'evidence.add', {
      claimId,
      details: {
        ...details,
        url: 'https://www.ansa.it/c',
        primacy: 'primary',
        publishedOn: '2025-12-31',
      },
    })
    expect(await line()).toMatchObject({
      independent: { found: 2, holds: true },
      primary: { found: 1, holds: true },
      older: { found: 1, holds: false },
    })
  })

  it('that are switched off say nothing, in the line and among the findings', async () => {
    const { workbench, claimId, article } = await place()
    const thin = async () =>
      (await value(workbench, 'findings.list', { sourceId: article.source.id })).filter(
        ({ kind }) => kind === 'thin-evidence',
      ).length
    await value(workbench, 'claims.update', { ids: [claimId], patch: { verdict: 'supported' } })
    await value(workbench, 'evidence.add', { claimId, details: reuters })
    expect(await thin()).toBe(1)
    await value(workbench, 'rules.set', { independent: false, primary: false, older: true })
    expect(await value(workbench, 'evidence.rules', { claimId })).toMatchObject({
      independent: null,
      primary: null,
    })
    expect(await thin()).toBe(0)
    await value(workbench, 'rules.set', { independent: true, primary: true, older: true })
    expect(await thin()).toBe(1)
  })

  it('ask nothing of a verdict that says itself that the evidence is not enough, in any scale', async () => {
    const { workbench, claimId, article } = await place()
    await value(workbench, 'scales.change', { to: 'aap' })
    const kinds = async (verdict: string) => {
      await value(workbench, 'claims.update', { ids: [claimId], patch: { verdict } })
      const found = await value(workbench, 'findings.list', { sourceId: article.source.id })
      return found.map(({ kind }) => kind)
    }
    expect(await kinds('aap:false')).toContain('thin-evidence')
    expect(await kinds('aap:unproven')).not.toContain('thin-evidence')
  })
})
