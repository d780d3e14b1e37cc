/** The items of the library that are no source: all claims, and the titles that are folded away. */
import { Layers } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { openScope } from '../state/workspace.ts'

interface PlainItemProps {
  readonly name: string
  readonly testId: string
  readonly selected?: boolean
  readonly tabbable: boolean
  readonly children: ReactNode
  onOpen(): void
}

function PlainItem({ name, testId, selected, tabbable, children, onOpen }: PlainItemProps) {
  return (
    <div
      role="treeitem"
      className={`library-item ${testId}`}
      data-testid={testId}
      data-item={name}
      aria-selected={selected ?? false}
      tabIndex={tabbable ? 0 : -1}
      {...(tabbable ? { 'data-pane-focus': '' } : {})}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onOpen()
      }}
    >
      {children}
    </div>
  )
}

export interface AllItemProps {
  /** Claims of the library. */
  readonly count: number
  readonly selected: boolean
  readonly tabbable: boolean
}

export function AllItem({ count, selected, tabbable }: AllItemProps) {
  const { t, i18n } = useTranslation()
  return (
    <PlainItem
      name="all"
      testId="scope-all"
      selected={selected}
      tabbable={tabbable}
      onOpen={() => openScope(null)}
    >
      <Layers size={14} aria-hidden />
      <span className="truncated">{t('app.allClaims')}</span>
      <span className="library-count">{count.toLocaleString(i18n.language)}</span>
    </PlainItem>
  )
}

export interface MoreItemProps {
  readonly count: number
  readonly tabbable: boolean
  onOpen(): void
}

export function MoreItem({ count, tabbable, onOpen }: MoreItemProps) {
  const { t } = useTranslation()
  return (
    <PlainItem name="more" testId="more-titles" tabbable={tabbable} onOpen={onOpen}>
      {t('library.moreTitles', { count })}
    </PlainItem>
  )
}
