// oxlint-disable max-lines -- every command of the program has its row here
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '#shared/contract/client.ts'
import { commands, type CommandName, type InputOf } from '#shared/contract/commands.ts'
import { Claim, Evidence, SourceDocument } from '#shared/records/library.ts'
import { transportFor, type Workbench } from '#main/workbench/index.ts'
import { handlers } from '#main/workbench/handlers.ts'
import { settingsFor, startModelServer, type ModelServer } from '../../fixtures/model-server.ts'
import { serve } from '../../make/web.ts'
import { error, importArticle, newFolder, openForTest, value } from './library-for-tests.ts'

interface Place {
  sourceId: string
  revisionId: string
  /** A text of another source. */
  otherRevisionId: string
  sentenceId: string
  ownScaleId: string
  claimId: string
  evidenceId: string
  /** Another claim, on which the first one depends. */
  otherId: string
  relationId: string
  /** Noticed, and not put aside. */
  findingId: string
  /** Noticed, and put aside. */
  dismissedId: string
  suggestionId: string
  /** The change that made the claim. */
  firstSeq: number
  discardedId: string
  /** Of a source with two revisions: its claim moved between them. */
  revisedId: string
  revisionIds: string[]
  movedId: string
}

let model: ModelServer
beforeAll(async () => {
  model = await startModelServer()
})
afterAll(() => model.close())
const unrecorded: readonly string[] = [
  'settings.set',
  'library.setAnalyst',
  'rules.set',
  'library.compact',
  'models.settings.set',
  'models.test',
  'models.suggest',
  'models.verdict',
  'models.reveal',
]

const csvFile = (text: string) => ({ name: 'a.csv', bytes: new TextEncoder().encode(text) })

const evidence = {
  quote: 'Lo dice il bilancio.',
  url: 'https://example.org/bilancio',
  title: 'Bilancio',
  publisher: 'Comune',
  stance: 'supports',
  accessedOn: '2026-01-31',
  note: '',
} as const

const site = await serve((_, response) => response.end('Dieci 10.'))
const ownScale = {
  label: { it: 'Due voti', en: 'Two marks' },
  values: [
    { label: { it: 'Sì', en: 'Yes' }, colour: 'green', number: 1, sense: 'supported' },
    { label: { it: 'No', en: 'No' }, colour: 'red', number: 0, sense: 'refuted' },
  ],
} satisfies InputOf<'scales.save'>['scale']

const fetchText = async () => ({ text: 'La pagina.' })

/** Another library, with an article of its own. */
const elsewhere = join(mkdtempSync(join(tmpdir(), 'riscontro-')), 'altra.riscontro')
beforeAll(async () => {
  const workbench = await openForTest({ path: elsewhere })
  await importArticle(workbench, 'Altrove\nDora ha 9 fichi.')
  workbench.close()
})
afterAll(() => rmSync(dirname(elsewhere), { recursive: true, force: true }))

