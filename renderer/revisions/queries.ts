/** Revisions and doubtful anchors as the window knows them; the engine's events keep them true. */
import { useQuery } from '@tanstack/react-query'
import { read } from '../state/queries.ts'

export const revisionKeys = {
  list: (sourceId: string | null) => ['revisions', sourceId] as const,
  one: (id: string | null) => ['revision', id] as const,
  diff: (from: string | null, to: string | null) => ['revision', 'diff', from, to] as const,
  queue: (scope: string | null) => ['anchors', scope] as const,
}

/** Oldest first. */
export const useRevisions = (sourceId: string | null) =>
  useQuery({
    queryKey: revisionKeys.list(sourceId),
    queryFn: ({ signal }) => read('revisions.list', { sourceId: sourceId! }, signal),
    enabled: sourceId !== null,
  })

export const useRevision = (id: string | null) =>
  useQuery({
    queryKey: revisionKeys.one(id),
    queryFn: ({ signal }) => read('revisions.get', { id: id! }, signal),
    enabled: id !== null,
  })

export const useDiff = (from: string | null, to: string | null) =>
  useQuery({
    queryKey: revisionKeys.diff(from, to),
    queryFn: ({ signal }) => read('revisions.diff', { from: from!, to: to! }, signal),
    enabled: from !== null && to !== null,
  })

/** So many are worked out at a time: nobody looks at more, and the rest follows as they are settled. */
export const queueSize = 60

/** How many anchors wait for a person. */
export const useQueueCount = (scope: string | null) =>
  useQuery({
    queryKey: [...revisionKeys.queue(scope), 'count'],
    queryFn: async ({ signal }) => {
      const input = { sourceId: scope, limit: 1, candidates: false }
      return (await read('anchors.queue', input, signal)).total
    },
  })

export const useQueue = (scope: string | null) =>
  useQuery({
    queryKey: revisionKeys.queue(scope),
    queryFn: ({ signal }) => read('anchors.queue', { sourceId: scope, limit: queueSize }, signal),
    // While the next ones come in, those left stay where they are.
    placeholderData: (before) => before,
  })
