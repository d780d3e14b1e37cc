/** What holds for every format: whole files, progress, cancelling. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeExport } from '#main/exports/index.ts'
import { csvColumns, FileRequest } from '#shared/records/export.ts'
import { exported, materialOf, which } from './material-for-tests.ts'
import { rowWith } from './rows-for-tests.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'riscontro-write-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const language = 'it'
const columns = [...csvColumns]
const nobody = { author: '', authorUrl: '', url: '', unfinished: true }
const requests: Record<FileRequest['format'], FileRequest> = {
  csv: { format: 'csv', profile: 'excel-it', columns, ...which },
  xlsx: { format: 'xlsx', columns, language, ...which },
  json: { format: 'json', ...which },
  jsonl: { format: 'jsonl', ...which },
  annotations: { format: 'annotations', ...which },
  claimreview: { format: 'claimreview', language, ...nobody, ...which },
  markdown: { format: 'markdown', language, ...which },
  html: { format: 'html', language, ...which },
}

describe.each(Object.entries(requests))('%s', (format, request) => {
  it('is asked for as the contract says', () => {
    expect(FileRequest.parse(request)).toEqual(request)
  })

  it('counts its claims and its bytes, and tells how far it is', async () => {
    const rows = Array.from({ length: 450 }, (_, n) => rowWith({}, n + 1))
    const seen: number[] = []
    const path = join(folder, 'file')
    const written = await writeExport(materialOf(rows), request, path, {
      onProgress: (done) => seen.push(done),
    })
    expect(written).toMatchObject({ format, path, rows: 450, left: 0 })
    expect(written.bytes).toBe(readFileSync(path).length)
    expect(seen).toEqual([200, 400, 450])
    expect(readdirSync(folder)).toEqual(['file'])
  })

  it('is a file with no claims where there are none', async () => {
    const { written } = await exported(materialOf([]), request)
    expect(written).toMatchObject({ rows: 0 })
    // A line a claim: no claims, no lines. Every other format has a frame around them.
    if (format === 'jsonl') expect(written.bytes).toBe(0)
    else expect(written.bytes).toBeGreaterThan(0)
  })

  it('leaves nothing behind when cancelled, and an older file as it was', async () => {
    const path = join(folder, 'file')
    writeFileSync(path, 'older')
    const stop = new AbortController()
    function* rows() {
      for (let n = 1; n < 100_000; n += 1) {
        if (n === 700) stop.abort()
        yield rowWith({}, n)
      }
    }
    const writing = writeExport({ ...materialOf([]), rows }, request, path, { signal: stop.signal })
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' })
    expect(readFileSync(path, 'utf8')).toBe('older')
    expect(readdirSync(folder)).toEqual(['file'])
  })

  it('leaves nothing behind when the rows fail', async () => {
    function* rows() {
      yield rowWith()
      throw new Error('the rows failed')
    }
    const writing = writeExport({ ...materialOf([]), rows }, request, join(folder, 'file'))
    await expect(writing).rejects.toThrow('the rows failed')
    expect(readdirSync(folder)).toEqual([])
  })

  it('names the file it cannot write', async () => {
    const path = join(folder, 'nowhere', 'file')
    await expect(writeExport(materialOf([rowWith()]), request, path)).rejects.toMatchObject({
      error: { code: 'cannot-write', detail: { file: 'file' } },
    })
  })
})
