/** The command line as it is started: a process of its own, its output and its exit code. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Extraction } from '#shared/records/extraction.ts'
import { csvColumns } from '#shared/records/export.ts'
import { openWorkbench } from '#main/workbench/index.ts'
import type { CommandName, InputOf } from '#shared/contract/commands.ts'
import { normaliseText } from '#shared/text.ts'

const cli = join(import.meta.dirname, '../../main/cli/main.mjs')
const seed = join(import.meta.dirname, '../../seeds/microsoft-nvidia-anthropic.txt')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'riscontro-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function riscontro(args: readonly string[], input: string | Buffer = '') {
  const { status, stdout, stderr } = spawnSync('node', [cli, ...args], { input, encoding: 'utf8' })
  return { status, stdout, stderr }
}

const oneLine = /^riscontro: [^\n]+\n$/

describe('riscontro', () => {
  it('helps and says its version', () => {
    const help = riscontro(['--help'])
    expect(help).toMatchObject({ status: 0, stderr: '' })
    for (const word of ['extract', 'reanchor', 'import', 'export', '--jsonl', ...csvColumns])
      expect(help.stdout).toContain(word)
    expect(riscontro(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it.each([
    [[]],
    [['estrai']],
    [['extract']],
    [['extract', 'a', '--lang', 'fr']],
    [['reanchor', 'a']],
    [['import', 'a']],
  ])('refuses %j with one line and exit code 2', (args) => {
    const { status, stdout, stderr } = riscontro(args)
    expect(stderr).toMatch(oneLine)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  })
})

describe('riscontro extract', () => {
  it('prints what it read of the first article, in the shape that is public', () => {
    const { status, stdout, stderr } = riscontro(['extract', seed, '--lang', 'it', '--json'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const extraction = Extraction.parse(JSON.parse(stdout))
    expect(extraction.claims.length).toBeGreaterThan(0)
    const text = normaliseText(readFileSync(seed, 'utf8'))
    for (const { start, end, exact } of [
      ...extraction.claims.flatMap((claim) => claim.ranges),
      ...extraction.quantities,
      ...extraction.attributions,
    ])
      expect(text.slice(start, end)).toBe(exact)
  })

  it('reads standard input, and gives the same for CRLF, a byte order mark and NFD', () => {
    const text = 'Nvidia investe 10 miliardi di dollari nella società.\nPerché? Non è chiaro.\n'
    const plain = riscontro(['extract', '-', '--lang', 'it', '--json'], text)
    expect(plain.status).toBe(0)
    const other = `\ufeff${text.normalize('NFD').replaceAll('\n', '\r\n')}`
    expect(riscontro(['extract', '-', '--lang', 'it', '--json'], other)).toEqual(plain)
  })

  it('shows a person the claims', () => {
    const { status, stdout } = riscontro(['extract', seed])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Language it; claims \d+/)
    expect(stdout).toMatch(/^1\. \S/m)
  })

  it('names the file it cannot read, in one line', () => {
    const missing = riscontro(['extract', join(folder, 'none.txt'), '--json'])
    expect(missing.status).toBe(1)
    expect(missing.stderr).toMatch(oneLine)
    expect(missing.stderr).toContain('none.txt')
    const latin1 = join(folder, 'latin1.txt')
    writeFileSync(latin1, Buffer.from('perché', 'latin1'))
    const wrong = riscontro(['extract', latin1])
    expect(wrong).toMatchObject({ status: 1, stdout: '' })
    expect(wrong.stderr).toMatch(/^riscontro: .*latin1\.txt.*UTF-8.*\n$/)
  })
})

const results = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe('riscontro extract --jsonl', () => {
  it('answers each line with its id, in order', () => {
    const texts = [
      { id: 'b', text: 'Nvidia investe 10 miliardi.', lang: 'it', referenceDate: '2025-11-18' },
      { id: 7, text: 'Nvidia invested $10 billion.', lang: 'en' },
      { id: 'a', text: 'Fine.', lang: 'it', referenceDate: '2025-11-18T23:30:00+01:00' },
    ]
    const input = `${texts.map((line) => JSON.stringify(line)).join('\n')}\n`
    const { status, stdout, stderr } = riscontro(['extract', '--jsonl'], input)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const found = results(stdout)
    expect(found.map(({ id }) => id)).toEqual(['b', 7, 'a'])
    expect(found.map(({ language }) => language)).toEqual(['it', 'en', 'it'])
    for (const result of found) Extraction.parse(result)
    const file = join(folder, 'texts.jsonl')
    writeFileSync(file, input)
    expect(riscontro(['extract', '--jsonl', file]).stdout).toBe(stdout)
  })

  it('says which line is wrong, goes on, and ends with exit code 1', () => {
    const lines = [
      'not json',
      '{"id":"x","lang":"it"}',
      '{"id":"y","text":"Ciao.","lang":"fr"}',
      '',
      '{"id":"z","text":"Nvidia investe 10 miliardi.","lang":"it"}',
    ]
    const { status, stdout } = riscontro(['extract', '--jsonl'], lines.join('\n'))
    expect(status).toBe(1)
    const found = results(stdout)
    expect(found).toHaveLength(4)
    expect(found[0]).toEqual({ error: 'line 1: not JSON' })
    expect(found[1]).toMatchObject({ id: 'x', error: expect.stringMatching(/^line 2: text: /) })
    expect(found[2]).toMatchObject({ id: 'y', error: expect.stringMatching(/^line 3: lang: /) })
    expect(found[3]).toMatchObject({ id: 'z', language: 'it' })
  })

  it('answers while its input is still open', async () => {
    const child = spawn('node', [cli, 'extract', '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] })
    const answers: string[] = []
    child.stdout.setEncoding('utf8')
    const heard = () => new Promise<void>((resolve) => child.stdout.once('data', () => resolve()))
    child.stdout.on('data', (text: string) => answers.push(text))
    for (const id of ['1', '2']) {
      const next = heard()
      child.stdin.write(`${JSON.stringify({ id, text: 'Una frase.', lang: 'it' })}\n`)
      await next
      expect(JSON.parse(answers.at(-1)!)).toMatchObject({ id })
    }
    child.stdin.end()
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0)
  })

  it('ends quietly when its reader has enough', async () => {
    const child = spawn('node', [cli, 'extract', '--jsonl'], { stdio: 'pipe' })
    let complaints = ''
    child.stderr.on('data', (text: Buffer) => (complaints += text.toString()))
    // The program may be gone before it has been told everything.
    child.stdin.on('error', () => undefined)
    const line = `${JSON.stringify({ id: 1, text: 'Una frase. '.repeat(20), lang: 'it' })}\n`
    child.stdin.end(line.repeat(500))
    child.stdout.once('data', () => child.stdout.destroy())
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0)
    expect(complaints).toBe('')
  })
})

describe('riscontro reanchor --jsonl', () => {
  const old = 'Nvidia investe 10 miliardi. Microsoft ne mette altri 5. Il resto è da trovare.'
  const anchors = [
    { start: 0, end: 27 },
    { start: 28, end: 55 },
    { start: 56, end: 78 },
  ]

  it('says where each passage stands, line by line and in order', () => {
    const lines = [
      { id: 'b', old, new: `${old} Fine.`, anchors },
      { id: 7, old, new: `Oggi. ${old.replace('altri 5', 'altri 6').slice(0, 55)}`, anchors },
      { id: 'a', old, new: '', anchors: [] },
    ]
    const input = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`
    const { status, stdout, stderr } = riscontro(['reanchor', '--jsonl'], input)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(results(stdout)).toEqual([
      { id: 'b', anchors: anchors.map((anchor) => ({ health: 'exact', ...anchor })) },
      {
        id: 7,
        anchors: [
          { health: 'moved', start: 6, end: 33 },
          { health: 'fuzzy', start: 34, end: 61, score: expect.any(Number) },
          { health: 'orphan' },
        ],
      },
      { id: 'a', anchors: [] },
    ])
    const file = join(folder, 'revisions.jsonl')
    writeFileSync(file, input)
    expect(riscontro(['reanchor', '--jsonl', file]).stdout).toBe(stdout)
  })

  it('says which line is wrong, goes on, and ends with exit code 1', () => {
    const lines = [
      'not json',
      '{"id":"x","new":"","anchors":[]}',
      JSON.stringify({ id: 'y', old, new: old, anchors: [anchors[0], { start: 70, end: 99 }] }),
      JSON.stringify({ id: 'w', old, new: old, anchors: [{ start: '0', end: 9 }] }),
      '',
      JSON.stringify({ id: 'z', old, new: old, anchors: [anchors[0]] }),
    ]
    const { status, stdout } = riscontro(['reanchor', '--jsonl'], lines.join('\n'))
    expect(status).toBe(1)
    expect(results(stdout)).toEqual([
      { error: 'line 1: not JSON' },
      { id: 'x', error: expect.stringMatching(/^line 2: old: /) },
      { id: 'y', error: expect.stringMatching(/^line 3: anchors\.1: 70–99 .* 78$/) },
      { id: 'w', error: expect.stringMatching(/^line 4: anchors\.0\.start: /) },
      { id: 'z', anchors: [{ health: 'exact', ...anchors[0] }] },
    ])
  })

  it('names the file it cannot read, in one line', () => {
    const missing = riscontro(['reanchor', '--jsonl', join(folder, 'none.jsonl')])
    expect(missing).toMatchObject({ status: 1, stdout: '' })
    expect(missing.stderr).toMatch(oneLine)
    expect(missing.stderr).toContain('none.jsonl')
  })
})

describe('riscontro import and export', () => {
  it('makes a library of its own articles only, and a CSV of its claims', () => {
    const library = join(folder, 'lavoro.riscontro')
    const imported = riscontro(['import', seed, '--library', library])
    expect(imported).toMatchObject({ status: 0, stderr: '' })
    expect(imported.stdout).toMatch(/microsoft-nvidia-anthropic\.txt: \d+ claims, "/)

    const out = join(folder, 'claims.csv')
    const exported = riscontro(['export', '--library', library, '--format', 'csv', '--out', out])
    expect(exported).toMatchObject({ status: 0, stderr: '' })
    const records = parse(readFileSync(out, 'utf8'), { columns: true }) as Record<string, string>[]
    expect(exported.stdout).toContain(`${records.length} rows`)
    expect(imported.stdout).toContain(` ${records.length} claims`)
    expect(existsSync(`${out}-metadata.json`)).toBe(true)
    const text = normaliseText(readFileSync(seed, 'utf8'))
    for (const record of records) {
      const ranges = JSON.parse(record['ranges']!) as {
        start: number
        end: number
        exact: string
      }[]
      for (const { start, end, exact } of ranges) expect(text.slice(start, end)).toBe(exact)
    }

    const sheet = join(folder, 'excel.csv')
    const args = ['export', '--library', library, '--profile', 'excel-it', '--out', sheet]
    expect(riscontro([...args, '--columns', 'number,text']).status).toBe(0)
    expect(readFileSync(sheet, 'utf8').split('\r\n')[0]).toBe('\ufeff"N.";"Affermazione"')
  })

  it('brings in what it can and says what it cannot', () => {
    const library = join(folder, 'lavoro.riscontro')
    const { status, stdout, stderr } = riscontro([
      'import',
      join(folder, 'none.txt'),
      seed,
      '--library',
      library,
    ])
    expect(status).toBe(1)
    expect(stdout).toContain('microsoft-nvidia-anthropic.txt')
    expect(stderr).toMatch(oneLine)
    expect(stderr).toContain('none.txt')
  })

  it('lists what is due, in the words of the scale', async () => {
    const library = join(folder, 'lavoro.riscontro')
    const workbench = await openWorkbench({ path: library, analyst: 'Ada' })
    const value = async <N extends CommandName>(name: N, input: InputOf<N>) => {
      const result = await workbench.run(name, input)
      if (!result.ok) throw new Error(result.error.message)
      return result.value
    }
    await value('sources.importText', { text: 'Il bilancio\n\nAnna Neri ha speso 12 milioni.' })
    await value('scales.change', { to: 'pagella' })
    const [claim] = await value('claims.list', { sourceId: null })
    await value('claims.update', {
      ids: [claim!.id],
      patch: { verdict: 'pagella:ni', recheckOn: '2026-03-01' },
    })
    workbench.close()
    const due = (on: string) => riscontro(['due', '--library', library, '--on', on])
    expect(due('2026-02-28').stdout).toBe('0 due on 2026-02-28\n')
    const { status, stdout } = due('2026-03-01')
    expect(status).toBe(0)
    expect(stdout).toContain(`2026-03-01  #1 ${claim!.text} (Nì) Il bilancio`)
    expect(stdout).toContain('1 due on 2026-03-01')
  })

  it('makes no library of a mistyped name', () => {
    const library = join(folder, 'none.riscontro')
    const out = join(folder, 'a.csv')
    const { status, stderr } = riscontro(['export', '--library', library, '--out', out])
    expect(status).toBe(1)
    expect(stderr).toMatch(oneLine)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('riscontro history', () => {
  it('proves that a library is whole, keeps a noted head, and says what was tampered with', () => {
    const library = join(folder, 'l.riscontro')
    const verify = (...more: string[]) =>
      riscontro(['history', 'verify', '--library', library, ...more])
    expect(verify()).toMatchObject({ status: 1, stderr: expect.stringMatching(oneLine) })
    expect(existsSync(library)).toBe(false)
    expect(riscontro(['import', seed, '--library', library]).status).toBe(0)
    const first = verify()
    expect(first).toMatchObject({ status: 0, stderr: '' })
    const [, head] = /^head (\d+:[0-9a-f]{64})$/m.exec(first.stdout)!
    expect(verify('--head', head!).status).toBe(0)
    expect(
      verify(
        '--head',
        head!.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      ),
    ).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('noted'),
    })

    const listed = riscontro(['history', 'list', '--library', library, '--json'])
    const changes = listed.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(changes).toHaveLength(Number(head!.split(':')[0]))
    const { claimId } = changes[0]
    const ofOne = riscontro(['history', 'list', '--library', library, '--claim', claimId])
    expect(ofOne.stdout).toMatch(/^\d+ .* sources\.importPaths: claims #\d+ .*\(new\)\n$/)
    expect(
      riscontro(['history', 'list', '--library', library, '--limit', '2']).stdout.split('\n'),
    ).toHaveLength(3)

    const database = new Database(library)
    database.exec(`UPDATE claims SET verdict = 'supported' WHERE number = 2`)
    database.close()
    const tampered = verify()
    expect(tampered.status).toBe(1)
    expect(tampered.stdout).toMatch(/^Claim 2, .*verdict.*"supported"/m)
    expect(JSON.parse(verify('--json').stdout)).toMatchObject({ ok: false, head: {} })
    // A dozen processes one after the other.
  }, 120_000)
})
