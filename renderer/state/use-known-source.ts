/** Leaves a source that is gone: deleted here or by an undo of its import. */
import { useEffect, useRef } from 'react'
import type { SourceSummary } from '#shared/records/library.ts'
import { useSources } from './queries.ts'
import { openScope, useWorkspace } from './workspace.ts'

/**
 * Where to go from a source that was in `before` and is not in `now`: to the one that came after it,
 * else to the one before it. Undefined where it is still there or never was, as with one that was
 * imported a moment ago; null where nothing is left.
 */
export function nextPlace(
  before: readonly string[],
  now: readonly string[],
  current: string,
): string | null | undefined {
  const at = before.indexOf(current)
  if (at < 0 || now.includes(current)) return undefined
  const left = new Set(now)
  return (
    before.slice(at + 1).find((id) => left.has(id)) ??
    before.slice(0, at).findLast((id) => left.has(id)) ??
    null
  )
}

const nothingChosen = { claimId: null, selectedIds: [], overlap: null, textSelection: null }

const idsOf = (sources: readonly SourceSummary[]): string[] => sources.map(({ id }) => id)

export function useKnownSource(): void {
  const sources = useSources().data
  const before = useRef<readonly string[]>([])
  useEffect(() => {
    if (!sources) return
    const now = idsOf(sources)
    const { scope, sourceId } = useWorkspace.getState()
    const next = sourceId === null ? undefined : nextPlace(before.current, now, sourceId)
    before.current = now
    if (next === undefined) return
    if (scope === null || next === null) useWorkspace.setState({ ...nothingChosen, sourceId: next })
    if (scope !== null) openScope(next)
  }, [sources])
}
