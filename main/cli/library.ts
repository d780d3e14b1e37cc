/** What the command line does with a library: through the workbench, like every other caller. */
import { resolve } from 'node:path'
import { openWorkbench, transportFor } from '#main/workbench/index.ts'
import { createClient, type Client } from '#shared/contract/client.ts'
import { valueOf } from '#shared/contract/errors.ts'
import type { ImportCommand } from './arguments.ts'
import { complain, print } from './output.ts'

/** Ends a long command cleanly on Ctrl+C: a half-written file is taken away. */
export function abortedByInterrupt(): AbortSignal {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  return stop.signal
}

export async function withLibrary<T>(
  path: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const workbench = await openWorkbench({ path: resolve(path) })
  try {
    return await work(createClient(transportFor(workbench)))
  } finally {
    workbench.close()
  }
}

export async function importFiles({ library, files }: ImportCommand): Promise<number> {
  return withLibrary(library, async (client) => {
    const paths = files.map((file) => resolve(file))
    const report = valueOf(
      await client.call('sources.importPaths', { paths }, { signal: abortedByInterrupt() }),
    )
    for (const { file, claims, title } of report.imported)
      await print(`${file}: ${claims} claims, ${JSON.stringify(title)}\n`)
    for (const { file, message } of report.failed)
      complain(message.includes(file) ? message : `${file}: ${message}`)
    return report.failed.length > 0 ? 1 : 0
  })
}
