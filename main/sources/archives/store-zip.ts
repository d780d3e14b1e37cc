/** Parts put into a zip archive as they are, without compression. */
import { crc32 } from 'node:zlib'

/** Offsets and sizes are those of PKWARE's APPNOTE, 4.3.7 (local), 4.3.12 (central), 4.3.16 (end). */
const localLength = 30
const centralLength = 46
const endLength = 22

/** Bit 11 of the flags: names are UTF-8. */
const utf8Names = 0x0800

/** What both headers of a part say of it. */
function describe(header: Buffer, at: number, name: Buffer, part: Buffer): void {
  header.writeUInt16LE(20, at)
  header.writeUInt16LE(utf8Names, at + 2)
  header.writeUInt32LE(crc32(part), at + 10)
  header.writeUInt32LE(part.length, at + 14)
  header.writeUInt32LE(part.length, at + 18)
  header.writeUInt16LE(name.length, at + 22)
}

/** An archive below 4 GB with fewer than 65,536 parts. */
export function storeZip(parts: ReadonlyMap<string, Buffer>): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [fileName, part] of parts) {
    const name = Buffer.from(fileName)
    const local = Buffer.alloc(localLength)
    local.writeUInt32LE(0x04034b50, 0)
    describe(local, 4, name, part)
    const central = Buffer.alloc(centralLength)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(20, 4)
    describe(central, 6, name, part)
    central.writeUInt32LE(offset, 42)
    files.push(local, name, part)
    directory.push(central, name)
    offset += localLength + name.length + part.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(endLength)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, ...directory, end])
}
