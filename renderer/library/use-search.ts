/** Full-text search over the library, a little after the last key and dropped when no longer wanted. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { SearchHit } from '#shared/records/library.ts'
import { read } from '../state/queries.ts'

/** Milliseconds after the last key. */
const patience = 150
/** One letter is in every text. */
const fewestLetters = 2
const limit = 60

export interface Search {
  readonly hits: readonly SearchHit[]
  /** There may be more than these. */
  readonly more: boolean
  /** The hits are those of the words as they are now. */
  readonly settled: boolean
}

const none: readonly SearchHit[] = []

export function useLibrarySearch(typed: string): Search {
  const trimmed = typed.trim()
  const [words, setWords] = useState(trimmed)
  useEffect(() => {
    const timer = setTimeout(() => setWords(trimmed), patience)
    return () => clearTimeout(timer)
  }, [trimmed])
  const worth = words.length >= fewestLetters && trimmed !== ''
  const { data, isFetching, isPlaceholderData } = useQuery({
    queryKey: ['search', words],
    queryFn: ({ signal }) => read('library.search', { words, limit }, signal),
    enabled: worth,
    placeholderData: keepPreviousData,
    // What was found before an edit may not be there after it.
    staleTime: 0,
    gcTime: 60_000,
  })
  const hits = worth ? (data ?? none) : none
  return {
    hits,
    more: hits.length >= limit,
    settled: words === trimmed && !(isFetching && (isPlaceholderData || data === undefined)),
  }
}
