/** The menu of a source: the registry's actions on it, which is opened first where it is another. */
import { ContextMenu } from 'radix-ui'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { findAction, type ActionId } from '#shared/actions.ts'
import { deleteSource } from '../actions/delete-source.ts'
import { perform } from '../actions/perform.ts'
import { KeyCaps } from '../common/key-caps.tsx'
import { openScope } from '../state/workspace.ts'

interface ItemProps {
  readonly id: ActionId
  readonly danger?: boolean
  onSelect(): void
}

function Item({ id, danger = false, onSelect }: ItemProps) {
  const { t } = useTranslation()
  const key = findAction(id)?.key
  return (
    <ContextMenu.Item
      className={danger ? 'menu-item button-danger' : 'menu-item'}
      data-action={id}
      onSelect={onSelect}
    >
      {t(`action.${id}`)}
      {key !== undefined && <KeyCaps of={key} />}
    </ContextMenu.Item>
  )
}

function SourceItems({ id }: { readonly id: string }) {
  const onIt = (action: ActionId) => () => {
    openScope(id)
    perform(action)
  }
  return (
    <>
      <Item id="source.details" onSelect={onIt('source.details')} />
      <Item id="source.revise" onSelect={onIt('source.revise')} />
      <Item id="export.open" onSelect={onIt('export.open')} />
      <ContextMenu.Separator className="menu-line" />
      {/* Another source stays open while this one goes. */}
      <Item id="source.delete" danger onSelect={() => void deleteSource(id)} />
    </>
  )
}

const always: readonly ActionId[] = [
  'source.import',
  'source.importUrl',
  'source.paste',
  'export.open',
]

export function ItemMenu({ children }: { readonly children: ReactNode }) {
  const [sourceId, setSourceId] = useState<string | null>(null)
  return (
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger
        asChild
        onContextMenu={(event) =>
          setSourceId(
            (event.target as Element)
              .closest('[data-testid=source-item]')
              ?.getAttribute('data-source-id') ?? null,
          )
        }
      >
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content className="menu" data-testid="source-menu">
          {sourceId === null ? (
            always.map((id) => <Item key={id} id={id} onSelect={() => perform(id)} />)
          ) : (
            <SourceItems id={sourceId} />
          )}
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  )
}
