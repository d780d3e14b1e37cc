/** Which model may be asked, what it costs, and what is sent to it. */
import { useId, useState, type HTMLInputTypeAttribute } from 'react'
import { useTranslation } from 'react-i18next'
import type { ModelSettings } from '#shared/records/models.ts'
import { closeDialog, Dialog } from '../common/dialog.tsx'
import './models.css'
import { typedOf, type TypedModel } from './settings-form.ts'
import { useKnownModel, useSettingsWork } from './use-settings.ts'

interface LineProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly trouble: string | undefined
  readonly hint?: string
  readonly placeholder?: string
  readonly type?: HTMLInputTypeAttribute
  onType(value: string): void
}

function Line({ name, label, value, trouble, hint, placeholder, type, onType }: LineProps) {
  const { t } = useTranslation()
  const id = useId()
  const below = trouble === undefined ? hint : t(`models.settings.${trouble}`)
  return (
    <div className="form-row">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="field"
        data-testid={`model-${name}`}
        type={type ?? 'text'}
        autoComplete="off"
        spellCheck={false}
        value={value}
        placeholder={placeholder}
        aria-invalid={trouble !== undefined}
        aria-describedby={below === undefined ? undefined : `${id}-below`}
        onChange={(event) => onType(event.target.value)}
      />
      {below !== undefined && (
        <span id={`${id}-below`} className={trouble === undefined ? 'quiet small' : 'field-error'}>
          {below}
        </span>
      )}
    </div>
  )
}

interface TickProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value: boolean
  onTick(value: boolean): void
}

const Tick = ({ name, label, hint, value, onTick }: TickProps) => (
  <label className="model-tick">
    <input
      type="checkbox"
      data-testid={`model-${name}`}
      checked={value}
      onChange={(event) => onTick(event.target.checked)}
    />
    <span>
      {label}
      {hint !== undefined && <span className="quiet small">{hint}</span>}
    </span>
  </label>
)

function Form({ settings }: { readonly settings: ModelSettings }) {
  const { t, i18n } = useTranslation()
  const [typed, setTyped] = useState<TypedModel>(() => typedOf(settings, i18n.language))
  const [key, setKey] = useState('')
  const known = useKnownModel(typed.baseUrl)
  const { troubles, said, busy, test, save, forget } = useSettingsWork(typed, key, () => {
    setKey('')
    void known.refetch()
  })
  const hasKey = known.data?.hasKey ?? false
  const type = (change: Partial<TypedModel>): void => setTyped((now) => ({ ...now, ...change }))
  const host = URL.canParse(typed.baseUrl) ? new URL(typed.baseUrl).host : '…'
  const line = (name: keyof TypedModel) => ({
    name,
    value: String(typed[name]),
    trouble: troubles[name],
    onType: (value: string) => type({ [name]: value }),
  })
  const say = (word: string): string => t(`models.settings.${word}`)
  return (
    <Dialog
      title={say('title')}
      width={600}
      testId="model-dialog"
      onSubmit={() => {
        if (!busy) void save()
      }}
      footer={
        <>
          <button type="button" className="button" onClick={closeDialog}>
            {t('app.cancel')}
          </button>
          <button
            type="button"
            className="button"
            data-testid="model-test"
            disabled={busy}
            onClick={() => void test()}
          >
            {say('test')}
          </button>
          <button
            type="submit"
            className="button button-main"
            data-testid="model-save"
            disabled={busy}
          >
            {t('app.save')}
          </button>
        </>
      }
    >
      <Tick
        name="enabled"
        label={say('enabled')}
        value={typed.enabled}
        onTick={(enabled) => type({ enabled })}
      />
      <p className="model-sent" data-testid="model-sent">
        {typed.enabled ? t('models.settings.sent', { host }) : say('sentNowhere')}
      </p>
      <div className="model-pair">
        <Line {...line('baseUrl')} label={say('baseUrl')} hint={say('baseUrlHint')} />
        <Line {...line('model')} label={say('model')} />
      </div>
      <Line
        name="key"
        label={say('key')}
        type="password"
        value={key}
        trouble={troubles.key}
        placeholder={say(hasKey ? 'keyKnown' : 'keyNone')}
        {...(known.data
          ? { hint: say(known.data.keptIn === 'keychain' ? 'inKeychain' : 'inMemory') }
          : {})}
        onType={setKey}
      />
      {hasKey && (
        <button
          type="button"
          className="text-button model-forget"
          data-testid="model-forget"
          onClick={() => void forget()}
        >
          {say('forget')}
        </button>
      )}
      <Tick
        name="allowLocal"
        label={say('allowLocal')}
        hint={say('allowLocalHint')}
        value={typed.allowLocal}
        onTick={(allowLocal) => type({ allowLocal })}
      />
      <div className="model-four">
        <Line {...line('inputPrice')} label={say('inputPrice')} hint={say('perMillion')} />
        <Line {...line('outputPrice')} label={say('outputPrice')} hint={say('perMillion')} />
        <Line {...line('currency')} label={say('currency')} />
        <Line {...line('timeoutSeconds')} label={say('timeout')} />
      </div>
      {said && (
        <p
          className={said.kind === 'fine' ? 'model-fine' : 'field-error'}
          role={said.kind === 'fine' ? 'status' : 'alert'}
          data-testid="model-said"
          data-kind={said.kind}
        >
          {said.text}
        </p>
      )}
    </Dialog>
  )
}

export function ModelDialog() {
  const { data } = useKnownModel()
  return data ? <Form settings={data.settings} /> : null
}
