/** The words after `history`. */
import { HistoryFilter, NotedHead, type HistoryFilter as Filter } from '#shared/records/history.ts'
import { Id } from '#shared/records/library.ts'
import { check, flag, needed, parse, seeHelp, text, UsageError } from './options.ts'

export interface VerifyCommand {
  name: 'history-verify'
  library: string
  noted: NotedHead | null
  json: boolean
}

export interface HistoryListCommand {
  name: 'history-list'
  library: string
  filter: Filter
  /** Null for all. */
  limit: number | null
  json: boolean
}

function notedOf(words: string | undefined): NotedHead | null {
  if (words === undefined) return null
  const [seq, hash] = words.split(':')
  const head = { seq: Number(seq), hash: hash?.toLowerCase() }
  const parsed = NotedHead.safeParse(head)
  if (parsed.success) return parsed.data
  throw new UsageError(
    `--head takes what an earlier verify printed, as 118:3fa9…, not ${JSON.stringify(words)}`,
  )
}

function limitOf(words: string | undefined): number | null {
  if (words === undefined) return null
  const limit = Number(words)
  if (Number.isSafeInteger(limit) && limit > 0) return limit
  throw new UsageError(`--limit takes a number above 0, not ${JSON.stringify(words)}`)
}

export function historyCommand(args: readonly string[]): VerifyCommand | HistoryListCommand {
  const [what, ...rest] = args
  if (what !== 'verify' && what !== 'list')
    throw new UsageError(`say what to do with the history: verify or list ${seeHelp}`)
  const { values, positionals } = parse(rest, {
    library: text,
    json: flag,
    ...(what === 'verify' ? { head: text } : { claim: text, source: text, limit: text }),
  }) as {
    values: Partial<Record<'library' | 'head' | 'claim' | 'source' | 'limit', string>> & {
      json?: boolean
    }
    positionals: string[]
  }
  const [extra] = positionals
  if (extra !== undefined)
    throw new UsageError(
      `history ${what} does not know what to do with ${JSON.stringify(extra)} ${seeHelp}`,
    )
  const common = {
    library: needed(values.library, `history ${what} needs --library L`),
    json: values.json ?? false,
  }
  if (what === 'verify') return { name: 'history-verify', ...common, noted: notedOf(values.head) }
  const idOf = (id: string | undefined, option: string, kind: string): string | null =>
    id === undefined ? null : check(Id, id, option, `the id of a ${kind}`)
  return {
    name: 'history-list',
    ...common,
    limit: limitOf(values.limit),
    filter: HistoryFilter.parse({
      claimId: idOf(values.claim, '--claim', 'claim'),
      sourceId: idOf(values.source, '--source', 'source'),
    }),
  }
}
