/** A change as it is shown: what it is about, before and after, the words that differ. */
import type { ReactNode } from 'react'
import type { ChangeLine } from '../inspector/describe-change.ts'
import type { Piece } from '../inspector/word-diff.ts'

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <span className="pieces">
      {pieces.map(({ kind, text }, at) => {
        const key = `${at} ${kind}`
        if (kind === 'gone') return <del key={key}>{text}</del>
        if (kind === 'new') return <ins key={key}>{text}</ins>
        return <span key={key}>{text}</span>
      })}
    </span>
  )
}

export interface LineProps {
  readonly line: ChangeLine
  /** What can be done about this line. */
  readonly action?: ReactNode
}

export function Line({ line: { label, before, after, pieces, note }, action }: LineProps) {
  const says = before !== undefined || pieces !== undefined || (note ?? '') !== ''
  return (
    <p className="change-line">
      <span className="change-label">{says ? `${label}: ` : label}</span>
      {before !== undefined && (
        <>
          <span className="change-before">{before}</span>
          {' → '}
          <span className="change-after">{after}</span>
        </>
      )}
      {pieces && <Pieces pieces={pieces} />}
      {note}
      {action}
    </p>
  )
}
