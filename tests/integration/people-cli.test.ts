/** Two people on the command line: a copy sent, changed, held against the original and merged. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkbench, type Workbench } from '#main/workbench/index.ts'
import { valueOf } from '#shared/contract/errors.ts'
import type { ClaimPatch } from '#shared/records/library.ts'
import { MergeReport } from '#shared/records/merge.ts'

const cli = join(import.meta.dirname, '../../main/cli/main.mjs')
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

async function within<T>(path: string, work: (workbench: Workbench) => Promise<T>): Promise<T> {
  const workbench = await openWorkbench({ path, analyst: 'Ada' })
  try {
    return await work(workbench)
  } finally {
    workbench.close()
  }
}

const idsOf = (path: string): Promise<string[]> =>
  within(path, async (workbench) => valueOf(await workbench.run('claims.ids', { sourceId: null })))

/** As a person would in the window: the n-th claim changed. */
async function edit(path: string, patches: readonly ClaimPatch[]): Promise<void> {
  const ids = await idsOf(path)
  await within(path, async (workbench) => {
    for (const [at, patch] of patches.entries())
      valueOf(await workbench.run('claims.update', { ids: [ids[at]!], patch }))
  })
}

describe('riscontro send, merge, agreement', () => {
  it('carry a copy there and back', async () => {
    const library = join(folder, 'ada.riscontro')
    const text = 'Anna ha 3 mele. Bruno ha 5 pere. Carla ha 9 noci. Dino ha 12 fichi.'
    await within(library, async (workbench) =>
      valueOf(await workbench.run('sources.importText', { text })),
    )
    await edit(library, [{ verdict: 'supported' }, { verdict: 'refuted' }])
    const copy = join(folder, 'bea.riscontro')
    const sent = riscontro('send', '--library', library, '--out', copy, '--blind')
    expect(sent).toMatchObject({ status: 0, stderr: '' })
    expect(sent.stdout).toMatch(/bea\.riscontro: \d+ claims, blind\n$/)
    await edit(copy, [{ verdict: 'supported' }, { verdict: 'supported' }, { verdict: 'mixed' }])

    const judged = riscontro('agreement', copy, '--library', library)
    expect(judged.stdout).toMatch(/^\d+ claims in both, 3 worked on there since, blind\n/)
    expect(judged.stdout).toMatch(/verdict +n 2; alike 50\.0 %; kappa 0\.000; alpha 0\.000\n/)
    expect(judged.stdout).toMatch(/type +n 3; alike 100\.0 %; kappa undefined: nobody differed/)
    expect(judged.stdout).toMatch(/verifiable +n 0; undefined: nobody judged the same claims\n/)

    const dry = riscontro('merge', copy, '--library', library, '--dry-run')
    expect(dry).toMatchObject({ status: 0, stderr: '' })
    expect(dry.stdout).toMatch(/verdict: was –; mine refuted; theirs supported\n/)
    expect(dry.stdout).toMatch(/changed there only, 1 changed on both sides\n$/)
    const [, key] = /theirs supported\n +(\S+)\n/.exec(dry.stdout) ?? []

    const merged = riscontro('merge', copy, '--library', library)
    expect(merged).toMatchObject({ status: 0, stderr: '' })
    expect(merged.stdout).toContain(key)
    expect(merged.stdout).toMatch(/\d+ taken, 1 left as above\n$/)
    const taken = riscontro('merge', copy, '--library', library, '--take', key!, '--json')
    expect(MergeReport.parse(JSON.parse(taken.stdout))).toMatchObject({
      taken: [{ key }],
      left: [],
    })
  }, 120_000)

  it('send a sample, the same every time', async () => {
    const library = join(folder, 'ada.riscontro')
    const outs = ['a', 'b'].map((name) => join(folder, `${name}.riscontro`))
    for (const out of outs)
      expect(riscontro('send', '--library', library, '--out', out, '--sample', '2').stdout).toMatch(
        /: 2 claims\n$/,
      )
    const [a, b] = await Promise.all(outs.map(idsOf))
    expect(a).toHaveLength(2)
    expect(a).toEqual(b)
  }, 120_000)

  it('refuse in one line what cannot be', () => {
    const library = join(folder, 'ada.riscontro')
    const none = join(folder, 'none.riscontro')
    const note = join(folder, 'nota.txt')
    writeFileSync(note, 'una nota')
    for (const [args, status] of [
      [['merge', note, '--library', library, '--prefer', 'both'], 2],
      [['merge', note, '--library', library], 1],
      [['agreement', library, '--library', none], 1],
      [['send', '--library', library, '--out', note], 1],
    ] as const) {
      const result = riscontro(...args)
      expect(result.stderr, args.join(' ')).toMatch(oneLine)
      expect({ status: result.status, stdout: result.stdout }).toEqual({ status, stdout: '' })
    }
    expect(existsSync(none)).toBe(false)
  }, 120_000)
})
