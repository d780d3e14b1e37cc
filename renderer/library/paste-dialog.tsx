/** Pasting an article: its text, and what is known of it. */
import { useDeferredValue, useEffect, useId, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../client.ts'
import { closeDialog, Dialog } from '../common/dialog.tsx'
import { KeyCaps } from '../common/key-caps.tsx'
import { openScope } from '../state/workspace.ts'
import { DetailsFields } from './details-fields.tsx'
import { emptyDraft, offerText, typeDetails, typeText, usePasteDraft } from './paste-draft.ts'
import { countText, firstLine } from './text-counts.ts'
import { usePaste, type PasteFailure } from './use-paste.ts'

/** Once for each opening of the dialog. */
function useClipboard(): void {
  useEffect(() => {
    let wanted = true
    void client.call('app.pasteText', {}).then((result) => {
      if (wanted && result.ok) offerText(result.value.text)
    })
    return () => {
      wanted = false
    }
  }, [])
}

function Counts({ text }: { readonly text: string }) {
  const { t, i18n } = useTranslation()
  // A long text is counted when there is time for it.
  const settled = useDeferredValue(text)
  const { characters, paragraphs } = useMemo(() => countText(settled), [settled])
  const number = (count: number): string => count.toLocaleString(i18n.language)
  return (
    <span className="quiet" data-testid="paste-counts">
      {t('library.characters', { count: characters, shown: number(characters) })}
      {' · '}
      {t('library.paragraphs', { count: paragraphs, shown: number(paragraphs) })}
    </span>
  )
}

function Failure({ failure }: { readonly failure: PasteFailure }) {
  const { t } = useTranslation()
  const { words, same } = failure
  return (
    <div className="dialog-failure" role="alert" data-testid="paste-error">
      <span>{words}</span>
      {same !== null && (
        <button
          type="button"
          className="button"
          data-testid="paste-open-same"
          onClick={() => {
            closeDialog()
            openScope(same)
          }}
        >
          {t('library.openSame')}
        </button>
      )}
    </div>
  )
}

export function PasteDialog() {
  const { t } = useTranslation()
  const { text, details, fromClipboard } = usePasteDraft()
  const { troubles, failure, textMissing, busy, run } = usePaste()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  useClipboard()
  const line = firstLine(text.slice(0, 2000))
  return (
    <Dialog
      title={t('library.pasteTitle')}
      width={760}
      testId="paste-dialog"
      onSubmit={() => void run()}
      footer={
        <>
          <button type="button" className="button" onClick={closeDialog}>
            {t('app.close')}
          </button>
          <button
            type="submit"
            className="button button-main"
            data-testid="paste-run"
            disabled={busy || text.trim() === ''}
          >
            {t('library.paste')}
            <KeyCaps of="Mod+Enter" />
          </button>
        </>
      }
    >
      <div className="form-row">
        <div className="paste-head">
          <label className="label" htmlFor={`${id}-text`}>
            {t('library.articleText')}
          </label>
          <span className="library-space" />
          {fromClipboard && <span className="quiet">{t('library.fromClipboard')}</span>}
          {text !== '' && (
            <button
              type="button"
              className="text-button"
              data-testid="paste-empty"
              onClick={() => {
                emptyDraft()
                area.current?.focus()
              }}
            >
              {t('library.startOver')}
            </button>
          )}
        </div>
        <textarea
          ref={area}
          id={`${id}-text`}
          className="text-field paste-text"
          data-testid="paste-text"
          value={text}
          rows={10}
          spellCheck={false}
          placeholder={t('library.textPlaceholder')}
          aria-invalid={textMissing}
          onChange={(event) => typeText(event.target.value)}
        />
        <div className="paste-head">
          {textMissing && <span className="field-error">{t('library.textMissing')}</span>}
          <span className="library-space" />
          <Counts text={text} />
        </div>
      </div>
      <DetailsFields
        typed={details}
        troubles={troubles}
        prefix="paste"
        titlePlaceholder={
          line === '' ? t('library.titleFromText') : t('library.titleWillBe', { line })
        }
        anyLanguage
        onType={typeDetails}
      />
      {failure && <Failure failure={failure} />}
    </Dialog>
  )
}
