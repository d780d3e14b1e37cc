/** A colleague's library beside this one, in the place of the panes: nothing is written before "apply". */
import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Failure } from '#shared/contract/errors.ts'
import { client } from '../client.ts'
import { KeyCaps } from '../common/key-caps.tsx'
import { explain } from '../i18n/explain.ts'
import { useReadOnly } from '../libraries/read-only.ts'
import { useEscape } from '../source/use-escape.ts'
import { AgreementTab } from './agreement-tab.tsx'
import { Differences } from './differences.tsx'
import { applyMerge, chooseOther, closeComparison } from './do.ts'
import './people.css'
import { useComparison, type Comparison } from './queries.ts'
import { Report } from './report.tsx'
import { countsOf } from './rows.ts'
import { showReport, showTab, usePeople, type Tab } from './state.ts'

/** An undone merge is no merge: the differences are there again. */
function useUndone(): void {
  useEffect(
    () =>
      client.on('changed', ({ cause, command }) => {
        if (command === 'merge.apply' && cause === 'undo') showReport(null)
      }),
    [],
  )
}

function Counts({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation()
  const decisions = usePeople((state) => state.decisions)
  const { incoming, conflicts, undecided } = countsOf(comparison.items, decisions)
  const { impossible, blind } = comparison
  return (
    <ul className="people-counts" data-testid="people-counts">
      <li>{t('people.incoming', { count: incoming })}</li>
      <li data-kind={conflicts > 0 ? 'conflict' : undefined}>
        {t('people.conflicts', { count: conflicts })}
      </li>
      {undecided > 0 && (
        <li className="people-aside">{t('people.undecided', { count: undecided })}</li>
      )}
      {impossible.length > 0 && <li>{t('people.impossible', { count: impossible.length })}</li>}
      {blind && <li className="people-aside">{t('people.blindCopy')}</li>}
    </ul>
  )
}

const tabs: readonly Tab[] = ['differences', 'agreement']

function Tabs({ count }: { readonly count: number }) {
  const { t, i18n } = useTranslation()
  const tab = usePeople((state) => state.tab)
  return (
    <div className="people-tabs" role="tablist">
      {tabs.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`people-tab-${name}`}
          className="people-tab"
          data-testid={`people-tab-${name}`}
          aria-selected={tab === name}
          aria-controls="people-panel"
          tabIndex={tab === name ? 0 : -1}
          onClick={() => showTab(name)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
            event.preventDefault()
            event.stopPropagation()
            const other = name === 'differences' ? 'agreement' : 'differences'
            showTab(other)
            document.querySelector<HTMLElement>(`#people-tab-${other}`)?.focus()
          }}
        >
          {t(`people.tabs.${name}`)}
          {name === 'differences' && (
            <span className="people-tab-count">{count.toLocaleString(i18n.language)}</span>
          )}
        </button>
      ))}
    </div>
  )
}

function Body({ comparison, apply }: { readonly comparison: Comparison; apply(): void }) {
  const { tab, report } = usePeople()
  if (report) return <Report report={report} comparison={comparison} />
  return (
    <>
      <div className="people-bar">
        <Tabs count={comparison.items.length} />
        <Counts comparison={comparison} />
      </div>
      <div
        id="people-panel"
        className="people-panel"
        role="tabpanel"
        aria-labelledby={`people-tab-${tab}`}
      >
        {tab === 'differences' ? (
          <Differences comparison={comparison} apply={apply} />
        ) : (
          <AgreementTab comparison={comparison} apply={apply} />
        )}
      </div>
    </>
  )
}

const closeLabel = 'app.close'

function Page() {
  const { t } = useTranslation()
  const { other, decisions, report } = usePeople()
  const { data, error, isFetching } = useComparison(other?.path ?? null)
  const readOnly = useReadOnly()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const page = useRef<HTMLElement>(null)
  useUndone()
  useEscape(true, closeComparison)
  useEffect(() => page.current?.focus(), [])
  const taken = data ? countsOf(data.items, decisions).taken : 0
  const possible = !busy && !readOnly && taken > 0 && report === null
  const apply = async (): Promise<void> => {
    if (!possible) return
    setBusy(true)
    setFailure(await applyMerge(data?.all ?? []))
    setBusy(false)
    page.current?.focus()
  }
  const trouble =
    failure ??
    (error === null ? null : error instanceof Failure ? explain(error.error) : String(error))
  return (
    <section
      ref={page}
      className="people"
      data-testid="merge-page"
      data-pane="people"
      data-pane-focus
      tabIndex={-1}
      aria-label={t('people.title', { name: other?.name ?? '' })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        void apply()
      }}
    >
      <header className="people-head">
        <div className="people-title">
          <h2 className="truncated">{t('people.title', { name: other?.name ?? '' })}</h2>
          <p className="quiet truncated" title={other?.path}>
            {other?.path}
          </p>
        </div>
        <button
          type="button"
          className="button"
          data-testid="merge-other"
          onClick={() => void chooseOther()}
        >
          {t('people.otherFile')}
        </button>
        {report === null && (
          <button
            type="button"
            className="button button-main"
            data-testid="merge-apply"
            disabled={!possible}
            title={readOnly ? t('libraries.readOnlyWhy') : undefined}
            onClick={() => void apply()}
          >
            {t('people.apply', { count: taken })}
            <KeyCaps of="Enter" />
          </button>
        )}
        <button
          type="button"
          className="icon-button"
          data-testid="merge-close"
          aria-label={t(closeLabel)}
          title={`${t(closeLabel)} (Esc)`}
          onClick={closeComparison}
        >
          <X size={16} aria-hidden />
        </button>
      </header>
      {trouble !== null && (
        <p className="dialog-failure people-trouble" role="alert" data-testid="merge-error">
          {trouble}
        </p>
      )}
      {data && <Body comparison={data} apply={() => void apply()} />}
      {!data && isFetching && (
        <p className="people-none" role="status">
          {t('people.reading')}
        </p>
      )}
    </section>
  )
}

/** Another file is another page. */
export function MergePage() {
  const path = usePeople(({ other }) => other?.path)
  return <Page key={path} />
}
