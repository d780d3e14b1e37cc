/** A file, on disk or in memory, to its text and what it says of itself. */
import { readFile, stat } from 'node:fs/promises'
import { Failure } from '#shared/contract/errors.ts'
import type { SourceText } from './details.ts'
import { refuseTooLarge, unreadable } from './failures.ts'
import type { Fetched } from './fetch/index.ts'
import { kindOf, kindOfSent, type FileKind } from './kind.ts'
import { limits as usualLimits, type Limits } from './limits.ts'
import { readKind, type Order } from './read-kind.ts'
import { readInWorker, type ReadOptions } from './reader.ts'

export interface FileOptions extends ReadOptions {
  limits?: Limits
  /** For what came from the web, what its server says of it. */
  sent?: Pick<Fetched, 'kind' | 'charset' | 'url'>
}

/** Bytes of plain text that are decoded in less time than a worker takes to start. */
const shortText = 1024 * 1024

/** Of an archive its kind is known only when it is looked into; all those have one limit. */
const limitOf = (kind: FileKind, { bytes }: Limits): number => bytes[kind === 'zip' ? 'docx' : kind]

const largest = ({ bytes }: Limits): number => Math.max(...Object.values(bytes))

const reasons: Readonly<Record<string, readonly [why: string, wayOut: string]>> = {
  ENOENT: ['there is no such file', 'Check its name.'],
  EACCES: ['no permission to read it', "Change the file's permissions."],
  EPERM: ['no permission to read it', "Change the file's permissions."],
  EISDIR: ['it is a folder', 'Choose the files in it.'],
}

function asFailure(file: string, thrown: unknown): unknown {
  if (!(thrown instanceof Error) || !('code' in thrown)) return thrown
  const [why, wayOut] = reasons[String(thrown.code)] ?? [thrown.message, 'Copy it elsewhere first.']
  return unreadable(file, why, wayOut, thrown)
}

/**
 * The text of a file's bytes, which stay as they are. What it is, its content says before its name
 * does. Rejects with Failure `unreadable-file` or `file-too-large`, each naming the file, or with
 * the signal's reason.
 */
export async function readSourceBytes(
  file: string,
  bytes: Uint8Array,
  { limits = usualLimits, sent, ...options }: FileOptions = {},
): Promise<SourceText> {
  const kind = sent ? kindOfSent(file, bytes, sent.kind) : kindOf(file, bytes)
  refuseTooLarge(file, bytes.length, limitOf(kind, limits))
  const order: Order = {
    kind,
    file,
    bytes,
    limits,
    ...(sent ? { address: sent.url } : {}),
    ...(sent?.charset ? { charset: sent.charset } : {}),
  }
  if (kind === 'text' && bytes.length <= shortText) return readKind(order, () => undefined)
  // The worker takes what it is given away.
  return readInWorker({ ...order, bytes: new Uint8Array(bytes) }, options)
}

/** As `readSourceBytes`, from disk. */
export async function readSourceFile(path: string, options: FileOptions = {}): Promise<SourceText> {
  const { signal, limits = usualLimits } = options
  try {
    signal?.throwIfAborted()
    const status = await stat(path)
    if (status.isDirectory()) throw Object.assign(new Error('A folder.'), { code: 'EISDIR' })
    // A device or a pipe has no end that could be waited for.
    if (!status.isFile()) throw unreadable(path, 'it is no file', 'Choose a file.')
    refuseTooLarge(path, status.size, largest(limits))
    return await readSourceBytes(path, await readFile(path, { signal }), options)
  } catch (thrown) {
    if (signal?.aborted || thrown instanceof Failure) throw thrown
    throw asFailure(path, thrown)
  }
}
