/** The columns of the grid in their standard order, and those shown until the person says otherwise. */
export const columnIds = [
  'number',
  'text',
  'source',
  'quantities',
  'verdict',
  'status',
  'confidence',
  'checkWorthiness',
  'type',
  'speaker',
  'entities',
  'modality',
  'quote',
  'evidenceCount',
  'tags',
  'notes',
  'health',
  'conclusion',
  'asOf',
  'recheckOn',
  'voidReason',
  'updated',
] as const
export type ColumnId = (typeof columnIds)[number]

export const isColumnId = (id: string): id is ColumnId =>
  (columnIds as readonly string[]).includes(id)

/** They fit a pane 600 pixels wide, with the words of the claim the widest. */
export const shownAtFirst: ReadonlySet<ColumnId> = new Set([
  'number',
  'text',
  'source',
  'quantities',
  'verdict',
  'status',
])
