/** The parts of a zip archive that are wanted, in memory, within limits. */
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { Refusal } from '../failures.ts'

export interface UnzipLimits {
  /** Bytes of all wanted parts together, inflated. */
  inflated: number
  entries: number
}

export type Parts = ReadonlyMap<string, Buffer>

const damaged = (cause: unknown): Refusal =>
  new Refusal('the archive inside it is damaged or cut off', 'Get the file again.', cause)

const bomb = (): Refusal =>
  new Refusal(
    'it unpacks to far more than a document holds',
    'Open it in the program it comes from and save it anew.',
  )

async function inflate(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  // Counted, not believed: the directory may say less than there is.
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    length += (chunk as Buffer).length
    if (length > most) throw bomb()
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

async function readParts(
  zip: ZipFile,
  wanted: (name: string) => boolean,
  limits: UnzipLimits,
): Promise<Parts> {
  const parts = new Map<string, Buffer>()
  let left = limits.inflated
  let entries = 0
  for await (const entry of zip.eachEntry()) {
    entries += 1
    if (entries > limits.entries) throw bomb()
    if (!wanted(entry.fileName)) continue
    if (entry.isEncrypted())
      throw new Refusal('it is locked with a password', 'Save it without one, then import that.')
    if (entry.uncompressedSize > left) throw bomb()
    const part = await inflate(zip, entry, left)
    left -= part.length
    parts.set(entry.fileName, part)
  }
  return parts
}

/** Throws Refusal for an archive that is damaged, locked, or larger inside than `limits`. */
export async function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: UnzipLimits,
): Promise<Parts> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    return await readParts(await fromBufferPromise(buffer), wanted, limits)
  } catch (thrown) {
    if (thrown instanceof Refusal) throw thrown
    throw damaged(thrown)
  }
}
