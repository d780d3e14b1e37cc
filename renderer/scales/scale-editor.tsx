/** Making a scale of one's own: names, colours, order, numbers, and what each value means. */
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  mostValues,
  scaleColours,
  senses,
  type ScaleColour,
  type Sense,
} from '#shared/scales/index.ts'
import { write } from '../state/write.ts'
import { markOfColour } from './current.ts'
import {
  moved,
  newValue,
  scaleToSave,
  troubleOf,
  type TypedScale,
  type TypedValue,
} from './scale-draft.ts'

interface ValueProps {
  readonly value: TypedValue
  readonly at: number
  readonly count: number
  onType(change: Partial<TypedValue>): void
  onMove(by: 1 | -1): void
  onRemove(): void
}

function ValueRow({ value, at, count, onType, onMove, onRemove }: ValueProps) {
  const { t } = useTranslation()
  const named = (key: string): string => `${t(`scales.editor.${key}`)} ${at + 1}`
  return (
    <tr data-testid="scale-value">
      <td className="scale-place">
        <kbd>{at + 1}</kbd>
      </td>
      <td>
        <input
          className="field"
          aria-label={named('value')}
          data-testid="scale-value-it"
          value={value.it}
          maxLength={60}
          onChange={({ target }) => onType({ it: target.value })}
        />
      </td>
      <td>
        <input
          className="field"
          aria-label={`${named('value')}, ${t('scales.editor.english')}`}
          data-testid="scale-value-en"
          value={value.en}
          placeholder={value.it}
          maxLength={60}
          onChange={({ target }) => onType({ en: target.value })}
        />
      </td>
      <td>
        <span className="scale-colour">
          <span className="dot" data-verdict={markOfColour(value.colour)} />
          <select
            className="field"
            aria-label={named('colour')}
            data-testid="scale-value-colour"
            value={value.colour}
            onChange={({ target }) => onType({ colour: target.value as ScaleColour })}
          >
            {scaleColours.map((colour) => (
              <option key={colour} value={colour}>
                {t(`scales.colour.${colour}`)}
              </option>
            ))}
          </select>
        </span>
      </td>
      <td>
        <input
          className="field scale-number"
          aria-label={named('number')}
          data-testid="scale-value-number"
          inputMode="decimal"
          title={t('scales.editor.numberHint')}
          value={value.number}
          onChange={({ target }) => onType({ number: target.value })}
        />
      </td>
      <td>
        <select
          className="field"
          aria-label={named('sense')}
          data-testid="scale-value-sense"
          value={value.sense}
          onChange={({ target }) => onType({ sense: target.value as Sense })}
        >
          {senses.map((sense) => (
            <option key={sense} value={sense}>
              {t(`scales.sense.${sense}`)}
            </option>
          ))}
        </select>
      </td>
      <td className="scale-moves">
        <button
          type="button"
          className="icon-button"
          aria-label={t('scales.editor.up')}
          disabled={at === 0}
          onClick={() => onMove(-1)}
        >
          <ArrowUp size={13} />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('scales.editor.down')}
          disabled={at === count - 1}
          onClick={() => onMove(1)}
        >
          <ArrowDown size={13} />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('scales.editor.remove')}
          disabled={count <= 2}
          onClick={onRemove}
        >
          <X size={13} />
        </button>
      </td>
    </tr>
  )
}

export interface ScaleEditing {
  readonly typed: TypedScale
  readonly tried: boolean
  type(typed: TypedScale): void
  /** Id of the scale that was saved; null where it could not be. */
  save(): Promise<string | null>
}

export function useScaleEditing(first: TypedScale | null): ScaleEditing | null {
  const [state, setState] = useState<{ typed: TypedScale; of: TypedScale; tried: boolean } | null>(
    null,
  )
  if (!first) return null
  const { typed, tried } = state?.of === first ? state : { typed: first, tried: false }
  return {
    typed,
    tried,
    type: (next) => setState({ typed: next, of: first, tried }),
    save: async () => {
      setState({ typed, of: first, tried: true })
      if (troubleOf(typed) !== null) return null
      const result = await write('scales.save', { scale: scaleToSave(typed) })
      return result.ok ? result.value.id : null
    },
  }
}

export function ScaleEditor({ editing }: { readonly editing: ScaleEditing }) {
  const { t } = useTranslation()
  const { typed, tried, type } = editing
  const trouble = tried ? troubleOf(typed) : null
  const { values } = typed
  const setValues = (next: readonly TypedValue[]): void => type({ ...typed, values: next })
  return (
    <div className="scale-editor" data-testid="scale-editor">
      <div className="scale-names">
        <div className="form-row">
          <label className="label" htmlFor="scale-name">
            {t('scales.editor.name')}
          </label>
          <input
            id="scale-name"
            className="field"
            data-testid="scale-name"
            value={typed.it}
            maxLength={60}
            onChange={({ target }) => type({ ...typed, it: target.value })}
          />
        </div>
        <div className="form-row">
          <label className="label" htmlFor="scale-name-en">
            {t('scales.editor.english')}
          </label>
          <input
            id="scale-name-en"
            className="field"
            data-testid="scale-name-en"
            value={typed.en}
            placeholder={typed.it}
            maxLength={60}
            onChange={({ target }) => type({ ...typed, en: target.value })}
          />
        </div>
      </div>
      <table className="scale-table">
        <thead>
          <tr className="label">
            <th aria-label="#" />
            <th>{t('scales.editor.value')}</th>
            <th>{t('scales.editor.english')}</th>
            <th>{t('scales.editor.colour')}</th>
            <th>{t('scales.editor.number')}</th>
            <th>{t('scales.editor.sense')}</th>
            <th aria-label={t('scales.editor.up')} />
          </tr>
        </thead>
        <tbody>
          {values.map((value, at) => (
            <ValueRow
              key={value.key}
              value={value}
              at={at}
              count={values.length}
              onType={(change) =>
                setValues(values.map((one) => (one === value ? { ...one, ...change } : one)))
              }
              onMove={(by) => setValues(moved(values, at, by))}
              onRemove={() => setValues(values.toSpliced(at, 1))}
            />
          ))}
        </tbody>
      </table>
      <div className="scale-editor-foot">
        <button
          type="button"
          className="button"
          data-testid="scale-value-add"
          disabled={values.length >= mostValues}
          onClick={() => setValues([...values, newValue()])}
        >
          <Plus size={13} aria-hidden />
          {t('scales.editor.add')}
        </button>
        {trouble ? (
          <span className="field-error" role="alert" data-testid="scale-trouble">
            {t(`scales.editor.${trouble}`)}
          </span>
        ) : (
          <span className="quiet">{t('scales.editor.hint')}</span>
        )}
      </div>
    </div>
  )
}
