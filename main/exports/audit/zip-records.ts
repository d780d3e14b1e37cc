/**
 * The records of a ZIP file as the package has them: nothing compressed, no dates, no extra fields,
 * so that from an entry's name, size and CRC every byte around its content is known, and one that is
 * different is found. PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export interface ZipEntry {
  readonly name: string
  /** CRC-32 of the content. */
  readonly crc: number
  readonly size: number
  /** Where its local record begins. */
  readonly offset: number
}

/** Names are UTF-8 (general purpose bit 11). */
const flags = 0x0800
/** 1 January 1980, the first day there is. */
const date = 0x0021
/** A file that its owner and all others may read and nobody write, as Unix has it. */
const attributes = 0o100444 * 0x10000
const madeBy = 0x0314
const needed = 20

export const localLength = (name: string): number => 30 + Buffer.byteLength(name)
export const endLength = 22
/** Beyond it the format wants its 64-bit form, which this one does not write. */
export const mostBytes = 0xff_ff_ff_ff

export function localRecord({ name, crc, size }: Omit<ZipEntry, 'offset'>): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(needed, 4)
  head.writeUInt16LE(flags, 6)
  head.writeUInt16LE(date, 12)
  head.writeUInt32LE(crc, 14)
  head.writeUInt32LE(size, 18)
  head.writeUInt32LE(size, 22)
  head.writeUInt16LE(Buffer.byteLength(name), 26)
  return Buffer.concat([head, Buffer.from(name)])
}

export function centralRecord({ name, crc, size, offset }: ZipEntry): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(madeBy, 4)
  head.writeUInt16LE(needed, 6)
  head.writeUInt16LE(flags, 8)
  head.writeUInt16LE(date, 14)
  head.writeUInt32LE(crc, 16)
  head.writeUInt32LE(size, 20)
  head.writeUInt32LE(size, 24)
  head.writeUInt16LE(Buffer.byteLength(name), 28)
  head.writeUInt32LE(attributes, 38)
  head.writeUInt32LE(offset, 42)
  return Buffer.concat([head, Buffer.from(name)])
}

export function endRecord(entries: number, start: number, length: number): Buffer {
  const end = Buffer.alloc(endLength)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries, 8)
  end.writeUInt16LE(entries, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(start, 16)
  return end
}

/** The list of entries, or null where it is none. */
export function readCentral(bytes: Buffer, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = []
  let at = 0
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return null
    const length = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + length),
      crc: bytes.readUInt32LE(at + 16),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + length
  }
  return entries
}
