/** Exported, edited outside, brought back: what is shown, what is written, and the way back. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { describe, expect, it } from 'vitest'
import type { Workbench } from '#main/workbench/index.ts'
import type { CsvAccepted, CsvDiff } from '#shared/records/csv-import.ts'
import { csvColumns, csvProfiles, type CsvColumn, type CsvProfile } from '#shared/records/export.ts'
import { profiles } from '#main/exports/profiles.ts'
import { error, importArticle, newFolder, openForTest, value } from './library-for-tests.ts'

type Sheet = string[][]

async function exported(
  workbench: Workbench,
  profile: CsvProfile = 'excel-it',
  columns: CsvColumn[] = [...csvColumns],
): Promise<Sheet> {
  const path = join(newFolder(), 'claims.csv')
  const request = { format: 'csv', profile, columns, claimIds: null, sourceId: null } as const
  await value(workbench, 'exports.write', { path, request })
  const { delimiter, bom } = profiles[profile]
  return parse(readFileSync(path), { delimiter, bom })
}

const at = (sheet: Sheet, column: CsvColumn, profile: CsvProfile = 'excel-it') =>
  sheet[0]!.indexOf(profiles[profile].header(column))

const fileOf = (sheet: Sheet, delimiter = ';') => ({
  name: 'claims.csv',
  bytes: new TextEncoder().encode(`\ufeff${stringify(sheet, { delimiter })}`),
})

const preview = (workbench: Workbench, sheet: Sheet) =>
  value(workbench, 'imports.previewCsv', { file: fileOf(sheet) })

/** Everything that can be taken in. */
const all = ({ changed }: CsvDiff): CsvAccepted => ({
  changes: changed.flatMap(({ claimId, cells }) => {
    const good = cells.filter(({ state }) => state === 'change' || state === 'conflict')
    if (good.length === 0) return []
    return {
      claimId,
      patch: Object.fromEntries(good.map(({ column, after }) => [column, after])),
      expected: Object.fromEntries(good.map(({ column, before }) => [column, before])),
    }
  }),
  additions: [],
})

async function setUp() {
  const workbench = await openForTest()
  const { source, revision } = await importArticle(workbench)
  const claims = await value(workbench, 'claims.list', { sourceId: null })
  return { workbench, source, revision, claims }
}

