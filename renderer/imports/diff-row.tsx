/** One row of the file: the claim it is about, and a line for each of its cells that differ. */
import { useTranslation } from 'react-i18next'
import { cellKey, isTakeable, type CsvChoice } from '#shared/csv-choice.ts'
import type { CsvCell, CsvRow } from '#shared/records/csv-import.ts'
import type { Translate } from '../inspector/describe-change.ts'
import { piecesOf, sayReason, sayValue } from './say.ts'
import { Pieces } from './pieces.tsx'
import { Tick } from './tick.tsx'

export interface DiffRowProps {
  readonly row: CsvRow
  readonly choice: CsvChoice
  toggle(keys: readonly string[]): void
}

function CellLine({
  cell,
  row,
  rowKeys,
  choice,
  toggle,
}: DiffRowProps & { readonly cell: CsvCell; readonly rowKeys: string }) {
  const { t, i18n } = useTranslation()
  const say: Translate = (key, values) => t(key, values ?? {})
  const { column, state, base } = cell
  const key = cellKey(row.claimId, cell)
  const field = t(`exports.column.${column}`)
  const takeable = isTakeable(cell)
  const isIn = takeable && choice.has(key)
  return (
    <tr
      className="csv-line"
      data-testid="csv-cell"
      data-column={column}
      data-state={state}
      data-in={isIn}
      data-line
      data-keys={takeable ? key : ''}
      data-row-keys={rowKeys}
      tabIndex={-1}
      aria-label={`${t('imports.row', { row: row.row })}, ${field}: ${t(`imports.state.${state}`)}`}
    >
      <td className="csv-tick">
        <Tick
          checked={isIn}
          disabled={!takeable}
          label={t('imports.acceptCell', { row: row.row, field })}
          onToggle={() => toggle([key])}
        />
      </td>
      <td className="csv-field">{field}</td>
      <td className="csv-change">
        <Pieces pieces={piecesOf(cell, say, i18n.language)} />
        {state === 'conflict' && base !== undefined && (
          <span className="csv-aside">
            {t('imports.wasAtExport', { value: sayValue(column, base, say, i18n.language) })}
          </span>
        )}
        {cell.reason !== undefined && <span className="csv-aside">{sayReason(cell, say)}</span>}
      </td>
      <td className="csv-state">
        <span className="csv-pill" data-state={state}>
          {t(`imports.state.${state}`)}
        </span>
      </td>
    </tr>
  )
}

export function DiffRow(props: DiffRowProps) {
  const { t } = useTranslation()
  const { row, choice, toggle } = props
  const keys = row.cells.filter(isTakeable).map((cell) => cellKey(row.claimId, cell))
  const taken = keys.filter((key) => choice.has(key)).length
  const rowKeys = keys.join('|')
  return (
    <tbody data-testid="csv-row" data-row={row.row}>
      <tr
        className="csv-head"
        data-line
        data-keys={rowKeys}
        data-row-keys={rowKeys}
        tabIndex={-1}
        aria-label={`${t('imports.row', { row: row.row })}: ${row.text}`}
      >
        <th className="csv-tick" scope="rowgroup">
          <Tick
            checked={keys.length > 0 && taken === keys.length}
            mixed={taken > 0 && taken < keys.length}
            disabled={keys.length === 0}
            label={t('imports.acceptRow', { row: row.row })}
            onToggle={() => toggle(keys)}
          />
        </th>
        <td className="csv-field">{t('imports.row', { row: row.row })}</td>
        <td className="csv-claim" colSpan={2}>
          <span className="csv-number">{t('imports.claim', { number: row.number })}</span>
          <span className="csv-text">{row.text}</span>
          {row.matchedBy !== 'id' && (
            <span className="csv-pill">{t(`imports.matched.${row.matchedBy}`)}</span>
          )}
        </td>
      </tr>
      {row.cells.map((cell) => (
        <CellLine key={cell.column} {...props} cell={cell} rowKeys={rowKeys} />
      ))}
    </tbody>
  )
}
