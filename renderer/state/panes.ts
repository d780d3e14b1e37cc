/**
 * What the panes do for commands: a pane that is shown puts its handle here, and takes it away when
 * it goes. Commands ask for what only the pane knows, such as the order its rows are in now.
 */
import type { TypedColumn } from '../claims/edits.ts'
import type { Span } from '#shared/records/extraction.ts'
import type { Overlap } from './workspace.ts'

export interface GridHandle {
  /** Ids of the rows as they are sorted and filtered now. */
  displayedIds(): readonly string[]
  /** Whether a filter hides this claim. */
  hides(id: string): boolean
  clearFilters(): void
  focusSearch(): void
  focus(): void
  /** Starts editing that column of the active claim. */
  edit(column: TypedColumn): void
  /** The selected rows with the columns as shown, as a spreadsheet pastes them. */
  selectedAsTsv(): string
}

export interface TextHandle {
  /** Brings a span into view, unless it is there already. */
  reveal(span: Span): void
  clearSelection(): void
  /** Lights up stretches that are of no claim, in the place of any before. */
  mark(spans: readonly Span[]): void
  /** The claims that stand where this one begins, where there are several; else null. */
  overlapOf(claimId: string): Overlap | null
  focus(): void
}

export interface InspectorHandle {
  addEvidence(): void
  editConclusion(): void
  editNotes(): void
  editTags(): void
  focus(): void
}

interface Panes {
  grid: GridHandle | null
  text: TextHandle | null
  inspector: InspectorHandle | null
}

export const panes: Panes = { grid: null, text: null, inspector: null }
