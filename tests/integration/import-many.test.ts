/** Many files at once with the real readers and the real extraction; addresses on the command line. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorkbench } from '#main/workbench/index.ts'
import { makeDocx, makeRtf, paragraph } from '../make/documents.ts'
import { column, makePdf } from '../make/pdf.ts'
import { serve } from '../make/web.ts'

const count = 40
const badAt = 17
let folder: string
let paths: string[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'riscontro-many-'))
  paths = Array.from({ length: count }, (_, at) => {
    const words = `Il comune numero ${at} ha speso ${at + 2} milioni per la scuola.`
    const makers: Record<string, string | Uint8Array> = {
      txt: words,
      html: `<html><body><p>${words}</p></body></html>`,
      docx: makeDocx({ body: paragraph(words) }),
      pdf: makePdf({ pages: [column([words])] }),
      rtf: makeRtf([words]),
    }
    const extension = Object.keys(makers)[at % 5]!
    const path = join(folder, `${String(at).padStart(2, '0')}.${extension}`)
    writeFileSync(path, at === badAt ? '%PDF-1.7 rotto' : makers[extension]!)
    return path
  })
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

it('the command line reads an address, a local one only when that is allowed', async () => {
  const site = await serve((request, response) => {
    if (request.url !== '/a') response.statusCode = 404
    response.setHeader('content-type', 'text/plain')
    response.end('Il comune ha speso 9 milioni per la scuola.')
  })
  const cli = join(import.meta.dirname, '../../main/cli/main.mjs')
  const riscontro = (...words: string[]) =>
    new Promise<{ code: number | null; out: string; error: string }>((resolve) => {
      const library = join(folder, 'cli.riscontro')
      const child = spawn(process.execPath, [cli, 'import', ...words, '--library', library])
      const said = { out: '', error: '' }
      child.stdout.on('data', (chunk) => (said.out += String(chunk)))
      child.stderr.on('data', (chunk) => (said.error += String(chunk)))
      child.on('close', (code) => resolve({ code, ...said }))
    })
  expect(await riscontro(`${site}/a`)).toMatchObject({
    code: 1,
    out: '',
    error: expect.stringMatching(/local network/) as string,
  })
  const { code, out, error } = await riscontro(`${site}/a`, `${site}/b`, '--allow-private')
  expect(code).toBe(1)
  expect(out).toBe(`${site}/a: 1 claims, "Il comune ha speso 9 milioni per la scuola."\n`)
  expect(error).toMatch(/^riscontro: .*\/b: the server answers 404 Not Found/)
}, 60_000)
