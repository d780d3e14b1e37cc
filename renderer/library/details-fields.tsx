/** The fields of what is known of a source, with what is wrong named under each. */
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { languages } from '#shared/records/extraction.ts'
import type { DetailsTroubles, TypedDetails } from './details-form.ts'

type Name = keyof TypedDetails

export interface DetailsFieldsProps {
  readonly typed: TypedDetails
  readonly troubles: DetailsTroubles
  /** Of test ids: "paste" makes "paste-title". */
  readonly prefix: string
  readonly titlePlaceholder?: string
  /** Whether "as the text tells" is among the languages. */
  readonly anyLanguage?: boolean
  onType(change: Partial<Record<Name, string>>): void
}

export function DetailsFields(props: DetailsFieldsProps) {
  const { typed, troubles, prefix, titlePlaceholder, anyLanguage = false, onType } = props
  const { t } = useTranslation()
  const form = useId()
  const idOf = (name: Name): string => `${form}-${name}`

  /** What every field has in common. */
  const field = (name: Name, hint = false) => ({
    id: idOf(name),
    className: 'field',
    'data-testid': `${prefix}-${name}`,
    value: typed[name],
    'aria-invalid': troubles[name] !== undefined,
    'aria-describedby':
      [
        ...(troubles[name] ? [`${idOf(name)}-error`] : []),
        ...(hint ? [`${idOf(name)}-hint`] : []),
      ].join(' ') || undefined,
    onChange: (event: { target: { value: string } }) => onType({ [name]: event.target.value }),
  })
  const row = (name: Name, input: ReactNode, more: { wide?: boolean; hint?: string } = {}) => {
    const trouble = troubles[name]
    return (
      <div className="form-row" data-wide={more.wide ?? false}>
        <label className="label" htmlFor={idOf(name)}>
          {t(`library.field.${name}`)}
        </label>
        {input}
        {trouble && (
          <span
            className="field-error"
            id={`${idOf(name)}-error`}
            data-testid={`${prefix}-${name}-error`}
            role="alert"
          >
            {t(`library.trouble.${trouble}`)}
          </span>
        )}
        {more.hint !== undefined && (
          <span className="field-hint" id={`${idOf(name)}-hint`}>
            {more.hint}
          </span>
        )}
      </div>
    )
  }

  return (
    <div className="details-fields">
      {row(
        'title',
        <input {...field('title')} placeholder={titlePlaceholder} autoComplete="off" />,
        {
          wide: true,
        },
      )}
      {row('outlet', <input {...field('outlet')} autoComplete="off" />)}
      {row('byline', <input {...field('byline')} autoComplete="off" />)}
      {row(
        'url',
        <input
          {...field('url')}
          inputMode="url"
          spellCheck={false}
          autoComplete="off"
          placeholder="https://"
        />,
        { wide: true },
      )}
      {row('publishedOn', <input {...field('publishedOn', true)} type="date" />, {
        hint: t('library.publishedOnHint'),
      })}
      {row(
        'language',
        <select {...field('language')}>
          {anyLanguage && <option value="">{t('library.anyLanguage')}</option>}
          {languages.map((language) => (
            <option key={language} value={language}>
              {t(`library.language.${language}`)}
            </option>
          ))}
        </select>,
      )}
    </div>
  )
}
