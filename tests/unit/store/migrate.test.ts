import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { Connection, sql } from '#main/store/connection.ts'
import { openStore } from '#main/store/index.ts'
import { backupPath, migrate, type Migration } from '#main/store/migrate.ts'
import { first } from '#main/store/migrations/0010-first.ts'
import { findings } from '#main/store/migrations/0020-findings.ts'
import { revisionsMigration } from '#main/store/migrations/0030-revisions.ts'
import { entitiesAndRelations } from '#main/store/migrations/0060-entities.ts'
import { evidenceAndScales } from '#main/store/migrations/0050-evidence.ts'
import { modelSuggestions } from '#main/store/migrations/0070-models.ts'
import { origins80 } from '#main/store/migrations/0080-origins.ts'
import { unresolvedSpeakers } from '#main/store/migrations/0100-unresolved.ts'
import { migrations } from '#main/store/migrations/index.ts'
import { failureOf, filesOf, newFolder } from './files-for-tests.ts'

const second: Migration = {
  version: 20,
  up: (connection) => connection.execute('CREATE TABLE second (a TEXT) STRICT'),
}
const failing: Migration = {
  version: 30,
  up: (connection) => {
    connection.execute('CREATE TABLE third (a TEXT) STRICT')
    throw new Error('Half done.')
  },
}

function inMemory(): Connection {
  const connection = new Connection(':memory:', { mustExist: false, timeout: 0 })
  migrate(connection, [first])
  return connection
}

const tablesOf = (path: string): string[] => {
  const database = new Database(path, { readonly: true })
  const names = database.prepare('SELECT name FROM sqlite_schema ORDER BY name').pluck().all()
  database.close()
  return names as string[]
}

describe('the list of migrations', () => {
  it('goes up in tens, each version once', () => {
    const versions = migrations.map(({ version }) => version)
    expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b))
    expect(versions.every((version) => version % 10 === 0 && version > 0)).toBe(true)
  })
})

const source = sql`INSERT INTO sources (key, id, title, byline, outlet, url, language,
  published_on, created_at, updated_at) VALUES (1, 'a', '', '', '', '', 'it', '', '', '')`
const revision = sql`INSERT INTO revisions (key, id, source, sha256, created_at, text)
  VALUES (1, 'r', 1, ${'0'.repeat(64)}, '', 'Testo')`
const change = sql`INSERT INTO history (step, at, by, kind, command, table_name, row_id)
  VALUES (1, '', '', 'do', '', '', '')`

describe('migration 10', () => {
  it('makes STRICT tables with keys that a VACUUM keeps', () => {
    const tables = inMemory().all<{ name: string; strict: number }>(sql`
      SELECT name, strict FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`)
    expect(tables.filter(({ strict }) => strict === 0)).toEqual([])
    expect(tables.map(({ name }) => name).toSorted()).toEqual(
      [
        ...['attributions', 'blocks', 'claim_tags', 'claims', 'evidence', 'history', 'quantities'],
        ...[
          'ranges',
          'revisions',
          'sentences',
          'settings',
          'sources',
          'step_times',
          'steps',
          'tags',
        ],
      ].toSorted(),
    )
  })

  it('keeps revisions and history from being rewritten', () => {
    const connection = inMemory()
    connection.run(source)
    connection.run(revision)
    connection.run(sql`INSERT INTO steps (command, state) VALUES ('a', 'done')`)
    connection.run(change)
    for (const query of [
      sql`UPDATE revisions SET text = 'Altro'`,
      sql`DELETE FROM revisions`,
      sql`UPDATE history SET by = 'me'`,
      sql`DELETE FROM history`,
    ])
      expect(() => connection.run(query)).toThrow(/never|append-only/)
    expect(connection.get(sql`SELECT text FROM revisions`)).toEqual({ text: 'Testo' })
  })

  it('refuses rows that hang in the air', () => {
    const connection = inMemory()
    connection.pragma('foreign_keys = ON')
    expect(() => connection.run(revision)).toThrow(/FOREIGN KEY/)
    expect(() => connection.run(change)).toThrow(/FOREIGN KEY/)
  })
})

