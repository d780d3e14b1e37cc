/** The columns of the file: which, and in which order. */
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import { useId, useRef, useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { moved, type ColumnChoice } from './column-choice.ts'
import { SavedColumns } from './saved-columns.tsx'

export interface ColumnsFieldProps {
  readonly columns: readonly ColumnChoice[]
  onChange(columns: readonly ColumnChoice[]): void
  onReset(): void
}

interface RowProps {
  readonly of: ColumnChoice
  /** Where a column that is dragged would come: before this one, or behind it. */
  readonly drop: 'before' | 'after' | undefined
  onToggle(): void
  onMove(by: -1 | 1): void
  onDragStart(event: DragEvent): void
  onDragOver(event: DragEvent<HTMLElement>): void
}

function Row({ of: { column, isIn }, drop, onToggle, onMove, onDragStart, onDragOver }: RowProps) {
  const { t } = useTranslation()
  const name = t(`exports.column.${column}`)
  return (
    <li
      className="export-column"
      data-column={column}
      data-drop={drop}
      draggable
      onDragStart={onDragStart}
      onDragOver={onDragOver}
    >
      <GripVertical size={13} className="export-grip" aria-hidden />
      <label className="export-option">
        <input
          type="checkbox"
          data-testid={`export-column-${column}`}
          checked={isIn}
          onChange={onToggle}
          onKeyDown={(event) => {
            if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
            event.preventDefault()
            onMove(event.key === 'ArrowUp' ? -1 : 1)
          }}
        />
        <span className="truncated">{name}</span>
      </label>
      <span className="export-move">
        {([-1, 1] as const).map((by) => {
          const Icon = by === -1 ? ArrowUp : ArrowDown
          const label = t(by === -1 ? 'exports.up' : 'exports.down')
          return (
            <button
              key={by}
              type="button"
              className="icon-button"
              // The keyboard has Alt and the arrows.
              tabIndex={-1}
              aria-label={`${label}: ${name}`}
              title={label}
              onClick={() => onMove(by)}
            >
              <Icon size={13} />
            </button>
          )
        })}
      </span>
    </li>
  )
}

interface Drag {
  readonly from: number
  /** The gap it would go into: 0 is before the first column. */
  readonly gap: number
}

export function ColumnsField({ columns, onChange, onReset }: ColumnsFieldProps) {
  const { t } = useTranslation()
  const hint = useId()
  const list = useRef<HTMLUListElement>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const [said, setSaid] = useState('')

  function move(from: number, to: number): void {
    const { column } = columns[from]!
    const next = moved(columns, from, to)
    const place = next.findIndex((choice) => choice.column === column)
    onChange(next)
    setSaid(
      t('exports.movedTo', {
        column: t(`exports.column.${column}`),
        place: place + 1,
        total: next.length,
      }),
    )
    // A row that is moved in the page loses the focus.
    requestAnimationFrame(() => {
      const row = list.current?.children[place]
      row?.scrollIntoView({ block: 'nearest' })
      if (list.current?.contains(document.activeElement) ?? false) return
      row?.querySelector('input')?.focus()
    })
  }

  function dragOver(event: DragEvent<HTMLElement>, place: number): void {
    if (!drag) return
    event.preventDefault()
    const { top, height } = event.currentTarget.getBoundingClientRect()
    const gap = event.clientY < top + height / 2 ? place : place + 1
    if (gap !== drag.gap) setDrag({ ...drag, gap })
  }

  function drop(): void {
    setDrag(null)
    if (!drag) return
    const { from, gap } = drag
    const to = gap > from ? gap - 1 : gap
    if (to !== from) move(from, to)
  }

  const setAll = (isIn: boolean): void => onChange(columns.map((choice) => ({ ...choice, isIn })))
  const isDropPlace = (place: number): RowProps['drop'] => {
    if (!drag || drag.gap === drag.from || drag.gap === drag.from + 1) return undefined
    if (drag.gap === place) return 'before'
    return drag.gap === columns.length && place === columns.length - 1 ? 'after' : undefined
  }

  return (
    <div
      className="export-field export-columns"
      role="group"
      aria-label={t('exports.columns')}
      aria-describedby={hint}
    >
      <div className="export-columns-head">
        <span className="label">{t('exports.columns')}</span>
        <span className="quiet">
          {t('exports.columnsIn', {
            count: columns.filter(({ isIn }) => isIn).length,
            total: columns.length,
          })}
        </span>
        <span className="export-space" />
        <button
          type="button"
          className="text-button"
          data-testid="export-columns-all"
          onClick={() => setAll(true)}
        >
          {t('exports.all')}
        </button>
        <button
          type="button"
          className="text-button"
          data-testid="export-columns-none"
          onClick={() => setAll(false)}
        >
          {t('exports.none')}
        </button>
        <button
          type="button"
          className="text-button"
          data-testid="export-columns-reset"
          onClick={onReset}
        >
          {t('exports.reset')}
        </button>
      </div>
      <SavedColumns columns={columns} onChange={onChange} />
      <ul
        ref={list}
        className="export-column-list"
        onDragEnd={() => setDrag(null)}
        onDrop={(event) => {
          if (drag) event.preventDefault()
          drop()
        }}
      >
        {columns.map((choice, place) => (
          <Row
            key={choice.column}
            of={choice}
            drop={isDropPlace(place)}
            onToggle={() =>
              onChange(columns.with(place, { column: choice.column, isIn: !choice.isIn }))
            }
            onMove={(by) => move(place, place + by)}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData('text/plain', choice.column)
              setDrag({ from: place, gap: place })
            }}
            onDragOver={(event) => dragOver(event, place)}
          />
        ))}
      </ul>
      <span className="export-hint" id={hint}>
        {t('exports.columnsHint')}
      </span>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </div>
  )
}
