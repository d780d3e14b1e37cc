/** What the command line does with a library: through the workbench, like every other caller. */
import { resolve } from 'node:path'
import { openWorkbench, transportFor } from '#main/workbench/index.ts'
import { createClient, type Client } from '#shared/contract/client.ts'
import { Failure, valueOf } from '#shared/contract/errors.ts'
import type { EventOf } from '#shared/contract/events.ts'
import type { ImportCommand } from './arguments.ts'
import { complain, print } from './output.ts'

/** Ends a long command cleanly on Ctrl+C: a half-written file is taken away. */
export function abortedByInterrupt(): AbortSignal {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  return stop.signal
}

/** Who has the library is in the error already; what comes of that and what to do is not. */
function asRefused(thrown: unknown): unknown {
  if (!(thrown instanceof Failure) || thrown.error.code !== 'library-in-use') return thrown
  const { code, message, detail } = thrown.error
  return new Failure(code, `${message} Nothing was written: run this again then.`, {
    cause: thrown,
    ...(detail ? { detail } : {}),
  })
}

/**
 * Runs `work` on the library. Those that only read can do so while the window has it open. Rejects
 * with Failure, `library-in-use` among them, which names who has it.
 */
export async function withLibrary<T>(
  path: string,
  work: (client: Client) => Promise<T>,
  /** Of one that writes: it takes the library for itself, and others are told by this name. */
  program?: string,
): Promise<T> {
  const options = { path: resolve(path), ...(program ? { program } : {}) }
  const workbench = await openWorkbench(options).catch((thrown: unknown) => {
    throw asRefused(thrown)
  })
  try {
    return await work(createClient(transportFor(workbench)))
  } finally {
    workbench.close()
  }
}

/** How far a long import is, on one line of a terminal; nothing where standard error is none. */
function showProgress(done: number, total: number | null, label: string): void {
  if (!process.stderr.isTTY) return
  const share = total === null || total === 0 ? '' : `${Math.floor((100 * done) / total)} % `
  process.stderr.write(`\r\u001b[K${label === '' ? '' : `${share}${label.slice(-60)}`}`)
}

export async function importFiles(command: ImportCommand): Promise<number> {
  const { library, files, addresses, allowPrivate } = command
  return withLibrary(
    library,
    async (client) => {
      const options = {
        signal: abortedByInterrupt(),
        onProgress: ({ done, total, label }: EventOf<'progress'>) =>
          showProgress(done, total, label),
      }
      let failures = 0
      if (files.length > 0) {
        const paths = files.map((file) => resolve(file))
        const report = valueOf(await client.call('sources.importPaths', { paths }, options))
        for (const { file, claims, title } of report.imported)
          await print(`${file}: ${claims} claims, ${JSON.stringify(title)}\n`)
        for (const { file, message } of report.failed)
          complain(message.includes(file) ? message : `${file}: ${message}`)
        failures += report.failed.length
      }
      for (const url of addresses) {
        const result = await client.call('sources.importUrl', { url, allowPrivate }, options)
        showProgress(0, null, '')
        if (result.ok) {
          const { claims, title } = result.value
          await print(`${url}: ${claims} claims, ${JSON.stringify(title)}\n`)
          continue
        }
        if (result.error.code === 'cancelled') return 1
        const { message } = result.error
        complain(message.includes(url) ? message : `${url}: ${message}`)
        failures += 1
      }
      return failures > 0 ? 1 : 0
    },
    'riscontro import',
  )
}
