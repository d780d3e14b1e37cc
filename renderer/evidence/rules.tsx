/** How a claim's evidence stands to the rules, and the switches of the rules. */
import { useQuery } from '@tanstack/react-query'
import { Check, Settings2, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { allRules, evidenceRules, type EvidenceRules } from '#shared/records/evidence.ts'
import type { Claim } from '#shared/records/library.ts'
import { closeDialog, Dialog } from '../common/dialog.tsx'
import { keys, queryClient, read } from '../state/queries.ts'
import { openDialog } from '../state/workspace.ts'
import { write } from '../state/write.ts'
import './evidence.css'

function Rule({ name, holds, words }: { name: string; holds: boolean; words: string }) {
  const Sign = holds ? Check : TriangleAlert
  return (
    <li className="rule" data-testid={`rule-${name}`} data-holds={holds}>
      <Sign size={12} aria-hidden />
      {words}
    </li>
  )
}

export function RuleLine({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  const { data } = useQuery({
    // Whatever changes the evidence makes this be read again.
    queryKey: [...keys.evidence(claim.id), 'rules'],
    queryFn: ({ signal }) => read('evidence.rules', { claimId: claim.id }, signal),
  })
  if (!data) return null
  const { independent, primary, older } = data
  return (
    <div className="rule-line">
      <ul className="rules" data-testid="rule-line" aria-label={t('evidence.rules.title')}>
        {independent && (
          <Rule
            name="independent"
            holds={independent.holds}
            words={t('evidence.rules.independent', {
              count: independent.found,
              needed: independent.needed,
            })}
          />
        )}
        {primary && (
          <Rule
            name="primary"
            holds={primary.holds}
            words={
              primary.holds
                ? t('evidence.rules.primary', { count: primary.found })
                : t('evidence.rules.noPrimary')
            }
          />
        )}
        {older && !older.holds && (
          <Rule
            name="older"
            holds={false}
            words={t('evidence.rules.older', { count: older.found })}
          />
        )}
      </ul>
      <button
        type="button"
        className="writes icon-button"
        data-testid="rules-open"
        aria-label={t('action.rules.open')}
        title={t('action.rules.open')}
        onClick={() => openDialog('rules')}
      >
        <Settings2 size={13} />
      </button>
    </div>
  )
}

/** Switched at once: there is nothing to be saved together. */
export function RulesDialog() {
  const { t } = useTranslation()
  const { data: rules = allRules } = useQuery<EvidenceRules>({
    queryKey: ['rules'],
    queryFn: () => read('rules.get', {}),
  })
  const set = async (name: keyof EvidenceRules, on: boolean): Promise<void> => {
    // The tick answers at once; what the engine says replaces it.
    const next = { ...rules, [name]: on }
    queryClient.setQueryData(['rules'], next)
    const result = await write('rules.set', next)
    if (!result.ok) return queryClient.invalidateQueries({ queryKey: ['rules'] })
    await Promise.all(
      ['evidence', 'findings'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })),
    )
  }
  return (
    <Dialog
      title={t('evidence.rules.dialog')}
      testId="rules-dialog"
      width={500}
      onSubmit={closeDialog}
      footer={
        <button type="submit" className="button button-main">
          {t('app.close')}
        </button>
      }
    >
      <p className="quiet rules-lead">{t('evidence.rules.lead')}</p>
      {evidenceRules.map((name) => (
        <label key={name} className="rule-switch">
          <input
            type="checkbox"
            data-testid={`rule-switch-${name}`}
            checked={rules[name]}
            onChange={(event) => void set(name, event.target.checked)}
          />
          <span>
            {t(`evidence.rules.switch.${name}`)}
            <span className="quiet small">{t(`evidence.rules.means.${name}`)}</span>
          </span>
        </label>
      ))}
    </Dialog>
  )
}
