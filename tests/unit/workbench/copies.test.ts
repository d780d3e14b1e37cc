/** Copies of a library and packages of a part of it: followed, cancelled, and nothing else in them. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openWorkbench, verifyPack, type Workbench } from '#main/workbench/index.ts'
import {
  error,
  everything,
  importArticle,
  newFolder,
  openForTest,
  value,
} from './library-for-tests.ts'

/** Some thousand pages of the file, so that a copy takes several pieces. */
async function large(): Promise<Workbench> {
  const workbench = await openForTest()
  const sentences = Array.from({ length: 4000 }, (_, at) => `La frase ${at} dice ${at * 7} mele.`)
  await value(workbench, 'sources.importText', { text: sentences.join(' ') })
  await importArticle(workbench)
  return workbench
}

it('a copy tells how far it is, answers meanwhile, and holds what was written meanwhile', async () => {
  const workbench = await large()
  const folder = newFolder()
  const path = join(folder, 'copia.riscontro')
  const [claim] = await value(workbench, 'claims.list', { sourceId: null })
  const seen: [number, number | null][] = []
  const edits: Promise<unknown>[] = []
  const result = await workbench.run(
    'library.saveCopy',
    { path },
    {
      progress: (done, total) => {
        seen.push([done, total])
        if (edits.length > 0) return
        const patch = { notes: 'durante la copia' }
        edits.push(value(workbench, 'claims.update', { ids: [claim!.id], patch }))
      },
    },
  )
  await Promise.all(edits)
  expect(result).toMatchObject({ ok: true, value: { path } })
  expect(seen.length).toBeGreaterThan(1)
  expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).toSorted((a, b) => a - b))
  expect(seen.every(([done, total]) => total !== null && done <= total)).toBe(true)
  expect(readdirSync(folder)).toEqual(['copia.riscontro'])
  const copy = await openWorkbench({ path, mode: 'existing' })
  expect(await everything(copy)).toEqual(await everything(workbench))
  const verified = await value(copy, 'history.verify', { noted: null })
  expect(verified.ok).toBe(true)
  copy.close()
}, 60_000)

it('a cancelled copy leaves nothing, and what stood there as it was', async () => {
  const workbench = await large()
  const folder = newFolder()
  const path = join(folder, 'copia.riscontro')
  writeFileSync(path, 'altro')
  const before = await everything(workbench)
  for (const command of ['library.saveCopy', 'exports.auditPack'] as const) {
    const stop = new AbortController()
    const result = await workbench.run(
      command,
      { path },
      { signal: stop.signal, progress: () => stop.abort() },
    )
    expect(result, command).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(readdirSync(folder), command).toEqual(['copia.riscontro'])
    expect(readFileSync(path, 'utf8'), command).toBe('altro')
  }
  expect(await everything(workbench)).toEqual(before)
}, 60_000)

it('a package of some claims, or of a source, holds these and nothing else', async () => {
  const workbench = await openForTest()
  const secret = 'Il segreto vale 77 milioni.'
  await value(workbench, 'sources.importText', { text: secret })
  const { source } = await importArticle(workbench)
  const claims = await value(workbench, 'claims.list', { sourceId: source.id })
  const [first, second] = claims
  await value(workbench, 'claims.update', { ids: [first!.id], patch: { notes: 'nota scelta' } })
  await value(workbench, 'claims.update', { ids: [second!.id], patch: { notes: 'nota altrui' } })
  const folder = newFolder()
  const make = async (name: string, which: { claimIds?: string[]; sourceId?: string }) => {
    const path = join(folder, `${name}.riscontro-audit.zip`)
    const made = await value(workbench, 'exports.auditPack', { path, ...which })
    const report = await verifyPack(path)
    expect(report).toMatchObject({ troubles: [], manifestHash: made.manifestHash })
    // Nothing is packed tightly: what is in it can be read in its bytes.
    const bytes = readFileSync(path).toString('utf8')
    const opened = await openWorkbench({ path })
    const held = await value(opened, 'claims.list', { sourceId: null })
    expect(await value(opened, 'sources.list', {})).toHaveLength(1)
    opened.close()
    return { bytes, held, made }
  }
  const some = await make('alcune', { claimIds: [first!.id] })
  expect(some.held).toMatchObject([{ id: first!.id, number: first!.number, notes: 'nota scelta' }])
  expect(some.made.claims).toBe(1)
  expect(some.bytes).toContain('nota scelta')
  expect(some.bytes).not.toContain('nota altrui')
  expect(some.bytes).not.toContain('segreto')

  const all = await make('fonte', { sourceId: source.id })
  expect(all.held.map(({ id }) => id)).toEqual(claims.map(({ id }) => id))
  expect(all.bytes).toContain('nota altrui')
  expect(all.bytes).not.toContain('segreto')

  const empty = await value(workbench, 'sources.importText', { text: 'Perché?' })
  const refused = await error(workbench, 'exports.auditPack', {
    path: join(folder, 'vuoto.zip'),
    sourceId: empty.sourceId,
  })
  expect(refused.code).toBe('not-found')
  expect(existsSync(join(folder, 'vuoto.zip'))).toBe(false)
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
}, 60_000)
