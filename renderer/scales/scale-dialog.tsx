/** Which scale verdicts are given in: choosing another with its table, and making one's own. */
import i18next from 'i18next'
import { Copy, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scale, ScaleMapping } from '#shared/scales/index.ts'
import { perform } from '../actions/perform.ts'
import { closeDialog, Dialog } from '../common/dialog.tsx'
import { KeyCaps } from '../common/key-caps.tsx'
import { currentLanguage } from '../i18n/index.ts'
import { notify } from '../state/notices.ts'
import { write } from '../state/write.ts'
import { markOfColour, useScales } from './current.ts'
import { MappingTable, useMapping, type PreviewRow } from './mapping-table.tsx'
import { newScale, typedScale, type TypedScale } from './scale-draft.ts'
import { ScaleEditor, useScaleEditing } from './scale-editor.tsx'
import './scales.css'

function Choice({ scale, chosen, onChoose }: { scale: Scale; chosen: boolean; onChoose(): void }) {
  const { t } = useTranslation()
  const isCurrent = useScales(({ current }) => current.id === scale.id)
  const language = currentLanguage()
  const remark = isCurrent ? t('scales.current') : scale.builtIn ? '' : t('scales.own')
  return (
    <label className="scale-choice" data-chosen={chosen} data-testid={`scale-${scale.id}`}>
      <input type="radio" name="scale" checked={chosen} onChange={onChoose} />
      <span className="scale-choice-name">
        <span className="truncated">{scale.label[language]}</span>
        {remark !== '' && <span className="quiet">{remark}</span>}
      </span>
      <span className="scale-dots" aria-hidden>
        {scale.values.map(({ id, colour }) => (
          <span key={id} className="dot" data-verdict={markOfColour(colour)} />
        ))}
      </span>
    </label>
  )
}

