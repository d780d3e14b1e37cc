/** Choose what was saved by name, save what is chosen now, and delete it again. */
import { Check, Save, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SavedName } from '#shared/records/export-saved.ts'
import type { SavedKind, SavedList } from './use-saved.ts'

export interface SavedFieldProps<T> {
  readonly kind: SavedKind
  readonly saved: SavedList<T>
  /** Null where there is nothing to save. */
  readonly value: T | null
  onChoose(value: T): void
}

interface NamingProps {
  readonly kind: SavedKind
  readonly first: string
  onDone(name: string | null): void
}

function Naming({ kind, first, onDone }: NamingProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(first)
  const read = SavedName.safeParse(name)
  const done = (): void => {
    if (read.success) onDone(read.data)
  }
  return (
    <div className="export-saved">
      <input
        className="field"
        data-testid={`export-name-${kind}`}
        aria-label={t('exports.saved.name')}
        placeholder={t('exports.saved.name')}
        maxLength={100}
        // It was asked for just now.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          // Neither the dialog's Export nor its Close is meant.
          event.preventDefault()
          event.stopPropagation()
          event.nativeEvent.stopPropagation()
          if (event.key === 'Enter') done()
          else onDone(null)
        }}
      />
      <button
        type="button"
        className="icon-button"
        data-testid={`export-save-${kind}`}
        aria-label={t('exports.saved.save')}
        title={t('exports.saved.save')}
        disabled={!read.success}
        onClick={done}
      >
        <Check size={14} />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('exports.saved.cancel')}
        title={t('exports.saved.cancel')}
        onClick={() => onDone(null)}
      >
        <X size={14} />
      </button>
    </div>
  )
}

export function SavedField<T>({ kind, saved, value, onChoose }: SavedFieldProps<T>) {
  const { t } = useTranslation()
  const [naming, setNaming] = useState(false)
  const current = value === null ? null : saved.nameOf(value)
  if (naming)
    return (
      <Naming
        kind={kind}
        first={current ?? ''}
        onDone={(name) => {
          setNaming(false)
          if (name !== null && value !== null) saved.save(name, value)
        }}
      />
    )
  return (
    <div className="export-saved">
      <select
        className="field"
        data-testid={`export-saved-${kind}`}
        aria-label={t(`exports.saved.${kind}`)}
        disabled={saved.list.length === 0}
        value={current ?? ''}
        onChange={({ target }) => {
          const entry = saved.list.find(({ name }) => name === target.value)
          if (entry) onChoose(entry.value)
        }}
      >
        <option value="">{t('exports.saved.choose')}</option>
        {saved.list.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="icon-button"
        data-testid={`export-save-as-${kind}`}
        aria-label={t('exports.saved.saveAs')}
        title={t('exports.saved.saveAs')}
        disabled={value === null}
        onClick={() => setNaming(true)}
      >
        <Save size={14} />
      </button>
      {current !== null && (
        <button
          type="button"
          className="icon-button"
          data-testid={`export-drop-${kind}`}
          aria-label={t('exports.saved.drop', { name: current })}
          title={t('exports.saved.drop', { name: current })}
          onClick={() => saved.drop(current)}
        >
          <Trash2 size={14} />
        </button>
      )}
    </div>
  )
}
