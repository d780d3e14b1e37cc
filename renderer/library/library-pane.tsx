/** The library: all claims, the sources they stand in, and a search over both. */
import './library.css'
import { ClipboardPaste, FilePlus2, Globe } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { findAction, type ActionId } from '#shared/actions.ts'
import { perform } from '../actions/perform.ts'
import { keyParts } from '../common/key-caps.tsx'
import { useSources } from '../state/queries.ts'
import { EmptyLibrary } from './empty-library.tsx'
import { ItemMenu } from './item-menu.tsx'
import { LibraryTree } from './library-tree.tsx'
import { itemsIn } from './roam.ts'
import { SearchField } from './search-field.tsx'
import { SortMenu } from './sort-menu.tsx'

function ActionButton({
  id,
  icon: Icon,
}: {
  readonly id: ActionId
  readonly icon: typeof FilePlus2
}) {
  const { t } = useTranslation()
  const key = findAction(id)?.key ?? ''
  const label = t(`action.${id}`).replace('…', '')
  return (
    <button
      type="button"
      className="icon-button"
      data-testid={`library-${id}`}
      aria-label={label}
      title={`${label} (${keyParts(key, window.riscontro.platform).join('+')})`}
      onClick={() => perform(id)}
    >
      <Icon size={15} />
    </button>
  )
}

export function LibraryPane() {
  const { t } = useTranslation()
  const { data: sources } = useSources()
  const field = useRef<HTMLInputElement>(null)
  const tree = useRef<HTMLDivElement>(null)
  return (
    <section
      className="pane pane-side library-pane"
      data-pane="library"
      data-testid="library-pane"
      aria-label={t('app.library')}
    >
      <header className="pane-bar">
        <h2 className="pane-title">{t('app.library')}</h2>
        <span className="library-space" />
        {sources && sources.length > 1 && <SortMenu />}
        <ActionButton id="source.paste" icon={ClipboardPaste} />
        <ActionButton id="source.importUrl" icon={Globe} />
        <ActionButton id="source.import" icon={FilePlus2} />
      </header>
      {sources && sources.length > 0 && (
        <SearchField
          field={field}
          onDown={() => tree.current && itemsIn(tree.current)[0]?.focus()}
        />
      )}
      {sources?.length === 0 ? (
        <EmptyLibrary />
      ) : (
        <ItemMenu>
          <div className="pane-body library-body">
            {sources && (
              <LibraryTree sources={sources} tree={tree} onUp={() => field.current?.select()} />
            )}
          </div>
        </ItemMenu>
      )}
    </section>
  )
}
