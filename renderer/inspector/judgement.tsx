/** What the check found and where the work stands: for one claim, or for all that are selected. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { findAction } from '#shared/actions.ts'
import type { Claim } from '#shared/records/library.ts'
import { KeyCaps } from '../common/key-caps.tsx'
import { useClaims } from '../state/queries.ts'
import { useWorkspace } from '../state/workspace.ts'
import { actionOf, markOf, useScaleValues, verdictName } from '../scales/current.ts'
import { Confidence } from './confidence.tsx'
import { Line } from './fields.tsx'
import { Segmented } from './segmented.tsx'
import { StatusMenu } from './status-menu.tsx'
import { updateTarget, type Target } from './target.ts'

/** Undefined where the claims differ. */
export interface Judged {
  readonly verdict: Claim['verdict'] | undefined
  readonly status: Claim['status'] | undefined
  readonly confidence: Claim['confidence'] | undefined
  readonly verifiable: Claim['verifiable'] | undefined
  readonly assignee: string | undefined
}

export interface JudgementProps {
  readonly target: Target
  readonly judged: Judged
}

function VerdictRow({ target, judged }: JudgementProps) {
  const { t } = useTranslation()
  const values = useScaleValues()
  const picks = [...values.map(({ id }) => id), 'none']
  const value = judged.verdict === undefined ? null : (judged.verdict ?? 'none')
  return (
    <Segmented
      label={t('inspector.verdictLabel')}
      className="verdicts"
      value={value}
      segments={picks.map((pick) => {
        const verdict = pick === 'none' ? null : pick
        return {
          value: pick,
          name: verdictName(verdict),
          testId: `verdict-${pick}`,
          verdict: markOf(verdict),
          label: (
            <>
              {verdict !== null && <span className="dot" data-verdict={markOf(verdict)} />}
              <span className="segment-word">
                {verdict === null ? t('inspector.noneShort') : verdictName(verdict)}
              </span>
              <KeyCaps of={findAction(actionOf(verdict) ?? '')?.key ?? ''} />
            </>
          ),
        }
      })}
      onPick={(pick) => void updateTarget(target, { verdict: pick === 'none' ? null : pick })}
    />
  )
}

const answers = ['yes', 'no', 'unknown'] as const
const truths = { yes: true, no: false, unknown: null } as const

function Verifiable({ target, judged: { verifiable } }: JudgementProps) {
  const { t } = useTranslation()
  const value = answers.find((answer) => truths[answer] === verifiable) ?? null
  return (
    <div className="inspector-field">
      <span className="label">{t('inspector.verifiableLabel')}</span>
      <Segmented
        label={t('inspector.verifiableLabel')}
        value={value}
        segments={answers.map((answer) => ({
          value: answer,
          label: t(`inspector.verifiableShort.${answer}`),
          name: t(`inspector.verifiable.${answer}`),
          testId: `verifiable-${answer}`,
        }))}
        onPick={(answer) => void updateTarget(target, { verifiable: truths[answer] })}
      />
    </div>
  )
}

/** Everybody to whom something in the scope is assigned. */
function useAssignees(): readonly string[] {
  const claims = useClaims(useWorkspace((state) => state.scope)).data
  return useMemo(
    () =>
      [...new Set((claims ?? []).map(({ assignee }) => assignee))]
        .filter((name) => name !== '')
        .toSorted((a, b) => a.localeCompare(b)),
    [claims],
  )
}

export function Judgement({ target, judged }: JudgementProps) {
  const { t } = useTranslation()
  const assignees = useAssignees()
  return (
    <section className="judgement" aria-label={t('inspector.judgement')}>
      <VerdictRow target={target} judged={judged} />
      <div className="inspector-fields">
        <StatusMenu target={target} status={judged.status} />
        <Confidence target={target} confidence={judged.confidence} />
        <Verifiable target={target} judged={judged} />
        <Line
          target={target}
          name="assignee"
          label={t('inspector.assigneeLabel')}
          value={judged.assignee ?? ''}
          placeholder={t(
            judged.assignee === undefined ? 'inspector.many.mixed' : 'inspector.nobody',
          )}
          suggestions={assignees}
        />
      </div>
    </section>
  )
}
