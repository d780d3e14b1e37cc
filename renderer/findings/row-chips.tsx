/** The claims of a finding by their numbers; each chooses its claim. */
import { ArrowUpRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FindingRow } from '#shared/records/findings.ts'
import { claimWith } from '../actions/move.ts'
import { hoverClaims, useWorkspace } from '../state/workspace.ts'
import { goToRow } from './open.ts'

/** More chips than this are a list to read, not a choice. */
const mostChips = 12

function Chip({ row }: { readonly row: FindingRow }) {
  const { t } = useTranslation()
  const { claimId, sourceId, number } = row
  const isActive = useWorkspace((state) => state.claimId === claimId)
  const isElsewhere = useWorkspace(({ scope }) => scope !== null && scope !== sourceId)
  const name = t(isElsewhere ? 'findings.rowElsewhere' : 'findings.row', { number })
  return (
    <button
      type="button"
      className="finding-chip"
      data-testid="finding-row"
      data-claim={claimId}
      aria-pressed={isActive}
      aria-label={name}
      title={claimWith(claimId)?.text ?? name}
      onClick={() => goToRow(row)}
      onMouseEnter={() => hoverClaims([claimId], 'grid')}
      onMouseLeave={() => hoverClaims([], 'grid')}
    >
      {number}
      {isElsewhere && <ArrowUpRight size={12} aria-hidden />}
    </button>
  )
}

export function RowChips({ rows }: { readonly rows: readonly FindingRow[] }) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, mostChips)
  return (
    <span className="finding-chips">
      {shown.map((row) => (
        <Chip key={row.claimId} row={row} />
      ))}
      {shown.length < rows.length && (
        <button type="button" className="finding-chip" onClick={() => setAll(true)}>
          {t('findings.more', { count: rows.length - shown.length })}
        </button>
      )}
    </span>
  )
}
