/** Audit packages on the command line, made and verified. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openWorkbench } from '#main/workbench/index.ts'

const cli = join(import.meta.dirname, '../../main/cli/main.mjs')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'riscontro-audit-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const audit = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync('node', [cli, 'audit', ...words], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

it('makes a package of the library, a source or some claims, which verifies by its number', async () => {
  const path = join(folder, 'a.riscontro')
  const workbench = await openWorkbench({ path })
  for (const text of ['Il comune ha speso 9 milioni.', 'La regione ne ha spesi 4 per la scuola.'])
    await workbench.run('sources.importText', { text })
  const claims = await workbench.run('claims.list', { sourceId: null })
  const [first] = claims.ok ? claims.value : []
  workbench.close()
  const before = readFileSync(path)
  const chosen = [
    { name: 'tutto', words: [], count: 2 },
    { name: 'fonte', words: ['--source', first!.sourceId], count: 1 },
    { name: 'scelte', words: ['--claims', first!.id], count: 1 },
  ]
  for (const { name, words, count } of chosen) {
    const made = audit('make', '--library', path, '--out', name, ...words)
    expect(made).toMatchObject({ status: 0, stderr: '' })
    const file = `${name}.riscontro-audit.zip`
    expect(made.stdout).toMatch(new RegExp(`^${file}: ${count} claims, \\d+ files\nmanifest `))
    const number = /manifest ([0-9a-f]{64})/.exec(made.stdout)?.[1]
    expect(audit('verify', file, '--expect', number!)).toMatchObject({ status: 0, stderr: '' })
    expect(audit('verify', file, '--expect', '0'.repeat(64)).status).toBe(1)
  }
  expect(readFileSync(path).equals(before)).toBe(true)
}, 60_000)

it('says what is wrong with what was asked, and makes nothing', () => {
  const id = '00000000-0000-4000-8000-000000000001'
  writeFileSync(join(folder, 'no.riscontro'), 'altro')
  expect(audit('make', '--out', 'b').status).toBe(2)
  expect(audit('make', '--library', 'none', '--out', 'b')).toMatchObject({ status: 1 })
  const both = audit('make', '--library', 'a', '--out', 'b', '--source', id, '--claims', id)
  expect(both).toMatchObject({ status: 2, stdout: '' })
  expect(both.stderr).toContain('exclude each other')
  expect(audit('make', '--library', 'no.riscontro', '--out', 'b').status).toBe(1)
  expect(readdirSync(folder)).toEqual(['no.riscontro'])
})
