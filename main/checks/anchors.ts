/** A passage that is not where it was, or nowhere. */
import type { Pieces } from './draft.ts'
import type { SourceView } from './source.ts'

export function* checkAnchors(view: SourceView): Pieces {
  for (const claim of [...view.living, ...(view.adrift ?? [])]) {
    yield undefined
    const { health } = claim
    if (health === 'exact') continue
    yield {
      kind: 'anchor',
      level: health === 'orphan' || health === 'ambiguous' ? 'problem' : 'notice',
      rows: [claim],
      key: `anchor.${health}`,
      essence: `${health} ${claim.ranges.map(({ start, end }) => `${start}-${end}`).join()}`,
    }
  }
}
