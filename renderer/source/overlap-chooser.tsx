/** The claims that stand on the words that were clicked, where there are several. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { findAction } from '#shared/actions.ts'
import { VerdictDot } from '../claims/choices.tsx'
import { verdictName } from '../scales/current.ts'
import type { Claim } from '#shared/records/library.ts'
import { KeyCaps } from '../common/key-caps.tsx'
import { chooseClaim, useWorkspace } from '../state/workspace.ts'
import { Floating } from './floating.tsx'
import type { TextLayout } from './text-layout.ts'
import type { TextStage } from './text-stage.ts'
import { useEscape } from './use-escape.ts'

const close = (): void => useWorkspace.setState({ overlap: null })

export interface OverlapChooserProps {
  readonly stage: TextStage
  readonly layout: TextLayout
  readonly claims: readonly Claim[]
}

export function OverlapChooser({ stage, layout, claims: all }: OverlapChooserProps) {
  const { t } = useTranslation()
  const overlap = useWorkspace((state) => state.overlap)
  const claimId = useWorkspace((state) => state.claimId)
  const claims = useMemo(
    () => overlap?.ids.flatMap((wanted) => all.find(({ id }) => id === wanted) ?? []) ?? [],
    [overlap, all],
  )
  const open = overlap !== null && claims.length > 1
  useEscape(open, close)
  if (!open) return null
  const label = t('source.claimsHere', { count: claims.length })
  return (
    <Floating
      stage={stage}
      layout={layout}
      span={{ start: overlap.offset, end: overlap.offset + 1 }}
      line="first"
      className="overlap-chooser"
      data-testid="overlap-chooser"
      role="group"
      aria-label={label}
    >
      <div className="overlap-head">
        <span>{label}</span>
        <span className="overlap-keys quiet">
          {t('source.next')} <KeyCaps of={findAction('claim.cycleOverlap')?.key ?? ''} />
        </span>
      </div>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <button
              type="button"
              className="overlap-item"
              data-testid="overlap-item"
              aria-current={claim.id === claimId}
              onClick={() => chooseClaim(claim, 'text', { overlap })}
            >
              <VerdictDot of={claim.verdict} />
              <span className="overlap-number">{claim.number}</span>
              <span className="overlap-text">{claim.text}</span>
              <span className="visually-hidden">{verdictName(claim.verdict)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Floating>
  )
}
