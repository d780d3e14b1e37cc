import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { hashOf, type ChainRow } from '#main/store/chain.ts'
import { newPath, openForTest, value } from '../workbench/library-for-tests.ts'
import { kinds, prepare, tamper, verify } from './tampered-for-tests.ts'

describe('what the library holds beside its history', () => {
  it.each([
    ['claims', 'text', `UPDATE claims SET text = 'Falso' WHERE id = :claim`],
    ['claims', 'verdict', `UPDATE claims SET verdict = 'refuted' WHERE id = :claim`],
    ['claims', 'number', `UPDATE claims SET number = 40 WHERE id = :claim`],
    ['claims', 'origin', `UPDATE claims SET origin = 'analyst' WHERE id = :claim`],
    ['claims', 'createdAt', `UPDATE claims SET created_at = '2020-01-01' WHERE id = :claim`],
    ['claims', 'updatedAt', `UPDATE claims SET updated_at = '2020-01-01' WHERE id = :claim`],
    ['claims', 'deletedAt', `UPDATE claims SET deleted_at = '2020-01-01' WHERE id = :claim`],
    ['claims', 'confidence', `UPDATE claims SET confidence = 71 WHERE id = :claim`],
    ['claims', 'tags', `DELETE FROM claim_tags WHERE position = 1`],
    ['claims', 'ranges', `UPDATE ranges SET prefix = 'altro' WHERE position = 0`],
    ['claims', 'quantities', `UPDATE quantities SET value = 4 WHERE claim IS NOT NULL`],
    ['evidence', 'note', `UPDATE evidence SET note = 'Mai letto.'`],
    ['evidence', 'claimId', `UPDATE evidence SET claim = claim + 1`],
    ['sources', 'outlet', `UPDATE sources SET outlet = 'Altro'`],
    ['sources', 'updatedAt', `UPDATE sources SET updated_at = '2020-01-01'`],
    ['sentences', 'reason', `UPDATE sentences SET reason = 'forecast' WHERE reason = 'opinion'`],
    ['claims', 'modality', `UPDATE claims SET modality = 'planned' WHERE id = :claim`],
    ['relations', 'kind', `UPDATE claim_relations SET kind = 'part-of' WHERE origin = 'analyst'`],
    ['relations', 'otherId', `UPDATE claim_relations SET other = 3 WHERE origin = 'analyst'`],
    ['dismissals', 'reason', `UPDATE dismissals SET reason = 'Altro'`],
  ])('is held against it: %s.%s', async (table, field, statement) => {
    const { path, workbench, claimId } = await prepare()
    tamper(path, statement.replace(':claim', `'${claimId}'`))
    const { problems, ok } = await verify(workbench)
    expect(ok).toBe(false)
    expect(problems[0]).toMatchObject({ kind: 'row-changed', table, field })
    expect(problems[0]!.sourceTitle).toBe('Un titolo')
    expect(new Set(problems.map((problem) => problem.field))).toEqual(new Set([field]))
    if (table === 'claims') expect(problems[0]!.claimNumber).toBeGreaterThan(0)
  })

  it('names rows that are gone, rows that nobody made, and rows that cannot be read', async () => {
    const { path, workbench, evidenceId, claimId } = await prepare()
    tamper(path, 'DELETE FROM evidence')
    expect((await verify(workbench)).problems).toMatchObject([
      { kind: 'row-missing', table: 'evidence', rowId: evidenceId, claimNumber: 1 },
    ])
    const id = randomUUID()
    tamper(
      path,
      `INSERT INTO evidence (id, claim, quote, url, title, publisher, stance, accessed_on, note,
        sha256, created_at, updated_at) SELECT '${id}', min(key), '', '', '', '', 'context', '', '',
        '${'0'.repeat(64)}', '', '' FROM claims`,
    )
    expect((await verify(workbench)).problems).toContainEqual(
      expect.objectContaining({ kind: 'row-added', table: 'evidence', rowId: id }),
    )
    tamper(path, `UPDATE claims SET check_worthiness_reasons = '{' WHERE id = '${claimId}'`)
    expect((await verify(workbench)).problems).toContainEqual(
      expect.objectContaining({ kind: 'row-unreadable', table: 'claims', rowId: claimId }),
    )
  })

  it('is held against it also where a forger knew how hashes are made', async () => {
    const { path, workbench } = await prepare()
    const [target] = await value(workbench, 'history.list', { field: 'status' })
    const database = new Database(path)
    const rows = database.prepare('SELECT * FROM history ORDER BY seq').all() as ChainRow[]
    database.close()
    let previous = '0'.repeat(64)
    const updates = rows.map((row) => {
      if (row.seq === target!.seq) row.before = row.before!.replace('"new"', '"void"')
      previous = hashOf(previous, row)
      return `UPDATE history SET before = ${row.before === null ? 'NULL' : `'${row.before.replaceAll("'", "''")}'`},
        hash = '${previous}' WHERE seq = ${row.seq}`
    })
    tamper(path, ...updates, `UPDATE history_head SET hash = '${previous}'`)
    expect((await verify(workbench)).problems).toMatchObject([
      { kind: 'contradiction', seq: target!.seq, field: 'status', told: '"void"', found: '"new"' },
    ])
  })

  it('has texts that are what they were, and steps that are as told', async () => {
    const { path, workbench } = await prepare()
    tamper(path, `UPDATE revisions SET text = replace(text, '3 mele', '4 mele')`)
    expect((await verify(workbench)).problems).toMatchObject([
      { kind: 'text-changed', sourceTitle: 'Un titolo' },
    ])
    tamper(
      path,
      `UPDATE revisions SET text = replace(text, '4 mele', '3 mele')`,
      `UPDATE steps SET state = 'undone' WHERE step = 2`,
    )
    expect(kinds(await verify(workbench))).toEqual(['step'])
  })

  it('shows a bounded number of problems, and says that there are more', async () => {
    const path = newPath()
    const workbench = await openForTest({ path })
    const text = Array.from({ length: 150 }, (_, at) => `Sono ${at + 10}.`).join(' ')
    await value(workbench, 'sources.importText', { text })
    tamper(path, `UPDATE claims SET notes = 'Falso'`)
    const report = await verify(workbench)
    expect(report.problems).toHaveLength(100)
    expect(report.more).toBe(true)
  })
})
