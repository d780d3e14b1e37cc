/** The window has a library open, and the command line comes; the other way round; and after a crash. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorkbench } from '#main/workbench/index.ts'

const cli = join(import.meta.dirname, '../../main/cli/main.mjs')
const holder = join(import.meta.dirname, 'holder.ts')

let folder: string
let library: string
let children: ChildProcess[]
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'riscontro-two-'))
  library = join(folder, 'a.riscontro')
  children = []
  writeFileSync(join(folder, 'b.txt'), 'Il comune ha speso 9 milioni per la scuola.')
  const workbench = await openWorkbench({ path: library, analyst: 'Ada' })
  await workbench.run('sources.importText', { text: 'La regione ha speso 4 milioni.' })
  workbench.close()
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const riscontro = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync('node', [cli, ...words], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** A process that has the library open as the window does, until it is killed. */
async function holding(): Promise<ChildProcess> {
  const child = spawn('node', [holder, library], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return child
}

const killed = (child: ChildProcess) =>
  new Promise((resolve) => {
    child.once('close', resolve)
    child.kill('SIGKILL')
  })

async function sourceId(): Promise<string> {
  const workbench = await openWorkbench({ path: library, mode: 'read-only' })
  const sources = await workbench.run('sources.list', {})
  workbench.close()
  return sources.ok ? sources.value[0]!.id : ''
}

describe('a library that another program has open', () => {
  it('is not written by the command line, which says who has it and what to do', async () => {
    const id = await sourceId()
    expect(riscontro('export', '--library', library, '--out', 'a.csv').status).toBe(0)
    const exported = readFileSync(join(folder, 'a.csv'), 'utf8')
    writeFileSync(join(folder, 'a.csv'), exported.replace('4 milioni', '5 milioni'))
    const copy = join(folder, 'copy.riscontro')
    expect(riscontro('send', '--library', library, '--out', copy).status).toBe(0)
    const child = await holding()
    const before = readFileSync(library)

    for (const words of [
      ['import', 'b.txt'],
      ['revise', id, 'b.txt'],
      ['import-csv', 'a.csv', '--apply', 'all'],
      ['merge', copy],
      ['suggest', id, '--endpoint', 'http://127.0.0.1:9', '--model', 'm'],
    ]) {
      const { status, stdout, stderr } = riscontro(...words, '--library', library)
      expect({ status, stdout }, words[0]).toEqual({ status: 1, stdout: '' })
      // Who, where, with which program, and what to do: on one line.
      expect(stderr, words[0]).toMatch(/^riscontro: [^\n]*a\.riscontro is open by Bea on [^\n]*\n$/)
      expect(stderr, words[0]).toContain(
        `${hostname()} (Riscontro, process ${child.pid}): close it there. Nothing was written`,
      )
    }
    expect(readFileSync(library).equals(before)).toBe(true)

    // Reading goes on, and so does the program that has it.
    expect(riscontro('export', '--library', library, '--out', 'b.csv').status).toBe(0)
    expect(riscontro('findings', '--library', library).status).toBe(0)
    expect(riscontro('import-csv', 'a.csv', '--library', library).stdout).toContain('5 milioni')
    expect(riscontro('merge', copy, '--dry-run', '--library', library).status).toBe(0)
    expect(child.exitCode).toBeNull()
  }, 120_000)

  it('is free again when that program was killed, without anybody cleaning up', async () => {
    await killed(await holding())
    expect(existsSync(`${library}.lock`)).toBe(true)
    const { status, stdout, stderr } = riscontro('import', 'b.txt', '--library', library)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('b.txt: 1 claims')
    expect(existsSync(`${library}.lock`)).toBe(false)
    // What the other had written before it was killed is there.
    const workbench = await openWorkbench({ path: library, mode: 'read-only' })
    const sources = await workbench.run('sources.list', {})
    workbench.close()
    expect(sources.ok && sources.value.map(({ title }) => title).toSorted()).toEqual([
      'Il comune ha speso 9 milioni per la scuola.',
      'La provincia ha speso 7 milioni.',
      'La regione ha speso 4 milioni.',
    ])
  }, 60_000)
})
