/** `riscontro revise` as it is started: a process of its own. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { RevisionReport } from '#shared/records/revisions.ts'

const cli = join(import.meta.dirname, '../../main/cli/main.mjs')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'riscontro-revise-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function riscontro(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', [cli, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

const before = `Il bilancio del comune

Il comune ha speso 3 milioni di euro per le scuole nel 2023.

Il sindaco ha assunto 40 maestre a settembre.
`

const after = before
  .replace('3 milioni', '4 milioni')
  .replace('\nIl sindaco ha assunto 40 maestre a settembre.\n', '')

describe('riscontro revise', () => {
  it('brings a changed text in and shows what became of each claim', () => {
    const library = join(folder, 'l.riscontro')
    const [old, fresh] = [join(folder, 'a.txt'), join(folder, 'b.txt')]
    writeFileSync(old, before)
    writeFileSync(fresh, after)
    expect(riscontro('import', old, '--library', library).status).toBe(0)
    const asked = riscontro('revise', '-', fresh, '--library', library)
    expect(asked.status).toBe(1)
    const id = /[0-9a-f-]{36}/.exec(asked.stderr)?.[0] ?? ''
    expect(id).not.toBe('')

    const table = riscontro('revise', id, fresh, '--library', library)
    expect(table).toMatchObject({ status: 0, stderr: '' })
    expect(table.stdout).toMatch(/#1 +fuzzy +\d\d % +.*3 milioni/)
    expect(table.stdout).toMatch(/#2 +orphan +.*40 maestre/)
    expect(table.stdout).toContain('0 exact, 0 moved, 1 fuzzy, 0 ambiguous, 1 orphan')

    const again = riscontro('revise', id, fresh, '--library', library, '--json')
    expect(RevisionReport.parse(JSON.parse(again.stdout))).toMatchObject({ unchanged: true })
  })

  it.each([
    [['revise'], 2],
    [['revise', 'a', 'b'], 2],
    [['revise', 'a', 'b', 'c', '--library', 'l'], 2],
    [['revise', 'a', 'b', '--library', '/nowhere/l.riscontro'], 1],
  ])('refuses %j with one line', (args, status) => {
    const answer = riscontro(...args)
    expect(answer).toMatchObject({ status, stdout: '' })
    expect(answer.stderr).toMatch(/^riscontro: [^\n]+\n$/)
  })
})
