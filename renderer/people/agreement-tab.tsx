/** How far two people agree, column by column, and the rows in which they do not. */
import { useTranslation } from 'react-i18next'
import { Failure } from '#shared/contract/errors.ts'
import type { ColumnAgreement } from '#shared/records/merge.ts'
import { explain } from '../i18n/explain.ts'
import { ChoiceTable } from './choice-table.tsx'
import type { PanelProps } from './differences.tsx'
import { useAgreement } from './queries.ts'
import { isDisagreement } from './rows.ts'
import { showColumn, usePeople } from './state.ts'

type Figure = ColumnAgreement['percent']

function Cell({
  figure,
  percent = false,
}: {
  readonly figure: Figure
  readonly percent?: boolean
}) {
  const { t, i18n } = useTranslation()
  if ('undefined' in figure)
    return <td className="people-undefined">{t(`people.undefined.${figure.undefined}`)}</td>
  const format = new Intl.NumberFormat(
    i18n.language,
    percent
      ? { style: 'percent', maximumFractionDigits: 1 }
      : { minimumFractionDigits: 3, maximumFractionDigits: 3 },
  )
  return <td className="people-figure">{format.format(figure.value)}</td>
}

function Column({ told, chosen }: { readonly told: ColumnAgreement; readonly chosen: boolean }) {
  const { t, i18n } = useTranslation()
  const { column, n, percent, kappa, alpha } = told
  return (
    <tr data-testid="agreement-column" data-column={column} data-chosen={chosen}>
      <th scope="row">
        <button
          type="button"
          className="people-column"
          aria-pressed={chosen}
          onClick={() => showColumn(chosen ? null : column)}
        >
          {t(`inspector.field.${column}`)}
        </button>
      </th>
      <td className="people-figure">{n.toLocaleString(i18n.language)}</td>
      {n === 0 ? (
        // One reason is enough where there is no pair at all.
        <td className="people-undefined" colSpan={3}>
          {t('people.undefined.no-pairs')}
        </td>
      ) : (
        <>
          <Cell figure={percent} percent />
          {kappa ? (
            <Cell figure={kappa} />
          ) : (
            <td className="people-undefined">{t('people.distances')}</td>
          )}
          <Cell figure={alpha} />
        </>
      )}
    </tr>
  )
}

const heads = ['column', 'n', 'percent', 'kappa', 'alpha'] as const

export function AgreementTab({ comparison, apply }: PanelProps) {
  const { t } = useTranslation()
  const { other, column } = usePeople()
  const { data, error } = useAgreement(other?.path ?? null)
  if (error)
    return (
      <p className="dialog-failure" role="alert">
        {error instanceof Failure ? explain(error.error) : String(error)}
      </p>
    )
  if (!data) return <p className="people-none">{t('people.reading')}</p>
  const differing = comparison.items.filter((item) => isDisagreement(item, column))
  return (
    <>
      <div className="people-agreement">
        <p data-testid="agreement-counts">
          {t('people.shared', { shared: data.shared, judged: data.judged })}
        </p>
        <table aria-label={t('people.tabs.agreement')} data-testid="agreement-table">
          <thead>
            <tr>
              {heads.map((name) => (
                <th key={name} scope="col">
                  {t(`people.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.columns.map((told) => (
              <Column key={told.column} told={told} chosen={told.column === column} />
            ))}
          </tbody>
        </table>
        <p className="quiet">
          {t('people.figuresHint')} {t('people.readFirst')}
          {!data.blind && ` ${t('people.notBlind')}`}
        </p>
      </div>
      <ChoiceTable
        comparison={comparison}
        items={differing}
        none={t('people.noneDiffers')}
        apply={apply}
        bar={
          <h3 className="people-differed">
            {column === null
              ? t('people.differed')
              : t('people.differedIn', { column: t(`inspector.field.${column}`) })}
            {column !== null && (
              <button type="button" className="link-button" onClick={() => showColumn(null)}>
                {t('people.allColumns')}
              </button>
            )}
          </h3>
        }
      />
    </>
  )
}