describe('an export brought back', () => {
  it.each(csvProfiles)('has no differences where nothing was edited: %s', async (profile) => {
    const { workbench, claims } = await setUp()
    const [first] = claims
    await value(workbench, 'claims.update', {
      ids: [first!.id],
      patch: { notes: '=1+1\r\n; "due"', tags: ['a', 'b c'], verdict: 'mixed', confidence: 7 },
    })
    const diff = await preview(workbench, await exported(workbench, profile))
    expect(diff).toMatchObject({
      profile,
      rows: 3,
      unchanged: 3,
      changed: [],
      added: [],
      missing: { total: 0 },
      problems: [],
      unknownColumns: [],
      withoutBase: 0,
    })
  })

  it('shows each edit, and writes them as one step that undo takes back', async () => {
    const { workbench, claims } = await setUp()
    const sheet = await exported(workbench)
    sheet[1]![at(sheet, 'verdict')] = 'Smentita'
    sheet[1]![at(sheet, 'notes')] = 'Vista'
    sheet[2]![at(sheet, 'confidence')] = '80'
    sheet[3]![at(sheet, 'quote')] = 'altro'
    const diff = await preview(workbench, sheet)
    expect(diff.counts).toEqual({ change: 3, conflict: 0, invalid: 0, refused: 1 })
    expect(diff.changed.map(({ row, number }) => [row, number])).toEqual([
      [2, claims[0]!.number],
      [3, claims[1]!.number],
      [4, claims[2]!.number],
    ])
    const applied = await value(workbench, 'imports.applyCsv', all(diff))
    expect(applied).toEqual({ claims: 2, fields: 3, addedIds: [], stale: [] })
    const after = await value(workbench, 'claims.list', { sourceId: null })
    expect(after.map(({ verdict, notes, confidence }) => [verdict, notes, confidence])).toEqual([
      ['refuted', 'Vista', null],
      [null, '', 80],
      [null, '', null],
    ])
    expect(after.map(({ quote }) => quote)).toEqual(claims.map(({ quote }) => quote))
    expect(await preview(workbench, sheet)).toMatchObject({ counts: { change: 0, refused: 1 } })
    await value(workbench, 'history.undo', {})
    expect(await value(workbench, 'claims.list', { sourceId: null })).toEqual(claims)
  })

  it('marks as conflicts what the library changed too, and leaves alone what only it changed', async () => {
    const { workbench, claims } = await setUp()
    const [first, second] = claims
    await value(workbench, 'claims.update', { ids: [first!.id], patch: { notes: 'al via' } })
    const sheet = await exported(workbench)
    await value(workbench, 'claims.update', {
      ids: [first!.id, second!.id],
      patch: { notes: 'qui', assignee: 'Ada' },
    })
    sheet[1]![at(sheet, 'notes')] = 'nel foglio'
    sheet[1]![at(sheet, 'speaker')] = 'Anna'
    const diff = await preview(workbench, sheet)
    expect(diff.changed.map(({ cells }) => cells)).toEqual([
      [
        { column: 'speaker', state: 'change', before: '', base: '', after: 'Anna' },
        { column: 'notes', state: 'conflict', before: 'qui', base: 'al via', after: 'nel foglio' },
      ],
    ])
    expect(diff.unchanged).toBe(2)
  })

  it('knows what was exported also after undo and redo, and without the version by its time', async () => {
    const { workbench, claims } = await setUp()
    const [first] = claims
    await value(workbench, 'claims.update', { ids: [first!.id], patch: { notes: 'uno' } })
    // To the millisecond: a spreadsheet's seconds are too few for a test.
    const sheet = await exported(workbench, 'data')
    const bare = sheet.map((row) => row.with(at(sheet, 'version', 'data'), ''))
    await value(workbench, 'history.undo', {})
    for (const file of [sheet, bare])
      expect(await preview(workbench, file)).toMatchObject({
        counts: { change: 0, conflict: 0 },
        withoutBase: 0,
      })
    const lost = bare.map((row) => row.with(at(sheet, 'updatedAt', 'data'), ''))
    expect(await preview(workbench, lost)).toMatchObject({ withoutBase: 3, counts: { change: 1 } })
  })

  it('finds rows without an id by number and quote, or by the quote, and says so', async () => {
    const { workbench, claims } = await setUp()
    const columns: CsvColumn[] = ['number', 'quote', 'notes']
    const sheet = await exported(workbench, 'data', columns)
    for (const row of sheet.slice(1)) row[2] = 'sì'
    const diff = await preview(workbench, sheet)
    expect(diff.changed.map(({ claimId, matchedBy }) => [claimId, matchedBy])).toEqual(
      claims.map(({ id }) => [id, 'number-and-quote']),
    )
    const byQuote = await preview(
      workbench,
      sheet.map((row) => row.slice(1)),
    )
    expect(byQuote.changed.map(({ matchedBy }) => matchedBy)).toEqual(['quote', 'quote', 'quote'])
  })

  it('tells of rows added, missing, repeated, ragged and discarded, and of unknown columns', async () => {
    const { workbench, claims } = await setUp()
    const sheet = await exported(workbench)
    await value(workbench, 'claims.discard', { ids: [claims[2]!.id] })
    const width = sheet[0]!.length
    const fresh = Array.from({ length: width }, () => '')
    fresh[at(sheet, 'text')] = 'La città è bella, si dice.'
    fresh[at(sheet, 'quote')] = 'La citta è bella'
    fresh[at(sheet, 'verdict')] = 'In parte'
    const edited = [
      [...sheet[0]!, 'Mia colonna'],
      [...sheet[1]!, 'x'],
      [...sheet[1]!, ''],
      [...sheet[3]!, ''],
      ['solo', 'due'],
      [...fresh, ''],
    ]
    const file = stringify(edited, { delimiter: ';' })
    const diff = await value(workbench, 'imports.previewCsv', {
      file: { name: 'a.csv', bytes: new TextEncoder().encode(file) },
    })
    expect(diff.unknownColumns).toEqual(['Mia colonna'])
    expect(diff.problems).toEqual([
      { row: 5, kind: 'ragged', detail: { found: '2', expected: String(width + 1) } },
      { row: 3, kind: 'repeated', detail: { other: '2', number: '1' } },
      { row: 4, kind: 'discarded', detail: { text: claims[2]!.text } },
    ])
    expect(diff.missing).toMatchObject({ total: 1, claims: [{ claimId: claims[1]!.id }] })
    expect(diff.added).toMatchObject([
      {
        row: 6,
        why: 'no-id',
        health: 'fuzzy',
        found: 'La città è bella',
        patch: { verdict: 'mixed' },
      },
    ])
    const [draft] = diff.added
    const { addedIds } = await value(workbench, 'imports.applyCsv', {
      changes: [],
      additions: [{ ...draft!, revisionId: draft!.revisionId! }],
    })
    const [claim] = await value(workbench, 'claims.get', { ids: addedIds })
    expect(claim).toMatchObject({
      text: 'La città è bella, si dice.',
      quote: 'La città è bella',
      health: 'exact',
      verdict: 'mixed',
      origin: 'analyst',
    })
    await value(workbench, 'history.undo', {})
    expect(await value(workbench, 'claims.get', { ids: addedIds })).toEqual([])
    await value(workbench, 'history.redo', {})
    expect(await value(workbench, 'claims.get', { ids: addedIds })).toEqual([claim])
    expect(await value(workbench, 'history.verify', {})).toMatchObject({ ok: true })
  })

  it('does not write over what changed after it was shown', async () => {
    const { workbench, claims } = await setUp()
    const sheet = await exported(workbench)
    sheet[1]![at(sheet, 'notes')] = 'nel foglio'
    sheet[1]![at(sheet, 'speaker')] = 'Anna'
    const accepted = all(await preview(workbench, sheet))
    await value(workbench, 'claims.update', { ids: [claims[0]!.id], patch: { notes: 'qui' } })
    expect(await value(workbench, 'imports.applyCsv', accepted)).toEqual({
      claims: 1,
      fields: 1,
      addedIds: [],
      stale: [{ claimId: claims[0]!.id, field: 'notes' }],
    })
    expect(await value(workbench, 'claims.get', { ids: [claims[0]!.id] })).toMatchObject([
      { notes: 'qui', speaker: 'Anna' },
    ])
  })

  it('reads and writes verdicts in the scale of the library, and no other', async () => {
    const { workbench } = await setUp()
    await value(workbench, 'scales.change', { to: 'politifact' })
    const sheet = await exported(workbench, 'excel-en')
    const verdict = at(sheet, 'verdict', 'excel-en')
    sheet[1]![verdict] = 'Half true'
    sheet[2]![verdict] = 'Smentita'
    sheet[3]![verdict] = 'Prove insufficienti'
    const diff = await value(workbench, 'imports.previewCsv', { file: fileOf(sheet, ',') })
    expect(diff.changed.map(({ cells }) => cells)).toMatchObject([
      [{ state: 'change', after: 'politifact:half-true' }],
      [{ state: 'change', after: 'politifact:false' }],
      [{ state: 'invalid', reason: 'unknown-word' }],
    ])
    await value(workbench, 'imports.applyCsv', all(diff))
    expect(await value(workbench, 'history.verify', {})).toMatchObject({ ok: true })
    const [{ claimId } = { claimId: '' }] = diff.changed
    expect(
      await error(workbench, 'imports.applyCsv', {
        changes: [{ claimId, patch: { verdict: 'supported' }, expected: {} }],
        additions: [],
      }),
    ).toMatchObject({ code: 'invalid-input', field: 'patch.verdict' })
  })

  it('reads from a path too, and names a file that is not there', async () => {
    const { workbench } = await setUp()
    const path = join(newFolder(), 'a.csv')
    writeFileSync(path, stringify(await exported(workbench)))
    expect(await value(workbench, 'imports.previewCsvPath', { path })).toMatchObject({ rows: 3 })
    expect(await error(workbench, 'imports.previewCsvPath', { path: `${path}x` })).toMatchObject({
      code: 'unreadable-file',
      detail: { file: `${path}x` },
    })
  })
})

