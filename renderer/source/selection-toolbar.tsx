/** What can be done with the words that are selected; the keys do the same. */
import { Anchor, Plus, PlusSquare } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { findAction, type ActionId } from '#shared/actions.ts'
import { perform } from '../actions/perform.ts'
import { KeyCaps } from '../common/key-caps.tsx'
import { useClaims } from '../state/queries.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Floating } from './floating.tsx'
import { clearSelection } from './selection.ts'
import type { TextLayout } from './text-layout.ts'
import type { TextStage } from './text-stage.ts'
import { useEscape } from './use-escape.ts'

const keyOf = (id: ActionId): string => findAction(id)?.key ?? ''

export interface SelectionToolbarProps {
  readonly stage: TextStage
  readonly layout: TextLayout
}

export function SelectionToolbar({ stage, layout }: SelectionToolbarProps) {
  const { t } = useTranslation()
  const selection = useWorkspace((state) => state.textSelection)
  const claimId = useWorkspace((state) => state.claimId)
  const scope = useWorkspace((state) => state.scope)
  const sourceId = useWorkspace((state) => state.sourceId)
  const claims = useClaims(scope).data
  const active = selection && claims?.find(({ id }) => id === claimId)
  const clear = useCallback(() => clearSelection(stage), [stage])
  const isHere = useCallback(() => stage.scroller.contains(document.activeElement), [stage])
  useEscape(selection !== null, clear, isHere)
  if (!selection) return null
  const claim = stage.claim(claimId ?? '')
  return (
    <Floating
      stage={stage}
      layout={layout}
      span={selection}
      line="last"
      className="selection-toolbar"
      data-testid="selection-toolbar"
      role="toolbar"
      aria-label={t('source.selectionTools')}
    >
      <button
        type="button"
        className="floating-button"
        data-testid="selection-new"
        onClick={() => perform('claim.new')}
      >
        <Plus size={14} aria-hidden />
        {t('source.newClaim')}
        <KeyCaps of={keyOf('claim.new')} />
      </button>
      {active && active.sourceId === sourceId && active.health !== 'exact' && (
        <button
          type="button"
          className="floating-button"
          data-testid="selection-place"
          onClick={() => perform('anchor.place')}
        >
          <Anchor size={14} aria-hidden />
          {t('revisions.placeHere', { number: active.number })}
          <KeyCaps of={keyOf('anchor.place')} />
        </button>
      )}
      {claim && (
        <button
          type="button"
          className="floating-button"
          data-testid="selection-add"
          onClick={() => perform('claim.addRange')}
        >
          <PlusSquare size={14} aria-hidden />
          {t('source.addTo', { number: claim.number })}
          <KeyCaps of={keyOf('claim.addRange')} />
        </button>
      )}
    </Floating>
  )
}
