/** What a file that has no rows to show beforehand will hold. */
import { useTranslation } from 'react-i18next'
import type { ExportFormat } from '#shared/records/export.ts'
import { rowWords } from './told.ts'

export interface AboutProps {
  readonly format: Exclude<ExportFormat, 'csv'>
  /** Claims chosen. */
  readonly count: number
}

export function About({ format, count }: AboutProps) {
  const { t } = useTranslation()
  return (
    <div className="export-preview-side">
      <div className="export-preview-head">
        <span className="label">{t('exports.aboutTitle')}</span>
      </div>
      <div className="export-sheet export-about" data-testid="export-about">
        <p>{t(`exports.about.${format}`)}</p>
      </div>
      <div className="export-counts" role="status">
        <strong>{rowWords(count)}</strong>
      </div>
    </div>
  )
}
