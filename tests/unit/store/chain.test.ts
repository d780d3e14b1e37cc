import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { hashOf, type ChainRow } from '#main/store/chain.ts'
import { Connection, sql } from '#main/store/connection.ts'
import { migrate } from '#main/store/migrate.ts'
import { first } from '#main/store/migrations/0010-first.ts'
import { findings } from '#main/store/migrations/0020-findings.ts'
import { chain } from '#main/store/migrations/0040-chain.ts'
import { error, value } from '../workbench/library-for-tests.ts'
import { columns, hashAt, kinds, prepare, tamper, verify } from './tampered-for-tests.ts'

describe('the chain of hashes', () => {
  it('is whole after ordinary work, and its head grows with each change', async () => {
    const { workbench } = await prepare()
    const head = await value(workbench, 'history.head', {})
    const report = await verify(workbench)
    expect(report).toMatchObject({ ok: true, problems: [], more: false, head })
    expect(report.changes).toBe(head.count)
    expect(report.rows).toBeGreaterThan(5)
    await value(workbench, 'history.redo', {})
    expect((await verify(workbench)).head).toMatchObject({ seq: head.seq + 1 })
  })

  it('can be followed by anybody: SHA-256 of the hash before and the row in canonical JSON', async () => {
    const { path } = await prepare()
    const database = new Database(path, { readonly: true })
    const rows = database.prepare('SELECT * FROM history ORDER BY seq').all() as (ChainRow & {
      hash: string
    })[]
    database.close()
    const names = Object.keys(rows[0]!).filter((name) => name !== 'hash')
    expect(names).toHaveLength(12)
    let previous = '0'.repeat(64)
    for (const { hash, ...row } of rows) {
      expect(hash).toBe(hashOf(previous, row))
      previous = hash
    }
  })

  it.each([
    ['step', `step = 1`],
    ['at', `at = '2020-01-01T00:00:00.000Z'`],
    ['by', `by = 'Eve'`],
    ['kind', `kind = 'redo'`],
    ['command', `command = 'claims.create'`],
    ['table_name', `table_name = 'evidence'`],
    ['row_id', `row_id = '${randomUUID()}'`],
    ['source_id', 'source_id = NULL'],
    ['claim_id', `claim_id = '${randomUUID()}'`],
    ['before', 'before = NULL'],
    ['after', `after = replace(after, 'mixed', 'refuted')`],
    ['hash', `hash = '${'a'.repeat(64)}'`],
  ])('tells which row was changed in its column %s', async (_, change) => {
    const { path, workbench } = await prepare()
    const [target] = await value(workbench, 'history.list', { field: 'verdict' })
    tamper(path, `UPDATE history SET ${change} WHERE seq = ${target!.seq}`)
    const report = await verify(workbench)
    expect(report.ok).toBe(false)
    expect(report.problems[0]).toMatchObject({ kind: 'changed', seq: target!.seq })
    // The rows after it are as they were, and are not called otherwise.
    expect(kinds(report).filter((kind) => kind === 'changed')).toHaveLength(1)
    expect(kinds(report)).not.toContain('missing')
  })

  it('tells a number that was changed', async () => {
    const { path, workbench } = await prepare()
    tamper(path, 'UPDATE history SET seq = 1000 WHERE seq = 6')
    const { problems } = await verify(workbench)
    expect(problems[0]).toMatchObject({ kind: 'missing', seq: 6, count: 1 })
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'added', seq: 1000 }))
  })

  it('tells rows that are missing, also where the others were numbered anew', async () => {
    const { path, workbench } = await prepare()
    tamper(path, 'DELETE FROM history WHERE seq IN (6, 7)')
    expect((await verify(workbench)).problems[0]).toMatchObject({
      kind: 'missing',
      seq: 6,
      count: 2,
    })
    tamper(path, 'UPDATE history SET seq = seq - 2 WHERE seq > 7')
    const { problems } = await verify(workbench)
    expect(problems[0]).toMatchObject({ kind: 'missing', seq: 6, count: 2 })
    expect(problems.filter(({ kind }) => kind === 'changed')).toEqual([])
  })

  it('tells a row that was put in between', async () => {
    const { path, workbench } = await prepare()
    tamper(
      path,
      'UPDATE history SET seq = -seq - 1 WHERE seq >= 6',
      'UPDATE history SET seq = -seq WHERE seq < 0',
      `INSERT INTO history (seq, ${columns}, hash) SELECT 6, ${columns}, hash FROM history
        WHERE seq = 5`,
    )
    const { problems } = await verify(workbench)
    expect(problems[0]).toMatchObject({ kind: 'added', seq: 6, count: 1 })
    expect(problems.filter(({ kind }) => kind === 'changed' || kind === 'missing')).toEqual([])
  })

  it('tells rows that were put at the end, with a wrong hash and with a right one', async () => {
    const { path, workbench } = await prepare()
    const { seq, hash } = await value(workbench, 'history.head', {})
    const insert = (own: string) =>
      `INSERT INTO history (seq, ${columns}, hash) SELECT ${seq + 1}, ${columns}, '${own}'
        FROM history WHERE seq = ${seq}`
    const database = new Database(path)
    database.exec(insert('b'.repeat(64)))
    database.close()
    expect((await verify(workbench)).problems[0]).toMatchObject({ kind: 'added', seq: seq + 1 })
    const row = new Database(path)
      .prepare(`SELECT * FROM history WHERE seq = ${seq}`)
      .get() as ChainRow
    const right = hashOf(hash, { ...row, seq: seq + 1 })
    tamper(path, `UPDATE history SET hash = '${right}' WHERE seq = ${seq + 1}`)
    expect((await verify(workbench)).problems[0]).toMatchObject({ kind: 'added', seq: seq + 1 })
  })

  it.each([
    [5, 6],
    [5, 9],
  ])('tells that rows %i and %i were exchanged', async (one, other) => {
    const { path, workbench } = await prepare()
    tamper(
      path,
      `UPDATE history SET seq = -1 WHERE seq = ${one}`,
      `UPDATE history SET seq = ${one} WHERE seq = ${other}`,
      `UPDATE history SET seq = ${other} WHERE seq = -1`,
    )
    const { problems } = await verify(workbench)
    expect(problems[0]).toMatchObject({ kind: 'out-of-order', seq: one })
    expect(problems.filter(({ kind }) => kind === 'changed' || kind === 'missing')).toEqual([])
  })

  it('tells that the end was cut off, also where the head was set back', async () => {
    const { path, workbench } = await prepare()
    const { seq } = await value(workbench, 'history.head', {})
    tamper(path, `DELETE FROM history WHERE seq > ${seq - 2}`)
    const cut = { kind: 'tail-cut', seq: seq - 1, count: 2 }
    expect((await verify(workbench)).problems[0]).toMatchObject(cut)
    tamper(
      path,
      `UPDATE history_head SET seq = ${seq - 2}, count = count - 2,
        hash = (SELECT hash FROM history WHERE seq = ${seq - 2})`,
    )
    expect((await verify(workbench)).problems[0]).toMatchObject(cut)
  })

  it('tells a history that was made anew, to whom noted the head down', async () => {
    const { path, workbench } = await prepare()
    const { seq, hash } = await value(workbench, 'history.head', {})
    const noted = { seq: seq - 3, hash: await hashAt(path, seq - 3) }
    expect(await value(workbench, 'history.verify', { noted })).toMatchObject({ ok: true })
    // Somebody who knows how hashes are made changes a row and hashes all that follow again.
    const database = new Database(path)
    const rows = database.prepare('SELECT * FROM history ORDER BY seq').all() as ChainRow[]
    const updates: string[] = []
    let previous = '0'.repeat(64)
    for (const row of rows) {
      if (row.seq === 2) row.by = 'Eve'
      previous = hashOf(previous, row)
      updates.push(
        `UPDATE history SET by = '${row.by}', hash = '${previous}' WHERE seq = ${row.seq}`,
      )
    }
    database.close()
    tamper(path, ...updates, `UPDATE history_head SET hash = '${previous}'`)
    expect(await verify(workbench)).toMatchObject({ ok: true })
    const report = await value(workbench, 'history.verify', { noted })
    expect(report.problems).toMatchObject([{ kind: 'noted', seq: seq - 3, told: noted.hash }])
    expect(report.head.hash).not.toBe(hash)
  })

  it('tells a head that was changed or is gone, and goes on working', async () => {
    const { path, workbench, claimId } = await prepare()
    tamper(path, `UPDATE history_head SET hash = '${'c'.repeat(64)}'`)
    expect(kinds(await verify(workbench))).toEqual(['head'])
    tamper(path, 'DELETE FROM history_head')
    expect(kinds(await verify(workbench))).toEqual(['head'])
    await value(workbench, 'claims.update', { ids: [claimId], patch: { notes: 'Oltre.' } })
    expect(kinds(await verify(workbench))).toEqual(['head'])
  })

  it('is guarded against changes, and says where the guards are gone', async () => {
    const { path, workbench } = await prepare()
    const database = new Database(path)
    for (const statement of [
      `UPDATE history SET by = 'Eve'`,
      'DELETE FROM history',
      `INSERT OR REPLACE INTO history (seq, ${columns}, hash)
        SELECT 1, ${columns}, hash FROM history WHERE seq = 2`,
    ])
      expect(() => database.exec(statement)).toThrow(/append-only/)
    database.exec('DROP TRIGGER history_is_kept')
    database.close()
    expect((await verify(workbench)).problems).toMatchObject([
      { kind: 'unguarded', found: 'history_is_kept' },
    ])
  })

  it('refuses a noted head that is none', async () => {
    const { workbench } = await prepare()
    expect(
      await error(workbench, 'history.verify', { noted: { seq: 1, hash: 'abc' } }),
    ).toMatchObject({ code: 'invalid-input', field: 'noted.hash' })
  })

  it('can be cancelled, and reports how far it is', async () => {
    const { workbench } = await prepare()
    const stop = new AbortController()
    const told: [number, number | null][] = []
    const result = await workbench.run(
      'history.verify',
      {},
      {
        signal: stop.signal,
        progress: (done, total) => {
          told.push([done, total])
          stop.abort()
        },
      },
    )
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(told.length).toBeGreaterThan(0)
    expect(await verify(workbench)).toMatchObject({ ok: true })
  })
})

