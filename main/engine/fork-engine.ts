/** Starts the engine as a child process on a Node of its own. */
import { fork } from 'node:child_process'
import { writeOrder, type LaunchOrder } from './launch-order.ts'
import type { EngineLink } from './link.ts'

/** The environment without what would make a Node behave as an Electron, or load a debugger's hooks. */
export function cleanEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _runAsNode, NODE_OPTIONS: _options, ...clean } = environment
  return clean
}

export function forkEngine(modulePath: string, nodePath: string, order: LaunchOrder): EngineLink {
  const child = fork(modulePath, [writeOrder(order)], {
    execPath: nodePath,
    execArgv: [],
    env: cleanEnvironment(process.env),
    // Structured clone, as between Electron's processes: bytes stay bytes.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  return {
    pid: child.pid,
    send: (message) => {
      // Failing to send means that it is gone, and that is told by `exit`.
      if (child.connected) child.send(message, () => undefined)
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => {
      let told = false
      const tell = (reason: string): void => {
        if (told) return
        told = true
        listener(reason)
      }
      child.on('exit', (code, signal) => tell(signal ?? `exit code ${code}`))
      // A child that could not be started has no exit.
      child.on('error', (error) => child.pid === undefined && tell(error.message))
    },
    onOutput: (listener) => child.stderr?.setEncoding('utf8').on('data', listener),
    kill: () => child.kill('SIGKILL'),
  }
}
