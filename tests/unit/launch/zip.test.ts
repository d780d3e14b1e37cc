import fc from 'fast-check'
import { existsSync, lstatSync, mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { crc32 } from 'node:zlib'
import { extractZip, pathInside } from '#main/launch/zip.ts'

interface Entry {
  name: string
  content: string
  /** Unix mode with the file type. */
  mode: number
}

/** A zip archive of stored entries (APPNOTE 6.3.10, 4.3), made on Unix. */
function zipOf(entries: Entry[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, content, mode } of entries) {
    const path = Buffer.from(name)
    const data = Buffer.from(content)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt32LE(crc32(data), 10)
    shared.writeUInt32LE(data.length, 14)
    shared.writeUInt32LE(data.length, 18)
    shared.writeUInt16LE(path.length, 22)
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), shared, path, data)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE((mode << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    const madeOnUnix = Buffer.from([20, 3])
    central.push(Buffer.from('PK\x01\x02', 'latin1'), madeOnUnix, shared, tail, path)
    offset += 4 + shared.length + path.length + data.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'riscontro-zip-'))))
afterEach(() => rmSync(folder, { recursive: true }))

async function extract(...entries: Entry[]) {
  const archive = join(folder, 'a.zip')
  await writeFile(archive, zipOf(entries))
  await extractZip(archive, join(folder, 'out'), (name) => (name === 'skip' ? undefined : name))
}

describe('extractZip', () => {
  it('keeps content, modes and links, and leaves out what has no name', async () => {
    await extract(
      { name: 'd/program', content: 'run', mode: 0o100755 },
      { name: 'd/data', content: 'è', mode: 0o100644 },
      { name: 'd/link', content: 'program', mode: 0o120777 },
      { name: 'skip', content: '', mode: 0o100644 },
    )
    const out = join(folder, 'out')
    expect(lstatSync(join(out, 'd/program')).mode & 0o777).toBe(0o755)
    expect(lstatSync(join(out, 'd/data')).mode & 0o777).toBe(0o644)
    expect(readFileSync(join(out, 'd/data'), 'utf8')).toBe('è')
    expect(readlinkSync(join(out, 'd/link'))).toBe('program')
    expect(existsSync(join(out, 'skip'))).toBe(false)
  })
  it.each(['../escaped', '/tmp/riscontro-escaped', 'a/../../escaped'])(
    'refuses an entry named %s',
    async (name) => {
      await expect(extract({ name, content: 'x', mode: 0o100644 })).rejects.toThrow(/path/)
      expect(existsSync(join(folder, 'escaped'))).toBe(false)
    },
  )
  it.each(['../../escaped', '/etc/passwd'])('refuses a link to %s', async (content) => {
    await expect(extract({ name: 'd/link', content, mode: 0o120777 })).rejects.toThrow(/outside/)
    expect(existsSync(join(folder, 'out/d/link'))).toBe(false)
  })
})

describe('pathInside', () => {
  it('never leaves the folder, whatever the name', () => {
    const part = fc.constantFrom('..', '.', '', 'a', '...', '..a', 'C:', '\\', '\0')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const name = parts.join('/')
        let target: string
        try {
          target = pathInside(folder, name)
        } catch {
          return
        }
        expect(relative(folder, target).split(sep)).not.toContain('..')
        expect(name).not.toMatch(/^\/|\\|\0/)
      }),
    )
  })
  it.each(['a', 'a/b', '..a/b', 'a/../b', './a'])('accepts %s', (name) => {
    expect(pathInside(folder, name)).toBe(join(folder, name))
  })
})
