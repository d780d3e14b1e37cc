import { mkdirSync, openSync, readFileSync, writeFileSync, writeSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { applicationId } from '#main/store/application.ts'
import { openStore } from '#main/store/index.ts'
import { newestOf } from '#main/store/migrate.ts'
import { migrations } from '#main/store/migrations/index.ts'
import { failureOf, filesOf, newFolder } from './files-for-tests.ts'

const newest = newestOf(migrations)

const library = async (folder: string): Promise<string> => {
  const path = join(folder, 'a.riscontro')
  const store = await openStore({ path })
  store.close()
  return path
}

describe('a new library', () => {
  it('is one file that says what it is', async () => {
    const folder = newFolder()
    const path = await library(join(folder, 'not', 'there', 'yet'))
    expect(Object.keys(filesOf(join(folder, 'not', 'there', 'yet')))).toEqual(['a.riscontro'])
    const header = readFileSync(path)
    expect(header.readUInt32BE(68)).toBe(applicationId)
    expect(header.toString('latin1', 68, 72)).toBe('Rsco')
    expect(header.readUInt32BE(60)).toBe(newest)
  })

  it('is durable: write-ahead log, full synchronisation, foreign keys', async () => {
    const path = join(newFolder(), 'a.riscontro')
    const { openConnection } = await import('#main/store/open.ts')
    const connection = await openConnection(path, migrations, async () => undefined)
    const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'checkpoint_fullfsync']
    expect(settings.map((name) => connection.pragma(name))).toEqual(['wal', 2, 1, 1])
    connection.close()
  })

  it('is not there at all when it could not be filled', async () => {
    const folder = newFolder()
    const path = join(folder, 'a.riscontro')
    const fill = () => Promise.reject(new Error('The seeds are gone.'))
    expect(await failureOf(() => openStore({ path, fill }))).toMatchObject({
      message: 'The seeds are gone.',
    })
    expect(filesOf(folder)).toEqual({})
  })

  it('takes the place of an empty file', async () => {
    const path = join(newFolder(), 'a.riscontro')
    writeFileSync(path, '')
    const store = await openStore({ path })
    expect(store.schemaVersion()).toBe(newest)
    store.close()
  })
})

describe('opening', () => {
  it('a library again writes nothing', async () => {
    const folder = newFolder()
    const path = await library(folder)
    const before = filesOf(folder)
    const store = await openStore({ path, fill: () => Promise.reject(new Error('Not new.')) })
    expect(store.sources.list()).toEqual([])
    store.close()
    expect(filesOf(folder)).toEqual(before)
  })

  const refusals: Record<string, (path: string) => void> = {
    'a text': (path) => writeFileSync(path, 'Non sono una libreria. '.repeat(20)),
    'a short file': (path) => writeFileSync(path, 'SQLite format 3\0'),
    "another program's database": (path) => {
      const other = new Database(path)
      other.exec('CREATE TABLE a (b); PRAGMA application_id = 7; PRAGMA user_version = 10')
      other.close()
    },
    'a database without an owner': (path) => {
      const other = new Database(path)
      other.exec('CREATE TABLE a (b)')
      other.close()
    },
  }

  it.each(Object.entries(refusals))('%s is refused and left as it is', async (_, make) => {
    const folder = newFolder()
    const path = join(folder, 'a.riscontro')
    make(path)
    const before = filesOf(folder)
    expect(await failureOf(() => openStore({ path }))).toMatchObject({
      code: 'not-a-library',
      detail: { path },
    })
    expect(filesOf(folder)).toEqual(before)
  })

  it('a folder is refused', async () => {
    const path = join(newFolder(), 'a.riscontro')
    mkdirSync(path)
    expect(await failureOf(() => openStore({ path }))).toMatchObject({ code: 'not-a-library' })
  })

  it("a newer program's library is refused by name and left as it is", async () => {
    const folder = newFolder()
    const path = await library(folder)
    const newer = new Database(path)
    newer.exec('PRAGMA user_version = 990')
    newer.close()
    const before = filesOf(folder)
    expect(await failureOf(() => openStore({ path }))).toMatchObject({
      code: 'newer-library',
      detail: { path, found: '990', supported: String(newest) },
    })
    expect(filesOf(folder)).toEqual(before)
  })

  /** A library with the pages of one long value overwritten, as after a clean or an unclean stop. */
  async function damaged(unclean: boolean): Promise<string> {
    const path = join(newFolder(), 'a.riscontro')
    const store = await openStore({ path })
    store.settings.set('a', 'b'.repeat(50_000))
    store.close()
    const pages = readFileSync(path).length / 4096
    const file = openSync(path, 'r+')
    for (let page = pages - 5; page < pages; page += 1)
      writeSync(file, Buffer.alloc(100, 0xaa), 0, 100, page * 4096)
    closeSync(file)
    if (unclean) writeFileSync(`${path}-wal`, '')
    return path
  }

  it('a library is checked after an unclean stop, and refused where it is damaged', async () => {
    const path = await damaged(true)
    expect(await failureOf(() => openStore({ path }))).toMatchObject({
      code: 'damaged-library',
      detail: { path },
    })
  })

  it('a library is not checked after a clean stop; damage is a typed error when it is met', async () => {
    const path = await damaged(false)
    const store = await openStore({ path })
    const error = await failureOf(() => {
      try {
        store.settings.get('a')
      } catch (thrown) {
        throw store.explain(thrown)
      }
    })
    store.close()
    expect(error).toMatchObject({ code: 'damaged-library' })
  })

  it('a library whose first table is garbage is damaged, not broken code', async () => {
    const path = await library(newFolder())
    const file = openSync(path, 'r+')
    writeSync(file, Buffer.alloc(3000, 0xaa), 0, 3000, 100)
    closeSync(file)
    expect(await failureOf(() => openStore({ path }))).toMatchObject({ code: 'damaged-library' })
  })

  it('a path through a file is a typed error', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'file'), 'x')
    const path = join(folder, 'file', 'a.riscontro')
    expect(await failureOf(() => openStore({ path }))).toMatchObject({ code: 'cannot-write' })
  })
})