const inputs: Record<Exclude<CommandName, `app.${string}`>, (place: Place) => unknown> = {
  'library.describe': () => ({}),
  'library.properties': () => ({}),
  'library.saveCopy': () => ({ path: join(newFolder(), 'copy.riscontro') }),
  'library.compact': () => ({}),
  'exports.auditPack': () => ({ path: join(newFolder(), 'a.riscontro-audit.zip') }),
  'library.search': () => ({ words: 'mele' }),
  'sources.list': () => ({}),
  'sources.get': ({ sourceId }) => ({ id: sourceId }),
  'sources.importText': () => ({ text: 'Un altro testo.\nCon 7 parole.' }),
  'sources.importBytes': () => ({
    files: [{ name: 'a.txt', bytes: new TextEncoder().encode('Nove 9.') }],
  }),
  'sources.importPaths': () => ({
    paths: [join(import.meta.dirname, '../../../seeds/microsoft-nvidia-anthropic.txt')],
  }),
  'sources.importUrl': () => ({ url: site, allowPrivate: true }),
  'sources.update': ({ sourceId }) => ({ id: sourceId, patch: { outlet: 'Corriere' } }),
  'sources.delete': ({ sourceId }) => ({ id: sourceId }),
  'sentences.skip': ({ sentenceId }) => ({ id: sentenceId, reason: 'opinion' }),
  'claims.list': () => ({ sourceId: null }),
  'claims.ids': () => ({ sourceId: null }),
  'claims.get': ({ claimId }) => ({ ids: [claimId] }),
  'claims.create': ({ revisionId }) => ({ revisionId, ranges: [{ start: 10, end: 14 }] }),
  'claims.update': ({ claimId }) => ({ ids: [claimId], patch: { verdict: 'refuted' } }),
  'claims.addRange': ({ claimId }) => ({ id: claimId, range: { start: 0, end: 2 } }),
  'claims.removeRange': ({ claimId }) => ({ id: claimId, index: 0 }),
  'claims.discard': ({ claimId }) => ({ ids: [claimId] }),
  'evidence.list': ({ claimId }) => ({ claimId }),
  'evidence.add': ({ claimId }) => ({ claimId, details: evidence }),
  'evidence.update': ({ evidenceId }) => ({ id: evidenceId, patch: { note: 'Letto.' } }),
  'evidence.remove': ({ evidenceId }) => ({ id: evidenceId }),
  'evidence.addPassage': ({ claimId, otherRevisionId }) => ({
    claimId,
    revisionId: otherRevisionId,
    ranges: [{ start: 0, end: 5 }],
  }),
  'evidence.addFile': ({ claimId }) => ({
    claimId,
    file: { name: 'bilancio.txt', bytes: new TextEncoder().encode('Il bilancio.') },
  }),
  'evidence.fetch': ({ evidenceId }) => ({ id: evidenceId }),
  'evidence.canFetch': () => ({}),
  'evidence.snapshot': ({ evidenceId }) => ({ id: evidenceId }),
  'evidence.citing': ({ sourceId }) => ({ sourceId }),
  'evidence.rules': ({ claimId }) => ({ claimId }),
  'scales.list': () => ({}),
  'scales.save': () => ({ scale: ownScale }),
  'scales.remove': ({ ownScaleId }) => ({ id: ownScaleId }),
  'scales.preview': () => ({ to: 'politifact' }),
  'scales.change': () => ({ to: 'politifact' }),
  'rules.get': () => ({}),
  'rules.set': () => ({ independent: true, primary: false, older: true }),
  'claims.due': () => ({ on: '2026-01-01' }),
  'findings.list': ({ sourceId }) => ({ sourceId }),
  'findings.dismiss': ({ findingId }) => ({ id: findingId, reason: 'Scritto così apposta.' }),
  'findings.restore': ({ dismissedId }) => ({ id: dismissedId }),
  'relations.list': ({ claimId }) => ({ claimId }),
  'relations.add': ({ claimId, otherId }) => ({ claimId, otherId, kind: 'contradicts' }),
  'relations.remove': ({ relationId }) => ({ id: relationId }),
  'relations.dependents': ({ otherId }) => ({ claimIds: [otherId] }),
  'overview.read': () => ({ sourceId: null }),
  'library.setAnalyst': () => ({ name: 'Ada L.' }),
  'library.sendCopy': () => ({ path: join(newFolder(), 'copia.riscontro') }),
  'merge.preview': () => ({ path: elsewhere }),
  'merge.apply': () => ({ path: elsewhere }),
  'agreement.read': () => ({ path: elsewhere }),
  'history.list': () => ({}),
  'history.strokes': () => ({}),
  'history.facets': () => ({}),
  'history.head': () => ({}),
  'history.verify': () => ({}),
  'history.previewRevert': ({ claimId, firstSeq }) => ({ claimId, toSeq: firstSeq }),
  'history.revertClaim': ({ claimId, firstSeq }) => ({ claimId, toSeq: firstSeq }),
  'history.revertField': ({ claimId, firstSeq }) => ({
    claimId,
    toSeq: firstSeq,
    field: 'verdict',
  }),
  'history.deleted': () => ({}),
  'history.restore': ({ discardedId }) => ({ table: 'claims', id: discardedId }),
  'history.state': () => ({}),
  'history.undo': () => ({}),
  'history.redo': () => ({}),
  'settings.get': () => ({ key: 'grid' }),
  'settings.set': () => ({ key: 'grid', value: { columns: ['text'], width: 1.5 } }),
  'exports.previewCsv': () => ({
    profile: 'data',
    columns: ['number', 'text'],
    claimIds: null,
    sourceId: null,
  }),
  'exports.write': () => ({
    path: join(newFolder(), 'a.csv'),
    request: {
      format: 'csv',
      profile: 'data',
      columns: ['number', 'text'],
      claimIds: null,
      sourceId: null,
    },
  }),
  'exports.place': () => ({ path: join(newFolder(), 'a.pdf'), bytes: new Uint8Array([1, 2]) }),
  'imports.previewCsv': () => ({ file: csvFile('quote,text\nNiente,Tutto\n') }),
  'imports.previewCsvPath': () => {
    const path = join(newFolder(), 'a.csv')
    writeFileSync(path, 'quote,text\nNiente,Tutto\n')
    return { path }
  },
  'imports.previewClaims': ({ sourceId }) => ({
    file: csvFile('claim;quote\nAnna ha mele;3 mele\n'),
    sourceId,
  }),
  'imports.previewClaimsPath': ({ sourceId }) => {
    const path = join(newFolder(), 'a.csv')
    writeFileSync(path, 'claim;quote\nAnna ha mele;3 mele\n')
    return { path, sourceId }
  },
  'imports.applyCsv': ({ claimId, revisionId }) => ({
    changes: [{ claimId, patch: { notes: 'Dal foglio' }, expected: { notes: '' } }],
    additions: [{ revisionId, ranges: [], quote: 'mai detto', text: 'Mai detto.', patch: {} }],
  }),
  'extraction.read': () => ({ text: 'Sono 12.' }),
  'models.settings.get': () => ({}),
  'models.settings.set': () => settingsFor(model, { enabled: false }),
  'models.test': () => ({}),
  'models.suggest': ({ sourceId }) => ({ sourceId, key: 'sk-1' }),
  'models.list': ({ sourceId }) => ({ sourceId }),
  'models.accept': ({ suggestionId }) => ({ id: suggestionId }),
  'models.dismiss': ({ suggestionId }) => ({ id: suggestionId }),
  'models.verdict': ({ claimId }) => ({ claimId }),
  'models.verdictOf': ({ claimId }) => ({ claimId }),
  'models.reveal': ({ claimId }) => ({ claimId }),
  'revisions.list': ({ revisedId }) => ({ sourceId: revisedId }),
  'revisions.get': ({ revisionIds }) => ({ id: revisionIds[0] }),
  'revisions.diff': ({ revisionIds: [from, to] }) => ({ from, to }),
  'revisions.add': ({ sourceId }) => ({ sourceId, text: 'Un titolo\nAnna ha 4 mele. Sono 9.' }),
  'revisions.addPath': ({ sourceId }) => ({
    sourceId,
    path: join(import.meta.dirname, '../../../seeds/microsoft-nvidia-anthropic.txt'),
  }),
  'anchors.queue': () => ({ sourceId: null }),
  'anchors.accept': ({ movedId }) => ({ claimId: movedId, ranges: [{ start: 0, end: 5 }] }),
  'anchors.confirm': ({ movedId }) => ({ claimIds: [movedId] }),
  'anchors.keepAsOrphan': ({ movedId }) => ({ claimId: movedId }),
}

