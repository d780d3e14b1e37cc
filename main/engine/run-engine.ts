/** Serves a library to the process that started this one, until told to end. */
import { readOrder, type LaunchOrder } from './launch-order.ts'
import { parentChannel } from './parent-channel.ts'
import { serve, type OpenLibrary } from './serve.ts'

export function runEngine(openLibrary: (order: LaunchOrder) => Promise<OpenLibrary>): void {
  const channel = parentChannel()
  if (!channel) {
    process.stderr.write('The engine is started by the app; for the shell there is `riscontro`.\n')
    process.exit(2)
  }
  let ending = false
  const end = (): void => {
    if (ending) return
    ending = true
    server.close().then(
      () => process.exit(0),
      (thrown: unknown) => {
        process.stderr.write(`Closing the library: ${String(thrown)}\n`)
        process.exit(1)
      },
    )
  }
  const server = serve(channel, async () => openLibrary(readOrder(process.argv)), end)
  process.on('SIGTERM', end)
  // A Ctrl+C in the terminal reaches the engine too; ending is the app's word to say.
  process.on('SIGINT', () => undefined)
}