describe('claims made elsewhere', () => {
  const table = (text: string) => ({ name: 'b.csv', bytes: new TextEncoder().encode(text) })

  it('find their quotes to the letter, nearly, twice or not at all', async () => {
    const { workbench, source } = await setUp()
    const file = table(
      'Claim,Excerpt,Rating,Tags\n' +
        'Anna ha tre mele,Anna ha 3 mele.,vero,"frutta;conti"\n' +
        'Bruno ha pere,BRUNO  HA 5 pere,chissà,\n' +
        'Un ha,ha,,\n' +
        'Mai detto,Queste parole non ci sono affatto,falso,\n' +
        ',,vero,\n',
    )
    const read = await value(workbench, 'imports.previewClaims', { file, sourceId: source.id })
    expect(read.mapping).toEqual({
      header: true,
      columns: { text: 0, quote: 1, verdict: 2, tags: 3 },
    })
    expect(read.drafts.map(({ health, found }) => [health, found])).toEqual([
      ['exact', 'Anna ha 3 mele.'],
      ['fuzzy', 'Bruno ha 5 pere'],
      ['ambiguous', ''],
      ['orphan', ''],
    ])
    expect(read.drafts[0]!.patch).toEqual({ verdict: 'supported', tags: ['frutta', 'conti'] })
    expect(read.drafts[1]!.invalid).toMatchObject([{ column: 'verdict', after: 'chissà' }])
    expect(read.problems).toEqual([{ row: 6, kind: 'nothing', detail: {} }])
    expect(await value(workbench, 'history.list', { limit: 1 })).toHaveLength(1)
  })

  it('that stand nowhere become orphans with their quote, and can be given a place', async () => {
    const { workbench, revision, source } = await setUp()
    const before = await value(workbench, 'sources.list', {})
    const { addedIds } = await value(workbench, 'imports.applyCsv', {
      changes: [],
      additions: [
        {
          revisionId: revision.id,
          ranges: [],
          quote: 'Queste parole non ci sono',
          text: 'Mai detto.',
          patch: { verdict: 'refuted' },
        },
      ],
    })
    const [id] = addedIds
    const [orphan] = await value(workbench, 'claims.get', { ids: addedIds })
    expect(orphan).toMatchObject({
      health: 'orphan',
      quote: 'Queste parole non ci sono',
      verdict: 'refuted',
    })
    // It covers no sentence.
    const after = await value(workbench, 'sources.list', {})
    expect(after[0]!.coverage).toEqual(before[0]!.coverage)
    const start = revision.text.indexOf('La città')
    const placed = await value(workbench, 'claims.addRange', {
      id: id!,
      range: { start, end: start + 8 },
    })
    expect(placed).toMatchObject({ health: 'exact', quote: 'La città', sourceId: source.id })
  })

  it('go to the source that their row names', async () => {
    const { workbench } = await setUp()
    const other = await importArticle(workbench, 'Altro titolo\nDario ha 9 uve.')
    await value(workbench, 'sources.update', {
      id: other.source.id,
      patch: { url: 'https://www.example.org/uve/' },
    })
    const file = table(
      'claim;quote;url;title\nA;Dario ha 9 uve;http://example.org/uve?utm=1;\nB;Anna ha 3 mele;;un titolo\nC;Anna;https://altrove.example/;\n',
    )
    const { drafts } = await value(workbench, 'imports.previewClaims', { file })
    expect(drafts.map(({ sourceId, health }) => [sourceId === other.source.id, health])).toEqual([
      [true, 'exact'],
      [false, 'exact'],
      [false, 'orphan'],
    ])
    expect(drafts[2]!.sourceId).toBeNull()
  })
})
