/** Importing the article at an address of the web: who will be asked is said before anyone is. */
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../client.ts'
import { closeDialog, Dialog } from '../common/dialog.tsx'
import { openScope } from '../state/workspace.ts'
import { useUrlImport, type UrlFailure } from './use-url-import.ts'
import { offeredAddress, readAddress } from './web-address.ts'

function Failure({
  failure,
  onAllow,
}: {
  readonly failure: UrlFailure
  readonly onAllow: () => void
}) {
  const { t } = useTranslation()
  const { words, same, isLocal } = failure
  return (
    <div className="dialog-failure" role="alert" data-testid="url-error">
      <span>{words}</span>
      {same !== null && (
        <button
          type="button"
          className="button"
          data-testid="url-open-same"
          onClick={() => {
            closeDialog()
            openScope(same)
          }}
        >
          {t('library.openSame')}
        </button>
      )}
      {isLocal && (
        <button type="button" className="button" data-testid="url-allow-local" onClick={onAllow}>
          {t('library.allowLocal')}
        </button>
      )}
    </div>
  )
}

export function UrlDialog() {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, run, forget } = useUrlImport()
  const id = useId()
  useEffect(() => {
    let wanted = true
    void client.call('app.pasteText', {}).then((result) => {
      if (wanted && result.ok) setTyped((now) => now || offeredAddress(result.value.text))
    })
    return () => {
      wanted = false
    }
  }, [])
  const field = useRef<HTMLInputElement>(null)
  // The button that was pressed may be gone with the failure it belonged to.
  useEffect(() => {
    if (failure !== null && document.activeElement === document.body) field.current?.focus()
  }, [failure])
  const address = readAddress(typed)
  // Half an address is no mistake yet.
  const trouble = tried && address.kind === 'wrong' ? address.trouble : null
  const submit = (): void => {
    setTried(true)
    if (address.kind === 'address') void run(address.url)
  }
  return (
    <Dialog
      title={t('library.urlTitle')}
      testId="url-dialog"
      onSubmit={submit}
      footer={
        <>
          <button type="button" className="button" onClick={closeDialog}>
            {t('app.close')}
          </button>
          <button
            type="submit"
            className="button button-main"
            data-testid="url-run"
            disabled={busy || address.kind === 'empty'}
          >
            {t('library.paste')}
          </button>
        </>
      }
    >
      <div className="form-row">
        <label className="label" htmlFor={id}>
          {t('library.field.url')}
        </label>
        <input
          ref={field}
          id={id}
          className="field"
          data-testid="url-address"
          value={typed}
          placeholder="https://"
          inputMode="url"
          spellCheck={false}
          autoComplete="off"
          aria-invalid={trouble !== null}
          aria-describedby={`${id}-host`}
          onChange={(event) => {
            setTyped(event.target.value)
            setTried(false)
            forget()
          }}
        />
        <div id={`${id}-host`} className="url-host" aria-live="polite">
          {trouble !== null ? (
            <span className="field-error">{t(`library.trouble.${trouble}`)}</span>
          ) : address.kind === 'address' ? (
            <span className="quiet" data-testid="url-host">
              {t('library.willAsk')} <strong>{address.host}</strong>
              {address.isPlain && <> {t('library.plainHttp')}</>}
            </span>
          ) : (
            <span className="quiet">{t('library.urlHint')}</span>
          )}
        </div>
      </div>
      {failure && (
        <Failure
          failure={failure}
          onAllow={() => {
            if (address.kind === 'address') void run(address.url, { local: true })
          }}
        />
      )}
    </Dialog>
  )
}
