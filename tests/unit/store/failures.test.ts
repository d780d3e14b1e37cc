import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toError } from '#shared/contract/errors.ts'
import { HistoryFilter } from '#shared/records/history.ts'
import { Connection, sql } from '#main/store/connection.ts'
import { explain } from '#main/store/failures.ts'
import { openStore } from '#main/store/index.ts'
import { migrations } from '#main/store/migrations/index.ts'
import { openConnection } from '#main/store/open.ts'
import { createSteps } from '#main/store/steps.ts'
import { createTables } from '#main/store/tables.ts'
import { failureOf, newFolder } from './files-for-tests.ts'

describe('a full disk', () => {
  it('is a typed error, and nothing of the step is there', async () => {
    const path = join(newFolder(), 'a.riscontro')
    const connection = await openConnection(path, migrations, async () => undefined)
    const tables = createTables(connection)
    const steps = createSteps(connection, tables)
    const pages = Number(connection.pragma('page_count'))
    connection.pragma(`max_page_count = ${pages + 5}`)
    const at = '2026-01-01T00:00:00.000Z'
    const details = { byline: '', outlet: '', url: '', language: 'it', publishedOn: '' } as const
    const fill = () =>
      steps.run({ command: 'sources.importText', by: 'Ada' }, (journal) => {
        for (let count = 0; count < 500; count += 1) {
          const id = `source-${count}`
          tables.sources.insert({ ...details, title: 'x'.repeat(200), id, at })
          journal.record({
            table: 'sources',
            rowId: id,
            sourceId: id,
            claimId: null,
            before: null,
            after: { title: 'x' },
          })
        }
      })
    const error = await failureOf(() => {
      try {
        fill()
      } catch (thrown) {
        throw explain(thrown, path)
      }
    })
    expect(error).toMatchObject({ code: 'disk-full', detail: { path } })
    expect(connection.pragma('integrity_check')).toBe('ok')
    expect(
      tables.history.strokes({ ...HistoryFilter.parse({}), beforeSeq: null, limit: 10 }),
    ).toEqual([])
    expect(connection.get(sql`SELECT count(*) AS count FROM sources`)).toEqual({ count: 0 })
    connection.pragma('max_page_count = 1000000')
    fill()
    expect(connection.get(sql`SELECT count(*) AS count FROM sources`)).toEqual({ count: 500 })
    connection.close()
  })
})

describe('a library that another program writes to', () => {
  it('is busy, and both can write one after the other', async () => {
    const path = join(newFolder(), 'a.riscontro')
    const store = await openStore({ path })
    const other = new Connection(path, { mustExist: true, timeout: 1 })
    other.execute('BEGIN IMMEDIATE')
    const impatient = new Connection(path, { mustExist: true, timeout: 1 })
    const error = await failureOf(() => {
      try {
        impatient.transaction(() => undefined)
      } catch (thrown) {
        throw store.explain(thrown)
      }
    })
    expect(error).toMatchObject({ code: 'library-busy', detail: { path } })
    other.execute('COMMIT')
    store.settings.set('a', 1)
    expect(impatient.get(sql`SELECT value FROM settings`)).toEqual({ value: '1' })
    for (const connection of [other, impatient]) connection.close()
    store.close()
  })
})

describe('what was thrown', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EACCES', 'cannot-write'],
    ['EROFS', 'cannot-write'],
    ['EWHATEVER', 'internal'],
  ])('%s is %s', (code, expected) => {
    const thrown = Object.assign(new Error('message'), { code })
    expect(toError(explain(thrown, '/a'))).toMatchObject({ code: expected })
  })
})
