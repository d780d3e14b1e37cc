/** Which claim it is, what it is, and going on to the next. */
import { Check, ChevronDown, ChevronsUpDown, ChevronUp, Trash2 } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { findAction, type ActionId } from '#shared/actions.ts'
import { claimTypes } from '#shared/records/extraction.ts'
import type { Claim } from '#shared/records/library.ts'
import { perform } from '../actions/perform.ts'
import { KeyCaps, keyParts } from '../common/key-caps.tsx'
import { Editable } from '../libraries/editable.tsx'
import { isAllowed } from '../libraries/read-only.ts'
import { oneTarget, updateTarget } from './target.ts'

/** What the action does, with its key, for a tooltip. */
function useHint(): (id: ActionId) => string {
  const { t } = useTranslation()
  return (id) => {
    const key = findAction(id)?.key
    const keys = key ? ` (${keyParts(key, window.riscontro.platform).join(' ')})` : ''
    return `${t(`action.${id}`)}${keys}`
  }
}

interface IconActionProps {
  readonly action: ActionId
  readonly testId: string
  readonly children: ReactNode
}

function IconAction({ action, testId, children }: IconActionProps) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className="icon-button"
      data-testid={testId}
      aria-label={t(`action.${action}`)}
      title={useHint()(action)}
      disabled={!isAllowed(action)}
      onClick={() => perform(action)}
    >
      {children}
    </button>
  )
}

function TypeMenu({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          className="button button-plain type-button"
          data-testid="type-menu"
          aria-label={`${t('inspector.type')}: ${t(`claimType.${claim.type}`)}`}
          title={t('inspector.type')}
        >
          <span className="truncated">{t(`claimType.${claim.type}`)}</span>
          <ChevronsUpDown size={12} aria-hidden />
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="start" sideOffset={4}>
          {claimTypes.map((type) => (
            <DropdownMenu.CheckboxItem
              key={type}
              className="menu-item"
              checked={claim.type === type}
              onSelect={() => void updateTarget(oneTarget(claim), { type })}
            >
              {t(`claimType.${type}`)}
              {claim.type === type && <Check size={13} className="menu-check" aria-hidden />}
            </DropdownMenu.CheckboxItem>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

const origins = { extracted: 'extracted', analyst: 'byHand', model: 'byModel' } as const

function Origin({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  const name = claim.proposed ? 'proposal' : origins[claim.origin]
  return (
    <span
      className={claim.proposed ? 'pill proposal-pill' : 'quiet truncated origin'}
      data-testid="inspector-origin"
      data-proposed={claim.proposed}
      title={t(`inspector.${name}Hint`)}
    >
      {t(`inspector.${name}`)}
    </span>
  )
}

export function Header({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  const hint = useHint()
  return (
    <header className="pane-bar inspector-bar">
      <h2 className="pane-title" data-testid="inspector-number">
        {t('inspector.number', { number: claim.number })}
      </h2>
      <Editable>
        <TypeMenu claim={claim} />
      </Editable>
      <Origin claim={claim} />
      <span className="status-space" />
      {claim.proposed && (
        <button
          type="button"
          className="writes button keep-button"
          data-testid="inspector-keep"
          title={hint('claim.keep')}
          onClick={() => perform('claim.keep')}
        >
          {t('inspector.keep')}
          <KeyCaps of={findAction('claim.keep')?.key ?? ''} />
        </button>
      )}
      <IconAction action="claim.discard" testId="inspector-discard">
        <Trash2 size={14} />
      </IconAction>
      <IconAction action="claim.previous" testId="inspector-previous">
        <ChevronUp size={16} />
      </IconAction>
      <IconAction action="claim.next" testId="inspector-next">
        <ChevronDown size={16} />
      </IconAction>
    </header>
  )
}
