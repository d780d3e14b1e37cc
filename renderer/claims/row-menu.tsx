/** The menu of a row: the registry's actions on claims, with their keys. */
import { ContextMenu } from 'radix-ui'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { actions, findAction, type ActionId } from '#shared/actions.ts'
import { perform } from '../actions/perform.ts'
import { KeyCaps } from '../common/key-caps.tsx'
import { currentLanguage } from '../i18n/index.ts'
import { isAllowed } from '../libraries/read-only.ts'
import { actionLabel } from '../palette/action-names.ts'
import { hasAction } from '../scales/current.ts'

const own: readonly ActionId[] = ['claim.edit', 'claim.keep', 'claim.discard']
const checks = actions.filter(({ menu }) => menu === 'check')
const groups = [
  own,
  ...[1, 2, 3].map((group) =>
    checks.filter((action) => action.group === group).map(({ id }) => id),
  ),
  ['claims.copy'] as const,
] satisfies readonly (readonly ActionId[])[]

function Item({ id }: { readonly id: ActionId }) {
  useTranslation()
  const key = findAction(id)?.key
  return (
    <ContextMenu.Item
      className="menu-item"
      data-action={id}
      disabled={!isAllowed(id)}
      onSelect={() => perform(id)}
    >
      {actionLabel(id, currentLanguage())}
      {key !== undefined && <KeyCaps of={key} />}
    </ContextMenu.Item>
  )
}

export function RowMenu({ children }: { readonly children: ReactNode }) {
  return (
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger asChild>
        <div
          className="row-menu-area"
          // Headings and the space below the rows have no claim to act on.
          onContextMenu={(event) => {
            if (!(event.target as Element).closest('.ag-row')) event.preventDefault()
          }}
        >
          {children}
        </div>
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content className="menu" data-testid="row-menu">
          {groups.map((ids, i) => (
            <Fragment key={ids[0]}>
              {i > 0 && <ContextMenu.Separator className="menu-line" />}
              {ids.filter(hasAction).map((id) => (
                <Item key={id} id={id} />
              ))}
            </Fragment>
          ))}
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  )
}
