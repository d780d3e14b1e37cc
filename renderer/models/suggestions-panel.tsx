/** What the model suggests for the text that is shown, where the inspector is. */
import { Settings2, Sparkles, X } from 'lucide-react'
import { useEffect, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { suggestionStatuses, type Suggestion } from '#shared/records/models.ts'
import { panes } from '../state/panes.ts'
import { useTask } from '../state/task.ts'
import { openDialog, useWorkspace } from '../state/workspace.ts'
import { askSuggestions, closeSuggestions } from './ask.ts'
import './models.css'
import { sayRun } from './say.ts'
import { useModelSettings, useSuggestions } from './state.ts'
import { SuggestionItem } from './suggestion-item.tsx'

/** Up and down go from one to the next; Escape goes back to the claim. */
function hearKeys(event: KeyboardEvent<HTMLElement>): void {
  if (event.defaultPrevented) return
  if (event.key === 'Escape') {
    event.preventDefault()
    closeSuggestions()
    return
  }
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0 || event.altKey) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.suggestion-main')]
  const focused = document.activeElement?.closest('.suggestion')
  const at = all.findIndex((button) => button.closest('.suggestion') === focused)
  const next = all[at < 0 ? 0 : at + by]
  event.preventDefault()
  next?.focus()
  next?.closest('.suggestion')?.scrollIntoView({ block: 'nearest' })
}

function Head({ sourceId }: { readonly sourceId: string | null }) {
  const { t } = useTranslation()
  const settings = useModelSettings().data
  const busy = useTask((state) => state.task !== null)
  const host = settings && URL.canParse(settings.baseUrl) ? new URL(settings.baseUrl).host : ''
  return (
    <header className="pane-bar">
      <h2 className="pane-title truncated">{t('models.title')}</h2>
      <span className="suggestions-space" />
      <button
        type="button"
        className="button suggestions-ask"
        data-testid="suggestions-ask"
        title={t('models.askHint', { host })}
        disabled={busy || sourceId === null || settings?.enabled !== true}
        onClick={() => void askSuggestions()}
      >
        <Sparkles size={13} aria-hidden />
        {t('models.ask')}
      </button>
      <button
        type="button"
        className="icon-button"
        data-testid="suggestions-settings"
        aria-label={t('models.openSettings')}
        title={t('models.openSettings')}
        onClick={() => openDialog('models')}
      >
        <Settings2 size={15} aria-hidden />
      </button>
      <button
        type="button"
        className="icon-button"
        data-testid="suggestions-close"
        aria-label={t('models.close')}
        title={t('models.close')}
        onClick={closeSuggestions}
      >
        <X size={15} aria-hidden />
      </button>
    </header>
  )
}

function Group({
  status,
  list,
}: {
  readonly status: string
  readonly list: readonly Suggestion[]
}) {
  const { t } = useTranslation()
  const title = t(`models.group.${status}`)
  return (
    <section aria-label={title} data-testid={`suggestions-${status}`}>
      <h3 className="suggestions-group">
        {title} <span className="section-count">{list.length}</span>
      </h3>
      <ul>
        {list.map((suggestion) => (
          <SuggestionItem key={suggestion.id} suggestion={suggestion} />
        ))}
      </ul>
    </section>
  )
}

export function SuggestionsPanel() {
  const { t, i18n } = useTranslation()
  const sourceId = useWorkspace((state) => state.sourceId)
  const { data } = useSuggestions(sourceId)
  const busy = useTask((state) => state.task !== null)
  const groups = Map.groupBy(data?.suggestions ?? [], ({ status }) => status)
  const run = data?.runs[0]
  useEffect(() => () => panes.text?.mark([]), [])
  return (
    <div
      className="suggestions-panel"
      role="group"
      aria-label={t('models.title')}
      onKeyDown={hearKeys}
    >
      <Head sourceId={sourceId} />
      <div
        className="pane-body suggestions-body"
        data-testid="suggestions"
        data-pane-focus
        tabIndex={-1}
      >
        {run && (
          <p className="suggestions-run" data-testid="suggestions-run">
            {sayRun(run, i18n.language, t)}
          </p>
        )}
        {suggestionStatuses.map((status) => {
          const list = groups.get(status)
          return list ? <Group key={status} status={status} list={list} /> : null
        })}
        {data && data.suggestions.length === 0 && (
          <div className="suggestions-empty" role="status">
            <strong>{t(busy ? 'models.asking' : 'models.none')}</strong>
            <span className="quiet">{t('models.noneHint')}</span>
          </div>
        )}
      </div>
    </div>
  )
}
