/** The table of what can be accepted, gone through with the keyboard. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CsvChoice } from '#shared/csv-choice.ts'
import type { CsvDraft, CsvRow } from '#shared/records/csv-import.ts'
import { DiffRow } from './diff-row.tsx'
import { DraftRow } from './draft-row.tsx'
import { onTableKey } from './roving.ts'

/** Rows of the file drawn at a time: a table of 10,000 would keep the window busy for seconds. */
const pageSize = 200

export interface ReviewTableProps {
  readonly label: string
  readonly changed: readonly CsvRow[]
  readonly drafts: readonly CsvDraft[]
  readonly choice: CsvChoice
  toggle(keys: readonly string[]): void
}

/** Tab comes to the first line; with `atOnce` the focus is there when the dialog opens. */
function useFirstLine(atOnce: boolean) {
  const table = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const line = table.current?.querySelector<HTMLElement>('[data-line]')
    if (!line) return
    line.tabIndex = 0
    // The dialog chooses a place of its own first.
    if (atOnce) requestAnimationFrame(() => line.focus())
  }, [atOnce])
  return table
}

export function ReviewTable({ label, changed, drafts, choice, toggle }: ReviewTableProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(pageSize)
  const table = useFirstLine(changed.length > 0)
  const rows = changed.slice(0, shown)
  const headings =
    changed.length > 0
      ? (['field', 'change', 'state'] as const)
      : (['row', 'claim', 'quote'] as const)
  const fresh = drafts.slice(0, Math.max(0, shown - changed.length))
  const more = changed.length + drafts.length - rows.length - fresh.length
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the lines in it
    <div
      ref={table}
      className="csv-sheet"
      data-testid="csv-table"
      onKeyDown={(event) => onTableKey(event, { toggle })}
      onFocus={(event) => {
        // Tab comes to the place where the arrows left off.
        for (const line of event.currentTarget.querySelectorAll<HTMLElement>('[data-line]'))
          line.tabIndex = line.contains(event.target) ? 0 : -1
      }}
    >
      <table aria-label={label}>
        <thead>
          <tr>
            <th className="csv-tick" aria-label={t('imports.acceptAll')} />
            {headings.map((name) => (
              <th key={name}>{t(`imports.column.${name}`)}</th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <DiffRow key={row.claimId} row={row} choice={choice} toggle={toggle} />
        ))}
        {fresh.map((draft) => (
          <DraftRow key={draft.row} draft={draft} choice={choice} toggle={toggle} />
        ))}
      </table>
      {more > 0 && (
        <button
          type="button"
          className="button csv-more"
          onClick={() => setShown(shown + pageSize)}
        >
          {t('imports.showMore', { count: more })}
        </button>
      )}
    </div>
  )
}
