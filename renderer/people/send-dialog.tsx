/** What of the library a colleague gets, and whether they see what was thought of it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closeDialog, Dialog } from '../common/dialog.tsx'
import { useSources } from '../state/queries.ts'
import { useWorkspace } from '../state/workspace.ts'
import { sendCopy } from './do.ts'
import './people.css'
import { choicesFor, sampleSize, type What } from './sending.ts'

export function SendDialog() {
  const { t, i18n } = useTranslation()
  const { scope, sourceId, selectedIds } = useWorkspace()
  const sources = useSources().data ?? []
  const choices = choicesFor({ sources, sourceId, selectedIds })
  const several = selectedIds.length > 1
  const [what, setWhat] = useState<What>(several ? 'selected' : scope === null ? 'all' : 'source')
  const [sampled, setSampled] = useState(false)
  const [typed, setTyped] = useState('20')
  const [blind, setBlind] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const chosen = choices.find((choice) => choice.what === what)!
  const sample = sampled ? sampleSize(typed, chosen.count) : null
  const bad = sampled && sample === null
  const possible = chosen.count > 0 && !bad
  const run = async (): Promise<void> => {
    if (busy || !possible) return
    setBusy(true)
    setFailure(await sendCopy({ ...chosen.request, sample, blind }))
    setBusy(false)
  }
  const hint = blind ? 'blindHint' : what === 'all' && sample === null ? 'wholeHint' : 'partHint'
  return (
    <Dialog
      title={t('people.sendTitle')}
      width={520}
      testId="send-dialog"
      onSubmit={() => void run()}
      footer={
        <>
          <button type="button" className="button" onClick={closeDialog}>
            {t('app.cancel')}
          </button>
          <button
            type="submit"
            className="button button-main"
            data-testid="send-run"
            disabled={busy || !possible}
          >
            {t('people.send')}
          </button>
        </>
      }
    >
      <fieldset className="send-field">
        <legend className="label">{t('people.what')}</legend>
        {choices.map(({ what: name, count, says }) => (
          <label key={name} className="send-option" data-off={count === 0}>
            <input
              type="radio"
              name="send-what"
              data-testid={`send-${name}`}
              checked={what === name}
              disabled={count === 0}
              onChange={() => setWhat(name)}
            />
            <span>{t(`people.${name}`)}</span>
            {says !== '' && <span className="quiet truncated">{says}</span>}
            <span className="send-number">{count.toLocaleString(i18n.language)}</span>
          </label>
        ))}
      </fieldset>
      <div className="send-field">
        <div className="send-option">
          <input
            id="send-sampled"
            type="checkbox"
            data-testid="send-sampled"
            checked={sampled}
            onChange={({ target }) => setSampled(target.checked)}
          />
          <label htmlFor="send-sampled">{t('people.sample')}</label>
          <input
            className="field send-sample"
            inputMode="numeric"
            data-testid="send-sample"
            aria-label={t('people.sample')}
            aria-invalid={bad}
            value={typed}
            onFocus={() => setSampled(true)}
            onChange={({ target }) => setTyped(target.value)}
          />
          <span className="quiet">{t('people.sampleOf', { count: chosen.count })}</span>
        </div>
        {sampled && <p className="send-hint">{t('people.sampleHint')}</p>}
        <label className="send-option">
          <input
            type="checkbox"
            data-testid="send-blind"
            checked={blind}
            onChange={({ target }) => setBlind(target.checked)}
          />
          <span>{t('people.blind')}</span>
        </label>
        <p className="send-hint" data-testid="send-hint" aria-live="polite">
          {t(`people.${hint}`)}
        </p>
      </div>
      {failure !== null && (
        <p className="dialog-failure" role="alert" data-testid="send-error">
          {failure}
        </p>
      )}
    </Dialog>
  )
}
