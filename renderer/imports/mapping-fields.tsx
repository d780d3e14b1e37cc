/** Which column of the table is what, over the first rows of it; and where the quotes are looked for. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import {
  csvTargets,
  type CsvClaims,
  type CsvMapping,
  type CsvTarget,
} from '#shared/records/csv-import.ts'
import { useSources } from '../state/queries.ts'
import { remapped } from './state.ts'

export interface MappingFieldsProps {
  readonly claims: CsvClaims
  readonly sourceId: string | null
  onChange(sourceId: string | null, mapping: CsvMapping): void
}

const targetAt = ({ columns }: CsvMapping, place: number): CsvTarget | '' =>
  csvTargets.find((target) => columns[target] === place) ?? ''

export function MappingFields({ claims, sourceId, onChange }: MappingFieldsProps) {
  const { t } = useTranslation()
  const id = useId()
  const sources = useSources().data ?? []
  const { mapping, header, sample } = claims
  const choose = (place: number, target: string): void => {
    const before = targetAt(mapping, place)
    const cleared = before === '' ? mapping : remapped(mapping, before, null)
    onChange(sourceId, target === '' ? cleared : remapped(cleared, target as CsvTarget, place))
  }
  return (
    <div className="csv-mapping">
      <div className="csv-where">
        <label className="label" htmlFor={`${id}-source`}>
          {t('imports.sourceLabel')}
        </label>
        <select
          id={`${id}-source`}
          className="field"
          data-testid="csv-source"
          value={sourceId ?? ''}
          onChange={(event) => onChange(event.target.value || null, mapping)}
        >
          <option value="">{t('imports.eachRow')}</option>
          {sources.map((source) => (
            <option key={source.id} value={source.id}>
              {source.title}
            </option>
          ))}
        </select>
        <label className="csv-header-choice">
          <input
            type="checkbox"
            checked={mapping.header}
            onChange={(event) => onChange(sourceId, { ...mapping, header: event.target.checked })}
          />
          {t('imports.header')}
        </label>
      </div>
      <div className="csv-sample">
        <table aria-label={t('imports.mapping')}>
          <thead>
            <tr>
              {header.map((name, place) => (
                // eslint-disable-next-line react/no-array-index-key -- a column is its place
                <th key={place}>
                  <select
                    className="field"
                    data-testid="csv-target"
                    aria-label={name}
                    value={targetAt(mapping, place)}
                    onChange={(event) => choose(place, event.target.value)}
                  >
                    <option value="">{t('imports.notUsed')}</option>
                    {csvTargets.map((target) => (
                      <option key={target} value={target}>
                        {t(`imports.target.${target}`)}
                      </option>
                    ))}
                  </select>
                  <span className="csv-name">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.slice(0, 3).map((cells, at) => (
              // eslint-disable-next-line react/no-array-index-key -- a row is its place
              <tr key={at}>
                {header.map((_name, place) => (
                  // eslint-disable-next-line react/no-array-index-key -- a column is its place
                  <td key={place} data-off={targetAt(mapping, place) === ''}>
                    {cells[place] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
