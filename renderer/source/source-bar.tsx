/** The bar above the text: whose it is, how far it is covered, and what can be done with it. */
import { AArrowDown, AArrowUp, Ellipsis, ListTodo } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { findAction, type ActionId } from '#shared/actions.ts'
import type { SourceSummary } from '#shared/records/library.ts'
import { perform } from '../actions/perform.ts'
import { KeyCaps } from '../common/key-caps.tsx'
import { RevisionMenu } from '../revisions/revision-menu.tsx'
import { CitedMenu } from '../evidence/cited.tsx'
import { CoverageMeter } from './coverage-meter.tsx'
import { stepTextSize, useTextSize } from './text-size.ts'
import { textSizes } from './text-sizes.ts'

function ActionItem({ id }: { readonly id: ActionId }) {
  const { t } = useTranslation()
  const key = findAction(id)?.key
  return (
    <DropdownMenu.Item className="menu-item" data-action={id} onSelect={() => perform(id)}>
      {t(`action.${id}`)}
      {key !== undefined && <KeyCaps of={key} />}
    </DropdownMenu.Item>
  )
}

interface SizeItemProps {
  readonly by: 1 | -1
  readonly disabled: boolean
  readonly children: ReactNode
}

/** The menu stays open, since one step is seldom the right one. */
function SizeItem({ by, disabled, children }: SizeItemProps) {
  return (
    <DropdownMenu.Item
      className="menu-item"
      disabled={disabled}
      onSelect={(event) => {
        event.preventDefault()
        stepTextSize(by)
      }}
    >
      {children}
    </DropdownMenu.Item>
  )
}

function SourceMenu() {
  const { t } = useTranslation()
  const pixels = useTextSize()
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          className="icon-button"
          data-testid="text-bar-menu"
          aria-label={t('source.menu')}
          title={t('source.menu')}
        >
          <Ellipsis size={16} aria-hidden />
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={4}>
          <SizeItem by={1} disabled={pixels >= textSizes.at(-1)!}>
            <AArrowUp size={15} aria-hidden /> {t('source.larger')}
          </SizeItem>
          <SizeItem by={-1} disabled={pixels <= textSizes[0]}>
            <AArrowDown size={15} aria-hidden /> {t('source.smaller')}
          </SizeItem>
          <DropdownMenu.Separator className="menu-line" />
          <ActionItem id="sentence.nextUntouched" />
          <ActionItem id="sentence.skip" />
          <DropdownMenu.Separator className="menu-line" />
          <ActionItem id="source.details" />
          <ActionItem id="source.revise" />
          <ActionItem id="source.compare" />
          <ActionItem id="source.delete" />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

export function SourceBar({ source }: { readonly source: SourceSummary | undefined }) {
  const { t } = useTranslation()
  const next = t('action.sentence.nextUntouched')
  return (
    <header className="pane-bar">
      <h2 className="pane-title text-bar-title truncated" title={source?.title}>
        {source ? source.title || t('source.untitled') : t('app.text')}
      </h2>
      <span className="source-space" />
      {source && (
        <>
          <RevisionMenu sourceId={source.id} />
          <CitedMenu sourceId={source.id} />
          <CoverageMeter coverage={source.coverage} />
          <button
            type="button"
            className="icon-button"
            data-testid="next-untouched"
            aria-label={next}
            title={`${next} (${findAction('sentence.nextUntouched')?.key?.toUpperCase() ?? ''})`}
            disabled={source.coverage.untouched === 0}
            onClick={() => perform('sentence.nextUntouched')}
          >
            <ListTodo size={16} aria-hidden />
          </button>
          <SourceMenu />
        </>
      )}
    </header>
  )
}
