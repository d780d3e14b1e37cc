/** Writing evidence down, in place. Ctrl+Enter saves, Escape closes. */
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { stances, type EvidenceDetails } from '#shared/records/library.ts'
import { primacies, type EvidenceKind } from '#shared/records/evidence.ts'
import { knownClaim } from '../evidence/go.ts'
import { startQuoting } from '../evidence/quoting.ts'
import { KeyCaps } from '../common/key-caps.tsx'
import { tidyDetails, today, troublesOf, type Troubles } from './evidence-details.ts'
import {
  chooseFile,
  chooseKind,
  closeEvidence,
  dropEvidence,
  saveEvidence,
  typeEvidence,
  useEvidenceDrafts,
} from './evidence-drafts.ts'
import { isComposing } from './fields.tsx'
import { isCommit, leave } from './leave.ts'
import { Segmented } from './segmented.tsx'

/** The one that asks for least first: it is where the form begins. */
const kindsInForm = ['quotation', 'url', 'passage', 'file'] as const

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

interface KindsProps {
  readonly formKey: string
  readonly kind: EvidenceKind
}

const Kinds = ({ formKey, kind }: KindsProps) => {
  const { t } = useTranslation()
  return (
    <Segmented
      label={t('evidence.kindLabel')}
      value={kind}
      segments={kindsInForm.map((name) => ({
        value: name,
        testId: `evidence-kind-${name}`,
        label: t(`evidence.kind.${name}`),
      }))}
      onPick={(name) => chooseKind(formKey, name)}
    />
  )
}

interface FilePickProps {
  readonly formKey: string
  readonly file: File | null
  readonly missing: boolean
}

function FilePick({ formKey, file, missing }: FilePickProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className="form-row">
      <span className="label">{t('evidence.file')}</span>
      <div className="evidence-file">
        {/* The button is the label's: the browser's own speaks the system's language. */}
        <input
          id={id}
          type="file"
          className="visually-hidden evidence-file-input"
          data-testid="evidence-file"
          aria-invalid={missing}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => {
            const [chosen] = target.files ?? []
            if (chosen) chooseFile(formKey, chosen)
          }}
        />
        <label className="button" htmlFor={id}>
          {t('evidence.chooseFile')}
        </label>
        {file && <span className="truncated">{file.name}</span>}
      </div>
      <span id={`${id}-hint`} className={missing ? 'field-error' : 'quiet'}>
        {t(missing ? 'evidence.needsFile' : 'evidence.fileHint')}
      </span>
    </div>
  )
}

/** Closes the form, and waits for words to be selected in another source. */
function choosePassage(formKey: string): void {
  const draft = useEvidenceDrafts.getState().byKey[formKey]
  const claim = draft && knownClaim(draft.claimId)
  if (!claim) return
  const { stance, primacy, note, accessedOn } = draft.typed
  dropEvidence(formKey)
  startQuoting(claim, { stance, primacy, note: note.trim(), accessedOn })
}

/** @param formKey names the draft that is shown */
export function EvidenceForm({ formKey }: { readonly formKey: string }) {
  const { t } = useTranslation()
  const id = useId()
  const draft = useEvidenceDrafts((state) => state.byKey[formKey])
  if (!draft) return null
  const { typed, tried, saving, kind, file } = draft
  const isNew = draft.evidenceId === null
  const troubles = tried ? troublesOf(tidyDetails(typed), kind) : {}
  const choosing = isNew && kind === 'passage'

  /** What every field of the form has in common. */
  const field = (name: Exclude<keyof EvidenceDetails, 'stance' | 'primacy'>) => ({
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
    if (choosing) return choosePassage(formKey)
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
      {isNew && <Kinds formKey={formKey} kind={kind} />}
      {choosing && <p className="evidence-kind-hint">{t('evidence.passageHint')}</p>}
      {isNew && kind === 'file' && (
        <FilePick formKey={formKey} file={file} missing={tried && file === null} />
      )}
      <div className="evidence-rows">
        {!choosing && (
          <Row {...row('quote', 'quote', true)}>
            <textarea
              {...field('quote')}
              className="text-field evidence-quote-field"
              rows={2}
              readOnly={kind === 'passage'}
              placeholder={t('inspector.evidence.quoteHint')}
            />
          </Row>
        )}
        {!choosing && (
          <>
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
          </>
        )}
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
        <div className="form-row evidence-row">
          <span className="label">{t('evidence.primacyLabel')}</span>
          <Segmented
            label={t('evidence.primacyLabel')}
            value={typed.primacy}
            segments={primacies.map((primacy) => ({
              value: primacy,
              testId: `evidence-primacy-${primacy}`,
              label: t(`evidence.primacy.${primacy}`),
            }))}
            onPick={(primacy) => typeEvidence(formKey, { primacy })}
          />
        </div>
        {!choosing && (
          <Row {...row('publishedOn', 'publishedOn')} label={t('evidence.publishedOn')}>
            <input {...field('publishedOn')} className="field" type="date" max={today()} />
          </Row>
        )}
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
          {t(choosing ? 'evidence.choosePassage' : 'app.save')}
          <KeyCaps of="Mod+Enter" />
        </button>
      </div>
    </form>
  )
}
