/** One library, the engine that holds it, and what happens when that fails. */
import { userInfo } from 'node:os'
import { basename } from 'node:path'
import { app } from 'electron'
import { createEngineHost, type EngineHost } from '#main/engine/host.ts'
import { createClient, type Client } from '#shared/contract/client.ts'
import type { RiscontroError } from '#shared/contract/errors.ts'
import type { Language } from '#shared/records/extraction.ts'
import type { OpenMode } from '#shared/records/library-file.ts'
import type { Log } from './log.ts'
import type { Paths } from './paths.ts'
import { startEngine } from './start-engine.ts'
import { askAfterDeaths } from './trouble.ts'

export interface Workplace {
  readonly library: string
  readonly mode: OpenMode
  readonly host: EngineHost
  readonly engine: Client
  /** Null when it is open; the error names the file. */
  opened(): Promise<RiscontroError | null>
}

export interface WorkplaceOptions {
  readonly library: string
  readonly mode: OpenMode
  readonly paths: Paths
  readonly log: Log
  language(): Language
}

/** Somebody without an entry in the system's list of users has no name there. */
function analystName(): string {
  try {
    return userInfo().username || 'analyst'
  } catch {
    return 'analyst'
  }
}

export function openWorkplace(options: WorkplaceOptions): Workplace {
  const { library, mode, paths, log, language } = options
  const analyst = process.env['RISCONTRO_ANALYST'] || analystName()
  // What was new at first is there when an engine that died is started once more.
  let now = mode

  const host = createEngineHost({
    start: () => startEngine(paths, { library, seeds: paths.seeds, analyst, mode: now }),
    log: log.info,
    onGivenUp: () => {
      void askAfterDeaths(language()).then((again) => (again ? host.restart() : app.quit()))
    },
  })

  const opening = host.opened().then((error) => {
    if (error) return { ...error, detail: { file: basename(library), ...error.detail } }
    if (now === 'new') now = 'existing'
    log.info(`Library ${library} is open.`)
    return null
  })
  return { library, mode, host, engine: createClient(host, 'a'), opened: () => opening }
}
