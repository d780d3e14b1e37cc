/** Claims made elsewhere: which column is what, and what would come of each row. */
import { useTranslation } from 'react-i18next'
import { acceptedOf, allKeys } from '#shared/csv-choice.ts'
import type { CsvClaims } from '#shared/records/csv-import.ts'
import { Bulk } from './diff-dialog.tsx'
import { MappingFields } from './mapping-fields.tsx'
import { Notes } from './notes.tsx'
import { readAgain } from './open.ts'
import { ReviewDialog, useWork } from './review-dialog.tsx'
import { ReviewTable } from './review-table.tsx'
import { choose, toggled, useImports } from './state.ts'

function Counts({ claims: { drafts } }: { readonly claims: CsvClaims }) {
  const { t } = useTranslation()
  const found = drafts.filter(({ ranges }) => ranges.length > 0).length
  return (
    <div className="csv-counts" data-testid="csv-counts">
      <strong>{t('imports.counts.found', { count: found })}</strong>
      {drafts.length > found && (
        <span className="csv-pill" data-state="invalid">
          {t('imports.counts.lost', { count: drafts.length - found })}
        </span>
      )}
    </div>
  )
}

export function ClaimsDialog() {
  const { t } = useTranslation()
  const { claims, choice, sourceId } = useImports()
  const state = useWork()
  if (!claims) return null
  const added = claims.drafts
  const { columns } = claims.mapping
  const isMapped = columns.text !== undefined || columns.quote !== undefined
  return (
    <ReviewDialog
      title={t('imports.claimsTitle', { file: claims.file })}
      testId="csv-claims-dialog"
      applyLabel={t('imports.addCount', { count: choice.size })}
      count={choice.size}
      state={state}
      accepted={() => acceptedOf({ changed: [], added }, choice)}
    >
      <MappingFields
        claims={claims}
        sourceId={sourceId}
        onChange={(where, mapping) => void state.work(() => readAgain(where, mapping))}
      />
      {isMapped ? (
        <>
          <div className="csv-top">
            <Counts claims={claims} />
            <Bulk all={allKeys({ changed: [], added })} />
          </div>
          <ReviewTable
            label={t('imports.draftsTable')}
            changed={[]}
            drafts={added}
            choice={choice}
            toggle={(keys) => choose(toggled(choice, keys))}
          />
          <Notes shape={claims.shape} problems={claims.problems} />
        </>
      ) : (
        <p className="csv-nothing">{t('imports.needsText')}</p>
      )}
    </ReviewDialog>
  )
}
