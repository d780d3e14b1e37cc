/** Many files at once with the real readers and the real extraction; addresses on the command line. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorkbench } from '#main/workbench/index.ts'
import { makeDocx, makeEpub, makeRtf, paragraph } from '../make/documents.ts'
import { column, makePdf } from '../make/pdf.ts'
import { serve } from '../make/web.ts'

const count = 40
const badAt = 17
let folder: string
let paths: string[]

const makers: Record<string, (words: string) => string | Uint8Array> = {
  txt: (words) => words,
  html: (words) => `<html><body><p>${words}</p></body></html>`,
  docx: (words) => makeDocx({ body: paragraph(words) }),
  pdf: (words) => makePdf({ pages: [column([words])] }),
  rtf: (words) => makeRtf([words]),
  epub: (words) => makeEpub({ chapters: [`<p>${words}</p>`] }),
}
const extensions = Object.keys(makers)

/** So many files of all kinds in turn, one of them broken, in a folder of their own. */
function writeFiles(name: string, size: number, bad: number): string[] {
  mkdirSync(join(folder, name))
  return Array.from({ length: size }, (_, at) => {
    const extension = extensions[at % extensions.length]!
    const path = join(folder, name, `${String(at).padStart(4, '0')}.${extension}`)
    const words = `Il comune numero ${at} ha speso ${at + 2} milioni per la scuola.`
    writeFileSync(path, at === bad ? '%PDF-1.7 rotto' : makers[extension]!(words))
    return path
  })
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'riscontro-many-'))
  paths = writeFiles('some', count, badAt)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open = (name: string) => openWorkbench({ path: join(folder, name), analyst: 'Ada' })

it('brings in all but the bad one, which it names, as one step with progress', async () => {
  const workbench = await open('all.riscontro')
  const seen: number[] = []
  const result = await workbench.run(
    'sources.importPaths',
    { paths },
    { progress: (done) => seen.push(done) },
  )
  expect(result.ok && result.value.imported.map(({ file }) => file)).toEqual(
    paths.filter((_, at) => at !== badAt),
  )
  expect(result.ok && result.value.failed).toMatchObject([
    { file: paths[badAt], code: 'unreadable-file', detail: { file: paths[badAt] } },
  ])
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(seen.at(-1)).toBe(count)
  const claims = await workbench.run('claims.list', { sourceId: null })
  expect(claims.ok && claims.value.length).toBeGreaterThanOrEqual(count - 1)
  await workbench.run('history.undo', {})
  expect(await workbench.run('sources.list', {})).toEqual({ ok: true, value: [] })
  workbench.close()
}, 120_000)

it('answers meanwhile, stops when cancelled, and leaves nothing behind', async () => {
  const workbench = await open('cancelled.riscontro')
  const stop = new AbortController()
  const asked: Promise<unknown>[] = []
  const result = await workbench.run(
    'sources.importPaths',
    { paths },
    {
      signal: stop.signal,
      progress: (done) => {
        asked.push(workbench.run('sources.list', {}))
        if (done >= count / 2) stop.abort()
      },
    },
  )
  expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(new Set((await Promise.all(asked)).map((answer) => JSON.stringify(answer)))).toEqual(
    new Set(['{"ok":true,"value":[]}']),
  )
  expect(await workbench.run('history.list', {})).toEqual({ ok: true, value: [] })
  workbench.close()
}, 120_000)

const cli = join(import.meta.dirname, '../../main/cli/main.mjs')

function riscontro(library: string, ...words: string[]) {
  const place = ['--library', join(folder, library)]
  return new Promise<{ code: number | null; out: string; error: string }>((resolve) => {
    const child = spawn(process.execPath, [cli, 'import', ...words, ...place])
    const said = { out: '', error: '' }
    child.stdout.on('data', (chunk) => (said.out += String(chunk)))
    child.stderr.on('data', (chunk) => (said.error += String(chunk)))
    child.on('close', (code) => resolve({ code, ...said }))
  })
}

it('the command line brings in a thousand, names the bad one, and says so in its exit code', async () => {
  const bad = 777
  const files = writeFiles('thousand', 1000, bad)
  const { code, out, error } = await riscontro('thousand.riscontro', ...files)
  expect(code).toBe(1)
  expect(error).toMatch(/^riscontro: [^\n]*0777\.pdf: the PDF is cut off[^\n]*\n$/)
  const told = out.trimEnd().split('\n')
  expect(told.map((line) => line.slice(0, line.indexOf(': ')))).toEqual(
    files.filter((_, at) => at !== bad),
  )
  const workbench = await open('thousand.riscontro')
  const claims = await workbench.run('claims.list', { sourceId: null })
  const amounts = claims.ok ? claims.value.map(({ quantities }) => quantities.at(-1)?.value) : []
  // Each text with its own number, none twice, none of the bad one.
  expect(new Set(amounts)).toEqual(
    new Set(files.flatMap((_, at) => (at === bad ? [] : [(at + 2) * 1e6]))),
  )
  await workbench.run('history.undo', {})
  expect(await workbench.run('sources.list', {})).toEqual({ ok: true, value: [] })
  workbench.close()
}, 240_000)

it('reading a file keeps no process from ending', async () => {
  const reader = join(import.meta.dirname, '../../main/sources/index.ts')
  const script = `
    const { readSourceFile } = await import(${JSON.stringify(reader)})
    await readSourceFile(${JSON.stringify(paths[1])})
    process.once('beforeExit', () => console.log('nothing left to wait for'))
    setTimeout(() => process.exit(3), 20_000).unref()`
  // A file: what is given on the command line starts no worker.
  const program = join(folder, 'reader.mjs')
  writeFileSync(program, script)
  const ended = await new Promise<unknown>((resolve) => {
    const child = spawn(process.execPath, [program])
    let out = ''
    child.stdout.on('data', (chunk) => (out += String(chunk)))
    child.on('close', (code) => resolve({ code, out }))
  })
  expect(ended).toEqual({ code: 0, out: 'nothing left to wait for\n' })
}, 60_000)

it('the command line reads an address, a local one only when that is allowed', async () => {
  const site = await serve((request, response) => {
    if (request.url !== '/a') response.statusCode = 404
    response.setHeader('content-type', 'text/plain')
    response.end('Il comune ha speso 9 milioni per la scuola.')
  })
  const local = (...words: string[]) => riscontro('cli.riscontro', ...words)
  expect(await local(`${site}/a`)).toMatchObject({
    code: 1,
    out: '',
    error: expect.stringMatching(/local network/) as string,
  })
  const { code, out, error } = await local(`${site}/a`, `${site}/b`, '--allow-private')
  expect(code).toBe(1)
  expect(out).toBe(`${site}/a: 1 claims, "Il comune ha speso 9 milioni per la scuola."\n`)
  expect(error).toMatch(/^riscontro: .*\/b: the server answers 404 Not Found/)
}, 60_000)
