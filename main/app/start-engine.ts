/** Starts the engine in the way that this runtime allows. */
import { utilityProcess } from 'electron'
import { cleanEnvironment, forkEngine } from '#main/engine/fork-engine.ts'
import { writeOrder, type LaunchOrder } from '#main/engine/launch-order.ts'
import type { EngineLink } from '#main/engine/link.ts'
import type { Paths } from './paths.ts'

/** better-sqlite3 13 keeps references to strings, which Node-API has since its version 10. */
const neededNapi = 10

export const holdsTheDatabase = (napi: string | undefined): boolean =>
  Number(napi ?? 0) >= neededNapi

function forkUtility(modulePath: string, order: LaunchOrder): EngineLink {
  const child = utilityProcess.fork(modulePath, [writeOrder(order)], {
    serviceName: 'Riscontro engine',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: cleanEnvironment(process.env),
  })
  return {
    get pid() {
      return child.pid
    },
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', (code) => listener(`exit code ${code}`)),
    onOutput: (listener) =>
      child.stderr?.on('data', (chunk: Buffer) => listener(chunk.toString('utf8'))),
    kill: () => {
      // `child.kill` asks politely where there are signals, which a stuck engine does not hear.
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL')
    },
  }
}

export const startEngine = (paths: Paths, order: LaunchOrder): EngineLink =>
  holdsTheDatabase(process.versions['napi'])
    ? forkUtility(paths.engine, order)
    : forkEngine(paths.engine, paths.node, order)
