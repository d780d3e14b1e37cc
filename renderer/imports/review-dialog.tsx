/** The frame of a review: what is accepted is written with its main button, what fails is told below. */
import './imports.css'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CsvAccepted } from '#shared/records/csv-import.ts'
import { closeDialog, Dialog } from '../common/dialog.tsx'
import { KeyCaps } from '../common/key-caps.tsx'
import { applyAccepted } from './open.ts'

/** One thing at a time, and the words for it when it failed. */
export function useWork() {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const work = async (deed: () => Promise<string | null>): Promise<void> => {
    setBusy(true)
    setFailure(await deed())
    setBusy(false)
  }
  return { busy, failure, work }
}

interface ReviewDialogProps {
  readonly title: string
  readonly testId: string
  /** What the main button says. */
  readonly applyLabel: string
  /** How much is accepted. */
  readonly count: number
  readonly state: ReturnType<typeof useWork>
  readonly children: ReactNode
  accepted(): CsvAccepted
}

export function ReviewDialog(props: ReviewDialogProps) {
  const { title, testId, applyLabel, count, state, children, accepted } = props
  const { t } = useTranslation()
  const { busy, failure, work } = state
  const canApply = !busy && count > 0
  return (
    <Dialog
      title={title}
      width={1120}
      testId={testId}
      onSubmit={() => {
        if (canApply) void work(() => applyAccepted(accepted()))
      }}
      footer={
        <>
          <button type="button" className="button" onClick={closeDialog}>
            {t('app.close')}
          </button>
          <button
            type="submit"
            className="button button-main"
            data-testid="csv-apply"
            disabled={!canApply}
          >
            {applyLabel}
            <KeyCaps of="Mod+Enter" />
          </button>
        </>
      }
    >
      <div className="csv-review">
        {children}
        {failure !== null && (
          <p className="dialog-failure" role="alert" data-testid="csv-error">
            {failure}
          </p>
        )}
      </div>
    </Dialog>
  )
}
