/** What is known of the source that is open, to be corrected. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SourceSummary } from '#shared/records/library.ts'
import { closeDialog, Dialog } from '../common/dialog.tsx'
import { explain } from '../i18n/explain.ts'
import { useSources } from '../state/queries.ts'
import { useWorkspace } from '../state/workspace.ts'
import { write } from '../state/write.ts'
import { DetailsFields } from './details-fields.tsx'
import { changedOf, tidy, troublesOf, type TypedDetails } from './details-form.ts'

function Form({ source }: { readonly source: SourceSummary }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<TypedDetails>(source)
  const [tried, setTried] = useState(false)
  const [saving, setSaving] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const details = tidy(typed)
  const troubles = troublesOf(details, { withTitle: true })

  async function save(): Promise<void> {
    setTried(true)
    if (saving || Object.keys(troubles).length > 0) return
    const patch = changedOf(details, source)
    if (Object.keys(patch).length === 0) return closeDialog()
    setSaving(true)
    const result = await write('sources.update', { id: source.id, patch }, { quiet: true })
    setSaving(false)
    if (result.ok) closeDialog()
    else setFailure(explain(result.error))
  }

  return (
    <Dialog
      title={t('library.detailsTitle')}
      testId="details-dialog"
      onSubmit={() => void save()}
      footer={
        <>
          <button type="button" className="button" onClick={closeDialog}>
            {t('app.cancel')}
          </button>
          <button
            type="submit"
            className="button button-main"
            data-testid="details-save"
            disabled={saving}
          >
            {t('app.save')}
          </button>
        </>
      }
    >
      <DetailsFields
        typed={typed}
        troubles={tried ? troubles : {}}
        prefix="details"
        titlePlaceholder={t('library.noTitle')}
        onType={(change) => setTyped((before) => ({ ...before, ...change }))}
      />
      {failure !== null && (
        <p className="field-error" role="alert" data-testid="details-error">
          {failure}
        </p>
      )}
    </Dialog>
  )
}

export function DetailsDialog() {
  const sourceId = useWorkspace((state) => state.sourceId)
  const source = useSources().data?.find(({ id }) => id === sourceId)
  return source ? <Form key={source.id} source={source} /> : null
}
