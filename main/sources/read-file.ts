/** A file on disk to text. */
import { readFile, stat } from 'node:fs/promises'
import { Failure } from '#shared/contract/errors.ts'
import { decodeText, refuseOtherFormats, refuseTooLarge } from './decode.ts'

const reasons: Readonly<Record<string, readonly [why: string, wayOut: string]>> = {
  ENOENT: ['there is no such file', 'Check its name.'],
  EACCES: ['no permission to read it', "Change the file's permissions."],
  EPERM: ['no permission to read it', "Change the file's permissions."],
  EISDIR: ['it is a folder', 'Choose the files in it.'],
}

function asFailure(file: string, thrown: unknown): unknown {
  if (!(thrown instanceof Error) || !('code' in thrown)) return thrown
  const [why, wayOut] = reasons[String(thrown.code)] ?? [thrown.message, 'Copy it elsewhere first.']
  return new Failure('unreadable-file', `${file}: ${why}. ${wayOut}`, {
    detail: { file, why, wayOut },
    cause: thrown,
  })
}

/** Throws Failure `unreadable-file` or `file-too-large`, each naming the file. */
export async function readTextFile(path: string, signal: AbortSignal): Promise<string> {
  try {
    const status = await stat(path)
    if (status.isDirectory()) throw Object.assign(new Error('A folder.'), { code: 'EISDIR' })
    refuseOtherFormats(path)
    refuseTooLarge(path, status.size)
    return decodeText(path, await readFile(path, { signal }))
  } catch (thrown) {
    if (signal.aborted || thrown instanceof Failure) throw thrown
    throw asFailure(path, thrown)
  }
}
