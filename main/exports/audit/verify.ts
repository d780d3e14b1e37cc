/** Reads an audit package and says of every byte whether it is as it was written. */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { Failure } from '#shared/contract/errors.ts'
import type { PackReport, PackTrouble } from '#shared/records/library-file.ts'
import { libraryName, Manifest, manifestName, sumsName, writeSums } from './manifest.ts'
import {
  centralRecord,
  endLength,
  endRecord,
  localLength,
  localRecord,
  readCentral,
  type ZipEntry,
} from './zip-records.ts'

/** A list of entries longer than this is none of ours. */
const longestCentral = 64 * 1024 * 1024
/** The manifest and the list of sums are held whole. */
const longestList = 64 * 1024 * 1024

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, position)
  return bytes.subarray(0, bytesRead)
}

async function* contentOf(file: FileHandle, entry: ZipEntry): AsyncGenerator<Buffer> {
  let at = entry.offset + localLength(entry.name)
  const stop = at + entry.size
  while (at < stop) {
    const chunk = await bytesAt(file, at, Math.min(65_536, stop - at))
    if (chunk.length === 0) return
    yield chunk
    at += chunk.length
  }
}

async function whole(file: FileHandle, entry: ZipEntry | undefined): Promise<string | null> {
  if (entry === undefined || entry.size > longestList) return null
  const chunks: Buffer[] = []
  for await (const chunk of contentOf(file, entry)) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

interface Listed {
  readonly entries: readonly ZipEntry[]
  readonly troubles: readonly PackTrouble[]
}

const notAPack = (path: string, why: string): Failure =>
  new Failure('not-a-library', `${path} is not an audit package: ${why}.`, {
    detail: { path, file: basename(path) },
  })

/** The entries, and where the file differs from what they make of it. */
async function list(file: FileHandle, path: string): Promise<Listed> {
  const { size } = await file.stat()
  const structure = (name: string, message: string): PackTrouble => ({
    file: name,
    kind: 'structure',
    message,
  })
  const head = await bytesAt(file, 0, 4)
  if (size < endLength) throw notAPack(path, 'it is too short')
  const end = await bytesAt(file, size - endLength, endLength)
  const endsWell = end.readUInt32LE(0) === 0x06054b50
  if (head.toString('latin1', 0, 2) !== 'PK' && !endsWell) throw notAPack(path, 'it is no ZIP file')
  const broken = { entries: [], troubles: [structure('package', 'the list of files is damaged')] }
  if (!endsWell) return broken
  const start = end.readUInt32LE(16)
  const length = end.readUInt32LE(12)
  if (start + length !== size - endLength || length > longestCentral) return broken
  const central = await bytesAt(file, start, length)
  const entries = readCentral(central, end.readUInt16LE(10))
  if (entries === null) return broken
  const troubles: PackTrouble[] = []
  let at = 0
  for (const entry of entries) {
    const local = await bytesAt(file, at, localLength(entry.name))
    if (entry.offset !== at || !local.equals(localRecord(entry)))
      troubles.push(structure(entry.name, 'its header was changed'))
    at += localLength(entry.name) + entry.size
  }
  if (at !== start) troubles.push(structure('package', 'there are bytes between the files'))
  const expected = Buffer.concat(entries.map(centralRecord))
  if (!central.equals(expected))
    troubles.push(structure('package', 'the list of files was changed'))
  if (!end.equals(endRecord(entries.length, start, length)))
    troubles.push(structure('package', 'its end was changed'))
  return { entries, troubles }
}

function readManifest(text: string | null): Manifest | null {
  try {
    return Manifest.parse(JSON.parse(text ?? ''))
  } catch {
    return null
  }
}

export interface VerifiedPack {
  readonly report: PackReport
  readonly manifest: Manifest | null
}

/** Hashes each file once. Rejects with Failure `not-a-library` where it is no package at all. */
export async function verifyPack(path: string, signal?: AbortSignal): Promise<VerifiedPack> {
  const file = await open(path, 'r')
  try {
    const { entries, troubles: found } = await list(file, path)
    const troubles = [...found]
    const add = (name: string, kind: PackTrouble['kind'], message: string) =>
      troubles.push({ file: name, kind, message })
    const byName = new Map(entries.map((entry) => [entry.name, entry]))
    if (byName.size !== entries.length) add('package', 'structure', 'a name stands in it twice')
    const manifest = readManifest(await whole(file, byName.get(manifestName)))
    if (entries.length > 0 && !byName.has(manifestName) && !byName.has(sumsName))
      throw notAPack(path, 'it has no manifest')
    if (manifest === null && entries.length > 0)
      add(manifestName, byName.has(manifestName) ? 'changed' : 'missing', 'it cannot be read')

    const wanted = new Map(manifest?.files.map((one) => [one.name, one]))
    const sums: { name: string; sha256: string }[] = []
    for (const entry of entries) {
      signal?.throwIfAborted()
      const hash = createHash('sha256')
      let crc = 0
      for await (const chunk of contentOf(file, entry)) {
        hash.update(chunk)
        crc = crc32(chunk, crc)
      }
      const sha256 = hash.digest('hex')
      if (entry.name !== sumsName) sums.push({ name: entry.name, sha256 })
      const expected = wanted.get(entry.name)
      if (crc !== entry.crc) add(entry.name, 'changed', 'its bytes were changed')
      else if (expected ? expected.sha256 !== sha256 || expected.bytes !== entry.size : false)
        add(entry.name, 'changed', 'its SHA-256 is not that of the manifest')
      else if (manifest && !expected && entry.name !== manifestName && entry.name !== sumsName)
        add(entry.name, 'added', 'the manifest does not know it')
    }
    for (const name of wanted.keys())
      if (!byName.has(name)) add(name, 'missing', 'the manifest names it')
    if (entries.length > 0 && !byName.has(sumsName)) add(sumsName, 'missing', 'it is not there')
    else if (manifest && (await whole(file, byName.get(sumsName))) !== writeSums(sums))
      add(sumsName, 'changed', 'it is not the list of what is here')

    const manifestHash = sums.find(({ name }) => name === manifestName)?.sha256 ?? ''
    const { size } = await file.stat()
    const report = {
      path,
      manifestHash,
      madeAt: manifest?.madeAt ?? '',
      madeBy: manifest?.madeBy ?? '',
      files: entries.length,
      bytes: size,
      claims: manifest?.claims ?? 0,
      troubles: troubles.filter(
        (one, index) => troubles.findIndex(({ file: name }) => name === one.file) === index,
      ),
    }
    return { report, manifest }
  } finally {
    await file.close()
  }
}

/** Takes the library out of a package that was verified. */
export async function extractLibrary(path: string, target: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    const { entries } = await list(file, path)
    const entry = entries.find(({ name }) => name === libraryName)
    if (entry === undefined) throw notAPack(path, 'it holds no library')
    await pipeline(contentOf(file, entry), createWriteStream(target, { mode: 0o600 }))
  } finally {
    await file.close()
  }
}
