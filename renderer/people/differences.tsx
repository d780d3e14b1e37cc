/** All that the other side changed, to be gone through by keyboard. */
import { useTranslation } from 'react-i18next'
import { Impossible } from './left-list.tsx'
import { ChoiceTable } from './choice-table.tsx'
import type { Comparison } from './queries.ts'
import { showConflictsOnly, usePeople } from './state.ts'

export interface PanelProps {
  readonly comparison: Comparison
  apply(): void
}

export function Differences({ comparison, apply }: PanelProps) {
  const { t } = useTranslation()
  const conflictsOnly = usePeople((state) => state.conflictsOnly)
  const { items, impossible, common } = comparison
  const shown = conflictsOnly ? items.filter(({ kind }) => kind === 'conflict') : items
  const never = common === 0 && items.length > 0
  return (
    <>
      {never && <p className="people-remark">{t('people.never')}</p>}
      {items.length === 0 ? (
        <p className="people-none" data-testid="merge-same">
          {t('people.same')}
        </p>
      ) : (
        <ChoiceTable
          comparison={comparison}
          items={shown}
          none={t('people.noConflicts')}
          apply={apply}
          bar={
            <label className="people-only">
              <input
                type="checkbox"
                data-testid="conflicts-only"
                checked={conflictsOnly}
                onChange={({ target }) => showConflictsOnly(target.checked)}
              />
              {t('people.onlyConflicts')}
            </label>
          }
        />
      )}
      <Impossible items={impossible} claims={comparison.claims} />
    </>
  )
}
