/** A profile of one's own: how it separates, counts and speaks. */
import { useTranslation } from 'react-i18next'
import type { OwnProfile } from '#shared/records/export.ts'
import { SavedField } from './saved-field.tsx'
import { useSaved } from './use-saved.ts'

export interface OwnFieldProps {
  readonly profile: OwnProfile
  onChange(profile: OwnProfile): void
}

const delimiters = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' } as const
const decimalSigns = { point: '.', comma: ',' } as const
const valueKinds = { raw: 'raw', it: 'it', en: 'en' } as const

const keysOf = <K extends string>(names: Readonly<Record<K, unknown>>): K[] =>
  Object.keys(names) as K[]

interface ChoiceProps<K extends string> {
  readonly testId: string
  readonly label: string
  readonly names: readonly K[]
  readonly chosen: K
  words(name: K): string
  onChoose(name: K): void
}

function Choice<K extends string>({
  testId,
  label,
  names,
  chosen,
  words,
  onChoose,
}: ChoiceProps<K>) {
  return (
    <label className="export-own-row">
      <span>{label}</span>
      <select
        className="field"
        data-testid={testId}
        value={chosen}
        onChange={({ target }) => onChoose(target.value as K)}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {words(name)}
          </option>
        ))}
      </select>
    </label>
  )
}

const nameOf = <K extends string, V>(names: Readonly<Record<K, V>>, value: V): K =>
  keysOf(names).find((name) => names[name] === value)!

export function OwnField({ profile, onChange }: OwnFieldProps) {
  const { t } = useTranslation()
  const saved = useSaved('profiles')
  return (
    <div className="export-own">
      <SavedField kind="profiles" saved={saved} value={profile} onChoose={onChange} />
      <Choice
        testId="export-own-delimiter"
        label={t('exports.own.delimiter')}
        names={keysOf(delimiters)}
        chosen={nameOf<keyof typeof delimiters, string>(delimiters, profile.delimiter)}
        words={(name) => t(`exports.own.delimiters.${name}`)}
        onChoose={(name) => onChange({ ...profile, delimiter: delimiters[name] })}
      />
      <Choice
        testId="export-own-decimal"
        label={t('exports.own.decimalSign')}
        names={keysOf(decimalSigns)}
        chosen={nameOf<keyof typeof decimalSigns, string>(decimalSigns, profile.decimalSign)}
        words={(name) => t(`exports.own.decimalSigns.${name}`)}
        onChoose={(name) => onChange({ ...profile, decimalSign: decimalSigns[name] })}
      />
      <Choice
        testId="export-own-values"
        label={t('exports.own.values')}
        names={keysOf(valueKinds)}
        chosen={profile.values}
        words={(name) => t(`exports.own.valueKinds.${name}`)}
        onChoose={(values) => onChange({ ...profile, values })}
      />
      {(['bom', 'guard'] as const).map((name) => (
        <label key={name} className="export-option">
          <input
            type="checkbox"
            data-testid={`export-own-${name}`}
            checked={profile[name]}
            onChange={() => onChange({ ...profile, [name]: !profile[name] })}
          />
          <span>{t(`exports.own.${name}`)}</span>
        </label>
      ))}
    </div>
  )
}
