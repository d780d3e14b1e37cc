/** One of a few values, all of them in sight. Arrows go from one to the next, Enter or space picks. */
import { ToggleGroup } from 'radix-ui'
import type { ReactNode } from 'react'

export interface Segment<T extends string> {
  readonly value: T
  readonly label: ReactNode
  /** For screen readers and the tooltip, where the label is short. */
  readonly name?: string
  readonly testId?: string
  readonly verdict?: string
  readonly stance?: string
}

export interface SegmentedProps<T extends string> {
  readonly label: string
  /** Null where nothing, or not one thing, is picked. */
  readonly value: T | null
  readonly segments: readonly Segment<T>[]
  readonly className?: string
  onPick(value: T): void
}

export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { label, value, segments, className, onPick } = props
  return (
    <ToggleGroup.Root
      type="single"
      className={`segmented ${className ?? ''}`}
      aria-label={label}
      value={value ?? ''}
      // Picking what is picked takes nothing away: there is a segment for "none".
      onValueChange={(picked) => picked !== '' && onPick(picked as T)}
    >
      {segments.map((segment) => (
        <ToggleGroup.Item
          key={segment.value}
          value={segment.value}
          className="segment"
          aria-label={segment.name}
          title={segment.name}
          data-testid={segment.testId}
          data-verdict={segment.verdict}
          data-stance={segment.stance}
        >
          {segment.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
