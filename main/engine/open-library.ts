import { openWorkbench, transportFor } from '#main/workbench/index.ts'
import type { LaunchOrder } from './launch-order.ts'
import type { OpenLibrary } from './serve.ts'

/** Opens the workbench on the library that the order names. */
export async function openLibrary({
  library,
  seeds,
  analyst,
  mode = 'usual',
}: LaunchOrder): Promise<OpenLibrary> {
  const workbench = await openWorkbench({
    path: library,
    analyst,
    mode,
    program: 'Riscontro',
    // A library that a person makes begins empty.
    ...(mode === 'new' ? {} : { seeds }),
  })
  return { transport: transportFor(workbench), close: async () => workbench.close() }
}
