/** What the command line does with a library: through the workbench, like every other caller. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { openWorkbench, transportFor } from '#main/workbench/index.ts'
import { createClient, type Client } from '#shared/contract/client.ts'
import { Failure, valueOf } from '#shared/contract/errors.ts'
import type { ExportCommand, ImportCommand } from './arguments.ts'
import { complain, print } from './output.ts'

/** Ends a long command cleanly on Ctrl+C: a half-written file is taken away. */
function abortedByInterrupt(): AbortSignal {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  return stop.signal
}

async function withLibrary<T>(path: string, work: (client: Client) => Promise<T>): Promise<T> {
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

export async function exportClaims({ library, out, request }: ExportCommand): Promise<number> {
  // Opening would make an empty library of a mistyped name.
  if (!existsSync(library)) throw new Failure('not-found', `there is no library ${library}`)
  return withLibrary(library, async (client) => {
    const written = valueOf(
      await client.call(
        'exports.writeCsv',
        { ...request, path: resolve(out) },
        { signal: abortedByInterrupt() },
      ),
    )
    const { rows, guarded, tooLong, verified } = written
    const risk = request.profile === 'data' ? 'that a spreadsheet would run' : 'guarded'
    const notes = [
      `${rows} rows`,
      ...(guarded > 0 ? [`${guarded} cells ${risk}`] : []),
      ...(tooLong > 0 ? [`${tooLong} cells too long for Excel`] : []),
    ]
    await print(`${out}: ${notes.join(', ')}\n`)
    if (verified) return 0
    complain(`${out} does not read back to the same rows`)
    return 1
  })
}
