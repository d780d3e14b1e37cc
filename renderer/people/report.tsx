/** What came of a merge: what was brought in, what was left and why. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MergeReport } from '#shared/records/merge.ts'
import { KeyCaps } from '../common/key-caps.tsx'
import { closeComparison, undoMerge } from './do.ts'
import { LeftList } from './left-list.tsx'
import type { Comparison } from './queries.ts'

export function Report({
  report,
  comparison,
}: {
  readonly report: MergeReport
  readonly comparison: Comparison
}) {
  const { t } = useTranslation()
  const { taken, left } = report
  const done = useRef<HTMLButtonElement>(null)
  useEffect(() => done.current?.focus(), [])
  return (
    <div className="people-report pane-body" data-testid="merge-report" role="status">
      <p className="people-report-said">
        <strong>
          {taken.length === 0
            ? t('people.appliedNone')
            : t('people.applied', { count: taken.length })}
        </strong>
        <button
          type="button"
          className="button"
          data-testid="merge-undo"
          onClick={() => void undoMerge()}
        >
          {t('action.history.undo')}
          <KeyCaps of="Mod+Z" />
        </button>
        <button
          ref={done}
          type="button"
          className="button button-main"
          data-testid="merge-done"
          onClick={closeComparison}
        >
          {t('people.done')}
        </button>
      </p>
      <p className="quiet">
        {left.length === 0 ? t('people.leftNone') : t('people.left', { count: left.length })}
      </p>
      <LeftList items={left} claims={comparison.claims} />
    </div>
  )
}
