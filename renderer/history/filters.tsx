/** Who, when, what, where: the choices that narrow the history. */
import { Search, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSources } from '../state/queries.ts'
import { claimFields, isChosen, noChoice } from './filter.ts'
import { useFacets } from './queries.ts'
import { choose, showAllClaims, useHistoryView } from './state.ts'

type SelectName = 'by' | 'command' | 'field' | 'sourceId'

function Select(props: {
  readonly name: SelectName
  readonly label: string
  readonly all: string
  readonly children: ReactNode
}) {
  const { name, label, all, children } = props
  const value = useHistoryView((state) => state.choice[name])
  return (
    <select
      className="field history-select"
      aria-label={label}
      data-testid={`history-${name}`}
      data-on={value !== ''}
      value={value}
      onChange={(event) => choose({ [name]: event.target.value })}
    >
      <option value="">{all}</option>
      {children}
    </select>
  )
}

function Day({ name, label }: { readonly name: 'from' | 'to'; readonly label: string }) {
  const value = useHistoryView((state) => state.choice[name])
  return (
    <label className="history-day">
      <span className="label">{label}</span>
      <input
        type="date"
        className="field"
        data-testid={`history-${name}`}
        value={value}
        onChange={(event) => choose({ [name]: event.target.value })}
      />
    </label>
  )
}

function OneClaim() {
  const { t } = useTranslation()
  const claim = useHistoryView((state) => state.claim)
  if (!claim) return null
  return (
    <button
      type="button"
      className="button history-one"
      data-testid="history-one-claim"
      title={t('history.allClaims')}
      onClick={showAllClaims}
    >
      {t('history.ofClaim', { number: claim.number })}
      <X size={13} aria-hidden />
    </button>
  )
}

export function Filters() {
  const { t } = useTranslation()
  const choice = useHistoryView((state) => state.choice)
  const facets = useFacets().data
  const sources = useSources().data ?? []
  return (
    <div className="history-filters" role="search">
      <label className="search-field history-words">
        <Search size={14} aria-hidden />
        <input
          type="search"
          placeholder={t('history.filter.words')}
          aria-label={t('history.filter.words')}
          data-testid="history-words"
          value={choice.words}
          onChange={(event) => choose({ words: event.target.value })}
        />
      </label>
      <OneClaim />
      <Select name="by" label={t('history.filter.by')} all={t('history.filter.anybody')}>
        {facets?.by.map((by) => (
          <option key={by} value={by}>
            {by}
          </option>
        ))}
      </Select>
      <Select name="command" label={t('history.filter.command')} all={t('history.filter.anything')}>
        {facets?.commands.map((command) => (
          <option key={command} value={command}>
            {t(`step.${command.replace('.', '_')}`)}
          </option>
        ))}
      </Select>
      <Select name="field" label={t('history.filter.field')} all={t('history.filter.anyField')}>
        {claimFields.map((field) => (
          <option key={field} value={field}>
            {t(`inspector.field.${field}`)}
          </option>
        ))}
      </Select>
      <Select
        name="sourceId"
        label={t('history.filter.source')}
        all={t('history.filter.anySource')}
      >
        {sources.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <Day name="from" label={t('history.filter.from')} />
      <Day name="to" label={t('history.filter.to')} />
      {isChosen(choice) && (
        <button
          type="button"
          className="button button-plain"
          data-testid="history-clear"
          onClick={() => choose(noChoice)}
        >
          {t('history.filter.clear')}
        </button>
      )}
    </div>
  )
}
