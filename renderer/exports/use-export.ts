/** What the export dialog knows and does. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import i18next from 'i18next'
import { useState } from 'react'
import type {
  AnyProfile,
  CsvColumn,
  CsvPreview,
  CsvRequest,
  ExportWritten,
  OwnProfile,
} from '#shared/records/export.ts'
import { client } from '../client.ts'
import { closeDialog } from '../common/dialog.tsx'
import { toError } from '#shared/contract/errors.ts'
import { explain } from '../i18n/explain.ts'
import { currentLanguage } from '../i18n/index.ts'
import { notify } from '../state/notices.ts'
import { panes } from '../state/panes.ts'
import { read, useSources } from '../state/queries.ts'
import { remember, setting } from '../state/settings.ts'
import { runTask } from '../state/task.ts'
import { useWorkspace } from '../state/workspace.ts'
import {
  chosenColumns,
  readChoice,
  standardColumns,
  type ColumnChoice,
  type CsvChoice,
  type ProfileName,
  type Table,
} from './column-choice.ts'
import { isComplete, readFormatChoice, requestFor, type FormatChoice } from './format-choice.ts'
import { writtenWords } from './told.ts'
import { firstChoice, rowsFor, type RowChoice, type Rows } from './rows-choice.ts'

/** Rows of the preview. */
const limit = 16

/** With what it was made for, since the choice may have gone on meanwhile. */
export interface Preview extends CsvPreview {
  readonly profile: AnyProfile
  readonly columns: readonly CsvColumn[]
}

export interface Export {
  readonly rows: readonly Rows[]
  readonly choice: RowChoice
  /** How many claims that choice is. */
  readonly count: number
  readonly format: FormatChoice
  readonly profile: ProfileName
  /** What `own` stands for. */
  readonly own: OwnProfile
  /** The kind of table that the columns are of; null for a format that is no table. */
  readonly table: Table | null
  readonly columns: readonly ColumnChoice[]
  /** Null while nothing is known, or nothing is chosen. */
  readonly preview: Preview | null
  /** It is that of a moment ago, and the next is being made. */
  readonly previewing: boolean
  readonly failure: string | null
  readonly busy: boolean
  readonly possible: boolean
  chooseRows(choice: RowChoice): void
  chooseFormat(change: Partial<FormatChoice>): void
  chooseProfile(profile: ProfileName): void
  chooseOwn(profile: OwnProfile): void
  chooseColumns(columns: readonly ColumnChoice[]): void
  resetColumns(): void
  run(): Promise<void>
}

/** What stood before the person when the dialog opened; nothing of it can change behind it. */
function useRows(): Rows[] {
  const sources = useSources().data
  const [before] = useState(() => {
    const { scope, sourceId, selectedIds } = useWorkspace.getState()
    const displayed = panes.grid?.displayedIds() ?? null
    return { scope, sourceId, displayed, selected: selectedIds }
  })
  return rowsFor({ ...before, sources: sources ?? [] })
}

const tell = (written: ExportWritten, profile: AnyProfile): void =>
  notify({
    kind: written.verified === false ? 'error' : 'info',
    text: writtenWords(written, profile),
    action: {
      label: i18next.t('exports.showFile'),
      run: () => void client.call('app.showFile', { path: written.path }),
    },
  })

const tableOf = ({ format }: FormatChoice, profile: ProfileName): Table | null => {
  if (format === 'csv') return profile
  return format === 'xlsx' ? 'xlsx' : null
}

export function useExport(): Export {
  const rows = useRows()
  const [choice, setChoice] = useState(() => firstChoice(useWorkspace.getState()))
  const [csv, setCsv] = useState<CsvChoice>(() => readChoice(setting('csv')))
  const [format, setFormat] = useState(() => readFormatChoice(setting('exports')))
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const table = tableOf(format, csv.profile)
  const columns = csv.columns[table ?? csv.profile]
  const profile = csv.profile === 'own' ? csv.own : csv.profile
  const chosen = chosenColumns(columns)
  const { count, request: which } = rows.find((one) => one.choice === choice)!
  const language = currentLanguage()
  const request = requestFor({ choice: format, profile, columns: chosen, language, which })
  const possible = count > 0 && (table === null || chosen.length > 0) && isComplete(format)
  const isCsv = format.format === 'csv'
  const wanted: CsvRequest = { profile, columns: chosen, ...which }

  const { data, error, isPlaceholderData } = useQuery<Preview>({
    queryKey: ['csv-preview', choice, profile, chosen],
    queryFn: async ({ signal }): Promise<Preview> => ({
      ...(await read('exports.previewCsv', { ...wanted, limit }, signal)),
      profile,
      columns: chosen,
    }),
    enabled: isCsv && possible,
    // Columns that are being chosen one by one do not make the table come and go.
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  })

  function change(next: CsvChoice): void {
    setCsv(next)
    setFailure(null)
    remember('csv', next as unknown as ReturnType<typeof setting<'csv'>>)
  }
  const chooseColumns = (next: readonly ColumnChoice[]): void =>
    change({ ...csv, columns: { ...csv.columns, [table ?? csv.profile]: next } })

  function chooseFormat(more: Partial<FormatChoice>): void {
    const next = { ...format, ...more }
    setFormat(next)
    setFailure(null)
    remember('exports', next)
  }

  async function run(): Promise<void> {
    if (!possible || busy) return
    setBusy(true)
    setFailure(null)
    const result = await runTask(i18next.t('exports.running'), (options) =>
      client.call('app.export', request, options),
    )
    setBusy(false)
    const stillOpen = useWorkspace.getState().dialog === 'export'
    if (result.ok) {
      // Null: the system's dialog was dismissed.
      if (result.value === null) return
      if (stillOpen) closeDialog()
      tell(result.value, profile)
    } else if (result.error.code !== 'cancelled') {
      if (stillOpen) setFailure(explain(result.error))
      else notify({ kind: 'error', text: explain(result.error) })
    }
  }

  return {
    rows,
    choice,
    count,
    format,
    profile: csv.profile,
    own: csv.own,
    table,
    columns,
    preview: isCsv && possible && data ? data : null,
    previewing: isPlaceholderData,
    failure: failure ?? (isCsv && error ? explain(toError(error)) : null),
    busy,
    possible,
    chooseRows: setChoice,
    chooseFormat,
    chooseProfile: (next) => change({ ...csv, profile: next }),
    chooseOwn: (next) => change({ ...csv, own: next }),
    chooseColumns,
    resetColumns: () => chooseColumns(standardColumns(table ?? csv.profile)),
    run,
  }
}
