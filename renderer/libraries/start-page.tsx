/** What stands in the window whose library could not be opened: why, and what else can be done. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RiscontroError } from '#shared/contract/errors.ts'
import { client } from '../client.ts'
import { Notices } from '../common/notices.tsx'
import { explain } from '../i18n/explain.ts'
import { told } from './actions.ts'
import './libraries.css'
import { RecentList } from './recent-list.tsx'

/** Errors of opening; anything else is shown where it happens. */
const ofOpening = new Set<RiscontroError['code']>([
  'not-a-library',
  'newer-library',
  'damaged-library',
  'library-busy',
  'library-in-use',
  'library-missing',
  'pack-changed',
  'cannot-write',
  'disk-full',
])
export const isOfOpening = (error: RiscontroError): boolean => ofOpening.has(error.code)

const readable = new Set<RiscontroError['code']>(['library-in-use', 'library-busy', 'cannot-write'])

export function StartPage({ error }: { readonly error: RiscontroError }) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const path = error.detail?.['path'] ?? ''
  const file = error.detail?.['file'] ?? path.split(/[\\/]/).at(-1) ?? ''
  const said = explain({ ...error, detail: { ...error.detail, file } })
  useEffect(() => {
    document.title = 'Riscontro'
  }, [])
  /** The window closes by itself once another one has the library. */
  const ask = async (name: 'app.library.new' | 'app.library.open') => {
    setBusy(true)
    told(await client.call(name, {}))
    setBusy(false)
  }
  const retry = async (readOnly: boolean) => {
    setBusy(true)
    told(await client.call('app.library.retry', { readOnly }))
    setBusy(false)
  }
  return (
    <main className="start-page" data-testid="start-page">
      <div className="start-card">
        <h1>{t('libraries.cannotOpen')}</h1>
        <p role="alert" data-testid="start-error">
          {said}
        </p>
        {path !== '' && <p className="quiet selectable start-path">{path}</p>}
        <div className="start-ways">
          <button
            type="button"
            className="button button-main"
            disabled={busy}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page begins here
            autoFocus
            onClick={() => void ask('app.library.open')}
          >
            {t('libraries.openOther')}
          </button>
          <button
            type="button"
            className="button"
            disabled={busy}
            onClick={() => void ask('app.library.new')}
          >
            {t('libraries.newOne')}
          </button>
          {readable.has(error.code) && (
            <button
              type="button"
              className="button"
              disabled={busy}
              onClick={() => void retry(true)}
            >
              {t('libraries.openReadOnly')}
            </button>
          )}
          <button
            type="button"
            className="button"
            disabled={busy}
            onClick={() => void retry(false)}
          >
            {t('libraries.retry')}
          </button>
        </div>
        <h2>{t('libraries.recent')}</h2>
        <RecentList onOpened={() => undefined} />
      </div>
      <Notices />
    </main>
  )
}