async function prepare(workbench: Workbench): Promise<Place> {
  const { source, revision, sentences } = await importArticle(workbench)
  const other = await importArticle(workbench, 'Altro titolo\nNon dice molto altro.')
  const own = await value(workbench, 'scales.save', { scale: ownScale })
  const [first, second, third] = await value(workbench, 'claims.list', {
    sourceId: source.id,
  })
  await value(workbench, 'claims.addRange', { id: first!.id, range: { start: 27, end: 30 } })
  const { id } = await value(workbench, 'evidence.add', { claimId: first!.id, details: evidence })
  const relation = await value(workbench, 'relations.add', {
    claimId: first!.id,
    otherId: second!.id,
    kind: 'depends-on',
  })
  // Verdicts that rest on too little, one of which is said to do.
  const ids = [first!.id, second!.id]
  await value(workbench, 'claims.update', { ids, patch: { verdict: 'supported' } })
  const thin = (await value(workbench, 'findings.list', { sourceId: null })).filter(
    ({ kind }) => kind === 'thin-evidence',
  )
  const [findingId, dismissedId] = thin.map((finding) => finding.id)
  await value(workbench, 'findings.dismiss', { id: dismissedId!, reason: 'Basta il bilancio.' })
  await value(workbench, 'models.settings.set', settingsFor(model))
  await value(workbench, 'models.suggest', { sourceId: source.id })
  await value(workbench, 'models.verdict', { claimId: first!.id })
  const { suggestions } = await value(workbench, 'models.list', { sourceId: source.id })
  await value(workbench, 'claims.discard', { ids: [third!.id] })
  const made = (await value(workbench, 'history.list', { claimId: first!.id })).at(-1)
  const revised = await importArticle(workbench, 'Altrove\nLe righe sono 7 in tutto.')
  const [moved] = await value(workbench, 'claims.list', { sourceId: revised.source.id })
  const report = await value(workbench, 'revisions.add', {
    sourceId: revised.source.id,
    text: 'Altrove ancora\nLe righe sono 7 in tutto.',
  })
  // One step is undone, so that there is something to redo.
  await value(workbench, 'claims.discard', { ids: [second!.id] })
  await value(workbench, 'history.undo', {})
  return {
    sourceId: source.id,
    revisionId: revision.id,
    otherRevisionId: other.revision.id,
    ownScaleId: own.id,
    sentenceId: sentences[4]!.id,
    claimId: first!.id,
    evidenceId: id,
    otherId: second!.id,
    relationId: relation.id,
    findingId: findingId!,
    dismissedId: dismissedId!,
    suggestionId: suggestions[0]!.id,
    firstSeq: made!.seq,
    discardedId: third!.id,
    revisedId: revised.source.id,
    revisionIds: [revised.revision.id, report.revisionId],
    movedId: moved!.id,
  }
}

