/** Which library to open. */
import { isAbsolute, join, resolve } from 'node:path'

import { libraryExtension, packExtension } from '#shared/records/library-file.ts'

/** The last word of a command line that names a library, from the folder it was given in. */
export function libraryIn(words: readonly string[], folder: string): string | undefined {
  const named = words.findLast(
    (word) =>
      !word.startsWith('-') &&
      [libraryExtension, packExtension].some((ending) => word.toLowerCase().endsWith(ending)),
  )
  if (named === undefined) return undefined
  return isAbsolute(named) ? named : resolve(folder, named)
}

export function chooseLibrary(from: {
  readonly opened: string | undefined
  readonly words: readonly string[]
  readonly folder: string
  readonly environment: NodeJS.ProcessEnv
  readonly userData: string
}): string {
  const asked = from.environment['RISCONTRO_LIBRARY']
  return (
    from.opened ??
    libraryIn(from.words, from.folder) ??
    (asked ? resolve(from.folder, asked) : join(from.userData, `library${libraryExtension}`))
  )
}
