/** Which claims go into the file. */
import { useTranslation } from 'react-i18next'
import type { RowChoice, Rows } from './rows-choice.ts'

export interface RowsFieldProps {
  readonly rows: readonly Rows[]
  readonly choice: RowChoice
  onChoose(choice: RowChoice): void
}

export function RowsField({ rows, choice, onChoose }: RowsFieldProps) {
  const { t, i18n } = useTranslation()
  return (
    <fieldset className="export-field">
      <legend className="label">{t('exports.what')}</legend>
      {rows.map(({ choice: name, count }) => (
        <label key={name} className="export-option" data-off={count === 0}>
          <input
            type="radio"
            name="export-rows"
            data-testid={`export-rows-${name}`}
            checked={choice === name}
            disabled={count === 0}
            onChange={() => onChoose(name)}
          />
          <span>{t(`exports.rows.${name}`)}</span>
          <span className="export-number">{count.toLocaleString(i18n.language)}</span>
        </label>
      ))}
    </fieldset>
  )
}