describe('the commands of the engine', () => {
  it('all have a handler, and no other has', () => {
    const hosted = Object.entries(commands)
      .filter(([, command]) => command.host === 'engine')
      .map(([name]) => name)
    expect(Object.keys(handlers).toSorted()).toEqual(hosted.toSorted())
  })

  it.each(Object.entries(inputs))('%s answers as its contract says', async (name, input) => {
    const workbench = await openForTest({ fetchText })
    const place = await prepare(workbench)
    const command = commands[name as CommandName]
    const before = await value(workbench, 'history.list', { limit: 1000 })
    const result = await workbench.run(name as CommandName, input(place))
    expect(result).toMatchObject({ ok: true })
    if (result.ok) expect(command.output.parse(result.value)).toEqual(result.value)
    const after = await value(workbench, 'history.list', { limit: 1000 })
    const recorded = command.kind === 'write' && !unrecorded.includes(name)
    expect(after.length > before.length).toBe(recorded)
    const steps = new Set(after.slice(0, after.length - before.length).map(({ step }) => step))
    expect(steps.size).toBe(recorded ? 1 : 0)
    // Whatever a command writes, the history tells.
    expect((await value(workbench, 'history.verify', {})).problems).toEqual([])
  })

  it('shows records that fit their schemas to the last field', async () => {
    const workbench = await openForTest()
    const { claimId, sourceId } = await prepare(workbench)
    const claims = await value(workbench, 'claims.list', { sourceId })
    for (const claim of claims) expect(Claim.strict().parse(claim)).toEqual(claim)
    const document = await value(workbench, 'sources.get', { id: sourceId })
    expect(SourceDocument.strict().parse(document)).toEqual(document)
    for (const piece of await value(workbench, 'evidence.list', { claimId }))
      expect(Evidence.strict().parse(piece)).toEqual(piece)
  })

  it.each([
    ['claims.update', { ids: [], patch: {} }, 'ids'],
    ['claims.update', { ids: ['x'], patch: {} }, 'ids.0'],
    ['evidence.add', { claimId: 'x', details: evidence }, 'claimId'],
    ['library.search', { words: 3 }, 'words'],
    ['sources.importText', { text: '  \n ' }, 'text'],
    ['sources.importText', { text: 'a\0b' }, 'text'],
  ] as const)('%s %j is refused, naming %s', async (name, input, field) => {
    const workbench = await openForTest()
    expect(await error(workbench, name, input)).toMatchObject({ code: 'invalid-input', field })
  })

  it('refuses what is wrong inside a patch by its path', async () => {
    const workbench = await openForTest()
    const { claimId, revisionId } = await prepare(workbench)
    const update = (patch: unknown) => error(workbench, 'claims.update', { ids: [claimId], patch })
    expect(await update({ confidence: 101 })).toMatchObject({ field: 'patch.confidence' })
    expect(await update({ quote: 'typed over' })).toMatchObject({ code: 'invalid-input' })
    const spans = [[{ start: 5, end: 5 }], [{ start: 0, end: 10_000 }]]
    for (const ranges of spans)
      expect(await error(workbench, 'claims.create', { revisionId, ranges })).toMatchObject({
        code: 'invalid-input',
        field: 'ranges',
      })
    expect(
      await error(workbench, 'claims.addRange', { id: claimId, range: { start: 9, end: 9000 } }),
    ).toMatchObject({ code: 'invalid-input', field: 'range' })
    expect(await error(workbench, 'claims.removeRange', { id: claimId, index: 7 })).toMatchObject({
      code: 'invalid-input',
      field: 'index',
    })
  })

  it('knows no command of the window, and none that is not there', async () => {
    const workbench = await openForTest()
    for (const name of ['app.ready', 'toString', 'claims.nothing'])
      expect(await error(workbench, name as CommandName, {})).toMatchObject({
        code: 'unknown-command',
      })
  })

  it('says what is not there', async () => {
    const workbench = await openForTest()
    await importArticle(workbench)
    const id = '11111111-1111-4111-8111-111111111111'
    const missing = { code: 'not-found' }
    expect(await error(workbench, 'sources.get', { id })).toMatchObject(missing)
    expect(await error(workbench, 'claims.list', { sourceId: id })).toMatchObject(missing)
    expect(
      await error(workbench, 'claims.update', { ids: [id], patch: { notes: 'a' } }),
    ).toMatchObject(missing)
    expect(await error(workbench, 'evidence.remove', { id })).toMatchObject(missing)
    expect(
      await error(workbench, 'claims.create', { revisionId: id, ranges: [{ start: 0, end: 1 }] }),
    ).toMatchObject(missing)
  })
})

