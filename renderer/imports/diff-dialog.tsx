/** An edited export beside the library: what differs, accepted or refused cell by cell. */
import { useTranslation } from 'react-i18next'
import { acceptedOf, allKeys, firstChoice } from '#shared/csv-choice.ts'
import type { CsvDiff } from '#shared/records/csv-import.ts'
import { Notes } from './notes.tsx'
import { ReviewDialog, useWork } from './review-dialog.tsx'
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
  const state = useWork()
  if (!diff) return null
  const isEmpty = diff.changed.length + diff.added.length === 0
  return (
    <ReviewDialog
      title={t('imports.diffTitle', { file: diff.file })}
      testId="csv-diff-dialog"
      applyLabel={t('imports.applyCount', { count: choice.size })}
      count={choice.size}
      state={state}
      accepted={() => acceptedOf(diff, choice)}
    >
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
    </ReviewDialog>
  )
}
