/** Asks what to do when there is no engine or no library to work on. */
import { basename } from 'node:path'
import { dialog } from 'electron'
import type { RiscontroError } from '#shared/contract/errors.ts'
import { errorWords } from '#shared/i18n/errors.ts'
import type { Language } from '#shared/records/extraction.ts'
import { words } from './words.ts'

/** True to start the engine once more, false to quit. */
export async function askAfterDeaths(language: Language): Promise<boolean> {
  const say = words[language]
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: say.engineStopped,
    detail: say.engineStoppedDetail,
    buttons: [say.tryAgain, say.quit],
    defaultId: 0,
    cancelId: 1,
  })
  return response === 0
}

/** The catalogue's words for the error, its places filled from the error's detail. */
export function explain(error: RiscontroError, path: string, language: Language): string {
  const known: Record<string, string> = {
    file: basename(path),
    message: error.message,
    ...error.detail,
  }
  return errorWords[language][error.code].replaceAll(
    /\{\{(\w+)\}\}/g,
    (_place, name: string) => known[name] ?? error.message,
  )
}
