/** Who is to read the file, which decides how it is written. */
import { useTranslation } from 'react-i18next'
import { type CsvProfile } from '#shared/records/export.ts'

/** Those for people first. */
const offered: readonly CsvProfile[] = ['excel-it', 'excel-en', 'data']

export interface ProfileFieldProps {
  readonly profile: CsvProfile
  onChoose(profile: CsvProfile): void
}

export function ProfileField({ profile, onChoose }: ProfileFieldProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="export-field">
      <legend className="label">{t('exports.profileTitle')}</legend>
      {offered.map((name) => (
        <label
          key={name}
          className="export-option export-profile"
          data-testid={`export-profile-${name}`}
        >
          <input
            type="radio"
            name="export-profile"
            checked={profile === name}
            onChange={() => onChoose(name)}
          />
          <span>
            {t(`exports.profile.${name}`)}
            <span className="export-hint">{t(`exports.profileHint.${name}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
