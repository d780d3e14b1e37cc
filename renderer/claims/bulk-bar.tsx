/** What can be done with several rows at once; there only while several are selected. */
import { Check, ChevronDown, FileDown, Trash2, X } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { KeyCaps } from '../common/key-caps.tsx'
import { perform } from '../actions/perform.ts'
import { chooseClaim, chooseNothing, useWorkspace } from '../state/workspace.ts'
import { updateClaims } from '../state/write.ts'
import { choicePatch, choicesOf } from './choices.tsx'
import { claimWith } from '../actions/move.ts'

const selected = (): readonly string[] => useWorkspace.getState().selectedIds

function ChoiceMenu({ column }: { readonly column: 'verdict' | 'status' }) {
  const { t } = useTranslation()
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        className="writes button button-plain bulk-button"
        data-testid={`bulk-${column}`}
      >
        {t(column === 'verdict' ? 'claims.setVerdict' : 'claims.setStatus')}
        <ChevronDown size={13} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" side="top" align="start" sideOffset={4}>
          {choicesOf(column).map(({ value, label, sign, shortcut }) => (
            <DropdownMenu.Item
              key={label}
              className="menu-item"
              data-value={value ?? 'none'}
              onSelect={() => void updateClaims(selected(), choicePatch(column, value))}
            >
              <span className="choice-sign">{sign}</span>
              {label}
              {shortcut !== undefined && <KeyCaps of={shortcut} />}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

/** Back to the one claim that is active. */
function clearSelection(): void {
  const claim = claimWith(useWorkspace.getState().claimId)
  if (claim) chooseClaim(claim, 'grid')
  else chooseNothing()
}

export function BulkBar() {
  const { t } = useTranslation()
  const count = useWorkspace((state) => state.selectedIds.length)
  if (count < 2) return null
  return (
    <div
      className="bulk-bar"
      data-testid="bulk-bar"
      role="toolbar"
      aria-label={t('claims.selected', { count })}
    >
      <span className="bulk-count" role="status">
        {t('claims.selected', { count })}
      </span>
      <ChoiceMenu column="verdict" />
      <ChoiceMenu column="status" />
      <button
        type="button"
        className="writes button button-plain bulk-button"
        data-testid="bulk-keep"
        onClick={() => perform('claim.keep')}
      >
        <Check size={14} />
        {t('claims.keep')}
      </button>
      <button
        type="button"
        className="writes button button-plain bulk-button"
        data-testid="bulk-discard"
        onClick={() => perform('claim.discard')}
      >
        <Trash2 size={14} />
        {t('action.claim.discard')}
      </button>
      <button
        type="button"
        className="button button-plain bulk-button"
        data-testid="bulk-export"
        onClick={() => perform('export.open')}
      >
        <FileDown size={14} />
        {t('claims.exportSelected')}
      </button>
      <span className="bulk-space" />
      <button
        type="button"
        className="icon-button"
        data-testid="bulk-clear"
        aria-label={t('claims.clearSelection')}
        title={t('claims.clearSelection')}
        onClick={clearSelection}
      >
        <X size={15} />
      </button>
    </div>
  )
}
