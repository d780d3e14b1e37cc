/** Words that went and words that came. */
import type { Piece } from '../inspector/word-diff.ts'

export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <span className="csv-pieces">
      {pieces.map(({ kind, text }, at) => {
        const key = `${at} ${kind}`
        if (kind === 'gone') return <del key={key}>{text}</del>
        if (kind === 'new') return <ins key={key}>{text}</ins>
        return <span key={key}>{text}</span>
      })}
    </span>
  )
}
