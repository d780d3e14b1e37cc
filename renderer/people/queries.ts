/** The other library beside this one, as the engine compares them; read again when this one changes. */
import { useQuery } from '@tanstack/react-query'
import type { Claim } from '#shared/records/library.ts'
import type { Agreement, MergeItem, MergePreview } from '#shared/records/merge.ts'
import { client } from '../client.ts'
import { read } from '../state/queries.ts'
import { loud } from './rows.ts'

export interface Comparison extends MergePreview {
  /** Those that are shown; `all` has the others too. */
  readonly items: MergeItem[]
  readonly all: readonly MergeItem[]
  /** The claims of this library that something differs in. */
  readonly claims: ReadonlyMap<string, Claim>
}

const pieceSize = 1000

const short = (words: string): string => (words.length > 120 ? `${words.slice(0, 119)}…` : words)

/** Sentences are known by their words rather than by where they stand. */
async function withSentences(
  items: readonly MergeItem[],
  signal: AbortSignal,
): Promise<MergeItem[]> {
  const own = items.filter(({ table }) => table === 'sentences')
  const words = new Map<string, string>()
  for (const id of new Set(own.flatMap(({ sourceId }) => sourceId ?? []))) {
    const found = await client.call('sources.get', { id }, { signal })
    // Of a source that was deleted here they keep their place for a name.
    if (!found.ok) continue
    const { sentences, revision } = found.value
    for (const sentence of sentences)
      words.set(sentence.id, short(revision.text.slice(sentence.start, sentence.end)))
  }
  return items.map((item) => ({ ...item, label: words.get(item.rowId) ?? item.label }))
}

async function readComparison(path: string, signal: AbortSignal): Promise<Comparison> {
  const preview = await read('app.people.preview', { path }, signal)
  const ids = [
    ...new Set([...preview.items, ...preview.impossible].flatMap(({ claimId }) => claimId ?? [])),
  ]
  const claims = new Map<string, Claim>()
  for (let from = 0; from < ids.length; from += pieceSize) {
    const piece = await read('claims.get', { ids: ids.slice(from, from + pieceSize) }, signal)
    for (const claim of piece) claims.set(claim.id, claim)
  }
  const items = await withSentences(loud(preview.items), signal)
  return { ...preview, items, all: preview.items, claims }
}

/** Not kept once nobody looks: the file may be another by then. */
const fresh = { staleTime: 0, gcTime: 0, structuralSharing: false } as const

export const useComparison = (path: string | null) =>
  useQuery<Comparison>({
    queryKey: ['people', 'preview', path],
    queryFn: ({ signal }) => readComparison(path!, signal),
    enabled: path !== null,
    ...fresh,
  })

export const useAgreement = (path: string | null) =>
  useQuery<Agreement>({
    queryKey: ['people', 'agreement', path],
    queryFn: ({ signal }) => read('app.people.agreement', { path: path! }, signal),
    enabled: path !== null,
    ...fresh,
  })
