/** Two people on the command line: a copy sent, changed, held against the original and merged. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkbench } from '#main/workbench/index.ts'
import { valueOf } from '#shared/contract/errors.ts'
import type { ClaimPatch } from '#shared/records/library.ts'
import { Agreement, MergePreview, MergeReport } from '#shared/records/merge.ts'

const cli = join(import.meta.dirname, '../../main/cli/main.mjs')
const seed = join(import.meta.dirname, '../../seeds/microsoft-nvidia-anthropic.txt')
const oneLine = /^riscontro: [^\n]+\n$/

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'riscontro-people-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function riscontro(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', [cli, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

/** As a person would in the window: the n-th claim changed. */
async function edit(path: string, analyst: string, patches: readonly ClaimPatch[]): Promise<void> {
  const workbench = await openWorkbench({ path, analyst })
  const ids = valueOf(await workbench.run('claims.ids', { sourceId: null }))
  for (const [at, patch] of patches.entries())
    valueOf(await workbench.run('claims.update', { ids: [ids[at]!], patch }))
  workbench.close()
}

describe('riscontro send, merge, agreement', () => {
  it('carry a copy there and back', async () => {
    const library = join(folder, 'ada.riscontro')
    expect(riscontro('import', seed, '--library', library)).toMatchObject({ status: 0 })
    await edit(library, 'Ada', [{ verdict: 'supported' }, { verdict: 'refuted' }])
    const copy = join(folder, 'bea.riscontro')
    const sent = riscontro('send', '--library', library, '--out', copy, '--blind')
    expect(sent).toMatchObject({ status: 0, stderr: '' })
    expect(sent.stdout).toMatch(/bea\.riscontro: \d+ claims, blind\n$/)

    const unjudged = riscontro('agreement', copy, '--library', library)
    expect(unjudged.stdout).toContain('undefined: nobody judged the same claims')
    await edit(copy, 'Bea', [
      { verdict: 'supported' },
      { verdict: 'supported' },
      { verdict: 'mixed' },
    ])

    const judged = riscontro('agreement', copy, '--library', library)
    expect(judged.stdout).toMatch(/^\d+ claims in both, 3 worked on there since, blind\n/)
    expect(judged.stdout).toMatch(/verdict +n 2; alike 50\.0 %; kappa 0\.000; alpha 0\.000\n/)
    expect(judged.stdout).toMatch(/type +n 3; alike 100\.0 %/)
    const json = riscontro('agreement', copy, '--library', library, '--json').stdout
    expect(Agreement.parse(JSON.parse(json)).judged).toBe(3)

    const dry = riscontro('merge', copy, '--library', library, '--dry-run')
    expect(dry).toMatchObject({ status: 0, stderr: '' })
    expect(dry.stdout).toMatch(/verdict: was –; mine refuted; theirs supported\n/)
    expect(dry.stdout).toMatch(/changed there only, 1 changed on both sides\n$/)
    const preview = MergePreview.parse(
      JSON.parse(riscontro('merge', copy, '--library', library, '--dry-run', '--json').stdout),
    )
    const [conflict] = preview.items.filter(({ kind }) => kind === 'conflict')

    const merged = riscontro('merge', copy, '--library', library)
    expect(merged).toMatchObject({ status: 0, stderr: '' })
    expect(merged.stdout).toContain(conflict!.key)
    expect(merged.stdout).toMatch(/\d+ taken, 1 left as above\n$/)
    const taken = riscontro('merge', copy, '--library', library, '--take', conflict!.key, '--json')
    expect(MergeReport.parse(JSON.parse(taken.stdout))).toMatchObject({
      taken: [{ key: conflict!.key }],
      left: [],
    })
    expect(riscontro('merge', copy, '--library', library).stdout).toBe('0 taken, 0 left as above\n')
  }, 60_000)

  it('send a sample, the same every time', () => {
    const library = join(folder, 'ada.riscontro')
    const outs = ['a', 'b'].map((name) => join(folder, `${name}.riscontro`))
    for (const out of outs)
      expect(riscontro('send', '--library', library, '--out', out, '--sample', '3').stdout).toMatch(
        /: 3 claims\n$/,
      )
    const [a, b] = outs
    // Of the same claims: neither has one that the other has not.
    const merged = riscontro('merge', a!, '--library', b!, '--dry-run')
    expect(merged.stdout).toBe('0 changed there only, 0 changed on both sides\n')
  }, 60_000)

  it('refuse in one line what cannot be', () => {
    const library = join(folder, 'ada.riscontro')
    const note = join(folder, 'nota.txt')
    writeFileSync(note, 'una nota')
    for (const [args, status] of [
      [['merge', note, '--library', library, '--prefer', 'both'], 2],
      [['merge', note, '--library', library], 1],
      [['merge', library, '--library', library, '--take', 'claims:x:notes'], 1],
      [['merge', library, '--library', join(folder, 'none.riscontro')], 1],
      [['agreement', join(folder, 'none.riscontro'), '--library', library], 1],
      [['send', '--library', library, '--out', note], 1],
    ] as const) {
      const result = riscontro(...args)
      expect(result.stderr, args.join(' ')).toMatch(oneLine)
      expect({ status: result.status, stdout: result.stdout }).toEqual({ status, stdout: '' })
    }
    expect(existsSync(join(folder, 'none.riscontro'))).toBe(false)
  }, 60_000)
})
