/** Writing evidence down, in place. Ctrl+Enter saves, Escape closes. */
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { stances, type EvidenceDetails } from '#shared/records/library.ts'
import { KeyCaps } from '../common/key-caps.tsx'
import { tidyDetails, today, troublesOf, type Troubles } from './evidence-details.ts'
import { closeEvidence, saveEvidence, typeEvidence, useEvidenceDrafts } from './evidence-drafts.ts'
import { isComposing } from './fields.tsx'
import { isCommit, leave } from './leave.ts'
import { Segmented } from './segmented.tsx'

interface RowProps {
  readonly id: string
  readonly label: string
  readonly name: keyof EvidenceDetails
  readonly troubles: Troubles
  readonly wide?: boolean
  readonly children: ReactNode
}

function Row({ id, label, name, troubles, wide, children }: RowProps) {
  const { t } = useTranslation()
  const trouble = troubles[name]
  return (
    <div className="form-row evidence-row" data-wide={wide}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children}
      {trouble && (
        <span className="field-error" id={`${id}-error`} data-testid={`evidence-${name}-error`}>
          {t(`inspector.evidence.trouble.${trouble}`)}
        </span>
      )}
    </div>
  )
}

/** @param formKey names the draft that is shown */
export function EvidenceForm({ formKey }: { readonly formKey: string }) {
  const { t } = useTranslation()
  const id = useId()
  const draft = useEvidenceDrafts((state) => state.byKey[formKey])
  if (!draft) return null
  const { typed, tried, saving } = draft
  const troubles = tried ? troublesOf(tidyDetails(typed)) : {}

  /** What every field of the form has in common. */
  const field = (name: Exclude<keyof EvidenceDetails, 'stance'>) => ({
    id: `${id}-${name}`,
    'data-testid': `evidence-${name}`,
    value: typed[name],
    'aria-invalid': troubles[name] !== undefined,
    'aria-describedby': `${id}-${name}-error`,
    onChange: (event: { target: { value: string } }) =>
      typeEvidence(formKey, { [name]: event.target.value }),
  })
  const row = (name: keyof EvidenceDetails, label: string, wide = false) => ({
    id: `${id}-${name}`,
    name,
    label: t(`inspector.evidence.${label}`),
    troubles,
    wide,
  })
  const save = async (): Promise<void> => {
    if (await saveEvidence(formKey)) leave()
  }
  const cancel = (): void => {
    closeEvidence(formKey)
    leave()
  }

  return (
    <form
      className="evidence-form"
      data-testid="evidence-form"
      data-form={formKey}
      aria-label={t(`inspector.evidence.${draft.evidenceId === null ? 'formNew' : 'formEdit'}`)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) return
        if (isCommit(event)) {
          event.preventDefault()
          void save()
        } else if (event.key === 'Escape') {
          event.preventDefault()
          cancel()
        }
      }}
    >
      <Segmented
        label={t('inspector.evidence.stance')}
        className="stances"
        value={typed.stance}
        segments={stances.map((stance) => ({
          value: stance,
          stance,
          testId: `evidence-stance-${stance}`,
          label: (
            <>
              <span className="dot" data-stance={stance} />
              {t(`stance.${stance}`)}
            </>
          ),
        }))}
        onPick={(stance) => typeEvidence(formKey, { stance })}
      />
      <div className="evidence-rows">
        <Row {...row('quote', 'quote', true)}>
          <textarea
            {...field('quote')}
            className="text-field evidence-quote-field"
            rows={2}
            placeholder={t('inspector.evidence.quoteHint')}
          />
        </Row>
        <Row {...row('url', 'url', true)}>
          <input
            {...field('url')}
            className="field"
            inputMode="url"
            spellCheck={false}
            autoComplete="off"
            placeholder="https://"
          />
        </Row>
        <Row {...row('title', 'sourceTitle')}>
          <input {...field('title')} className="field" autoComplete="off" />
        </Row>
        <Row {...row('publisher', 'publisher')}>
          <input {...field('publisher')} className="field" autoComplete="off" />
        </Row>
        <Row {...row('note', 'note')}>
          <textarea
            {...field('note')}
            className="text-field evidence-note-field"
            rows={1}
            placeholder={t('inspector.evidence.noteHint')}
          />
        </Row>
        <Row {...row('accessedOn', 'accessedOn')}>
          <input {...field('accessedOn')} className="field" type="date" max={today()} />
        </Row>
      </div>
      <div className="evidence-form-foot">
        <button type="button" className="button" data-testid="evidence-cancel" onClick={cancel}>
          {t('app.cancel')}
        </button>
        <button
          type="submit"
          className="button button-main"
          data-testid="evidence-save"
          disabled={saving}
        >
          {t('app.save')}
          <KeyCaps of="Mod+Enter" />
        </button>
      </div>
    </form>
  )
}
