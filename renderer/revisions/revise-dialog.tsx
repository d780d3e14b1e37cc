/** A changed text of a source: pasted, or out of a file. */
import { FileText } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InputOf } from '#shared/contract/commands.ts'
import { closeDialog, Dialog } from '../common/dialog.tsx'
import { KeyCaps } from '../common/key-caps.tsx'
import { explain } from '../i18n/explain.ts'
import { useSources } from '../state/queries.ts'
import { useWorkspace } from '../state/workspace.ts'
import { addRevision } from './do.ts'

type Text = Omit<InputOf<'revisions.add'>, 'sourceId'>

function useRevise(sourceId: string | null) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  async function run(text: Text): Promise<void> {
    if (busy || sourceId === null) return
    setBusy(true)
    setFailure(null)
    const result = await addRevision({ sourceId, ...text })
    setBusy(false)
    if (result.ok && !result.value.unchanged) {
      if (useWorkspace.getState().dialog === 'revise') closeDialog()
    } else if (result.ok) setFailure(t('revisions.unchanged'))
    else if (result.error.code !== 'cancelled') setFailure(explain(result.error))
  }
  return { busy, failure, run }
}

export function ReviseDialog() {
  const { t } = useTranslation()
  const sourceId = useWorkspace((state) => state.sourceId)
  const source = useSources().data?.find(({ id }) => id === sourceId)
  const [text, setText] = useState('')
  const { busy, failure, run } = useRevise(sourceId)
  const file = useRef<HTMLInputElement>(null)
  const id = useId()
  const isEmpty = text.trim() === ''
  return (
    <Dialog
      title={t('revisions.add')}
      width={760}
      testId="revise-dialog"
      onSubmit={() => isEmpty || void run({ text })}
      footer={
        <>
          <button
            type="button"
            className="button"
            data-testid="revise-file"
            disabled={busy}
            onClick={() => file.current?.click()}
          >
            <FileText size={14} aria-hidden />
            {t('revisions.chooseFile')}
          </button>
          <button
            type="submit"
            className="button button-main"
            data-testid="revise-run"
            disabled={busy || isEmpty}
          >
            {t('revisions.run')}
            <KeyCaps of="Mod+Enter" />
          </button>
        </>
      }
    >
      <p className="revise-hint">{t('revisions.addHint')}</p>
      <div className="form-row">
        <label className="label" htmlFor={`${id}-text`}>
          {t('revisions.addTo', { title: source?.title || t('source.untitled') })}
        </label>
        <textarea
          id={`${id}-text`}
          className="text-field revise-text"
          data-testid="revise-text"
          value={text}
          rows={14}
          spellCheck={false}
          placeholder={t('revisions.placeholder')}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <input
        ref={file}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('revisions.chooseFile')}
        data-testid="revise-file-input"
        accept=".txt,.md,.markdown,.html,.htm,.pdf,.docx,.epub,.rtf"
        onChange={({ target }) => {
          const [chosen] = target.files ?? []
          // The same file may be chosen again after it was changed.
          target.value = ''
          if (chosen)
            void chosen
              .arrayBuffer()
              .then((bytes) => run({ file: { name: chosen.name, bytes: new Uint8Array(bytes) } }))
        }}
      />
      {failure !== null && (
        <div className="dialog-failure" role="alert" data-testid="revise-error">
          <span>{failure}</span>
        </div>
      )}
    </Dialog>
  )
}
