/** The history of the library: what changed, what was deleted, and whether it is whole. */
import { Tabs } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../common/dialog.tsx'
import { ChangesTab } from './changes-tab.tsx'
import { DeletedTab } from './deleted-tab.tsx'
import './history.css'
import { showTab, tabs, useHistoryView, type Tab } from './state.ts'
import { VerifyTab } from './verify-tab.tsx'

const contents = { changes: ChangesTab, deleted: DeletedTab, integrity: VerifyTab } as const

export function HistoryDialog() {
  const { t } = useTranslation()
  const tab = useHistoryView((state) => state.tab)
  return (
    <Dialog title={t('history.title')} width={1080} testId="history-dialog">
      <Tabs.Root className="history" value={tab} onValueChange={(next) => showTab(next as Tab)}>
        <Tabs.List className="history-tabs" aria-label={t('history.title')}>
          {tabs.map((name) => (
            <Tabs.Trigger
              key={name}
              value={name}
              className="history-tab"
              data-testid={`history-tab-${name}`}
            >
              {t(`history.tab.${name}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {tabs.map((name) => {
          const Content = contents[name]
          return (
            <Tabs.Content key={name} value={name} className="history-content" tabIndex={-1}>
              <Content />
            </Tabs.Content>
          )
        })}
      </Tabs.Root>
    </Dialog>
  )
}
