/** Which revision of the source is read; nothing where there is only one. */
import { Check, GitCompareArrows, History } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { findAction } from '#shared/actions.ts'
import { KeyCaps } from '../common/key-caps.tsx'
import { compareWith } from './do.ts'
import { useRevisions } from './queries.ts'
import { nameOf } from './revision-name.ts'
import './revisions.css'
import { showPast, useRevisionsState } from './state.ts'

export function RevisionMenu({ sourceId }: { readonly sourceId: string }) {
  const { t, i18n } = useTranslation()
  const { data: list = [] } = useRevisions(sourceId)
  const past = useRevisionsState((state) => state.past)
  if (list.length < 2) return null
  const newest = list.at(-1)!
  const shownId = past?.sourceId === sourceId ? past.revisionId : newest.id
  const shown = list.find(({ id }) => id === shownId) ?? newest
  const label = t('revisions.numberOf', { number: shown.number, total: list.length })
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          className="button button-plain revision-button"
          data-testid="revision-menu"
          data-past={shownId !== newest.id}
          aria-label={label}
          title={t('revisions.choose')}
        >
          <History size={14} aria-hidden />
          {shown.number}/{list.length}
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={4}>
          {list.toReversed().map((summary) => (
            <DropdownMenu.Item
              key={summary.id}
              className="menu-item"
              data-testid="revision-item"
              data-number={summary.number}
              onSelect={() =>
                showPast(
                  summary.newest ? null : { sourceId, revisionId: summary.id, claimId: null },
                )
              }
            >
              <span className="menu-check">{summary.id === shownId && <Check size={13} />}</span>
              {nameOf(summary, t, i18n.language)}
            </DropdownMenu.Item>
          ))}
          <DropdownMenu.Separator className="menu-line" />
          <DropdownMenu.Item
            className="menu-item"
            data-testid="revision-compare"
            onSelect={() => void compareWith(sourceId, shown.newest ? undefined : shown.id)}
          >
            <span className="menu-check">
              <GitCompareArrows size={13} aria-hidden />
            </span>
            {t('action.source.compare')}
            <KeyCaps of={findAction('source.compare')?.key ?? ''} />
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
