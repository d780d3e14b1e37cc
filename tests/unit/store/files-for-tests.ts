import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect } from 'vitest'
import { toError, type RiscontroError } from '#shared/contract/errors.ts'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'riscontro-store-'))
  folders.push(folder)
  return folder
}

/** Every file of a folder with a digest of its bytes. */
export const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .toSorted()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  )

export async function failureOf(work: () => unknown): Promise<RiscontroError> {
  try {
    await work()
  } catch (thrown) {
    return toError(thrown)
  }
  return expect.unreachable('It should have failed.')
}
