/** The library or a source at a glance, in the place of the panes. */
import { X } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Overview } from '#shared/records/overview.ts'
import { goToRow } from '../findings/open.ts'
import { narrow } from '../claims/view.ts'
import { verdictName, verdictVariables } from '../scales/current.ts'
import { currentLanguage } from '../i18n/index.ts'
import { useOverview, useSources } from '../state/queries.ts'
import { openScope, showOverview, useWorkspace } from '../state/workspace.ts'
import { useEscape } from '../source/use-escape.ts'
import { Chart } from './chart.tsx'
import { DueCard } from './due-card.tsx'
import { PeopleButtons } from '../people/people-buttons.tsx'
import {
  coverageBars,
  figureDots,
  momentOf,
  monthBars,
  stackedBars,
  verdictBars,
  type Bar,
} from './charts.ts'
import './overview.css'

const close = (): void => showOverview(false)

function Table({
  bars,
  nameOfPart,
}: {
  readonly bars: readonly Bar[]
  nameOfPart(part: string): string
}) {
  const { t } = useTranslation()
  return (
    <table className="overview-table">
      <thead>
        <tr>
          <th scope="col">{t('overview.what')}</th>
          <th scope="col">{t('overview.verdict')}</th>
          <th scope="col">{t('overview.count')}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label, part, count }) => (
          <tr key={`${key} ${part}`}>
            <td>{label}</td>
            <td>{nameOfPart(part)}</td>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Figures({ figures }: { readonly figures: Overview['figures'] }) {
  const { t } = useTranslation()
  const shown = useMemo(
    () => figures.filter(({ date, value }) => momentOf(date) !== null && value > 0),
    [figures],
  )
  const language = currentLanguage()
  const options = useMemo(
    () => (width: number) => figureDots(shown, width, language),
    [shown, language],
  )
  const choose = useMemo(
    () => (at: number) => {
      const figure = shown[at]
      if (!figure) return
      close()
      goToRow(figure)
    },
    [shown],
  )
  if (shown.length === 0)
    return (
      <div className="overview-card">
        <h3>{t('overview.figures.title')}</h3>
        <p className="quiet">{t('overview.noFigures')}</p>
      </div>
    )
  return (
    <Chart
      name="figures"
      title={t('overview.figures.title')}
      says={t('overview.figures.says')}
      options={options}
      onChoose={choose}
      table={
        <table className="overview-table">
          <tbody>
            {shown.map(({ claimId, number, exact, date }) => (
              <tr key={`${claimId} ${exact} ${date}`}>
                <td>{number}</td>
                <td>{exact}</td>
                <td>{date}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  )
}

function Charts({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation()
  const titles = useMemo(
    () => new Map(overview.sources.map(({ id, title }) => [id, title])),
    [overview],
  )
  const nameOfVerdict = (part: string): string =>
    part === 'none' ? t('overview.noVerdict') : verdictName(part)
  const nameOfSentences = (part: string): string => t(`overview.sentences.${part}`)
  const language = currentLanguage()
  const month = new Intl.DateTimeFormat(language, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const sets = useMemo(
    () => ({
      sources: verdictBars(overview.bySource, (id) => titles.get(id) ?? id),
      speakers: verdictBars(overview.bySpeaker, (speaker) => speaker || t('overview.outlet')),
      types: verdictBars(overview.byType, (type) => t(`claimType.${type}`)),
      months: verdictBars(overview.byMonth, (group) =>
        month.format(new Date(`${group}-01T00:00Z`)),
      ),
      coverage: coverageBars(overview),
    }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the words follow the language
    [overview, titles, language],
  )
  const drawn = useMemo(
    () => ({
      sources: (width: number) => stackedBars(sets.sources, width, nameOfVerdict),
      speakers: (width: number) => stackedBars(sets.speakers, width, nameOfVerdict),
      types: (width: number) => stackedBars(sets.types, width, nameOfVerdict),
      months: (width: number) => monthBars(sets.months, width, nameOfVerdict),
      coverage: (width: number) => stackedBars(sets.coverage, width, nameOfSentences),
    }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the words follow the language
    [sets],
  )
  const chosen = useMemo(() => {
    const go = (bar: Bar | undefined, show: (bar: Bar) => void): void => {
      if (!bar) return
      show(bar)
      narrow({ verdicts: bar.part in verdictVariables() ? [bar.part] : [] })
      close()
    }
    return {
      sources: (at: number) => go(sets.sources[at], ({ key }) => openScope(key)),
      speakers: (at: number) => go(sets.speakers[at], ({ key }) => narrow({ search: key })),
    }
  }, [sets])
  const parts = new Set(overview.byType.map(({ verdict }) => verdict ?? 'none'))
  const legend = Object.entries(verdictVariables())
    .filter(([part]) => parts.has(part))
    .map(([part, colour]) => ({ name: nameOfVerdict(part), colour }))
  const card = (name: keyof typeof sets, nameOfPart: (part: string) => string) => ({
    name,
    title: t(`overview.${name}.title`),
    says: t(`overview.${name}.says`),
    options: drawn[name],
    table: <Table bars={sets[name]} nameOfPart={nameOfPart} />,
  })
  return (
    <div className="overview-cards">
      <Chart {...card('sources', nameOfVerdict)} legend={legend} onChoose={chosen.sources} />
      <Chart {...card('speakers', nameOfVerdict)} legend={legend} onChoose={chosen.speakers} />
      <Chart {...card('types', nameOfVerdict)} legend={legend} />
      <Chart {...card('months', nameOfVerdict)} legend={legend} />
      <Chart
        {...card('coverage', nameOfSentences)}
        legend={(['claimed', 'skipped', 'untouched'] as const).map((part) => ({
          name: nameOfSentences(part),
          colour: { claimed: '--accent', skipped: '--verdict-nee', untouched: '--line-strong' }[
            part
          ],
        }))}
      />
      <Figures figures={overview.figures} />
    </div>
  )
}

export function OverviewPage() {
  const { t } = useTranslation()
  const scope = useWorkspace((state) => state.scope)
  const { data } = useOverview(scope)
  const sources = useSources().data
  const page = useRef<HTMLElement>(null)
  useEffect(() => page.current?.focus(), [])
  useEscape(true, close)
  const title = sources?.find(({ id }) => id === scope)?.title ?? t('overview.library')
  const done = data
    ? data.byType.filter(({ verdict }) => verdict !== null).reduce((sum, one) => sum + one.count, 0)
    : 0
  const label = t('overview.close')
  return (
    <section
      ref={page}
      className="overview"
      data-testid="overview"
      data-pane="overview"
      data-pane-focus
      tabIndex={-1}
      aria-label={t('overview.title')}
    >
      <header className="overview-head">
        <div>
          <h2>{t('overview.title')}</h2>
          <p className="quiet">
            {title}
            {data &&
              ` · ${t('overview.claims', { count: data.claims })} · ${t('overview.checked', { count: done })}`}
          </p>
        </div>
        <PeopleButtons />
        <button
          type="button"
          className="icon-button"
          data-testid="overview-close"
          aria-label={label}
          title={label}
          onClick={close}
        >
          <X size={16} aria-hidden />
        </button>
      </header>
      {data && data.claims === 0 && <p className="overview-none">{t('overview.none')}</p>}
      {data && data.claims > 0 && (
        <>
          <ul className="overview-statuses" data-testid="overview-statuses">
            {data.statuses.map(({ status, count }) => (
              <li key={status}>
                <b>{count}</b> {t(`claimStatus.${status}`)}
              </li>
            ))}
          </ul>
          <DueCard scope={scope} />
          <Charts overview={data} />
        </>
      )}
    </section>
  )
}
