/** The claims that stand on the words that were clicked, where there are several. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { findAction } from '#shared/actions.ts'
import { KeyCaps } from '../common/key-caps.tsx'
import { chooseClaim, useWorkspace } from '../state/workspace.ts'
import { Floating } from './floating.tsx'
import type { TextLayout } from './text-layout.ts'
import type { TextStage } from './text-stage.ts'

const close = (): void => useWorkspace.setState({ overlap: null })

/** Escape closes it wherever the focus is, unless somebody nearer has a use for the key. */
function useEscape(open: boolean): void {
  useEffect(() => {
    if (!open) return
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      if (useWorkspace.getState().dialog !== null) return
      event.preventDefault()
      close()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [open])
}

export interface OverlapChooserProps {
  readonly stage: TextStage
  readonly layout: TextLayout
}

export function OverlapChooser({ stage, layout }: OverlapChooserProps) {
  const { t } = useTranslation()
  const overlap = useWorkspace((state) => state.overlap)
  const claimId = useWorkspace((state) => state.claimId)
  const claims = overlap?.ids.flatMap((id) => stage.claim(id) ?? []) ?? []
  const open = overlap !== null && claims.length > 1
  useEscape(open)
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
              <span className="dot" data-verdict={claim.verdict} />
              <span className="overlap-number">{claim.number}</span>
              <span className="overlap-text">{claim.text}</span>
              <span className="visually-hidden">{t(`verdict.${claim.verdict ?? 'none'}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Floating>
  )
}
