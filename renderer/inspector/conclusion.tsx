/** What the check came to in words, of which day it is true, and when to look again. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { findAction } from '#shared/actions.ts'
import type { Claim } from '#shared/records/library.ts'
import { isDue } from '../claims/filters/is-due.ts'
import { KeyCaps } from '../common/key-caps.tsx'
import '../evidence/evidence.css'
import { askVoidReason } from '../evidence/void-reason.ts'
import { FreeText, useTextField } from './fields.tsx'
import { isCommit, leave } from './leave.ts'
import { oneTarget, updateTarget } from './target.ts'

/** Why the claim was withdrawn, where it was. */
export function VoidNote({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  if (claim.status !== 'void') return null
  return (
    <p className="void-note" data-testid="void-note">
      <span>
        {claim.voidReason === ''
          ? t('evidence.void.noReason')
          : t('evidence.void.because', { reason: claim.voidReason })}
      </span>
      <button
        type="button"
        className="button button-plain"
        data-testid="void-edit"
        onClick={() => askVoidReason([claim.id])}
      >
        {t('evidence.void.edit')}
      </button>
    </p>
  )
}

function Day({ claim, name }: { readonly claim: Claim; readonly name: 'asOf' | 'recheckOn' }) {
  const { t } = useTranslation()
  const id = useId()
  const due = name === 'recheckOn' && isDue(claim)
  return (
    <div className={due ? 'inspector-field recheck-due' : 'inspector-field'}>
      <label className="label" htmlFor={id}>
        {t(`evidence.${name}`)}
        {due && <span className="due-word"> · {t('evidence.due')}</span>}
      </label>
      <input
        // A day that was half typed in one claim is not carried into another.
        key={`${claim.id} ${claim[name]}`}
        id={id}
        className="field quiet-field"
        type="date"
        data-testid={`inspector-${name}`}
        defaultValue={claim[name]}
        onBlur={(event) => {
          const { value, validity } = event.target
          if (!validity.badInput && value !== claim[name])
            void updateTarget(oneTarget(claim), { [name]: value })
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && !isCommit(event)) return
          event.preventDefault()
          event.currentTarget.blur()
          leave()
        }}
      />
    </div>
  )
}

export function Conclusion({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  const id = useId()
  const field = useTextField(oneTarget(claim), 'conclusion', claim.conclusion)
  return (
    <>
      <div className="inspector-field">
        <label className="label" htmlFor={id}>
          {t('evidence.conclusion')} <KeyCaps of={findAction('claim.conclusion')?.key ?? ''} />
        </label>
        <FreeText
          field={field}
          id={id}
          className="text-field conclusion-field"
          data-testid="conclusion"
          rows={1}
          placeholder={t('evidence.conclusionHint')}
        />
      </div>
      <div className="inspector-fields">
        <Day claim={claim} name="asOf" />
        <Day claim={claim} name="recheckOn" />
      </div>
    </>
  )
}