/** Its values as they will look, in their order. */
function Values({ scale }: { readonly scale: Scale }) {
  const language = currentLanguage()
  return (
    <ol className="scale-values">
      {scale.values.map(({ id, label, colour }, at) => (
        <li key={id}>
          <kbd>{at + 1}</kbd>
          <span className="pill" data-verdict={markOfColour(colour)}>
            <span className="dot" data-verdict={markOfColour(colour)} />
            <span className="truncated">{label[language]}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}

async function removeScale(id: string): Promise<void> {
  const result = await write('scales.remove', { id })
  if (result.ok)
    notify({
      kind: 'info',
      topic: 'action',
      text: i18next.t('scales.removed'),
      action: { label: i18next.t('action.history.undo'), run: () => perform('history.undo') },
    })
}

interface ToolsProps {
  readonly scale: Scale
  onEdit(typed: TypedScale): void
}

function Tools({ scale, onEdit }: ToolsProps) {
  const { t } = useTranslation()
  const current = useScales((state) => state.current)
  const copyName = t('scales.editor.copyOf', { name: scale.label[currentLanguage()] })
  return (
    <div className="scale-tools">
      <button
        type="button"
        className="button"
        data-testid="scale-copy"
        onClick={() => onEdit(typedScale(scale, copyName))}
      >
        <Copy size={13} aria-hidden />
        {t('scales.copy')}
      </button>
      {!scale.builtIn && (
        <button
          type="button"
          className="button"
          data-testid="scale-edit"
          onClick={() => onEdit(typedScale(scale))}
        >
          <Pencil size={13} aria-hidden />
          {t('scales.edit')}
        </button>
      )}
      {!scale.builtIn && scale.id !== current.id && (
        <button
          type="button"
          className="button"
          data-testid="scale-remove"
          onClick={() => void removeScale(scale.id)}
        >
          <Trash2 size={13} aria-hidden />
          {t('scales.remove')}
        </button>
      )}
    </div>
  )
}

interface DetailProps extends ToolsProps {
  readonly rows: readonly PreviewRow[] | null
  onChoose(value: string, becomes: string | null): void
}

function Detail({ scale, rows, onChoose, onEdit }: DetailProps) {
  const { t } = useTranslation()
  const isCurrent = useScales(({ current }) => current.id === scale.id)
  const changed = (rows ?? []).reduce((sum, { count }) => sum + count, 0)
  const lost = (rows ?? []).reduce((sum, { count, lossy }) => sum + (lossy ? count : 0), 0)
  return (
    <div className="scale-detail">
      {isCurrent || !rows ? (
        <>
          <Values scale={scale} />
          {isCurrent && <p className="quiet">{t('scales.inUse')}</p>}
        </>
      ) : (
        <>
          <MappingTable to={scale} rows={rows} onChoose={onChoose} />
          <p className="quiet" data-testid="scale-summary">
            {t('scales.changes', { count: changed })}
            {lost > 0 && (
              <strong className="mapping-lossy"> {t('scales.lost', { count: lost })}</strong>
            )}
          </p>
        </>
      )}
      <Tools scale={scale} onEdit={onEdit} />
    </div>
  )
}

const noMapping: ScaleMapping = {}

export function ScaleDialog() {
  const { t } = useTranslation()
  const { current, all } = useScales()
  const [chosenId, setChosenId] = useState(current.id)
  const [mapping, setMapping] = useState<ScaleMapping>(noMapping)
  const [edited, setEdited] = useState<TypedScale | null>(null)
  const editing = useScaleEditing(edited)
  const scale = all.find(({ id }) => id === chosenId) ?? current
  const rows = useMapping(scale, mapping)

  const choose = (id: string): void => {
    setChosenId(id)
    setMapping(noMapping)
  }
  const change = async (): Promise<void> => {
    if (scale.id === current.id || !rows) return
    const whole = Object.fromEntries(rows.map(({ value, becomes }) => [value.id, becomes]))
    const result = await write('scales.change', { to: scale.id, mapping: whole })
    if (!result.ok) return
    closeDialog()
    notify({
      kind: 'info',
      topic: 'action',
      text: t('scales.changed', { name: scale.label[currentLanguage()] }),
      action: { label: t('action.history.undo'), run: () => perform('history.undo') },
    })
  }
  const save = async (): Promise<void> => {
    const id = await editing?.save()
    if (!id) return
    setEdited(null)
    choose(id)
  }

  if (editing)
    return (
      <Dialog
        key="editor"
        title={t(editing.typed.id === null ? 'scales.editor.new' : 'scales.editor.edit')}
        testId="scale-dialog"
        width={860}
        onSubmit={() => void save()}
        footer={
          <>
            <button type="button" className="button" onClick={() => setEdited(null)}>
              {t('scales.editor.back')}
            </button>
            <button type="submit" className="button button-main" data-testid="scale-save">
              {t('scales.editor.save')}
              <KeyCaps of="Mod+Enter" />
            </button>
          </>
        }
      >
        <ScaleEditor editing={editing} />
      </Dialog>
    )
  return (
    <Dialog
      key="scales"
      title={t('scales.title')}
      testId="scale-dialog"
      width={860}
      onSubmit={() => void change()}
      footer={
        <>
          <button type="button" className="button" onClick={closeDialog}>
            {t('app.cancel')}
          </button>
          <button
            type="submit"
            className="button button-main"
            data-testid="scale-change"
            disabled={scale.id === current.id || !rows}
          >
            {t('scales.change')}
            <KeyCaps of="Mod+Enter" />
          </button>
        </>
      }
    >
      <p className="quiet scales-lead">{t('scales.lead')}</p>
      <div className="scales-panes">
        <div role="radiogroup" aria-label={t('scales.list')} className="scale-choices">
          {all.map((one) => (
            <Choice
              key={one.id}
              scale={one}
              chosen={one.id === scale.id}
              onChoose={() => choose(one.id)}
            />
          ))}
          <button
            type="button"
            className="button button-plain scale-new"
            data-testid="scale-new"
            onClick={() => setEdited(newScale())}
          >
            <Plus size={13} aria-hidden />
            {t('scales.make')}
          </button>
        </div>
        <Detail
          scale={scale}
          rows={rows}
          onChoose={(value, becomes) => setMapping({ ...mapping, [value]: becomes })}
          onEdit={setEdited}
        />
      </div>
    </Dialog>
  )
}
