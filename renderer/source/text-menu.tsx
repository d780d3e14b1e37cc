/** The menu of the text: what can be done with what is selected, and with the sentence pointed at. */
import { ContextMenu } from 'radix-ui'
import { useState, type MouseEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { findAction, type ActionId } from '#shared/actions.ts'
import { perform } from '../actions/perform.ts'
import { KeyCaps } from '../common/key-caps.tsx'
import { standAtSentence, useWorkspace } from '../state/workspace.ts'
import { write } from '../state/write.ts'
import { clearSelection } from './selection.ts'
import { spanAt } from './spans.ts'
import type { TextStage } from './text-stage.ts'

interface ItemProps {
  readonly label: string
  readonly action?: ActionId
  readonly disabled?: boolean
  onSelect(): void
}

function Item({ label, action, disabled = false, onSelect }: ItemProps) {
  const key = action && findAction(action)?.key
  return (
    <ContextMenu.Item className="menu-item" disabled={disabled} onSelect={onSelect}>
      {label}
      {key !== undefined && <KeyCaps of={key} />}
    </ContextMenu.Item>
  )
}

export interface TextMenuProps {
  readonly stage: TextStage | null
  /** The scroll container of the text. */
  readonly children: ReactNode
}

export function TextMenu({ stage, children }: TextMenuProps) {
  const { t } = useTranslation()
  const selection = useWorkspace((state) => state.textSelection)
  const claimId = useWorkspace((state) => state.claimId)
  const [pointed, setPointed] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const claim = stage?.claim(claimId ?? '')

  function look(event: MouseEvent): void {
    if (!stage) return
    // The menu may take the focus, and the browser then forgets what was selected.
    setWords(getSelection()?.toString() ?? '')
    const offset = stage.map.offsetAt(event.clientX, event.clientY)
    setPointed(offset === null ? null : (spanAt(stage.sentences(), offset)?.id ?? null))
  }

  function skip(): void {
    if (stage) clearSelection(stage)
    standAtSentence(pointed)
    perform('sentence.skip')
  }

  return (
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger asChild onContextMenu={look}>
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content
          className="menu"
          data-testid="text-menu"
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (useWorkspace.getState().dialog === null) stage?.scroller.focus()
          }}
        >
          <Item
            label={t('source.newClaim')}
            action="claim.new"
            disabled={!selection}
            onSelect={() => perform('claim.new')}
          />
          <Item
            label={claim ? t('source.addTo', { number: claim.number }) : t('source.addToNone')}
            action="claim.addRange"
            disabled={!selection || !claim}
            onSelect={() => perform('claim.addRange')}
          />
          <ContextMenu.Separator className="menu-line" />
          <Item
            label={t('action.sentence.skip')}
            action="sentence.skip"
            disabled={pointed === null}
            onSelect={skip}
          />
          <ContextMenu.Separator className="menu-line" />
          <Item
            label={t('source.copy')}
            disabled={words === ''}
            onSelect={() => void write('app.copyText', { text: words })}
          />
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  )
}
