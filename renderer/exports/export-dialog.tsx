/** Claims to a file: which, in what format, for whom; what will be in the file is in plain sight. */
import './exports.css'
import { useTranslation } from 'react-i18next'
import { closeDialog, Dialog } from '../common/dialog.tsx'
import { About } from './about.tsx'
import { ColumnsField } from './columns-field.tsx'
import { FormatField } from './format-field.tsx'
import { OptionsField } from './options-field.tsx'
import { PreviewTable } from './preview.tsx'
import { ProfileField } from './profile-field.tsx'
import { RowsField } from './rows-field.tsx'
import { useExport } from './use-export.ts'

export function ExportDialog() {
  const { t } = useTranslation()
  const it = useExport()
  const { format } = it.format
  const instead =
    it.count === 0
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
        <FormatField format={format} onChoose={(name) => it.chooseFormat({ format: name })} />
        <div className="export-choices">
          <RowsField rows={it.rows} choice={it.choice} onChoose={it.chooseRows} />
          {format === 'csv' && (
            <ProfileField
              profile={it.profile}
              own={it.own}
              onChoose={it.chooseProfile}
              onOwn={it.chooseOwn}
            />
          )}
          <OptionsField choice={it.format} onChange={it.chooseFormat} />
          {it.table !== null && (
            <ColumnsField
              // Each kind of table has its own list, with its own place in it.
              key={it.table}
              columns={it.columns}
              onChange={it.chooseColumns}
              onReset={it.resetColumns}
            />
          )}
        </div>
        {format === 'csv' ? (
          <PreviewTable preview={it.preview} busy={it.previewing} instead={t(instead)} />
        ) : (
          <About format={format} count={it.count} />
        )}
      </div>
      {it.failure !== null && (
        <p className="export-failure" role="alert" data-testid="export-error">
          {it.failure}
        </p>
      )}
    </Dialog>
  )
}
