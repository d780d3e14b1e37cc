/** The small files of the app: its memory, its log, and the names it makes. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { exportName, withExtension } from '#main/app/export-name.ts'
import { chooseLibrary, libraryIn } from '#main/app/library-path.ts'
import { openLog } from '#main/app/log.ts'
import { pathsFrom } from '#main/app/paths.ts'
import { openStateFile } from '#main/app/state-file.ts'
import { languageOf } from '#main/app/words.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'riscontro-app-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the state file', () => {
  const unset = { theme: 'system', language: null, bounds: null, maximised: false }

  it('gives back what it was told, and leaves nothing else behind', () => {
    const path = join(folder, 'deep/state.json')
    const bounds = { x: -5, y: 0, width: 1000, height: 700 }
    const file = openStateFile(path, vi.fn())
    expect(file.get()).toEqual(unset)
    file.update({ bounds, maximised: true })
    file.update({ theme: 'dark', language: 'en' })
    const all = { theme: 'dark', language: 'en', bounds, maximised: true }
    expect(openStateFile(path, vi.fn()).get()).toEqual(all)
    expect(readdirSync(join(folder, 'deep'))).toEqual(['state.json'])
  })

  it.each(['', '{', 'null', '[]', '7'])('begins anew over %j', (text) => {
    const path = join(folder, 'state.json')
    writeFileSync(path, text)
    expect(openStateFile(path, vi.fn()).get()).toEqual(unset)
  })

  it('forgets only the field that does not fit', () => {
    const path = join(folder, 'state.json')
    writeFileSync(path, JSON.stringify({ theme: 'sepia', language: 'en', bounds: { x: 'left' } }))
    expect(openStateFile(path, vi.fn()).get()).toEqual({ ...unset, language: 'en' })
  })

  it('says that it cannot write, and goes on', () => {
    writeFileSync(join(folder, 'file'), '')
    const onError = vi.fn()
    const file = openStateFile(join(folder, 'file/state.json'), onError)
    file.update({ theme: 'light' })
    expect(onError).toHaveBeenCalledOnce()
    expect(file.get().theme).toBe('light')
  })
})

describe('the log', () => {
  it('keeps lines in order and a stack on its entry', () => {
    const log = openLog(folder)
    log.info('one')
    log.error('two\nat three')
    const lines = readFileSync(join(folder, 'riscontro.log'), 'utf8').split('\n')
    expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z info one$/)
    expect(lines[1]).toMatch(/ error two$/)
    expect(lines[2]).toBe('  at three')
  })

  it('puts full files aside and keeps only so many', () => {
    const log = openLog(folder, { limit: 100, kept: 2 })
    for (let index = 0; index < 30; index += 1) log.info(`line ${index}`)
    expect(readdirSync(folder).toSorted()).toEqual([
      'riscontro.1.log',
      'riscontro.2.log',
      'riscontro.log',
    ])
    const kept = ['riscontro.2.log', 'riscontro.1.log', 'riscontro.log']
      .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
      .map((line) => Number(line.split(' ').at(-1)))
    expect(kept).toEqual(kept.map((_, index) => 30 - kept.length + index))
  })

  it('does not take the program down when it cannot be written', () => {
    writeFileSync(join(folder, 'file'), '')
    const echo = vi.fn()
    openLog(join(folder, 'file/logs'), { echo }).info('one')
    expect(echo).toHaveBeenCalledTimes(2)
  })
})

describe('the library to open', () => {
  const from = {
    opened: undefined,
    words: ['.', '--no-sandbox', 'mine.riscontro'],
    folder: '/home/ada',
    environment: { RISCONTRO_LIBRARY: 'asked.riscontro' },
    userData: '/data',
  }

  it('is the one double-clicked, then the command line’s, then the environment’s, then its own', () => {
    expect(chooseLibrary({ ...from, opened: '/x.riscontro' })).toBe('/x.riscontro')
    expect(chooseLibrary(from)).toBe(resolve('/home/ada/mine.riscontro'))
    expect(chooseLibrary({ ...from, words: [] })).toBe(resolve('/home/ada/asked.riscontro'))
    const own = { ...from, words: [], environment: {} }
    expect(chooseLibrary(own)).toBe(join('/data', 'library.riscontro'))
  })

  it('is found among the words of a command line', () => {
    expect(libraryIn(['a.txt', '--x=b.riscontro', '-c.riscontro'], '/')).toBeUndefined()
    expect(libraryIn(['/a.RISCONTRO'], '/home')).toBe('/a.RISCONTRO')
  })
})

describe('the name of an exported file', () => {
  it('is a name on every system, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = exportName(title, 'csv')
        // oxlint-disable-next-line no-control-regex -- they are what must not be there
        expect(name).toMatch(/^[^<>:"/\\|?*\u0000-\u001f]{1,100}\.csv$/)
        expect(name).not.toMatch(/^\s|[. ]\.csv$/)
      }),
    )
  })

  it('gets its extension once', () => {
    expect(withExtension('/a/b', 'csv')).toBe('/a/b.csv')
    expect(withExtension('/a/b.CSV', 'csv')).toBe('/a/b.CSV')
    expect(withExtension('/a/b', 'annotations')).toBe('/a/b.jsonld')
    expect(withExtension(`/a/${exportName('b', 'claimreview')}`, 'claimreview')).toBe(
      '/a/b.claimreview.jsonld',
    )
  })
})

it('knows the system’s language, Italian or else English', () => {
  expect(['it', 'it-CH', 'IT_it', 'en-GB', 'fr', '', 'ita'].map(languageOf)).toEqual([
    'it',
    'it',
    'it',
    'en',
    'en',
    'en',
    'en',
  ])
})

it('finds the project’s Node by the system’s name for it', () => {
  expect(pathsFrom('/p', 'linux').node).toBe(join('/p', 'node_modules/node/bin/node'))
  expect(pathsFrom('/p', 'win32').node).toBe(join('/p', 'node_modules/node/bin/node.exe'))
})
