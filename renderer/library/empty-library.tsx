/** What stands in the library before anything is in it. */
import { useTranslation } from 'react-i18next'
import { findAction, type ActionId } from '#shared/actions.ts'
import { perform } from '../actions/perform.ts'
import { KeyCaps } from '../common/key-caps.tsx'

const ways: readonly ActionId[] = ['source.paste', 'source.import', 'source.importUrl']

export function EmptyLibrary() {
  const { t } = useTranslation()
  return (
    <div className="pane-body library-empty" data-testid="library-empty">
      <strong>{t('library.empty')}</strong>
      <p className="quiet">{t('library.emptyHint')}</p>
      {ways.map((id, place) => (
        <button
          key={id}
          type="button"
          className="button"
          {...(place === 0 ? { 'data-pane-focus': '' } : {})}
          onClick={() => perform(id)}
        >
          <span className="truncated">{t(`action.${id}`)}</span>
          <KeyCaps of={findAction(id)?.key ?? ''} />
        </button>
      ))}
    </div>
  )
}
