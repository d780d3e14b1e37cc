/** One suggestion: its words, its quote, and what can be made of it. */
import { Ban, Check, CopyCheck, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Suggestion } from '#shared/records/models.ts'
import { perform } from '../actions/perform.ts'
import { notify } from '../state/notices.ts'
import { panes } from '../state/panes.ts'
import { chooseClaim } from '../state/workspace.ts'
import { write } from '../state/write.ts'

function useDeeds({ id }: Suggestion) {
  const { t } = useTranslation()
  const undo = { label: t('action.history.undo'), run: () => perform('history.undo') }
  const say = (text: string): void => notify({ kind: 'info', topic: 'action', text, action: undo })
  return {
    accept: async (): Promise<void> => {
      const result = await write('models.accept', { id })
      if (!result.ok) return
      chooseClaim(result.value, 'command')
      say(t('models.accepted', { number: result.value.number }))
    },
    dismiss: async (): Promise<void> => {
      if ((await write('models.dismiss', { id })).ok) say(t('models.dismissed'))
    },
  }
}

/** The next one takes the keyboard, so that a list is gone through with one key each. */
function focusBeside(item: Element | null): void {
  const all = [...document.querySelectorAll('.suggestion')]
  const at = item ? all.indexOf(item) : -1
  const next = all[at + 1] ?? all[at - 1]
  next?.querySelector<HTMLElement>('.suggestion-main')?.focus()
}

function Refused({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t } = useTranslation()
  const { refusal } = suggestion
  if (!refusal) return null
  return (
    <div className="suggestion-refusal" data-testid="suggestion-refusal" data-kind={refusal.kind}>
      <span className="suggestion-reason">
        <Ban size={13} aria-hidden />
        {t(`models.refusal.${refusal.kind}`, { about: refusal.about })}
      </span>
      {refusal.closest && (
        <span className="suggestion-closest">
          <span className="quiet">{t('models.closest')}</span>
          <q data-testid="suggestion-closest">{refusal.closest.exact}</q>
        </span>
      )}
    </div>
  )
}

function Duplicate({ of }: { readonly of: Suggestion['duplicateOf'] }) {
  const { t } = useTranslation()
  if (!of) return null
  return (
    <span className="pill suggestion-duplicate" data-testid="suggestion-duplicate">
      <CopyCheck size={12} aria-hidden />
      {t('models.duplicate', { number: of.number })}
    </span>
  )
}

export function SuggestionItem({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t } = useTranslation()
  const { accept, dismiss } = useDeeds(suggestion)
  const { status, text, quotes, ranges, refusal, claimId, sourceId, duplicateOf, why } = suggestion
  const shown = ranges.length > 0 ? ranges : refusal?.closest ? [refusal.closest] : []
  const isOpen = status === 'proposed' || status === 'rejected'
  const light = (): void => panes.text?.mark(shown)
  const dim = (): void => panes.text?.mark([])
  const go = (): void => {
    if (claimId !== null) return chooseClaim({ id: claimId, sourceId }, 'command')
    light()
    if (shown[0]) panes.text?.reveal(shown[0])
  }
  return (
    <li
      className="suggestion"
      data-testid="suggestion"
      data-status={status}
      data-id={suggestion.id}
      onMouseEnter={light}
      onMouseLeave={dim}
      onFocus={go}
      onBlur={dim}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return
        const wanted =
          event.key === 'y' && (status === 'proposed' || (status === 'dismissed' && !refusal))
            ? accept
            : event.key === 'Delete' && isOpen
              ? dismiss
              : undefined
        if (event.key !== 'y' && event.key !== 'Delete') return
        // The window's own keys would keep or discard the active claim.
        event.preventDefault()
        if (!wanted) return
        focusBeside(event.currentTarget)
        void wanted()
      }}
    >
      <button type="button" className="suggestion-main" data-testid="suggestion-main" onClick={go}>
        <span className="suggestion-text">{text === '' ? t('models.noWords') : text}</span>
        {quotes.length > 0 && (
          <q className="suggestion-quote" data-testid="suggestion-quote">
            {quotes.join(' … ')}
          </q>
        )}
        {why !== '' && <span className="suggestion-why">{why}</span>}
        <Refused suggestion={suggestion} />
        <Duplicate of={status === 'proposed' ? duplicateOf : null} />
      </button>
      <div className="suggestion-deeds">
        {status === 'proposed' && (
          <button
            type="button"
            className="icon-button suggestion-accept"
            data-testid="suggestion-accept"
            aria-label={t('models.accept')}
            title={`${t('models.accept')} (Y)`}
            onClick={() => void accept()}
          >
            <Check size={15} aria-hidden />
          </button>
        )}
        {isOpen && (
          <button
            type="button"
            className="icon-button"
            data-testid="suggestion-dismiss"
            aria-label={t('models.dismiss')}
            title={`${t('models.dismiss')} (Del)`}
            onClick={() => void dismiss()}
          >
            <X size={15} aria-hidden />
          </button>
        )}
      </div>
    </li>
  )
}
