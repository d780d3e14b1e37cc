/**
 * A file appears under its name only when complete: it is written beside its place under another
 * name, brought to disk, and renamed. Whatever goes wrong before, what stood there still stands.
 */
import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Failure } from '#shared/contract/errors.ts'

const blockSize = 65_536

/** An error of the file system in the user's terms; any other error as it is. */
export function asWriteFailure(thrown: unknown, path: string): unknown {
  if (!(thrown instanceof Error) || thrown instanceof Failure) return thrown
  const { code } = thrown as NodeJS.ErrnoException
  if (typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code)) return thrown
  const file = basename(path)
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Failure('disk-full', `The disk is full: ${path} was not written.`, {
      detail: { file },
      cause: thrown,
    })
  return new Failure('cannot-write', `Cannot write ${path}: ${thrown.message}`, {
    detail: { file, why: thrown.message },
    cause: thrown,
  })
}

async function syncDirectory(path: string): Promise<void> {
  // Windows has no such thing; there the rename itself is what can be had.
  if (process.platform === 'win32') return
  const directory = await open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

export class WholeFile {
  readonly temporaryPath: string
  readonly handle: FileHandle
  readonly #target: string
  #open = true
  #placed = false

  constructor(target: string, temporaryPath: string, handle: FileHandle) {
    this.#target = target
    this.temporaryPath = temporaryPath
    this.handle = handle
  }

  static async begin(path: string): Promise<WholeFile> {
    // A link keeps pointing where it did: what it points to is replaced.
    const target = await realpath(path).catch(() => path)
    const temporaryPath = join(dirname(target), `.riscontro-${randomUUID()}.tmp`)
    return new WholeFile(target, temporaryPath, await open(temporaryPath, 'wx'))
  }

  /**
   * Writes as the chunks come, many small ones at a time. The next ones are made while the last are
   * on their way to the disk.
   */
  async append(chunks: AsyncIterable<Buffer>): Promise<void> {
    let waiting: Buffer[] = []
    let length = 0
    let writing: Promise<void> = Promise.resolve()
    const write = async (): Promise<void> => {
      const block = waiting.length === 1 ? waiting[0]! : Buffer.concat(waiting)
      waiting = []
      length = 0
      await writing
      writing = this.handle.writeFile(block)
      // Heard of when it is waited for.
      writing.catch(() => undefined)
    }
    try {
      for await (const chunk of chunks) {
        waiting.push(chunk)
        length += chunk.length
        if (length >= blockSize) await write()
      }
      if (length > 0) await write()
    } finally {
      await writing
    }
  }

  /** Brings the content to disk and closes it. Gives its size in bytes. */
  async finish(): Promise<number> {
    await this.handle.sync()
    const { size } = await this.handle.stat()
    this.#open = false
    await this.handle.close()
    return size
  }

  /** Gives the finished file its name. */
  async place(): Promise<void> {
    await rename(this.temporaryPath, this.#target)
    this.#placed = true
    await syncDirectory(dirname(this.#target))
  }

  /** Leaves nothing behind unless the file is in its place. */
  async end(): Promise<void> {
    if (this.#open) await this.handle.close()
    this.#open = false
    if (!this.#placed) await rm(this.temporaryPath, { force: true })
  }
}

/**
 * Files that appear together: those begun in `work` get their names when it has ended well, and
 * none does where it fails. `path` is the file that errors name. Rejects with Failure `disk-full` or
 * `cannot-write`, or the signal's AbortError; then what was there before is as it was.
 */
export async function writeWhole<T>(
  path: string,
  signal: AbortSignal | undefined,
  work: (begin: (place: string) => Promise<WholeFile>) => Promise<T>,
): Promise<T> {
  const files: WholeFile[] = []
  try {
    signal?.throwIfAborted()
    const result = await work(async (place) => {
      const file = await WholeFile.begin(place)
      files.push(file)
      return file
    })
    signal?.throwIfAborted()
    for (const file of files) await file.place()
    return result
  } catch (thrown) {
    throw asWriteFailure(thrown, path)
  } finally {
    for (const file of files) await file.end()
  }
}
