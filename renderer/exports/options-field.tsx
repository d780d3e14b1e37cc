/** What can be said for a format, beside its columns. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { languages } from '#shared/records/extraction.ts'
import { currentLanguage } from '../i18n/index.ts'
import { hasLanguage, isAddress, type FormatChoice } from './format-choice.ts'

export interface OptionsFieldProps {
  readonly choice: FormatChoice
  onChange(change: Partial<FormatChoice>): void
}

function LanguageField({ choice, onChange }: OptionsFieldProps) {
  const { t } = useTranslation()
  const chosen = choice.language ?? currentLanguage()
  return (
    <fieldset className="export-field">
      <legend className="label">{t('exports.language')}</legend>
      {languages.map((name) => (
        <label key={name} className="export-option" data-testid={`export-language-${name}`}>
          <input
            type="radio"
            name="export-language"
            checked={chosen === name}
            onChange={() => onChange({ language: name })}
          />
          <span lang={name}>{t(`exports.languages.${name}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}

interface LineProps extends OptionsFieldProps {
  readonly name: 'author' | 'authorUrl' | 'url'
}

function Line({ name, choice, onChange }: LineProps) {
  const { t } = useTranslation()
  const id = useId()
  const isWrong = name !== 'author' && !isAddress(choice[name].trim())
  return (
    <div className="form-row">
      <label className="label" htmlFor={id}>
        {t(`exports.${name}`)}
      </label>
      <input
        id={id}
        className="field"
        data-testid={`export-${name}`}
        value={choice[name]}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-error` : undefined}
        onChange={(event) => onChange({ [name]: event.target.value })}
      />
      {isWrong && (
        <span className="field-error" id={`${id}-error`} role="alert">
          {t('exports.badAddress')}
        </span>
      )}
    </div>
  )
}

function ReviewFields(props: OptionsFieldProps) {
  const { t } = useTranslation()
  const { choice, onChange } = props
  return (
    <div className="export-reviews">
      <label className="export-option" data-testid="export-unfinished">
        <input
          type="checkbox"
          checked={choice.unfinished}
          onChange={() => onChange({ unfinished: !choice.unfinished })}
        />
        <span>{t('exports.unfinished')}</span>
      </label>
      <Line name="author" {...props} />
      <Line name="authorUrl" {...props} />
      <Line name="url" {...props} />
    </div>
  )
}

export function OptionsField(props: OptionsFieldProps) {
  const { format } = props.choice
  return (
    <>
      {hasLanguage(format) && <LanguageField {...props} />}
      {format === 'claimreview' && <ReviewFields {...props} />}
    </>
  )
}
