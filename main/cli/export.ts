/** `riscontro export`: the claims of a library to a file. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Failure, valueOf } from '#shared/contract/errors.ts'
import { isRaw, type ExportWritten, type FileRequest } from '#shared/records/export.ts'
import type { ExportCommand } from './export-arguments.ts'
import { withLibrary, abortedByInterrupt } from './library.ts'
import { complain, print } from './output.ts'
import { withSavedChoices } from './saved-exports.ts'

function notesOn(written: ExportWritten, request: FileRequest): string[] {
  const { rows, guarded, tooLong, left, missing } = written
  const isUnguarded = request.format === 'csv' && isRaw(request.profile)
  return [
    `${rows} rows`,
    ...(guarded > 0
      ? [`${guarded} cells ${isUnguarded ? 'that a spreadsheet would run' : 'guarded'}`]
      : []),
    ...(tooLong > 0 ? [`${tooLong} cells too long for Excel`] : []),
    ...(left > 0 ? [`${left} claims left out: no verdict, or not yet checked`] : []),
    ...missing.map((name) => `no --${name} given`),
  ]
}

/** Gives the exit code. Throws Failure. */
export async function exportClaims(command: ExportCommand): Promise<number> {
  const { library, out } = command
  // Opening would make an empty library of a mistyped name.
  if (!existsSync(library)) throw new Failure('not-found', `there is no library ${library}`)
  return withLibrary(library, async (client) => {
    const request = await withSavedChoices(client, command)
    const written = valueOf(
      await client.call(
        'exports.write',
        { path: resolve(out), request },
        { signal: abortedByInterrupt() },
      ),
    )
    await print(`${out}: ${notesOn(written, request).join(', ')}\n`)
    if (written.verified !== false) return 0
    complain(`${out} does not read back to the same rows`)
    return 1
  })
}
