/** Sets of columns by name. */
import { chosenColumns, columnsOfSet, type ColumnChoice } from './column-choice.ts'
import { SavedField } from './saved-field.tsx'
import { useSaved } from './use-saved.ts'

export interface SavedColumnsProps {
  readonly columns: readonly ColumnChoice[]
  onChange(columns: readonly ColumnChoice[]): void
}

export function SavedColumns({ columns, onChange }: SavedColumnsProps) {
  const saved = useSaved('columnSets')
  const chosen = chosenColumns(columns)
  return (
    <SavedField
      kind="columnSets"
      saved={saved}
      value={chosen.length === 0 ? null : chosen}
      onChoose={(set) => onChange(columnsOfSet(set))}
    />
  )
}
