/** Proves that the history is whole: the head to note down, the check, and what it found. */
import i18next from 'i18next'
import { Check, Copy, ShieldAlert, ShieldCheck } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { historyProblemWords, sayPlace, sayProblem } from '#shared/i18n/history.ts'
import type { HistoryProblem, VerifyReport } from '#shared/records/history.ts'
import { currentLanguage } from '../i18n/index.ts'
import { explain } from '../i18n/explain.ts'
import { write } from '../state/write.ts'
import { headText, parseHead } from './noted-head.ts'
import { useHead } from './queries.ts'
import { useHistoryView } from './state.ts'
import { useVerifying, verify } from './verifying.ts'

/** Milliseconds for which a copy is said to be made. */
const said = 2000

/** A dialog stands before the notices, so the button itself says that it is done. */
function useCopy(): [boolean, (text: string) => Promise<void>] {
  const [copied, setCopied] = useState(false)
  const copy = async (text: string): Promise<void> => {
    const result = await write('app.copyText', { text })
    if (!result.ok) return
    setCopied(true)
    setTimeout(() => setCopied(false), said)
  }
  return [copied, copy]
}

function Head() {
  const { t } = useTranslation()
  const head = useHead().data
  const [copied, copy] = useCopy()
  const text = head ? headText(head) : ''
  const label = t(`history.integrity.${copied ? 'copied' : 'copy'}`)
  return (
    <div className="form-row">
      <span className="label">{t('history.integrity.head')}</span>
      <div className="history-hash">
        <code data-testid="history-head">{text}</code>
        <button
          type="button"
          className="icon-button"
          data-testid="copy-head"
          aria-label={label}
          title={label}
          onClick={() => void copy(text)}
        >
          {copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
        </button>
      </div>
      <span className="quiet">{t('history.integrity.headHint')}</span>
    </div>
  )
}

/** Field names as the inspector has them, where it has them. */
function named(problem: HistoryProblem): HistoryProblem {
  const { field } = problem
  const key = `inspector.field.${field}`
  return field !== null && i18next.exists(key) ? { ...problem, field: i18next.t(key) } : problem
}

function Report({ report }: { readonly report: VerifyReport }) {
  const { t } = useTranslation()
  const { ok, problems, more } = report
  const [copied, copy] = useCopy()
  const words = historyProblemWords[currentLanguage()]
  const format = new Intl.NumberFormat(currentLanguage())
  const detail = t('history.integrity.okDetail', {
    changes: format.format(report.changes),
    rows: format.format(report.rows),
  })
  const title = ok
    ? t('history.integrity.ok')
    : t(`history.integrity.${more ? 'badMore' : 'bad'}`, { count: problems.length })
  return (
    <div className="verify-report" data-ok={ok} data-testid="verify-report" role="status">
      <p className="verify-title">
        {ok ? <ShieldCheck size={18} aria-hidden /> : <ShieldAlert size={18} aria-hidden />}
        <strong>{title}</strong>
        <span className="quiet">{detail}</span>
      </p>
      {problems.length > 0 && (
        <ol className="verify-problems">
          {problems.map((problem, at) => {
            const place = sayPlace(words, problem)
            return (
              <li
                // The same thing may be said twice; the list never changes.
                key={`${at} ${problem.kind}`}
                data-testid="verify-problem"
                data-kind={problem.kind}
                data-seq={problem.seq}
              >
                {place !== '' && <strong>{place}</strong>}
                <span>{sayProblem(words, named(problem))}</span>
              </li>
            )
          })}
        </ol>
      )}
      {problems.length > 0 && (
        <button
          type="button"
          className="button verify-copy"
          onClick={() => void copy(JSON.stringify(report, null, 2))}
        >
          {copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
          {t('history.integrity.copyReport')}
        </button>
      )}
    </div>
  )
}

function UnderWay() {
  const { t } = useTranslation()
  const underWay = useVerifying((state) => state.underWay)
  if (!underWay) return null
  const { done, total, cancel } = underWay
  const format = new Intl.NumberFormat(currentLanguage())
  return (
    <div className="task-line" role="status" data-testid="verify-progress">
      <div className="notice-text">
        <div>
          {t('history.integrity.underWay')}{' '}
          <span className="quiet">
            {total > 0 &&
              t('history.integrity.rows', {
                done: format.format(done),
                total: format.format(total),
              })}
          </span>
        </div>
        <progress
          className="progress"
          aria-label={t('history.integrity.underWay')}
          {...(total > 0 ? { value: done, max: total } : {})}
        />
      </div>
      <button type="button" className="button" data-testid="verify-cancel" onClick={cancel}>
        {t('app.cancel')}
      </button>
    </div>
  )
}

export function VerifyTab() {
  const { t } = useTranslation()
  const { underWay, report, error } = useVerifying()
  const asked = useHistoryView((state) => state.verifyAsked)
  const [typed, setTyped] = useState('')
  const noted = parseHead(typed)
  useEffect(() => {
    if (asked === 0) return
    useHistoryView.setState({ verifyAsked: 0 })
    void verify(null)
  }, [asked])
  return (
    <div className="history-list history-integrity">
      <p>{t('history.integrity.lead')}</p>
      <Head />
      <label className="form-row">
        <span className="label">{t('history.integrity.noted')}</span>
        <input
          className="field history-noted"
          data-testid="noted-head"
          spellCheck={false}
          placeholder={t('history.integrity.notedHint')}
          value={typed}
          aria-invalid={noted === undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        {noted === undefined && (
          <span className="field-error">{t('history.integrity.notNoted')}</span>
        )}
      </label>
      {underWay ? (
        <UnderWay />
      ) : (
        <button
          type="button"
          className="button button-main verify-do"
          data-testid="verify"
          disabled={noted === undefined}
          onClick={() => noted !== undefined && void verify(noted)}
        >
          <ShieldCheck size={15} aria-hidden />
          {t('history.integrity.verify')}
        </button>
      )}
      {error && (
        <p className="field-error" role="alert">
          {explain(error)}
        </p>
      )}
      {report && <Report report={report} />}
    </div>
  )
}
