/** Says why a sentence holds nothing to check, or makes it untouched again; a digit is enough. */
import { useEffect, useRef, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { skipReasons, type SkipReason } from '#shared/records/extraction.ts'
import type { StoredSentence } from '#shared/records/library.ts'
import { shownDocument } from '../actions/move.ts'
import { closeDialog, Dialog } from '../common/dialog.tsx'
import { KeyCaps } from '../common/key-caps.tsx'
import { useWorkspace } from '../state/workspace.ts'
import { write } from '../state/write.ts'
import { lastClickIn } from './last-click.ts'
import { sentenceMeant } from './skip-target.ts'

interface Choice {
  readonly key: string
  readonly reason: SkipReason | null
}

const reasons: readonly Choice[] = skipReasons.map((reason, i) => ({ key: `${i + 1}`, reason }))
const untouched: Choice = { key: '0', reason: null }

const choicesFor = ({ coverage }: StoredSentence): readonly Choice[] => {
  if (coverage === 'claimed') return []
  return coverage === 'skipped' ? [...reasons, untouched] : reasons
}

function choose(sentence: StoredSentence, reason: SkipReason | null): void {
  closeDialog()
  if (sentence.reason !== (reason ?? undefined))
    void write('sentences.skip', { id: sentence.id, reason })
}

function useDigits(sentence: StoredSentence | null): void {
  useEffect(() => {
    if (!sentence) return
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const choice = choicesFor(sentence).find(({ key }) => key === event.key)
      if (!choice) return
      event.preventDefault()
      choose(sentence, choice.reason)
    }
    // Before the window's own keys, for which the digits are verdicts.
    window.addEventListener('keydown', hear, { capture: true })
    return () => window.removeEventListener('keydown', hear, { capture: true })
  }, [sentence])
}

/** The reason it has, or the first one, is under the fingers; up and down go through the others. */
function useArrows(list: RefObject<HTMLUListElement | null>): void {
  useEffect(() => {
    const own = list.current
    if (!own) return
    const buttons = [...own.querySelectorAll('button')]
    const current = own.querySelector<HTMLElement>('[aria-current=true]')
    ;(current ?? buttons[0])?.focus()
    const hear = (event: KeyboardEvent): void => {
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
      if (by === 0 || at < 0) return
      event.preventDefault()
      buttons.at((at + by) % buttons.length)?.focus()
    }
    own.addEventListener('keydown', hear)
    return () => own.removeEventListener('keydown', hear)
  }, [list])
}

export function SkipDialog() {
  const { t } = useTranslation()
  const { textSelection, sentenceId } = useWorkspace()
  const document = shownDocument()
  const caret = document ? lastClickIn(document.revision.id) : null
  const sentence = document
    ? sentenceMeant(document.sentences, { textSelection, sentenceId, caret })
    : null
  const list = useRef<HTMLUListElement>(null)
  useDigits(sentence)
  useArrows(list)
  return (
    <Dialog title={t('source.skip.title')} width={460}>
      <div className="skip-dialog" data-testid="skip-dialog">
        {sentence && document ? (
          <>
            <blockquote className="skip-sentence" lang={document.source.language}>
              {document.revision.text.slice(sentence.start, sentence.end)}
            </blockquote>
            <p className="skip-hint">{t(`source.skip.${sentence.coverage}`)}</p>
            <ul ref={list}>
              {choicesFor(sentence).map(({ key, reason }) => (
                <li key={key}>
                  <button
                    type="button"
                    className="skip-choice"
                    data-testid={`skip-${reason ?? 'untouched'}`}
                    aria-current={reason !== null && reason === sentence.reason}
                    onClick={() => choose(sentence, reason)}
                  >
                    <span>
                      {reason === null ? t('source.skip.again') : t(`skipReason.${reason}`)}
                      {reason !== null && <small>{t(`source.skip.means.${reason}`)}</small>}
                    </span>
                    <KeyCaps of={key} />
                  </button>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p className="skip-hint">{t('source.skip.nowhere')}</p>
        )}
      </div>
    </Dialog>
  )
}
