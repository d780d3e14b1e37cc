/** Writes a ZIP file of stored entries, one after the other, into a file that is open. */
import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { Failure } from '#shared/contract/errors.ts'
import {
  centralRecord,
  endRecord,
  localLength,
  localRecord,
  mostBytes,
  type ZipEntry,
} from './zip-records.ts'

export interface ZipWriter {
  add(name: string, content: AsyncIterable<Buffer>): Promise<ZipEntry>
  end(): Promise<void>
}

/** Throws Failure `file-too-large` where the whole would pass 4 GiB. */
export function writeZip(file: FileHandle): ZipWriter {
  const entries: ZipEntry[] = []
  let at = 0

  const write = async (bytes: Buffer, position: number): Promise<void> => {
    if (position + bytes.length > mostBytes)
      throw new Failure('file-too-large', 'An audit package holds at most 4 GiB.', {
        detail: { file: 'audit', limit: '4 GiB' },
      })
    await file.write(bytes, 0, bytes.length, position)
  }

  return {
    add: async (name, content) => {
      const offset = at
      let position = offset + localLength(name)
      let crc = 0
      const start = position
      for await (const chunk of content) {
        await write(chunk, position)
        crc = crc32(chunk, crc)
        position += chunk.length
      }
      const entry = { name, crc, size: position - start, offset }
      await write(localRecord(entry), offset)
      at = position
      entries.push(entry)
      return entry
    },
    end: async () => {
      const central = Buffer.concat(entries.map(centralRecord))
      await write(central, at)
      await write(endRecord(entries.length, at, central.length), at + central.length)
    },
  }
}
