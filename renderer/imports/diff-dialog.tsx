/** An edited export beside the library: what differs, accepted or refused cell by cell. */
import './imports.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { acceptedOf, allKeys, firstChoice } from '#shared/csv-choice.ts'
import type { CsvDiff } from '#shared/records/csv-import.ts'
import { closeDialog, Dialog } from '../common/dialog.tsx'
import { KeyCaps } from '../common/key-caps.tsx'
import { Notes } from './notes.tsx'
import { applyAccepted } from './open.ts'
import { ReviewTable } from './review-table.tsx'
import { choose, toggled, useImports } from './state.ts'

function Counts({ diff }: { readonly diff: CsvDiff }) {
  const { t } = useTranslation()
  const { change, conflict, invalid, refused } = diff.counts
  return (
    <div className="csv-counts" data-testid="csv-counts">
      <strong>{t('imports.changes', { count: change })}</strong>
      {conflict > 0 && (
        <span className="csv-pill" data-state="conflict">
          {t('imports.conflicts', { count: conflict })}
        </span>
      )}
      {invalid + refused > 0 && (
        <span className="csv-pill" data-state="invalid">
          {t('imports.notTaken', { count: invalid + refused })}
        </span>
      )}
      {diff.added.length > 0 && <span>{t('imports.added', { count: diff.added.length })}</span>}
      <span>{t('imports.unchanged', { count: diff.unchanged })}</span>
    </div>
  )
}

export function Bulk({
  all,
  safe,
}: {
  readonly all: readonly string[]
  readonly safe?: ReadonlySet<string>
}) {
  const { t } = useTranslation()
  return (
    <div className="csv-bulk">
      <button
        type="button"
        className="button"
        data-testid="csv-accept-all"
        onClick={() => choose(new Set(all))}
      >
        {t('imports.acceptAll')}
      </button>
      {safe && (
        <button
          type="button"
          className="button"
          data-testid="csv-accept-safe"
          onClick={() => choose(safe)}
        >
          {t('imports.safeOnly')}
        </button>
      )}
      <button
        type="button"
        className="button"
        data-testid="csv-refuse-all"
        onClick={() => choose(new Set())}
      >
        {t('imports.refuseAll')}
      </button>
      <span className="csv-hint">{t('imports.hint')}</span>
    </div>
  )
}

export function DiffDialog() {
  const { t } = useTranslation()
  const { diff, choice } = useImports()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  if (!diff) return null
  const isEmpty = diff.changed.length + diff.added.length === 0
  const run = async (): Promise<void> => {
    if (busy || choice.size === 0) return
    setBusy(true)
    setFailure(await applyAccepted(acceptedOf(diff, choice)))
    setBusy(false)
  }
  return (
    <Dialog
      title={t('imports.diffTitle', { file: diff.file })}
      width={1120}
      testId="csv-diff-dialog"
      onSubmit={() => void run()}
      footer={
        <>
          <button type="button" className="button" onClick={closeDialog}>
            {t('app.close')}
          </button>
          <button
            type="submit"
            className="button button-main"
            data-testid="csv-apply"
            disabled={busy || choice.size === 0}
          >
            {t('imports.applyCount', { count: choice.size })}
            <KeyCaps of="Mod+Enter" />
          </button>
        </>
      }
    >
      <div className="csv-review">
        <div className="csv-top">
          <Counts diff={diff} />
          {!isEmpty && <Bulk all={allKeys(diff)} safe={firstChoice(diff)} />}
        </div>
        {isEmpty ? (
          <p className="csv-nothing" data-testid="csv-nothing">
            {t('imports.nothing')}
          </p>
        ) : (
          <ReviewTable
            label={t('imports.table')}
            changed={diff.changed}
            drafts={diff.added}
            choice={choice}
            toggle={(keys) => choose(toggled(choice, keys))}
          />
        )}
        <Notes shape={diff.shape} problems={diff.problems} diff={diff} />
        {failure !== null && (
          <p className="dialog-failure" role="alert" data-testid="csv-error">
            {failure}
          </p>
        )}
      </div>
    </Dialog>
  )
}
