/** The columns: where each gets its value, how it is shown, edited, sorted and filtered. */
import type { ColDef, SuppressKeyboardEventParams } from 'ag-grid-community'
import i18next from 'i18next'
import { isSpeakerOpen } from '#shared/open-speaker.ts'
import { claimTypes, modalities, type Language } from '#shared/records/extraction.ts'
import { anchorHealths, statuses, type Claim } from '#shared/records/library.ts'
import {
  NumberCell,
  QuantitiesCell,
  StatusCell,
  TagsCell,
  UpdatedCell,
  VerdictCell,
  WorthinessCell,
} from './cells.tsx'
import { currentValues, verdictName } from '../scales/current.ts'
import { percent } from './cell-text.ts'
import { columnIds, shownAtFirst, type ColumnId } from './column-ids.ts'
import * as compare from './compare.ts'
import { isDue } from './filters/is-due.ts'
import { formatDate } from '../common/quantity-date.ts'
import { isTypedColumn } from './edits.ts'
import { LineEditor } from './editors/line-editor.tsx'
import { ChoiceEditor } from './editors/choice-editor.tsx'
import { WordsEditor } from './editors/words-editor.tsx'
import { HealthCell } from '../revisions/health-mark.tsx'
import { isReadOnly } from '../libraries/read-only.ts'
import { choiceFilter } from './filters/choice-filter.tsx'
import { fold } from './filters/narrow.ts'
import { isLeftToWindow } from './grid-keys.ts'
import { titleOf } from './titles.ts'
import { ClaimTextCell, WordsCell } from './words-cell.ts'

export type ClaimColumn = ColDef<Claim> & { readonly colId: ColumnId }

const takes = (column: ColumnId): 'words' | 'digits' | 'nothing' =>
  column === 'confidence' ? 'digits' : isTypedColumn(column) ? 'words' : 'nothing'

function suppressKeyboardEvent({ event, editing, column }: SuppressKeyboardEventParams): boolean {
  // In a text of several lines these break the line.
  if (editing) return event.key === 'Enter' && (event.shiftKey || event.altKey)
  return isLeftToWindow(event, takes(column.getColId() as ColumnId))
}

/** What holds for all columns. */
export const defaultColumn: ColDef<Claim> = {
  sortable: true,
  resizable: true,
  cellDataType: false,
  suppressKeyboardEvent,
  suppressHeaderMenuButton: true,
  minWidth: 60,
}

const textFilter = {
  filter: 'agTextColumnFilter',
  filterParams: { textFormatter: (text: string | null) => fold(text ?? ''), debounceMs: 120 },
} as const

const numberFilter = { filter: 'agNumberColumnFilter', filterParams: { debounceMs: 120 } } as const

const popup = { editable: () => !isReadOnly(), cellEditorPopup: true }
const typed = { ...popup, cellEditor: LineEditor } as const
const chosen = { ...popup, cellEditor: ChoiceEditor } as const

const dayColumn = (language: Language): ColDef<Claim> => ({
  ...typed,
  cellClass: 'claim-figure',
  valueFormatter: ({ value }) => (value ? formatDate(String(value), language, true) : ''),
  initialWidth: 124,
  // ISO days sort as they stand.
  comparator: compare.emptyLast((a: string, b: string) => (a < b ? -1 : Number(a > b))),
  ...textFilter,
})

