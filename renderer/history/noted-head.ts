/** The head of the history as it is noted down and typed in again: "118:3fa9…". */
import { NotedHead, type HistoryHead } from '#shared/records/history.ts'

export const headText = ({ seq, hash }: HistoryHead): string => `${seq}:${hash}`

/** Null where nothing was typed; undefined where it is not a whole head. */
export function parseHead(words: string): NotedHead | null | undefined {
  const typed = words.replaceAll(/\s/g, '')
  if (typed === '') return null
  const [seq, hash] = typed.split(':')
  const parsed = NotedHead.safeParse({ seq: Number(seq), hash: hash?.toLowerCase() })
  return parsed.success ? parsed.data : undefined
}
