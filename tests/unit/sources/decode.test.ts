import { mkdirSync, writeFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  decodeText,
  nameOf,
  readSourceBytes,
  readSourceFile,
  titleOf,
} from '#main/sources/index.ts'
import { failureOf, newFolder } from '../store/files-for-tests.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

describe('the text of a file', () => {
  const words = 'Perché «così» – 15 €, 😀'
  const utf16 = (order: 'le' | 'be'): Uint8Array => {
    const buffer = Buffer.from(`\ufeff${words}`, 'utf16le')
    return order === 'le' ? buffer : buffer.swap16()
  }

  it.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-16, little endian', utf16('le')],
    ['UTF-16, big endian', utf16('be')],
  ])('is read as %s', (_, encoded) => {
    expect(decodeText('a.txt', encoded)).toBe(words)
  })

  it('is read as windows-1252 where it cannot be UTF-8', () => {
    const encoded = bytes(
      0x50,
      0x65,
      0x72,
      0x63,
      0x68,
      0xe9,
      0x20,
      0x93,
      0x73,
      0xec,
      0x94,
      0x20,
      0x80,
    )
    expect(decodeText('a.txt', encoded)).toBe('Perché “sì” €')
  })

  it.each([
    ['empty', bytes(), /empty/],
    ['only a byte order mark', bytes(0xef, 0xbb, 0xbf), /blanks/],
    ['blank', Buffer.from(' \n\t\n'), /blanks/],
    ['binary with zeros', bytes(0x50, 0x4b, 3, 4, 0, 0, 8), /binary/],
    ['binary without zeros', Uint8Array.from({ length: 300 }, (_, i) => (i % 31) + 1), /binary/],
    ['UTF-16 with half a character', bytes(0xff, 0xfe, 0x00, 0xd8), /utf-16le/],
    ['marked UTF-8 that is not', bytes(0xef, 0xbb, 0xbf, 0x61, 0xff), /utf-8/],
  ])('is refused where the file is %s, naming it', async (_, encoded, why) => {
    const error = await failureOf(() => decodeText('articolo.txt', encoded))
    expect(error).toMatchObject({ code: 'unreadable-file', detail: { file: 'articolo.txt' } })
    expect(error.message).toMatch(/^articolo\.txt: /)
    expect(error.message).toMatch(why)
  })

  it('is refused for other formats, saying which are read', async () => {
    const text = Buffer.from('Ciao.')
    for (const name of ['a.TXT', 'b.md', '/c/d.e.txt', 'f'])
      expect((await readSourceBytes(name, text)).text).toBe('Ciao.')
    for (const name of ['a.csv', 'c.txt.js']) {
      const error = await failureOf(() => readSourceBytes(name, text))
      expect(error).toMatchObject({ code: 'unreadable-file', detail: { file: name } })
      expect(error.message).toContain('.txt .text .md')
    }
  })
})

describe('a file on disk', () => {
  it('is read, or refused with its name', async () => {
    const folder = newFolder()
    const path = join(folder, 'a.txt')
    writeFileSync(path, 'Ciao.')
    expect((await readSourceFile(path)).text).toBe('Ciao.')
    const missing = join(folder, 'b.txt')
    expect(await failureOf(() => readSourceFile(missing))).toMatchObject({
      code: 'unreadable-file',
      message: `${missing}: there is no such file. Check its name.`,
    })
    mkdirSync(missing)
    expect((await failureOf(() => readSourceFile(missing))).message).toContain('folder')
  })

  it('is refused by its size before it is read', async () => {
    const path = join(newFolder(), 'a.txt')
    writeFileSync(path, '')
    truncateSync(path, 200 * 1024 * 1024 + 1)
    expect(await failureOf(() => readSourceFile(path))).toMatchObject({
      code: 'file-too-large',
      detail: { file: path, limit: '200 MB' },
    })
  })

  it('is not read when cancelled', async () => {
    const path = join(newFolder(), 'a.txt')
    writeFileSync(path, 'Ciao.')
    expect(
      await failureOf(() => readSourceFile(path, { signal: AbortSignal.abort() })),
    ).toMatchObject({
      code: 'cancelled',
    })
  })
})

describe('a title', () => {
  const block = (kind: 'heading' | 'paragraph', start: number, end: number, level = 1) =>
    kind === 'heading' ? { kind, start, end, level } : { kind, start, end }

  it('is the heading the text begins with, or its heading of the first level', () => {
    expect(titleOf('## A  *b* ##\nc', [block('heading', 0, 12, 2)])).toBe('A *b*')
    const text = 'Occhiello\n# Titolo\n'
    expect(titleOf(text, [block('paragraph', 0, 9), block('heading', 10, 18)])).toBe('Titolo')
  })

  it('is else the first line, or the name of the file where that is too long', () => {
    expect(titleOf('\n Prima riga \nseconda', [])).toBe('Prima riga')
    const long = '😀'.repeat(201)
    expect(titleOf(long, [], '/tmp/il mio.articolo.txt')).toBe('il mio.articolo')
    expect(titleOf(long, [])).toBe(`${'😀'.repeat(199)}…`)
  })

  it('knows the names of files of every system', () => {
    expect(['C:\\a\\b.md', '/a/.txt', 'c'].map(nameOf)).toEqual(['b', '.txt', 'c'])
  })
})
