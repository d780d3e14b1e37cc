/** The passages a claim stands on, in the text's own words. They cannot be typed over. */
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Claim, Range } from '#shared/records/library.ts'
import { panes } from '../state/panes.ts'
import { chooseClaim } from '../state/workspace.ts'
import { openQueue } from '../revisions/open-queue.ts'
import { showPast } from '../revisions/state.ts'
import { write } from '../state/write.ts'
import { PageLabel } from './page-label.tsx'
import { after, before, flat } from './quote-context.ts'

const isAdrift = ({ health }: Claim): boolean => health === 'orphan' || health === 'ambiguous'

/** The text follows the choice to the first passage; to another one it is asked to go afterwards. */
function goTo(claim: Claim, range: Range): void {
  // Its words are not in the text that is shown.
  if (isAdrift(claim)) {
    const { sourceId, revisionId, id } = claim
    chooseClaim(claim, 'inspector')
    showPast({ sourceId, revisionId, claimId: id })
    return
  }
  showPast(null)
  chooseClaim(claim, 'inspector')
  if (range !== claim.ranges[0])
    requestAnimationFrame(() => requestAnimationFrame(() => panes.text?.reveal(range)))
}

function Health({ claim }: { readonly claim: Claim }) {
  const { t, i18n } = useTranslation()
  if (claim.health === 'exact') return null
  const score =
    claim.healthScore === undefined
      ? ''
      : ` ${new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(claim.healthScore)}`
  return (
    <>
      <span className="pill health-pill" title={t(`inspector.healthHint.${claim.health}`)}>
        {t(`health.${claim.health}`)}
        {score}
      </span>
      <button
        type="button"
        className="writes link"
        data-testid="repair-anchor"
        onClick={() => openQueue(claim.id)}
      >
        {t('revisions.repair')}
      </button>
    </>
  )
}

export function Quotes({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  const several = claim.ranges.length > 1
  return (
    <div className="quotes">
      <div className="quotes-head label">
        {several
          ? t('inspector.quote.many', { count: claim.ranges.length })
          : t('inspector.quote.one')}
        <Health claim={claim} />
      </div>
      <ul>
        {claim.ranges.map((range, index) => (
          <li key={`${range.start}-${range.end}`} className="quote-row">
            <button
              type="button"
              className="quote"
              data-testid="inspector-quote"
              title={t(isAdrift(claim) ? 'revisions.showThere' : 'inspector.quote.goTo')}
              onClick={() => goTo(claim, range)}
            >
              <span className="quote-context">{before(range.prefix)}</span>
              <q>{flat(range.exact)}</q>
              <span className="quote-context">{after(range.suffix)}</span>
              <PageLabel claim={claim} range={range} />
            </button>
            {several && (
              <button
                type="button"
                className="writes icon-button"
                data-testid="remove-range"
                aria-label={t('inspector.quote.remove')}
                title={t('inspector.quote.remove')}
                onClick={() => void write('claims.removeRange', { id: claim.id, index })}
              >
                <X size={14} />
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
