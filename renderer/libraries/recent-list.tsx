/** The libraries opened last; one that is gone is shown as gone and can be taken off the list. */
import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RecentLibrary } from '#shared/records/library-file.ts'
import { client } from '../client.ts'
import { queryClient, read } from '../state/queries.ts'
import { told } from './actions.ts'

const key = ['recent'] as const

function Item({ library, onOpened }: { library: RecentLibrary; onOpened(): void }) {
  const { t } = useTranslation()
  const { path, name, folder, missing, open } = library
  const openIt = async (readOnly: boolean) => {
    if (told(await client.call('app.library.openRecent', { path, readOnly }))) onOpened()
    else await queryClient.invalidateQueries({ queryKey: key })
  }
  const forget = async () => {
    await client.call('app.library.forget', { path })
    await queryClient.invalidateQueries({ queryKey: key })
  }
  return (
    <li className="recent-item" data-testid="recent-item" data-missing={missing}>
      <button
        type="button"
        className="recent-open"
        disabled={missing}
        title={path}
        onClick={() => void openIt(false)}
      >
        <span className="truncated recent-name">{name}</span>
        <span className="truncated quiet">{folder}</span>
      </button>
      {(missing || open) && (
        <span className="recent-mark">{t(missing ? 'libraries.missing' : 'libraries.open')}</span>
      )}
      {!missing && !open && (
        <button type="button" className="button" onClick={() => void openIt(true)}>
          {t('libraries.readOnly')}
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={`${t('libraries.forget')}: ${name}`}
        title={t('libraries.forget')}
        onClick={() => void forget()}
      >
        <X size={14} />
      </button>
    </li>
  )
}

export function RecentList({ onOpened }: { readonly onOpened: () => void }) {
  const { t } = useTranslation()
  const list = useQuery({
    queryKey: key,
    queryFn: () => read('app.library.recent', {}),
    // What other windows opened, and what is gone, is not told.
    staleTime: 0,
  }).data
  if (!list) return null
  if (list.length === 0) return <p className="quiet">{t('libraries.noRecent')}</p>
  return (
    <ul className="recent-list" aria-label={t('libraries.recent')} data-testid="recent-list">
      {list.map((library) => (
        <Item key={library.path} library={library} onOpened={onOpened} />
      ))}
    </ul>
  )
}
