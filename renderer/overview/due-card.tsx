/** The claims whose day for another look has come, the longest due first; each leads to its row. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Claim } from '#shared/records/library.ts'
import { narrow } from '../claims/view.ts'
import { today } from '../common/today.ts'
import { goToRow } from '../findings/open.ts'
import { markOf, verdictName } from '../scales/current.ts'
import { panes } from '../state/panes.ts'
import { read } from '../state/queries.ts'
import { showOverview } from '../state/workspace.ts'

/** Lines that are shown; the others are counted. */
const most = 6

/** Under "overview", so that it is read again when that is. */
const useDue = (day: string) =>
  useQuery({
    queryKey: ['overview', 'due', day],
    queryFn: ({ signal }) => read('claims.due', { on: day }, signal),
  })

function go({ id, sourceId, number }: Claim): void {
  showOverview(false)
  goToRow({ claimId: id, sourceId, number })
}

function showAll(): void {
  showOverview(false)
  narrow({ due: true })
  // The grid can take the focus once it is shown again.
  requestAnimationFrame(() => panes.grid?.focus())
}

/** @param scope the source whose claims are meant; null for all */
export function DueCard({ scope }: { readonly scope: string | null }) {
  const { t, i18n } = useTranslation()
  const { data } = useDue(today())
  const due = data?.filter(({ sourceId }) => scope === null || sourceId === scope) ?? []
  if (due.length === 0) return null
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <section className="overview-card overview-due" data-testid="overview-due">
      <h3>{t('overview.due.title')}</h3>
      <p className="quiet">{t('overview.due.says')}</p>
      <ul>
        {due.slice(0, most).map((claim) => (
          <li key={claim.id}>
            <button
              type="button"
              className="overview-due-row"
              data-testid="due-row"
              onClick={() => go(claim)}
            >
              <span className="overview-due-day">
                {format.format(new Date(`${claim.recheckOn}T00:00:00Z`))}
              </span>
              <span className="dot" data-verdict={markOf(claim.verdict)} />
              <span className="visually-hidden">{verdictName(claim.verdict)}</span>
              <span className="truncated">
                {claim.number}. {claim.text}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {due.length > most && (
        <button type="button" className="link-button" data-testid="due-all" onClick={showAll}>
          {t('overview.due.all', { count: due.length })}
        </button>
      )}
    </section>
  )
}
