/** A changed text of a source of the library, and what became of its claims, as a table or as JSON. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Client } from '#shared/contract/client.ts'
import { Failure, valueOf } from '#shared/contract/errors.ts'
import { anchorHealths } from '#shared/records/library.ts'
import type { CarriedClaim, RevisionReport } from '#shared/records/revisions.ts'
import type { ReviseCommand } from './arguments.ts'
import { abortedByInterrupt, withLibrary } from './library.ts'
import { print } from './output.ts'

const widest = 72

const shortened = (text: string): string =>
  text.length > widest ? `${text.slice(0, widest - 1).trimEnd()}…` : text

const scoreText = (score: number | undefined): string =>
  score === undefined ? '' : `${Math.round(score * 100)} %`

const lineOf = ({ number, health, score, text }: CarriedClaim): string =>
  `${`#${number}`.padStart(6)}  ${health.padEnd(9)} ${scoreText(score).padStart(5)}  ${shortened(text.replaceAll(/\s+/g, ' '))}`

function tableOf({ title, claims, healths, proposals, unchanged }: RevisionReport): string {
  if (unchanged)
    return `${JSON.stringify(title)}: the text is the one that is there; nothing was done\n`
  const counts = anchorHealths.map((name) => `${healths[name] ?? 0} ${name}`).join(', ')
  return [
    `${JSON.stringify(title)}: ${claims.length} claims carried over`,
    ...claims.toSorted((a, b) => a.number - b.number).map(lineOf),
    `${counts}; ${proposals} new proposals`,
    '',
  ].join('\n')
}

export async function reviseSource({
  library,
  sourceId,
  file,
  json,
}: ReviseCommand): Promise<number> {
  // Opening would make an empty library of a mistyped name.
  if (!existsSync(library)) throw new Failure('not-found', `there is no library ${library}`)
  const work = async (client: Client): Promise<number> => {
    const sources = valueOf(await client.call('sources.list', {}))
    if (!sources.some(({ id }) => id === sourceId)) {
      const list = sources.map(({ id, title }) => `${id} ${JSON.stringify(title)}`).join(', ')
      throw new Failure(
        'not-found',
        `there is no source ${sourceId}; the library has ${list || 'none'}`,
      )
    }
    const report = valueOf(
      await client.call(
        'revisions.addPath',
        { sourceId, path: resolve(file) },
        { signal: abortedByInterrupt() },
      ),
    )
    await print(json ? `${JSON.stringify(report)}\n` : tableOf(report))
    return 0
  }
  return withLibrary(library, work, 'riscontro revise')
}
