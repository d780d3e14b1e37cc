/** Claims made elsewhere: which column is what, and what would come of each row. */
import './imports.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { acceptedOf, allKeys } from '#shared/csv-choice.ts'
import type { CsvClaims, CsvMapping } from '#shared/records/csv-import.ts'
import { closeDialog, Dialog } from '../common/dialog.tsx'
import { KeyCaps } from '../common/key-caps.tsx'
import { Bulk } from './diff-dialog.tsx'
import { MappingFields } from './mapping-fields.tsx'
import { Notes } from './notes.tsx'
import { applyAccepted, readAgain } from './open.ts'
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
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  if (!claims) return null
  const added = claims.drafts
  const { columns } = claims.mapping
  const isMapped = columns.text !== undefined || columns.quote !== undefined
  const change = async (where: string | null, mapping: CsvMapping): Promise<void> => {
    setBusy(true)
    setFailure(await readAgain(where, mapping))
    setBusy(false)
  }
  const run = async (): Promise<void> => {
    if (busy || choice.size === 0) return
    setBusy(true)
    setFailure(await applyAccepted(acceptedOf({ changed: [], added }, choice)))
    setBusy(false)
  }
  return (
    <Dialog
      title={t('imports.claimsTitle', { file: claims.file })}
      width={1120}
      testId="csv-claims-dialog"
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
            {t('imports.addCount', { count: choice.size })}
            <KeyCaps of="Mod+Enter" />
          </button>
        </>
      }
    >
      <div className="csv-review">
        <MappingFields
          claims={claims}
          sourceId={sourceId}
          onChange={(where, mapping) => void change(where, mapping)}
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
        {failure !== null && (
          <p className="dialog-failure" role="alert" data-testid="csv-error">
            {failure}
          </p>
        )}
      </div>
    </Dialog>
  )
}