describe('migration 40', () => {
  it('chains what is there, keeps every row, and guards it again', () => {
    const connection = new Connection(':memory:', { mustExist: false, timeout: 0 })
    migrate(connection, [first, findings])
    connection.run(sql`INSERT INTO steps (command, state) VALUES ('claims.update', 'done')`)
    const insert = (after: string) =>
      connection.run(sql`INSERT INTO history (step, at, by, kind, command, table_name, row_id, after)
        VALUES (1, '', 'Ada', 'do', 'claims.update', 'claims', 'a', ${after})`)
    for (let at = 0; at < 2500; at += 1) insert(`{"notes":"${at}"}`)
    const before = connection.all(sql`SELECT * FROM history ORDER BY seq`)
    migrate(connection, [first, findings, chain])
    const rows = connection.all<ChainRow & { hash: string }>(
      sql`SELECT * FROM history ORDER BY seq`,
    )
    expect(rows.map(({ hash: _hash, ...row }) => row)).toEqual(before)
    let previous = '0'.repeat(64)
    for (const row of rows) {
      expect(row.hash).toBe(hashOf(previous, row))
      previous = row.hash
    }
    expect(connection.get(sql`SELECT seq, count, hash FROM history_head`)).toEqual({
      seq: 2500,
      count: 2500,
      hash: previous,
    })
    for (const query of [sql`UPDATE history SET by = 'me'`, sql`DELETE FROM history`])
      expect(() => connection.run(query)).toThrow(/append-only/)
  })
})
