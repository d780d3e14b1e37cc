import type { WriteOptions } from './turns.ts'
import { writeWhole } from './whole-file.ts'

async function* inUtf8(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  // Half a surrogate pair has no UTF-8 form; it is written as U+FFFD.
  for await (const piece of pieces) yield Buffer.from(piece, 'utf8')
}

/** Writes a text as its pieces come, as UTF-8. Gives its size in bytes. Rejects as writeWhole does. */
export const writeText = (
  path: string,
  pieces: AsyncIterable<string>,
  { signal }: WriteOptions,
): Promise<number> =>
  writeWhole(path, signal, async (begin) => {
    const file = await begin(path)
    await file.append(inUtf8(pieces))
    return file.finish()
  })