describe('migration 20', () => {
  it('adds a STRICT table of dismissals, one living row a finding, and keeps what was there', () => {
    const connection = inMemory()
    connection.run(source)
    connection.run(revision)
    migrate(connection, [first, findings])
    connection.pragma('foreign_keys = ON')
    expect(connection.pragma('user_version')).toBe(20)
    expect(connection.get(sql`SELECT text FROM revisions`)).toEqual({ text: 'Testo' })
    expect(
      connection.get(sql`SELECT strict FROM pragma_table_list WHERE name = 'dismissals'`),
    ).toEqual({ strict: 1 })
    const finding = 'f'.repeat(32)
    const insert = (id: string, of: number) =>
      connection.run(sql`INSERT INTO dismissals (id, finding, kind, source, reason, by, created_at)
        VALUES (${id}, ${finding}, 'sum', ${of}, 'Perché', 'Ada', '')`)
    expect(() => insert('1', 99)).toThrow(/FOREIGN KEY/)
    insert('1', 1)
    expect(() => insert('2', 1)).toThrow(/UNIQUE/)
    connection.run(sql`UPDATE dismissals SET deleted_at = 'now' WHERE id = '1'`)
    insert('2', 1)
    expect(connection.all(sql`SELECT id FROM dismissals ORDER BY key`)).toHaveLength(2)
  })
})

describe('migration 30', () => {
  it('finds every anchor exact, and lets a revision be taken back but not changed', () => {
    const connection = new Connection(':memory:', { mustExist: false, timeout: 0 })
    migrate(connection, [first, findings])
    connection.run(sql`INSERT INTO sources (id, title, byline, outlet, url, language, published_on,
      created_at, updated_at) VALUES ('s', '', '', '', '', 'it', '', '', '')`)
    const sha = 'a'.repeat(64)
    connection.run(sql`INSERT INTO revisions (id, source, sha256, created_at, text)
      VALUES ('r', 1, ${sha}, '', 'Testo')`)
    connection.run(sql`INSERT INTO claims (id, source, revision, number, text, type, origin, proposed,
      speaker, role, check_worthiness_reasons, status, notes, assignee, created_at, updated_at)
      VALUES ('c', 1, 1, 1, 'Testo', 'event', 'analyst', 0, '', '', '[]', 'new', '', '', '', '')`)
    migrate(connection, [first, findings, revisionsMigration])
    connection.pragma('foreign_keys = ON')
    expect(connection.get(sql`SELECT health, health_score, health_settled FROM claims`)).toEqual({
      health: 'exact',
      health_score: null,
      health_settled: 0,
    })
    expect(() => connection.run(sql`UPDATE claims SET health = 'lost'`)).toThrow(/CHECK/)
    connection.run(sql`UPDATE revisions SET deleted_at = 'now'`)
    expect(() => connection.run(sql`UPDATE revisions SET text = 'Altro'`)).toThrow(/never changed/)
    expect(() => connection.run(sql`DELETE FROM revisions`)).toThrow(/never deleted/)
    connection.run(sql`INSERT INTO past_ranges (successor, claim, position, revision, start, stop)
      VALUES (1, 1, 0, 1, 0, 5)`)
    expect(() => connection.run(sql`UPDATE past_ranges SET start = 1`)).toThrow(/never changed/)
    expect(() => connection.run(sql`DELETE FROM past_ranges`)).toThrow(/never deleted/)
  })
})

