/** What each verdict becomes under another scale, before anything is changed. */
import { useQuery } from '@tanstack/react-query'
import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/commands.ts'
import { isLossy, type Scale, type ScaleMapping } from '#shared/scales/index.ts'
import { read } from '../state/queries.ts'
import { markOfColour, useScales, verdictName } from './current.ts'

export type PreviewRow = OutputOf<'scales.preview'>['rows'][number]

/** The rows with what was chosen by hand put in. */
export function useMapping(to: Scale, chosen: ScaleMapping): readonly PreviewRow[] | null {
  const from = useScales(({ current }) => current)
  const { data } = useQuery({
    queryKey: ['scale-preview', from.id, to.id],
    queryFn: ({ signal }) => read('scales.preview', { to: to.id }, signal),
    enabled: from.id !== to.id,
    // Counts go stale with any verdict.
    staleTime: 0,
    gcTime: 0,
  })
  if (!data || from.id === to.id) return null
  return data.rows.map((row) => {
    const becomes = chosen[row.value.id]
    return becomes === undefined
      ? row
      : { ...row, becomes, lossy: isLossy(from, to, row.value, becomes) }
  })
}

export interface MappingTableProps {
  readonly to: Scale
  readonly rows: readonly PreviewRow[]
  onChoose(value: string, becomes: string | null): void
}

export function MappingTable({ to, rows, onChoose }: MappingTableProps) {
  const { t } = useTranslation()
  return (
    <table className="mapping-table" data-testid="mapping-table">
      <thead>
        <tr className="label">
          <th>{t('scales.now')}</th>
          <th className="mapping-count">{t('scales.claims')}</th>
          <th>{t('scales.becomes')}</th>
          <th aria-label={t('scales.lossy')} />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ value, count, becomes, lossy }) => (
          <tr
            key={value.id}
            data-testid="mapping-row"
            data-value={value.id}
            data-lossy={lossy}
            data-empty={count === 0}
          >
            <th scope="row" aria-label={verdictName(value.id)}>
              <span className="pill" data-verdict={markOfColour(value.colour)}>
                <span className="dot" data-verdict={markOfColour(value.colour)} />
                <span className="truncated">{verdictName(value.id)}</span>
              </span>
            </th>
            <td className="mapping-count">{count}</td>
            <td>
              <select
                className="field"
                aria-label={`${verdictName(value.id)}: ${t('scales.becomes')}`}
                data-testid="mapping-becomes"
                value={becomes ?? ''}
                onChange={({ target }) =>
                  onChoose(value.id, target.value === '' ? null : target.value)
                }
              >
                {to.values.map(({ id }) => (
                  <option key={id} value={id}>
                    {verdictName(id)}
                  </option>
                ))}
                <option value="">{t('scales.noVerdict')}</option>
              </select>
            </td>
            <td>
              {lossy && (
                <span className="mapping-lossy" title={t('scales.lossyHint')}>
                  <TriangleAlert size={12} aria-hidden />
                  {t('scales.lossy')}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
