/** Claims to a CSV: which, for whom, with which columns; what will be in the file is in plain sight. */
import './exports.css'
import { useTranslation } from 'react-i18next'
import { closeDialog, Dialog } from '../common/dialog.tsx'
import { ColumnsField } from './columns-field.tsx'
import { PreviewTable } from './preview.tsx'
import { ProfileField } from './profile-field.tsx'
import { RowsField } from './rows-field.tsx'
import { useExport } from './use-export.ts'

export function ExportDialog() {
  const { t } = useTranslation()
  const it = useExport()
  const noRows = it.rows.find(({ choice }) => choice === it.choice)?.count === 0
  const instead = noRows
    ? 'exports.noRows'
    : it.columns.some(({ isIn }) => isIn)
      ? 'app.loading'
      : 'exports.noColumns'
  return (
    <Dialog
      title={t('exports.title')}
      width={1360}
      testId="export-dialog"
      onSubmit={() => void it.run()}
      footer={
        <>
          <button type="button" className="button" onClick={closeDialog}>
            {t('app.close')}
          </button>
          <button
            type="submit"
            className="button button-main"
            data-testid="export-run"
            disabled={!it.possible || it.busy}
          >
            {t('exports.run')}
          </button>
        </>
      }
    >
      <div className="export">
        <div className="export-choices">
          <RowsField rows={it.rows} choice={it.choice} onChoose={it.chooseRows} />
          <ProfileField profile={it.profile} onChoose={it.chooseProfile} />
          <ColumnsField
            // Each profile has its own list, with its own place in it.
            key={it.profile}
            columns={it.columns}
            onChange={it.chooseColumns}
            onReset={it.resetColumns}
          />
        </div>
        <PreviewTable preview={it.preview} busy={it.previewing} instead={t(instead)} />
      </div>
      {it.failure !== null && (
        <p className="export-failure" role="alert" data-testid="export-error">
          {it.failure}
        </p>
      )}
    </Dialog>
  )
}