describe('migration 60', () => {
  it('adds tables for names and relations, and keeps the claims that were there as asserted', () => {
    const connection = inMemory()
    connection.run(source)
    connection.run(revision)
    connection.run(sql`INSERT INTO claims (id, source, revision, number, text, type, origin,
      proposed, speaker, role, check_worthiness_reasons, status, notes, assignee, created_at,
      updated_at) VALUES ('c', 1, 1, 1, 'Testo', 'event', 'analyst', 0, '', '', '[]', 'new', '', '',
      '', '')`)
    migrate(connection, [first, findings, entitiesAndRelations])
    connection.pragma('foreign_keys = ON')
    expect(connection.get(sql`SELECT text, modality, hedges, insertions FROM claims`)).toEqual({
      text: 'Testo',
      modality: 'asserted',
      hedges: '[]',
      insertions: '[]',
    })
    const relate = (other: number) =>
      connection.run(sql`INSERT INTO claim_relations (id, claim, other, kind, origin, created_at)
        VALUES ('r', 1, ${other}, 'part-of', 'analyst', '')`)
    expect(() => relate(1)).toThrow(/CHECK/)
    expect(() => relate(2)).toThrow(/FOREIGN KEY/)
  })
})

describe('migration 50', () => {
  const claim = sql`
    INSERT INTO claims (id, source, revision, number, text, type, origin, proposed, speaker, role,
      check_worthiness_reasons, verdict, status, notes, assignee, created_at, updated_at)
    SELECT 'c', s.key, r.key, 1, 'Testo', 'event', 'analyst', 0, '', '', '[]', 'mixed', 'new', '',
      '', '', '' FROM sources AS s JOIN revisions AS r ON r.source = s.key`
  const piece = (id: string, url: string) => sql`
    INSERT INTO evidence (id, claim, quote, url, title, publisher, stance, accessed_on, note, sha256,
      created_at, updated_at)
    SELECT ${id}, key, 'q', ${url}, '', '', 'supports', '', '', ${'0'.repeat(64)}, '', ''
    FROM claims`

  it('keeps verdicts and evidence, tells addresses from quotations, and keeps snapshots for good', () => {
    const connection = inMemory()
    for (const query of [source, revision, claim, piece('a', 'https://a.example'), piece('b', '')])
      connection.run(query)
    migrate(connection, [first, findings, evidenceAndScales])
    expect(connection.pragma('user_version')).toBe(50)
    expect(
      connection.all(
        sql`SELECT id, kind, primacy, published_on, snapshot FROM evidence ORDER BY id`,
      ),
    ).toEqual([
      { id: 'a', kind: 'url', primacy: 'unknown', published_on: '', snapshot: null },
      { id: 'b', kind: 'quotation', primacy: 'unknown', published_on: '', snapshot: null },
    ])
    expect(
      connection.get(sql`SELECT verdict, conclusion, as_of, recheck_on, void_reason FROM claims`),
    ).toEqual({ verdict: 'mixed', conclusion: '', as_of: '', recheck_on: '', void_reason: '' })
    connection.run(sql`INSERT INTO snapshots (id, sha256, length, origin, taken_at, text)
      VALUES ('s', ${'0'.repeat(64)}, 5, 'a.txt', '', 'Testo')`)
    expect(() => connection.run(sql`UPDATE snapshots SET text = 'x'`)).toThrow(/never changed/)
    expect(() => connection.run(sql`DELETE FROM snapshots`)).toThrow(/never deleted/)
  })
})

describe('migration 70', () => {
  it('adds STRICT tables for a model, keeps what was there, and one row of settings', () => {
    const connection = inMemory()
    connection.run(source)
    connection.run(revision)
    migrate(connection, [first, findings, modelSuggestions])
    expect(connection.pragma('user_version')).toBe(70)
    expect(connection.get(sql`SELECT text FROM revisions`)).toEqual({ text: 'Testo' })
    const names = ['model_settings', 'model_runs', 'suggestions', 'model_verdicts']
    for (const name of names)
      expect(
        connection.get(sql`SELECT strict FROM pragma_table_list WHERE name = ${name}`),
      ).toEqual({ strict: 1 })
    connection.run(sql`INSERT INTO model_settings (key, value) VALUES (1, '{}')`)
    expect(() =>
      connection.run(sql`INSERT INTO model_settings (key, value) VALUES (2, '{}')`),
    ).toThrow(/CHECK/)
  })
})

