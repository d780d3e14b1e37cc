import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { normaliseText } from '#shared/text.ts'
import {
  article,
  error,
  everything,
  importArticle,
  newFolder,
  newPath,
  openForTest,
  seedFolder,
  value,
} from './library-for-tests.ts'
import { simpleReader } from './simple-reader.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('importing a text', () => {
  it('normalises it once and shows what is stored', async () => {
    const workbench = await openForTest()
    const raw = '\ufeffTitolo\r\nPerche\u0301 3?\rFine \ud800.'
    const { source, revision, blocks } = await importArticle(workbench, raw)
    expect(revision.text).toBe('Titolo\nPerché 3?\nFine \ufffd.')
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph'])
    expect(source).toMatchObject({
      title: 'Titolo',
      byline: '',
      outlet: '',
      url: '',
      publishedOn: '',
      language: 'it',
      claimCount: 1,
      checkedCount: 0,
    })
  })

  it('keeps the details that are given', async () => {
    const workbench = await openForTest()
    const details = { title: 'Mio', outlet: 'Gazzetta', publishedOn: '2026-02-03' }
    const { sourceId, title } = await value(workbench, 'sources.importText', {
      text: article,
      details,
    })
    expect(title).toBe('Mio')
    const { source } = await value(workbench, 'sources.get', { id: sourceId })
    expect(source).toMatchObject(details)
  })

  it('refuses the same text twice, by name, until the first is deleted', async () => {
    const workbench = await openForTest()
    const { source } = await importArticle(workbench)
    const again = { text: article.replaceAll('\n', '\r\n') }
    expect(await error(workbench, 'sources.importText', again)).toMatchObject({
      code: 'duplicate-source',
      detail: { title: 'Un titolo' },
    })
    await value(workbench, 'sources.delete', { id: source.id })
    await value(workbench, 'sources.importText', again)
  })

  it('leaves the library alone where the reading fails', async () => {
    const workbench = await openForTest({
      reader: { ...simpleReader, extract: () => Promise.reject(new Error('No.')) },
    })
    expect(await error(workbench, 'sources.importText', { text: 'a' })).toMatchObject({
      code: 'internal',
      message: 'No.',
    })
    expect(await value(workbench, 'history.list', {})).toEqual([])
  })
})

describe('importing files', () => {
  it('takes the good, names the bad, and is one step', async () => {
    const workbench = await openForTest()
    const report = await value(workbench, 'sources.importBytes', {
      files: [
        { name: 'a.txt', bytes: utf8('Uno 1.') },
        { name: 'b.pdf', bytes: utf8('%PDF-1.7') },
        { name: 'c.md', bytes: utf8('# Due\nUno 2.') },
        { name: 'd.txt', bytes: utf8('Uno 1.') },
        { name: 'e.txt', bytes: new Uint8Array() },
      ],
    })
    expect(report.imported).toMatchObject([
      { file: 'a.txt', claims: 1, title: 'Uno 1.' },
      { file: 'c.md', claims: 1, title: 'Due' },
    ])
    expect(report.failed.map(({ file, code }) => [file, code])).toEqual([
      ['b.pdf', 'unreadable-file'],
      ['d.txt', 'duplicate-source'],
      ['e.txt', 'unreadable-file'],
    ])
    await value(workbench, 'history.undo', {})
    expect(await value(workbench, 'sources.list', {})).toEqual([])
    expect((await value(workbench, 'history.state', {})).undo).toBeNull()
  })

  it('reads paths', async () => {
    const workbench = await openForTest()
    const path = join(newFolder(), 'città.txt')
    writeFileSync(path, 'Perché 3')
    const report = await value(workbench, 'sources.importPaths', { paths: [path, `${path}x`] })
    expect(report.imported).toMatchObject([{ file: path, title: 'Perché 3' }])
    expect(report.failed).toMatchObject([{ file: `${path}x`, code: 'unreadable-file' }])
  })

  it('leaves nothing behind when cancelled half way', async () => {
    const stop = new AbortController()
    let read = 0
    const workbench = await openForTest({
      reader: {
        ...simpleReader,
        extract: (text, options) => {
          read += 1
          if (read === 2) stop.abort()
          return simpleReader.extract(text, options)
        },
      },
    })
    const files = ['a', 'b', 'c'].map((name) => ({ name: `${name}.txt`, bytes: utf8(name) }))
    const result = await workbench.run('sources.importBytes', { files }, { signal: stop.signal })
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(read).toBe(2)
    expect(await value(workbench, 'history.list', {})).toEqual([])
  })
})

describe('the first launch', () => {
  it('loads the seeds, and nothing can be undone; the second changes nothing', async () => {
    const path = newPath()
    const first = await openForTest({ path, seeds: seedFolder })
    const [source] = await value(first, 'sources.list', {})
    expect(source).toMatchObject({
      title: 'Microsoft e Nvidia investono 15 miliardi in Anthropic',
      language: 'it',
      outlet: '',
      byline: '',
      url: '',
      publishedOn: '',
    })
    expect(source!.claimCount).toBeGreaterThan(0)
    const { revision } = await value(first, 'sources.get', { id: source!.id })
    const file = readFileSync(join(seedFolder, 'microsoft-nvidia-anthropic.txt'), 'utf8')
    expect(revision.text).toBe(normaliseText(file))
    expect(await value(first, 'history.state', {})).toEqual({ undo: null, redo: null })
    const before = await everything(first)
    const history = await value(first, 'history.list', { limit: 1000 })
    first.close()
    const bytes = readFileSync(path)

    const second = await openForTest({ path, seeds: seedFolder })
    expect(await everything(second)).toEqual(before)
    expect(await value(second, 'history.list', { limit: 1000 })).toEqual(history)
    second.close()
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  it('does not bring deleted seeds back', async () => {
    const path = newPath()
    const first = await openForTest({ path, seeds: seedFolder })
    const [source] = await value(first, 'sources.list', {})
    await value(first, 'sources.delete', { id: source!.id })
    first.close()
    const second = await openForTest({ path, seeds: seedFolder })
    expect(await value(second, 'sources.list', {})).toEqual([])
  })
})

describe('settings', () => {
  it('are JSON by name, outlive the window and are no step', async () => {
    const path = newPath()
    const first = await openForTest({ path })
    expect(await value(first, 'settings.get', { key: 'a' })).toEqual({ value: null })
    for (const set of [[1, 'ù'], { b: null }])
      await value(first, 'settings.set', { key: 'a', value: set })
    expect(await value(first, 'history.list', {})).toEqual([])
    first.close()
    const second = await openForTest({ path })
    expect(await value(second, 'settings.get', { key: 'a' })).toEqual({ value: { b: null } })
  })
})
