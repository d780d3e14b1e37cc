/** What the window knows of the library: read by query, kept true by the engine's events. */
import { QueryClient, useQuery } from '@tanstack/react-query'
import type { CommandName, InputOf, OutputOf } from '#shared/contract/commands.ts'
import { valueOf } from '#shared/contract/errors.ts'
import type { Finding } from '#shared/records/findings.ts'
import type {
  Change,
  Claim,
  Evidence,
  SourceDocument,
  SourceSummary,
} from '#shared/records/library.ts'
import type { Overview } from '#shared/records/overview.ts'
import type { ClaimRelation } from '#shared/records/relations.ts'
import { client } from '../client.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Events say when something changed; until then what was read is true.
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

export const keys = {
  library: ['library'] as const,
  sources: ['sources'] as const,
  document: (sourceId: string | null) => ['document', sourceId] as const,
  claims: (scope: string | null) => ['claims', scope] as const,
  evidence: (claimId: string | null) => ['evidence', claimId] as const,
  changes: (claimId: string | null) => ['changes', claimId] as const,
  history: ['history'] as const,
  relations: (sourceId: string | null) => ['relations', sourceId] as const,
  overview: (scope: string | null) => ['overview', scope] as const,
  findings: (scope: string | null) => ['findings', scope] as const,
}

export async function read<N extends CommandName>(
  name: N,
  input: InputOf<N>,
  signal?: AbortSignal,
): Promise<OutputOf<N>> {
  return valueOf(await client.call(name, input, signal ? { signal } : {}))
}

export const useLibrary = () =>
  useQuery({ queryKey: keys.library, queryFn: () => read('library.describe', {}) })

export const useSources = () =>
  useQuery<SourceSummary[]>({ queryKey: keys.sources, queryFn: () => read('sources.list', {}) })

/** The newest revision of a source with its blocks and sentences. */
export const useDocument = (sourceId: string | null) =>
  useQuery<SourceDocument>({
    queryKey: keys.document(sourceId),
    queryFn: ({ signal }) => read('sources.get', { id: sourceId! }, signal),
    enabled: sourceId !== null,
  })

/** So many claims come in one message: their unpacking must not hold up a frame for long. */
const pieceSize = 1000

/** Piece by piece, so that the window answers while a library of 100,000 claims comes in. */
async function readClaims(scope: string | null, signal: AbortSignal): Promise<Claim[]> {
  const ids = await read('claims.ids', { sourceId: scope }, signal)
  const claims: Claim[] = []
  for (let from = 0; from < ids.length; from += pieceSize) {
    signal.throwIfAborted()
    claims.push(...(await read('claims.get', { ids: ids.slice(from, from + pieceSize) }, signal)))
  }
  return claims
}

/** Claims of a source, or (null) of the library, in text order. */
export const useClaims = (scope: string | null) =>
  useQuery<Claim[]>({
    queryKey: keys.claims(scope),
    queryFn: ({ signal }) => readClaims(scope, signal),
    // Edits keep every other claim the same object; comparing 100,000 claims again takes 50 ms.
    structuralSharing: false,
  })

export const useEvidence = (claimId: string | null) =>
  useQuery<Evidence[]>({
    queryKey: keys.evidence(claimId),
    queryFn: ({ signal }) => read('evidence.list', { claimId: claimId! }, signal),
    enabled: claimId !== null,
  })

/** The newest changes of one claim. */
export const useChanges = (claimId: string | null) =>
  useQuery<Change[]>({
    queryKey: keys.changes(claimId),
    queryFn: ({ signal }) => read('history.list', { claimId, limit: 200 }, signal),
    enabled: claimId !== null,
  })

/** What was noticed in a source, or (null) in the library; dismissed findings are among it. */
export const useFindings = (scope: string | null) =>
  useQuery<Finding[]>({
    queryKey: keys.findings(scope),
    queryFn: ({ signal }) => read('findings.list', { sourceId: scope }, signal),
    structuralSharing: false,
  })

/** What the claims of a source are to each other and to those of other sources. */
export const useRelations = (sourceId: string | null) =>
  useQuery<ClaimRelation[]>({
    queryKey: keys.relations(sourceId),
    queryFn: ({ signal }) => read('relations.list', { sourceId: sourceId! }, signal),
    enabled: sourceId !== null,
  })

export const useOverview = (scope: string | null) =>
  useQuery<Overview>({
    queryKey: keys.overview(scope),
    queryFn: ({ signal }) => read('overview.read', { sourceId: scope }, signal),
  })

/** Names of the commands that undo and redo would act on. */
export const useHistoryState = () =>
  useQuery({ queryKey: keys.history, queryFn: () => read('history.state', {}) })
