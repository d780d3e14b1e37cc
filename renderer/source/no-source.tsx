/** What stands in the place of a text where there is none: the ways to bring one in. */
import { ClipboardPaste, FileText, FolderOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { findAction } from '#shared/actions.ts'
import { perform } from '../actions/perform.ts'
import { KeyCaps } from '../common/key-caps.tsx'

export function NoSource() {
  const { t } = useTranslation()
  return (
    <div className="source-empty" data-testid="no-source" tabIndex={-1} data-pane-focus>
      <FileText size={30} strokeWidth={1.25} aria-hidden />
      <strong>{t('source.none')}</strong>
      <p>{t('source.noneHint')}</p>
      <div className="source-empty-ways">
        <button
          type="button"
          className="button button-main"
          onClick={() => perform('source.import')}
        >
          <FolderOpen size={15} aria-hidden />
          {t('action.source.import')}
          <KeyCaps of={findAction('source.import')?.key ?? ''} />
        </button>
        <button type="button" className="button" onClick={() => perform('source.paste')}>
          <ClipboardPaste size={15} aria-hidden />
          {t('action.source.paste')}
          <KeyCaps of={findAction('source.paste')?.key ?? ''} />
        </button>
      </div>
    </div>
  )
}
