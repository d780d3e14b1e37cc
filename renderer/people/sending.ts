/** What can be sent as things stand, and how many claims each is. */
import type { InputOf } from '#shared/contract/commands.ts'
import type { SourceSummary } from '#shared/records/library.ts'

export const whats = ['all', 'source', 'selected'] as const
export type What = (typeof whats)[number]

export interface SendChoice {
  readonly what: What
  readonly count: number
  /** Which one it is, where the choice alone does not say. */
  readonly says: string
  readonly request: Pick<InputOf<'app.people.send'>, 'claimIds' | 'sourceId'>
}

export interface Before {
  readonly sources: readonly Pick<SourceSummary, 'id' | 'title' | 'claimCount'>[]
  /** The source whose text is shown. */
  readonly sourceId: string | null
  readonly selectedIds: readonly string[]
}

export function choicesFor({ sources, sourceId, selectedIds }: Before): SendChoice[] {
  const source = sources.find(({ id }) => id === sourceId)
  const all = sources.reduce((sum, { claimCount }) => sum + claimCount, 0)
  return [
    { what: 'all', count: all, says: '', request: { claimIds: null, sourceId: null } },
    {
      what: 'source',
      count: source?.claimCount ?? 0,
      says: source?.title ?? '',
      request: { claimIds: null, sourceId: source?.id ?? null },
    },
    {
      what: 'selected',
      count: selectedIds.length,
      says: '',
      request: { claimIds: [...selectedIds], sourceId: null },
    },
  ]
}

/** A whole number between 1 and all there are; null for what is none. A larger one means all. */
export function sampleSize(typed: string, count: number): number | null {
  if (!/^\s*\d{1,9}\s*$/.test(typed)) return null
  const size = Math.min(Number(typed), count)
  return size >= 1 ? size : null
}
