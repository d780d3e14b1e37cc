/** Leaves a source that is gone: deleted here or by an undo of its import. */
import { useEffect, useRef } from 'react'
import type { SourceSummary } from '#shared/records/library.ts'
import { nextPlace } from './next-place.ts'
import { useSources } from './queries.ts'
import { openScope, useWorkspace } from './workspace.ts'

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
