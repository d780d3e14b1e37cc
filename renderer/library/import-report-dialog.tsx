/** Files that were not brought in, each with the reason and the way out. */
import { useTranslation } from 'react-i18next'
import { closeDialog, Dialog } from '../common/dialog.tsx'
import { explainNamed } from '../i18n/explain.ts'
import { openScope } from '../state/workspace.ts'
import { write } from '../state/write.ts'
import { reportText, useImportReport, type FailedFile } from './import-report.ts'

const nameOf = (file: string): string => file.split(/[/\\]/).at(-1) ?? file

function Failed({ failed }: { readonly failed: FailedFile }) {
  const { t } = useTranslation()
  const same = failed.detail?.['sourceId']
  return (
    <li className="report-file" data-testid="import-failed">
      <div className="report-name truncated" title={failed.file}>
        {nameOf(failed.file)}
      </div>
      <div className="quiet">{explainNamed(failed)}</div>
      {same && (
        <button
          type="button"
          className="button"
          onClick={() => {
            closeDialog()
            openScope(same)
          }}
        >
          {t('library.openSame')}
        </button>
      )}
    </li>
  )
}

export function ImportReportDialog() {
  const { t } = useTranslation()
  const { imported, failed } = useImportReport()
  return (
    <Dialog
      title={t('library.reportTitle', { count: failed.length })}
      width={680}
      testId="import-report"
      onSubmit={closeDialog}
      footer={
        <>
          <button
            type="button"
            className="button"
            data-testid="import-report-copy"
            onClick={() => void write('app.copyText', { text: reportText(failed, explainNamed) })}
          >
            {t('library.reportCopy')}
          </button>
          <button type="submit" className="button button-main">
            {t('app.close')}
          </button>
        </>
      }
    >
      <p className="quiet report-rest">
        {imported > 0 ? t('library.reportRest', { count: imported }) : t('library.reportNone')}
      </p>
      <ul className="report-list">
        {failed.map((file, at) => (
          <Failed key={`${at}-${file.file}`} failed={file} />
        ))}
      </ul>
    </Dialog>
  )
}
