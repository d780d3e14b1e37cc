/** Asks why claims are withdrawn. Nothing is written without a reason. */
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { claimWith } from '../actions/move.ts'
import { closeDialog, Dialog } from '../common/dialog.tsx'
import { KeyCaps } from '../common/key-caps.tsx'
import { updateClaims } from '../state/write.ts'
import './evidence.css'
import { claimsToWithdraw } from './void-reason.ts'

export function VoidDialog() {
  const { t } = useTranslation()
  const [ids] = useState(claimsToWithdraw)
  const only = ids.length === 1 ? claimWith(ids[0] ?? null) : undefined
  const [reason, setReason] = useState(only?.voidReason ?? '')
  const id = useId()
  const ready = reason.trim() !== ''
  const withdraw = (): void => {
    if (!ready) return
    closeDialog()
    void updateClaims(ids, { status: 'void', voidReason: reason.trim() })
  }
  return (
    <Dialog
      title={t('evidence.void.title', { count: ids.length })}
      testId="void-dialog"
      width={480}
      onSubmit={withdraw}
      footer={
        <>
          <button type="button" className="button" onClick={closeDialog}>
            {t('app.cancel')}
          </button>
          <button
            type="submit"
            className="button button-main"
            data-testid="void-do"
            disabled={!ready}
          >
            {t('evidence.void.do')}
            <KeyCaps of="Mod+Enter" />
          </button>
        </>
      }
    >
      {only && (
        <p className="void-claim">
          <span className="quiet">{t('inspector.number', { number: only.number })}</span>{' '}
          {only.text}
        </p>
      )}
      <div className="form-row">
        <label className="label" htmlFor={id}>
          {t('evidence.void.reason')}
        </label>
        <textarea
          id={id}
          className="text-field"
          data-testid="void-reason"
          rows={3}
          value={reason}
          placeholder={t('evidence.void.hint')}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Dialog>
  )
}