describe('the client in process', () => {
  it('calls, hears events after the commit, and hears its own progress only', async () => {
    const workbench = await openForTest()
    const client = createClient(transportFor(workbench))
    const heard: unknown[] = []
    client.on('changed', (event) => heard.push(event))
    const progress: unknown[] = []
    const imported = await client.call(
      'sources.importBytes',
      { files: [{ name: 'a.txt', bytes: new TextEncoder().encode('Sono 12.') }] },
      { onProgress: (report) => progress.push(report) },
    )
    const sourceId = imported.ok ? imported.value.imported[0]!.sourceId : ''
    expect(heard).toMatchObject([
      { cause: 'do', command: 'sources.importBytes', sourceIds: [sourceId], everything: false },
    ])
    expect(progress.length).toBeGreaterThan(0)
    expect(progress.at(-1)).toMatchObject({ done: 1, total: 1 })
    await client.call('history.undo', {})
    expect(heard[1]).toMatchObject({ cause: 'undo', sourceIds: [sourceId] })
    expect(await client.call('history.undo', {})).toMatchObject({
      ok: false,
      error: { code: 'nothing-to-undo' },
    })
    expect(heard).toHaveLength(2)
  })

  it('cancels an import, and the library is as it was', async () => {
    let reached: (() => void) | undefined
    const reading = new Promise<void>((resolve) => (reached = resolve))
    const workbench = await openForTest({
      reader: {
        splitBlocks: async () => [],
        extract: (_, { signal }) =>
          new Promise((_resolve, reject) => {
            signal?.addEventListener('abort', () => reject(signal.reason as Error))
            reached?.()
          }),
      },
    })
    const client = createClient(transportFor(workbench))
    const stop = new AbortController()
    const call = client.call('sources.importText', { text: 'Sono 12.' }, { signal: stop.signal })
    await reading
    stop.abort()
    expect(await call).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await value(workbench, 'sources.list', {})).toEqual([])
    expect(await value(workbench, 'history.list', {})).toEqual([])
  })
})
