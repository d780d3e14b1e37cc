/** Who is to read the file, which decides how it is written. */
import { useTranslation } from 'react-i18next'
import type { OwnProfile } from '#shared/records/export.ts'
import type { ProfileName } from './column-choice.ts'
import { OwnField } from './own-field.tsx'

/** Those for people first. */
const offered: readonly ProfileName[] = ['excel-it', 'excel-en', 'data', 'own']

export interface ProfileFieldProps {
  readonly profile: ProfileName
  readonly own: OwnProfile
  onChoose(profile: ProfileName): void
  onOwn(profile: OwnProfile): void
}

export function ProfileField({ profile, own, onChoose, onOwn }: ProfileFieldProps) {
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
      {profile === 'own' && <OwnField profile={own} onChange={onOwn} />}
    </fieldset>
  )
}
