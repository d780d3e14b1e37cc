/** The library that is open, the engine that holds it, and what happens when either fails. */
import { userInfo } from 'node:os'
import { app } from 'electron'
import { createEngineHost, type EngineHost } from '#main/engine/host.ts'
import { createClient, type Client } from '#shared/contract/client.ts'
import type { Language } from '#shared/records/extraction.ts'
import type { Log } from './log.ts'
import type { Paths } from './paths.ts'
import { startEngine } from './start-engine.ts'
import { askAfterDeaths, askForAnotherLibrary } from './trouble.ts'

export interface Workplace {
  readonly host: EngineHost
  readonly engine: Client
  /** Closes the open library and opens this one in its place. */
  open(path: string): Promise<void>
}

export interface WorkplaceOptions {
  readonly library: string
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

export function openWorkplace({ library, paths, log, language }: WorkplaceOptions): Workplace {
  const analyst = process.env['RISCONTRO_ANALYST'] || analystName()
  let current = library

  const host = createEngineHost({
    start: () => startEngine(paths, { library: current, seeds: paths.seeds, analyst }),
    log: log.info,
    onGivenUp: () => {
      void askAfterDeaths(language()).then((again) => (again ? host.restart() : app.quit()))
    },
  })

  const settle = async (): Promise<void> => {
    const error = await host.opened()
    if (!error) {
      log.info(`Library ${current} is open.`)
      return app.addRecentDocument(current)
    }
    // That the engine died too often is asked about where it is noticed.
    if (error.code === 'engine-stopped') return
    const other = await askForAnotherLibrary(error, current, language())
    if (other === undefined) return app.quit()
    await open(other)
  }

  const open = async (path: string): Promise<void> => {
    if (path === current && (await host.opened()) === null) return
    current = path
    await host.restart()
    await settle()
  }

  void settle()
  return { host, engine: createClient(host, 'a'), open }
}
