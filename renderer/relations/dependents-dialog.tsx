/** Goes through the claims that hang on a verdict that changed: each stays, or is to be reviewed. */
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dependent } from '#shared/records/relations.ts'
import { verdictName } from '../scales/current.ts'
import { closeDialog, Dialog } from '../common/dialog.tsx'
import { goToRow } from '../findings/open.ts'
import { useClaims } from '../state/queries.ts'
import { updateClaims } from '../state/write.ts'
import { useDependents } from './dependents.ts'
import './relations.css'

type Decision = 'kept' | 'marked'

/** Work on it begins anew. */
const review = (ids: readonly string[]) => updateClaims(ids, { status: 'in-progress' })

export function DependentsDialog() {
  const { t } = useTranslation()
  const { list } = useDependents()
  const claims = useClaims(null).data
  const [decided, setDecided] = useState<ReadonlyMap<string, Decision>>(new Map())
  const decide = (id: string, decision: Decision): void => {
    setDecided((before) => new Map(before).set(id, decision))
    if (decision === 'marked') void review([id])
  }
  const open = ({ claimId, sourceId }: Dependent): void => {
    closeDialog()
    goToRow({ claimId, sourceId, number: 1 })
  }
  const hear = (event: KeyboardEvent<HTMLElement>, { claimId }: Dependent): void => {
    const row = event.currentTarget.closest('li')
    const beside = (other: Element | null | undefined): void =>
      other?.querySelector<HTMLElement>('.dependent-main')?.focus()
    const key = event.key.toLowerCase()
    if (key === 'arrowdown') beside(row?.nextElementSibling)
    else if (key === 'arrowup') beside(row?.previousElementSibling)
    else if (key === 'r') decide(claimId, 'marked')
    else if (key === ' ') decide(claimId, 'kept')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const left = list.filter(({ claimId }) => !decided.has(claimId)).map(({ claimId }) => claimId)
  return (
    <Dialog
      title={t('relations.dependents.title')}
      width={680}
      testId="dependents-dialog"
      onSubmit={closeDialog}
      footer={
        <>
          <button
            type="button"
            className="button"
            data-testid="dependents-mark-all"
            disabled={left.length === 0}
            onClick={() => {
              void review(left)
              setDecided(
                new Map(list.map(({ claimId }) => [claimId, decided.get(claimId) ?? 'marked'])),
              )
            }}
          >
            {t('relations.dependents.markAll')}
          </button>
          <button type="submit" className="button button-main">
            {t('relations.dependents.done')}
          </button>
        </>
      }
    >
      <p>{t('relations.dependents.intro')}</p>
      <ul className="dependents-list">
        {list.map((dependent) => {
          const claim = claims?.find(({ id }) => id === dependent.claimId)
          if (!claim) return null
          const decision = decided.get(claim.id)
          const through = dependent.through
            .map((kind) => t(`relations.forward.${kind}`))
            .join(' · ')
          return (
            <li
              key={claim.id}
              className="dependent"
              data-testid="dependent"
              data-claim={claim.id}
              data-decision={decision}
            >
              <span className="relate-number">{claim.number}</span>
              {/* One stop of the Tab key a row; the other buttons are for the pointer. */}
              <button
                type="button"
                className="dependent-main"
                data-testid="dependent-main"
                onClick={() => open(dependent)}
                onKeyDown={(event) => hear(event, dependent)}
              >
                {claim.text}
                <small>
                  {through}
                  {claim.verdict && ` · ${verdictName(claim.verdict)}`}
                </small>
              </button>
              <span className="dependent-do">
                {decision ? (
                  <span className="mark">{t(`relations.dependents.${decision}`)}</span>
                ) : (
                  <>
                    <button
                      type="button"
                      className="button button-plain"
                      data-testid="dependent-mark"
                      tabIndex={-1}
                      onClick={() => decide(claim.id, 'marked')}
                    >
                      {t('relations.dependents.mark')}
                    </button>
                    <button
                      type="button"
                      className="button button-plain"
                      data-testid="dependent-keep"
                      tabIndex={-1}
                      onClick={() => decide(claim.id, 'kept')}
                    >
                      {t('relations.dependents.keep')}
                    </button>
                  </>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      <p className="quiet">{t('relations.dependents.hint')}</p>
    </Dialog>
  )
}
