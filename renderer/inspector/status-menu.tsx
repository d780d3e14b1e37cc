/** Where the work on a claim stands. */
import { Check, ChevronsUpDown } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { findAction } from '#shared/actions.ts'
import { statuses, type Claim } from '#shared/records/library.ts'
import { StatusSign } from '../claims/choices.tsx'
import { KeyCaps } from '../common/key-caps.tsx'
import { updateTarget, type Target } from './target.ts'

export interface StatusMenuProps {
  readonly target: Target
  /** Undefined where the claims differ. */
  readonly status: Claim['status'] | undefined
}

export function StatusMenu({ target, status }: StatusMenuProps) {
  const { t } = useTranslation()
  const label = useId()
  const shown = status === undefined ? t('inspector.many.mixed') : t(`claimStatus.${status}`)
  return (
    <div className="inspector-field">
      <span className="label" id={label}>
        {t('inspector.statusLabel')}
      </span>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger asChild>
          <button
            type="button"
            className="button menu-button"
            data-testid="status-menu"
            aria-label={`${t('inspector.statusLabel')}: ${shown}`}
          >
            {status && <StatusSign of={status} />}
            <span className="truncated">{shown}</span>
            <ChevronsUpDown size={13} aria-hidden />
          </button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu" align="start" sideOffset={4}>
            {statuses.map((name) => (
              <DropdownMenu.CheckboxItem
                key={name}
                className="menu-item"
                data-testid={`status-${name}`}
                checked={status === name}
                onSelect={() => void updateTarget(target, { status: name })}
              >
                <StatusSign of={name} />
                {t(`claimStatus.${name}`)}
                {status === name && <Check size={13} className="menu-check" aria-hidden />}
                <KeyCaps of={findAction(`status.${name}`)?.key ?? ''} />
              </DropdownMenu.CheckboxItem>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </div>
  )
}
