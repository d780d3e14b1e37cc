/** Asks why a finding does not matter: without a reason nobody could tell later. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { perform } from '../actions/perform.ts'
import { notify } from '../state/notices.ts'
import { write } from '../state/write.ts'

interface DismissFormProps {
  readonly id: string
  onDone(): void
}

export function DismissForm({ id, onDone }: DismissFormProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const before = document.activeElement
    field.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  const dismiss = async (): Promise<void> => {
    const result = await write('findings.dismiss', { id, reason })
    if (!result.ok) return
    onDone()
    notify({
      kind: 'info',
      topic: 'action',
      text: t('findings.dismissed'),
      action: { label: t('action.history.undo'), run: () => perform('history.undo') },
    })
  }
  return (
    <form
      className="finding-form"
      data-testid="dismiss-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') void dismiss()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Leaves the form only, not the findings.
        event.stopPropagation()
        event.preventDefault()
        onDone()
      }}
    >
      <input
        ref={field}
        className="field"
        data-testid="dismiss-reason"
        maxLength={2000}
        placeholder={t('findings.reason')}
        aria-label={t('findings.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <button
        type="submit"
        className="button"
        data-testid="dismiss-do"
        disabled={reason.trim() === ''}
      >
        {t('findings.dismissDo')}
      </button>
    </form>
  )
}
