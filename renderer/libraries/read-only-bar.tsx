/** Says above everything that nothing can be changed here, and why. */
import { Lock, ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { client } from '../client.ts'
import { notify } from '../state/notices.ts'
import { useLibrary } from '../state/queries.ts'
import { sayMoment } from './bytes.ts'
import './libraries.css'

export function ReadOnlyBar() {
  const { t, i18n } = useTranslation()
  const library = useLibrary().data
  if (!library?.readOnly) return null
  const { pack } = library
  if (!pack)
    return (
      <div className="read-only-bar" role="status" data-testid="read-only-bar">
        <Lock size={14} aria-hidden />
        <strong>{t('libraries.readOnly')}</strong>
        <span className="truncated">{t('libraries.readOnlyWhy')}</span>
      </div>
    )
  const { madeBy, madeAt, manifestHash } = pack
  const copy = async () => {
    const result = await client.call('app.copyText', { text: manifestHash })
    if (result.ok) notify({ kind: 'info', topic: 'action', text: t('libraries.copied') })
  }
  return (
    <div className="read-only-bar" role="status" data-testid="read-only-bar">
      <ShieldCheck size={14} aria-hidden />
      <strong>{t('libraries.readOnly')}</strong>
      <span className="truncated">
        {t('libraries.packWhy', { by: madeBy, at: sayMoment(madeAt, i18n.language) })}
      </span>
      <span className="read-only-number" title={t('libraries.packCompare')}>
        {t('libraries.packNumber')}:{' '}
        <code className="selectable" data-testid="pack-number" title={manifestHash}>
          {manifestHash.slice(0, 16)}…
        </code>
      </span>
      <button type="button" className="link-button" onClick={() => void copy()}>
        {t('libraries.copy')}
      </button>
    </div>
  )
}
