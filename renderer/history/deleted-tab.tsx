/** What was deleted, with the way back. */
import i18next from 'i18next'
import { FileText, Quote, Scale, Search } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeletedItem } from '#shared/records/history.ts'
import { closeDialog } from '../common/dialog.tsx'
import { goToRow } from '../findings/open.ts'
import { currentLanguage } from '../i18n/index.ts'
import { exactTime, relativeTime } from '../inspector/relative-time.ts'
import { notify } from '../state/notices.ts'
import { openScope } from '../state/workspace.ts'
import { write } from '../state/write.ts'
import { useDeleted } from './queries.ts'

const icons = { sources: FileText, claims: Quote, evidence: Scale } as const

function show({ table, id, sourceId }: DeletedItem): void {
  closeDialog()
  if (table === 'sources') openScope(id)
  else if (table === 'claims') goToRow({ claimId: id, sourceId, number: 0 })
  else openScope(sourceId)
}

async function restore(item: DeletedItem): Promise<void> {
  const result = await write('history.restore', { table: item.table, id: item.id })
  if (!result.ok) return
  notify({
    kind: 'info',
    topic: 'action',
    text: i18next.t('history.deleted.restored', { name: item.name }),
    action: { label: i18next.t('app.show'), run: () => show(item) },
  })
}

function Item({ item, now }: { readonly item: DeletedItem; readonly now: number }) {
  const { t } = useTranslation()
  const { table, name, claimNumber, sourceTitle, at, by, undone } = item
  const Icon = icons[table]
  const language = currentLanguage()
  return (
    <li className="deleted-item" data-testid="deleted-item" data-table={table} data-id={item.id}>
      <Icon size={15} className="deleted-icon" aria-hidden />
      <div className="deleted-words">
        <p className="deleted-name">{name}</p>
        <p className="quiet deleted-about">
          <span>{t(`history.deleted.${table}`, { number: claimNumber })}</span>
          {table !== 'sources' && <span className="truncated">{sourceTitle}</span>}
          <span>{by}</span>
          <time dateTime={at} title={exactTime(at, language)}>
            {relativeTime(at, now, language, t('inspector.history.now'))}
          </time>
          {undone && <span>{t('history.deleted.undone')}</span>}
        </p>
      </div>
      <button
        type="button"
        className="button"
        data-testid="restore"
        onClick={() => void restore(item)}
      >
        {t('history.deleted.restore')}
      </button>
    </li>
  )
}

export function DeletedTab() {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const { data } = useDeleted(useDeferredValue(words))
  const [now] = useState(Date.now)
  return (
    <>
      <div className="history-filters">
        <label className="search-field history-words">
          <Search size={14} aria-hidden />
          <input
            type="search"
            placeholder={t('history.deleted.words')}
            aria-label={t('history.deleted.words')}
            data-testid="deleted-words"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
      </div>
      <div className="history-list" data-testid="deleted-list">
        <p className="deleted-hint quiet">{t('history.deleted.hint')}</p>
        {data?.length === 0 && (
          <p className="findings-empty quiet">
            {t(words === '' ? 'history.deleted.none' : 'history.deleted.noneFound')}
          </p>
        )}
        <ul>
          {data?.map((item) => (
            <Item key={item.id} item={item} now={now} />
          ))}
        </ul>
      </div>
    </>
  )
}
