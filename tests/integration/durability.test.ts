/** Killed at any moment, a library holds all that was acknowledged and nothing by halves. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorkbench, type Workbench } from '#main/workbench/index.ts'
import type { CommandName, InputOf, OutputOf } from '#shared/contract/commands.ts'
import { article } from '../unit/workbench/library-for-tests.ts'
import { simpleReader } from '../unit/workbench/simple-reader.ts'

const writer = join(import.meta.dirname, 'busy-writer.ts')
const rounds = 5

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'riscontro-durable-'))
  path = join(folder, 'a.riscontro')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = (): Promise<Workbench> => openWorkbench({ path, reader: simpleReader })

async function value<N extends CommandName>(
  workbench: Workbench,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  const result = await workbench.run(name, input)
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
  return result.value
}

/** Lets the writer work until it has told so many lines, and a little longer; answers its lines. */
async function writeAndKill(from: number, lines: number, longer: number): Promise<string[]> {
  const child = spawn('node', [writer, path, String(from)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let told = ''
  let complaints = ''
  child.stdout.setEncoding('utf8')
  child.stderr.on('data', (text: Buffer) => (complaints += text.toString()))
  const enough = new Promise<void>((resolve) => {
    child.stdout.on('data', (text: string) => {
      told += text
      if (told.split('\n').length > lines) setTimeout(resolve, longer)
    })
    child.once('close', () => resolve())
  })
  const closed = new Promise((resolve) => child.once('close', (_, signal) => resolve(signal)))
  await enough
  child.kill('SIGKILL')
  expect(await closed, complaints).toBe('SIGKILL')
  return told.split('\n').slice(0, -1)
}

describe('a library whose process is killed', () => {
  it(`has every acknowledged edit and no half of one, ${rounds} times over`, async () => {
    const workbench = await open()
    await value(workbench, 'sources.importText', { text: article })
    workbench.close()
    let imported = 1
    let evidence = 0
    for (let round = 0; round < rounds; round += 1) {
      const from = round * 1000 + 1
      const lines = await writeAndKill(from, 3 + round * 9, Math.floor(Math.random() * 25))
      expect(readdirSync(folder)).toContain('a.riscontro-wal')
      const last = (kind: string) =>
        Number(lines.findLast((line) => line.startsWith(kind))?.split(' ')[1] ?? from - 1)

      const again = await open()
      const sources = await value(again, 'sources.list', {})
      const claims = await value(again, 'claims.list', { sourceId: null })
      const edited = claims.at(-1)!
      const pieces = await value(again, 'evidence.list', { claimId: edited.id })

      // At most the one command that was under way may be there beyond what was told.
      expect([last('notes'), last('notes') + 1]).toContain(Number(edited.notes))
      const toldEvidence = evidence + lines.filter((line) => line.startsWith('evidence')).length
      expect([toldEvidence, toldEvidence + 1]).toContain(pieces.length)
      const toldImports = imported + lines.filter((line) => line.startsWith('import')).length
      expect([toldImports, toldImports + 1]).toContain(sources.length)
      for (const source of sources.slice(0, -1)) expect(source.claimCount).toBe(200)
      expect(edited.evidenceCount).toBe(pieces.length)
      evidence = pieces.length
      imported = sources.length
      again.close()

      const file = new Database(path, { readonly: true })
      expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(file.pragma('foreign_key_check')).toEqual([])
      file.close()
    }
    const last = await open()
    for (let steps = 0; ; steps += 1) {
      const { undo } = await value(last, 'history.state', {})
      if (undo === null) break
      await value(last, 'history.undo', {})
    }
    expect(await value(last, 'library.describe', {})).toMatchObject({ sources: 0, claims: 0 })
    last.close()
  }, 120_000)
})

describe('two programs on one library', () => {
  it('both write, and each sees what the other wrote', async () => {
    const [one, two] = [await open(), await open()]
    const { sourceId } = await value(one, 'sources.importText', { text: article })
    const [claim] = await value(two, 'claims.list', { sourceId })
    const ids = [claim!.id]
    const [summary] = await value(one, 'sources.list', {})
    await value(two, 'claims.discard', { ids })
    const [after] = await value(one, 'sources.list', {})
    expect(after!.coverage.claimed).toBe(summary!.coverage.claimed - 1)
    await value(one, 'history.undo', {})
    await value(two, 'claims.update', { ids, patch: { verdict: 'mixed' } })
    expect((await value(one, 'claims.list', { sourceId }))[0]!.verdict).toBe('mixed')
    one.close()
    two.close()
    expect(readdirSync(folder)).toEqual(['a.riscontro'])
  })

  it('that make it at the same moment make one', async () => {
    const workbenches = await Promise.all([open(), open(), open()])
    await value(workbenches[0]!, 'settings.set', { key: 'a', value: 1 })
    expect(await value(workbenches[2]!, 'settings.get', { key: 'a' })).toEqual({ value: 1 })
    for (const workbench of workbenches) workbench.close()
    expect(readdirSync(folder)).toEqual(['a.riscontro'])
  })
})
