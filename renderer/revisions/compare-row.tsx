/** One row of two revisions: what belongs side by side, with the words that differ marked. */
import { memo, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { IntervalIndex } from '#shared/intervals.ts'
import type { Span } from '#shared/records/extraction.ts'
import type { DiffRow } from '#shared/records/revisions.ts'
import { segmentsOf, type ClaimSpan, type Segment } from './segments.ts'

export interface SideOfText {
  readonly text: string
  readonly claims: IntervalIndex<ClaimSpan>
}

interface PieceProps {
  readonly words: string
  readonly segment: Segment
  readonly side: 'left' | 'right'
  readonly activeId: string | null
}

function Piece({ words, segment, side, activeId }: PieceProps) {
  const { marked, claimIds } = segment
  const Tag = marked ? (side === 'left' ? 'del' : 'ins') : 'span'
  if (!marked && claimIds.length === 0) return words
  return (
    <Tag
      {...(claimIds.length === 0
        ? {}
        : {
            'data-claims': claimIds.join(' '),
            'data-active': activeId !== null && claimIds.includes(activeId),
          })}
    >
      {words}
    </Tag>
  )
}

interface SideProps {
  readonly side: 'left' | 'right'
  readonly of: SideOfText
  readonly paragraphs: readonly Span[]
  readonly marks: readonly Span[]
  readonly activeId: string | null
}

function Side({ side, of: { text, claims }, paragraphs, marks, activeId }: SideProps) {
  return (
    <div className="compare-side" data-side={side} data-empty={paragraphs.length === 0}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start}>
          {segmentsOf(paragraph, marks, claims).map((segment) => (
            <Piece
              key={segment.start}
              words={text.slice(segment.start, segment.end)}
              segment={segment}
              side={side}
              activeId={activeId}
            />
          ))}
        </p>
      ))}
    </div>
  )
}

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0)

/** Until it comes near the view a row is neither laid out nor painted: this is its height by guess. */
const guess = ({ left, right }: DiffRow): CSSProperties => ({
  containIntrinsicSize: `auto ${Math.ceil(Math.max(lengthOf(left), lengthOf(right), 1) / 60) * 22 + 12}px`,
})

const signs: Readonly<Record<DiffRow['kind'], string>> = {
  same: '',
  changed: '~',
  added: '+',
  removed: '−',
  moved: '↕',
}

interface RowProps {
  readonly row: DiffRow
  readonly index: number
  readonly left: SideOfText
  readonly right: SideOfText
  readonly activeId: string | null
  readonly isAt: boolean
}

export const CompareRow = memo(function CompareRow(props: RowProps) {
  const { row, index, left, right, activeId, isAt } = props
  const { t } = useTranslation()
  return (
    <div
      className="compare-row"
      data-testid="compare-row"
      data-row={index}
      data-kind={row.kind}
      data-at={isAt}
      style={guess(row)}
    >
      <Side side="left" of={left} paragraphs={row.left} marks={row.removed} activeId={activeId} />
      <span
        className="compare-sign"
        {...(row.kind === 'same'
          ? { 'aria-hidden': true }
          : { role: 'img', 'aria-label': t(`revisions.kind.${row.kind}`) })}
        title={t(`revisions.kind.${row.kind}`)}
      >
        {signs[row.kind]}
      </span>
      <Side side="right" of={right} paragraphs={row.right} marks={row.added} activeId={activeId} />
    </div>
  )
})
