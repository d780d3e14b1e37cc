/** The history on the command line: printed, and proved to be whole. */
import { existsSync } from 'node:fs'
import type { Client } from '#shared/contract/client.ts'
import { Failure, valueOf } from '#shared/contract/errors.ts'
import { historyProblemWords, sayPlace, sayProblem } from '#shared/i18n/history.ts'
import type { ToldChange } from '#shared/records/history.ts'
import type { HistoryListCommand, VerifyCommand } from './history-arguments.ts'
import { abortedByInterrupt, withLibrary } from './library.ts'
import { print } from './output.ts'

const words = historyProblemWords.en

/** Opening would make an empty library of a mistyped name. */
async function withExisting(
  library: string,
  work: (client: Client) => Promise<number>,
): Promise<number> {
  if (!existsSync(library)) throw new Failure('not-found', `there is no library ${library}`)
  return withLibrary(library, work)
}

/** Exit code 0 where all is well, 1 where something does not fit. */
export async function verifyHistory({ library, noted, json }: VerifyCommand): Promise<number> {
  return withExisting(library, async (client) => {
    const report = valueOf(
      await client.call('history.verify', { noted }, { signal: abortedByInterrupt() }),
    )
    const { ok, changes, rows, head, problems, more } = report
    if (json) await print(`${JSON.stringify(report)}\n`)
    else {
      for (const problem of problems) {
        const place = sayPlace(words, problem)
        await print(`${place === '' ? '' : `${place}: `}${sayProblem(words, problem)}\n`)
      }
      if (more) await print('There is more that does not fit.\n')
      const found = ok ? 'whole' : 'NOT whole'
      await print(`The history is ${found}: ${changes} changes, ${rows} rows held against it.\n`)
      await print(`head ${head.seq}:${head.hash}\n`)
    }
    return ok ? 0 : 1
  })
}

/** Characters of a value that are printed. */
const shownOfValue = 60

function short(value: unknown): string {
  const json = JSON.stringify(value ?? null)
  return json.length > shownOfValue ? `${json.slice(0, shownOfValue)}…` : json
}

function linesOf(change: ToldChange): string[] {
  const { seq, at, by, kind, command, table, claimNumber, sourceTitle, before, after } = change
  const what = kind === 'do' ? command : `${kind} ${command}`
  const where = claimNumber === null ? table : `${table} #${claimNumber}`
  const title = sourceTitle === null ? '' : ` ${JSON.stringify(sourceTitle)}`
  const first = `${seq} ${at} ${by} ${what}: ${where}${title}`
  if (before === null || after === null) return [`${first} ${before === null ? '(new)' : '(gone)'}`]
  const names = Object.keys({ ...before, ...after })
  return [
    first,
    ...names.map((name) => `    ${name}: ${short(before[name])} → ${short(after[name])}`),
  ]
}

const pageSize = 1000

/** Newest first, page by page; as JSON one change a line. */
export async function listHistory(command: HistoryListCommand): Promise<number> {
  const { library, filter, json } = command
  return withExisting(library, async (client) => {
    let left = command.limit ?? Number.POSITIVE_INFINITY
    let beforeSeq: number | null = null
    while (left > 0) {
      const limit = Math.min(left, pageSize)
      const page: ToldChange[] = valueOf(
        await client.call('history.list', { ...filter, beforeSeq, limit }),
      )
      for (const change of page)
        await print(json ? `${JSON.stringify(change)}\n` : `${linesOf(change).join('\n')}\n`)
      if (page.length < limit) return 0
      left -= page.length
      beforeSeq = page.at(-1)!.seq
    }
    return 0
  })
}
