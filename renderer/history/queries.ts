/** What this room reads. All of it is read again when something changed: see state/follow.ts. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { InputOf } from '#shared/contract/commands.ts'
import type { Stroke, ToldChange } from '#shared/records/history.ts'
import { keys, read } from '../state/queries.ts'

const pageSize = 50

/** Strokes, newest first, page by page. */
export const useStrokes = (filter: InputOf<'history.strokes'>) =>
  useInfiniteQuery({
    queryKey: [...keys.history, 'strokes', filter],
    queryFn: ({ pageParam, signal }) =>
      read('history.strokes', { ...filter, beforeSeq: pageParam, limit: pageSize }, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (page: Stroke[]) =>
      page.length < pageSize ? null : (page.at(-1)?.firstSeq ?? null),
    placeholderData: keepPreviousData,
  })

/** Of one stroke so many changes are read at a time. */
const changesSize = 100

export const useStrokeChanges = (
  { firstSeq, lastSeq }: Stroke,
  filter: InputOf<'history.strokes'>,
  enabled: boolean,
) =>
  useInfiniteQuery({
    queryKey: [...keys.history, 'changes', firstSeq, lastSeq, filter],
    queryFn: ({ pageParam, signal }) =>
      read(
        'history.list',
        { ...filter, beforeSeq: pageParam, afterSeq: firstSeq - 1, limit: changesSize },
        signal,
      ),
    initialPageParam: lastSeq + 1,
    getNextPageParam: (page: ToldChange[]) =>
      page.length < changesSize ? null : (page.at(-1)?.seq ?? null),
    enabled,
  })

export const useFacets = () =>
  useQuery({
    queryKey: [...keys.history, 'facets'],
    queryFn: () => read('history.facets', {}),
    placeholderData: keepPreviousData,
  })

export const useHead = () =>
  useQuery({ queryKey: [...keys.history, 'head'], queryFn: () => read('history.head', {}) })

export const useDeleted = (words: string) =>
  useQuery({
    queryKey: [...keys.history, 'deleted', words],
    queryFn: ({ signal }) => read('history.deleted', { words }, signal),
    placeholderData: keepPreviousData,
  })

export const usePreview = (claimId: string, toSeq: number, field: string | null) =>
  useQuery({
    queryKey: [...keys.history, 'preview', claimId, toSeq, field],
    queryFn: ({ signal }) => read('history.previewRevert', { claimId, toSeq, field }, signal),
    enabled: toSeq > 0,
  })