/** Values that are the same object are the same; nothing is compared deeply while scrolling. */
const columns = (language: Language): Record<ColumnId, ColDef<Claim>> => {
  const byWords = compare.emptyLast(compare.byWords(language))
  const byNumber = compare.emptyLast(compare.byNumber)
  return {
    number: {
      field: 'number',
      cellRenderer: NumberCell,
      // Its mark follows other fields too.
      equals: () => false,
      initialWidth: 48,
      minWidth: 44,
      pinned: 'left',
      lockPinned: true,
      lockPosition: 'left',
      comparator: byNumber,
      ...numberFilter,
    },
    text: {
      ...popup,
      field: 'text',
      cellRenderer: ClaimTextCell,
      cellClass: 'claim-words',
      cellEditor: WordsEditor,
      initialFlex: 1,
      minWidth: 180,
      comparator: compare.byKey('text'),
      ...textFilter,
    },
    source: {
      valueGetter: ({ data }) => (data ? titleOf(data.sourceId) : ''),
      cellRenderer: WordsCell,
      cellClass: 'claim-words claim-aside',
      initialWidth: 130,
      comparator: byWords,
      ...choiceFilter({ valuesOf: (claim) => [claim.sourceId], labelOf: titleOf }),
    },
    quantities: {
      field: 'quantities',
      cellRenderer: QuantitiesCell,
      initialWidth: 94,
      comparator: compare.emptyLast(compare.byQuantities),
      filterValueGetter: ({ data }) => (data ? compare.largestNumber(data.quantities) : null),
      ...numberFilter,
    },
    verdict: {
      ...chosen,
      field: 'verdict',
      cellRenderer: VerdictCell,
      initialWidth: 114,
      comparator: compare.emptyLast(compare.byVerdict),
      ...choiceFilter({
        valuesOf: (claim) => [claim.verdict ?? ''],
        labelOf: (value) => verdictName(value === '' ? null : value),
        order: [...currentValues().map(({ id }) => id), ''],
      }),
    },
    status: {
      ...chosen,
      field: 'status',
      cellRenderer: StatusCell,
      equals: () => false,
      initialWidth: 106,
      comparator: compare.emptyLast(compare.byStatus),
      ...choiceFilter({
        valuesOf: (claim) => [claim.status],
        labelOf: (value) => i18next.t(`claimStatus.${value}`),
        order: statuses,
      }),
    },
    confidence: {
      ...typed,
      field: 'confidence',
      cellClass: 'claim-figure',
      valueFormatter: ({ value }) => (typeof value === 'number' ? `${value} %` : ''),
      initialWidth: 92,
      comparator: byNumber,
      ...numberFilter,
    },
    checkWorthiness: {
      field: 'checkWorthiness',
      cellRenderer: WorthinessCell,
      initialWidth: 92,
      comparator: byNumber,
      filterValueGetter: ({ data }) => (data ? percent(data.checkWorthiness) : null),
      ...numberFilter,
    },
    type: {
      ...chosen,
      field: 'type',
      valueFormatter: ({ value }) => (value ? i18next.t(`claimType.${value}`) : ''),
      initialWidth: 104,
      comparator: (a: string, b: string) =>
        compare.byWords(language)(i18next.t(`claimType.${a}`), i18next.t(`claimType.${b}`)),
      ...choiceFilter({
        valuesOf: (claim) => [claim.type],
        labelOf: (value) => i18next.t(`claimType.${value}`),
        order: claimTypes,
      }),
    },
    speaker: {
      ...typed,
      field: 'speaker',
      cellRenderer: WordsCell,
      cellClass: 'claim-words',
      valueFormatter: ({ data, value }) => (data && isSpeakerOpen(data) ? `${value} ?` : value),
      initialWidth: 130,
      comparator: compare.byKey('speaker'),
      ...textFilter,
    },
    entities: {
      field: 'entities',
      cellRenderer: WordsCell,
      cellClass: 'claim-words claim-aside',
      valueFormatter: ({ data }) => data?.entities.map(({ name }) => name).join(', ') ?? '',
      initialWidth: 160,
      comparator: compare.emptyLast<Claim['entities']>((a, b) =>
        compare.byWords(language)(a[0]?.name ?? '', b[0]?.name ?? ''),
      ),
      ...choiceFilter({
        valuesOf: (claim) =>
          claim.entities.length === 0 ? [''] : claim.entities.map(({ name }) => name),
        labelOf: (value) => (value === '' ? i18next.t('claims.others') : value),
      }),
    },
    modality: {
      field: 'modality',
      valueFormatter: ({ value }) => (value ? i18next.t(`modality.${value}`) : ''),
      initialWidth: 110,
      comparator: (a: string, b: string) =>
        compare.byWords(language)(i18next.t(`modality.${a}`), i18next.t(`modality.${b}`)),
      ...choiceFilter({
        valuesOf: (claim) => [claim.modality],
        labelOf: (value) => i18next.t(`modality.${value}`),
        order: modalities,
      }),
    },
    quote: {
      field: 'quote',
      cellRenderer: WordsCell,
      cellClass: 'claim-words claim-quote',
      initialWidth: 240,
      comparator: compare.byKey('quote'),
      ...textFilter,
    },
    evidenceCount: {
      field: 'evidenceCount',
      cellClass: 'claim-figure',
      valueFormatter: ({ value }) => (value ? String(value) : ''),
      initialWidth: 72,
      comparator: byNumber,
      ...numberFilter,
    },
    tags: {
      ...typed,
      field: 'tags',
      cellRenderer: TagsCell,
      initialWidth: 150,
      comparator: compare.emptyLast<string[]>((a, b) =>
        compare.byWords(language)(a.join(), b.join()),
      ),
      ...choiceFilter({
        valuesOf: (claim) => (claim.tags.length === 0 ? [''] : claim.tags),
        labelOf: (value) => (value === '' ? i18next.t('claims.others') : value),
      }),
    },
    notes: {
      ...popup,
      field: 'notes',
      cellRenderer: WordsCell,
      cellClass: 'claim-words claim-aside',
      cellEditor: WordsEditor,
      initialWidth: 200,
      comparator: compare.byKey('notes'),
      ...textFilter,
    },
    health: {
      field: 'health',
      cellRenderer: HealthCell,
      // Its score is shown with it.
      equals: () => false,
      initialWidth: 130,
      comparator: (a: Claim['health'], b: Claim['health']) =>
        anchorHealths.indexOf(a) - anchorHealths.indexOf(b),
      ...choiceFilter({
        valuesOf: (claim) => [claim.health],
        labelOf: (value) => i18next.t(`health.${value}`),
        order: anchorHealths,
      }),
    },
    conclusion: {
      ...popup,
      field: 'conclusion',
      cellClass: 'claim-words',
      cellEditor: WordsEditor,
      initialWidth: 220,
      comparator: compare.byKey('conclusion'),
      ...textFilter,
    },
    asOf: { ...dayColumn(language), field: 'asOf' },
    recheckOn: {
      ...dayColumn(language),
      field: 'recheckOn',
      cellClassRules: { 'claim-due': ({ data }) => data !== undefined && isDue(data) },
    },
    voidReason: {
      ...popup,
      field: 'voidReason',
      cellEditor: WordsEditor,
      cellClass: 'claim-words claim-aside',
      initialWidth: 180,
      comparator: compare.byKey('voidReason'),
      ...textFilter,
    },
    updated: {
      field: 'updatedAt',
      cellClass: 'claim-aside',
      cellRenderer: UpdatedCell,
      initialWidth: 110,
      // ISO 8601 in UTC sorts as it stands.
      comparator: (a: string, b: string) => (a < b ? -1 : Number(a > b)),
    },
  }
}

/** The columns in their standard order, as they are by default. */
export function claimColumns(language: Language): ClaimColumn[] {
  const all = columns(language)
  return columnIds.map((colId) => ({
    ...all[colId],
    colId,
    headerName: i18next.t(`claims.column.${colId}`),
    initialHide: !shownAtFirst.has(colId),
  }))
}
