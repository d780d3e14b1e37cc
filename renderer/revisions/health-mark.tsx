/** What became of a claim's anchor, as a sign: nothing where it is exactly where it was. */
import { CircleQuestionMark, EqualApproximately, MoveVertical, Unlink } from 'lucide-react'
import i18next from 'i18next'
import type { CustomCellRendererProps } from 'ag-grid-react'
import type { AnchorHealth, Claim } from '#shared/records/library.ts'
import './revisions.css'

const signs = {
  moved: MoveVertical,
  fuzzy: EqualApproximately,
  ambiguous: CircleQuestionMark,
  orphan: Unlink,
} as const

const percent = (score: number): string =>
  new Intl.NumberFormat(i18next.language, { style: 'percent' }).format(score)

/** "Approssimato 87 %". */
export const healthName = (health: AnchorHealth, score?: number): string =>
  `${i18next.t(`health.${health}`)}${score === undefined ? '' : ` ${percent(score)}`}`

export function HealthSign({ of: health }: { readonly of: AnchorHealth }) {
  if (health === 'exact') return null
  const Sign = signs[health]
  return (
    <span className="health-sign" data-health={health} data-testid="health-sign">
      <Sign size={12} aria-hidden />
    </span>
  )
}

/** Beside the number of the row; the sign says in words what it means. */
export function HealthMark({ claim }: { readonly claim: Claim | undefined }) {
  if (!claim || claim.health === 'exact') return null
  const words = i18next.t(`revisions.health.${claim.health}`)
  return (
    <span className="health-mark" title={words}>
      <HealthSign of={claim.health} />
      <span className="visually-hidden">{words}</span>
    </span>
  )
}

export function HealthCell({ data }: CustomCellRendererProps<Claim, AnchorHealth>) {
  if (!data) return null
  return (
    <span
      className="sign-and-word"
      data-testid="health-cell"
      title={i18next.t(`revisions.health.${data.health}`)}
    >
      <HealthSign of={data.health} />
      <span className={data.health === 'exact' ? 'truncated quiet' : 'truncated'}>
        {healthName(data.health, data.healthScore)}
      </span>
    </span>
  )
}
