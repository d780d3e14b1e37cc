/** The formats, with a line on each. */
import { useTranslation } from 'react-i18next'
import type { ExportFormat } from '#shared/records/export.ts'
import { offeredFormats } from './format-choice.ts'

export interface FormatFieldProps {
  readonly format: ExportFormat
  onChoose(format: ExportFormat): void
}

export function FormatField({ format, onChoose }: FormatFieldProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="export-field export-formats">
      <legend className="label">{t('exports.format')}</legend>
      {offeredFormats.map((name) => (
        <label
          key={name}
          className="export-option export-profile"
          data-testid={`export-format-${name}`}
        >
          <input
            type="radio"
            name="export-format"
            checked={format === name}
            onChange={() => onChoose(name)}
          />
          <span>
            {t(`exports.formats.${name}`)}
            <span className="export-hint">{t(`exports.formatHint.${name}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
