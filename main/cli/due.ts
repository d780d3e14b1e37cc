/** `riscontro due`: the claims to be looked at again, the longest due first. */
import { existsSync } from 'node:fs'
import { Failure, valueOf } from '#shared/contract/errors.ts'
import { verdictLabel } from '#shared/scales/index.ts'
import type { DueCommand } from './arguments.ts'
import { withLibrary } from './library.ts'
import { print } from './output.ts'

/** The day it is where the analyst is, as YYYY-MM-DD. */
function today(now = new Date()): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Gives the exit code. Throws Failure. */
export async function showDue({ library, on = today(), json }: DueCommand): Promise<number> {
  // Opening would make an empty library of a mistyped name.
  if (!existsSync(library)) throw new Failure('not-found', `there is no library ${library}`)
  return withLibrary(library, async (client) => {
    const claims = valueOf(await client.call('claims.due', { on }))
    if (json) {
      await print(`${JSON.stringify(claims)}\n`)
      return 0
    }
    const { scales } = valueOf(await client.call('scales.list', {}))
    const titles = new Map(
      valueOf(await client.call('sources.list', {})).map(({ id, title }) => [id, title]),
    )
    for (const { recheckOn, number, text, verdict, sourceId } of claims) {
      const says = verdictLabel(verdict, 'en', scales) || 'no verdict'
      await print(
        `${recheckOn}  #${number} ${text} (${says}) ${titles.get(sourceId) ?? sourceId}\n`,
      )
    }
    await print(`${claims.length} due on ${on}\n`)
    return 0
  })
}