describe('migration 80', () => {
  it('adds STRICT tables of origins and pages, and keeps what was there', () => {
    const connection = inMemory()
    connection.run(source)
    connection.run(revision)
    migrate(connection, [first, findings, origins80])
    connection.pragma('foreign_keys = ON')
    expect(connection.pragma('user_version')).toBe(80)
    expect(connection.get(sql`SELECT text FROM revisions`)).toEqual({ text: 'Testo' })
    const insert = (of: number) =>
      connection.run(sql`INSERT INTO origins (revision, kind, file, url, canonical_url, accessed_at)
        VALUES (${of}, 'pdf', 'a.pdf', '', '', '')`)
    expect(() => insert(99)).toThrow(/FOREIGN KEY/)
    insert(1)
    connection.run(sql`INSERT INTO pages (revision, start, number) VALUES (1, 0, 1)`)
    expect(() =>
      connection.run(sql`INSERT INTO pages (revision, start, number) VALUES (1, 5, 0)`),
    ).toThrow(/CHECK/)
  })
})

describe('migration 100', () => {
  it('keeps attributions, and takes in that a speaker is open', () => {
    const connection = inMemory()
    connection.run(source)
    connection.run(revision)
    const attribution = (start: number) => sql`INSERT INTO attributions (revision, start, stop,
      exact, speaker, speech) VALUES (1, ${start}, 5, 'Testo', 'lei', 'direct')`
    connection.run(attribution(0))
    migrate(connection, [first, unresolvedSpeakers])
    expect(connection.get(sql`SELECT speaker, unresolved FROM attributions`)).toEqual({
      speaker: 'lei',
      unresolved: null,
    })
    connection.run(sql`UPDATE attributions SET unresolved = 1`)
    expect(() => connection.run(sql`UPDATE attributions SET unresolved = 2`)).toThrow(/CHECK/)
  })
})

describe('bringing a library up to date', () => {
  it('puts a copy beside it first, and keeps what was in it', async () => {
    const folder = newFolder()
    const path = join(folder, 'a.riscontro')
    const old = await openStore({ path, migrations: [first] })
    old.settings.set('kept', true)
    old.close()
    const store = await openStore({ path, migrations: [first, second] })
    expect(store.schemaVersion()).toBe(20)
    expect(store.settings.get('kept')).toBe(true)
    store.close()
    expect(readdirSync(folder).toSorted()).toEqual(['a.riscontro', 'a.riscontro.schema-10.backup'])
    expect(tablesOf(path)).toContain('second')
    expect(tablesOf(backupPath(path, 10))).not.toContain('second')
    const backup = await openStore({ path: backupPath(path, 10), migrations: [first] })
    expect(backup.settings.get('kept')).toBe(true)
    backup.close()
  })

  it('leaves it as it was where a migration fails, and never overwrites a backup', async () => {
    const folder = newFolder()
    const path = join(folder, 'a.riscontro')
    ;(await openStore({ path, migrations: [first, second] })).close()
    const before = filesOf(folder)['a.riscontro']
    const all = [first, second, failing]
    const open = () => openStore({ path, migrations: all })
    expect(await failureOf(open)).toMatchObject({ message: 'Half done.' })
    expect(filesOf(folder)['a.riscontro']).toBe(before)
    expect(tablesOf(path)).not.toContain('third')
    await failureOf(open)
    expect(existsSync(`${backupPath(path, 20)}-2`)).toBe(true)
  })

  it('needs no backup where nothing is to be done', async () => {
    const folder = newFolder()
    const path = join(folder, 'a.riscontro')
    for (let times = 0; times < 2; times += 1) (await openStore({ path })).close()
    expect(readdirSync(folder)).toEqual(['a.riscontro'])
  })
})
