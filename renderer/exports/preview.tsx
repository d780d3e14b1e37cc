/** The file's first rows as a spreadsheet will show them, and what there is to know of all rows. */
import { ShieldCheck, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isRaw, type AnyProfile, type CsvColumn } from '#shared/records/export.ts'
import { columnLetters, isRight, markOf } from './cell-marks.ts'
import { guardWords, rowWords, tooLongWords } from './told.ts'
import type { Preview } from './use-export.ts'

/** Longer texts are cut in the preview: the file has them whole. */
const longest = 400

const noBreakSpace = '\u00A0'

interface CellProps {
  readonly text: string
  readonly column: CsvColumn
  readonly profile: AnyProfile
}

function Cell({ text, column, profile }: CellProps) {
  const { t } = useTranslation()
  const mark = markOf(text, profile)
  const words = mark === null ? '' : t(`exports.${mark}Cell`)
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text
  return (
    <td
      data-mark={mark ?? undefined}
      data-right={profile !== 'data' && isRight(column)}
      title={mark === null ? shown : `${shown}\n\n${words}`}
    >
      <div className="export-cell">
        {mark === 'guarded' && <ShieldCheck size={12} aria-label={words} />}
        {mark === 'runs' && <TriangleAlert size={12} aria-label={words} />}
        <span className="truncated">{shown}</span>
      </div>
    </td>
  )
}

function Counts({ preview }: { readonly preview: Preview }) {
  const { rows, guarded, tooLong, profile } = preview
  const runs = isRaw(profile) && guarded > 0
  return (
    <>
      <strong>{rowWords(rows)}</strong>
      <span data-warning={runs}>
        {runs && <TriangleAlert size={13} aria-hidden />}
        {!isRaw(profile) && guarded > 0 && <ShieldCheck size={13} aria-hidden />}
        {guardWords(guarded, profile)}
      </span>
      <span data-warning={tooLong > 0}>
        {tooLong > 0 && <TriangleAlert size={13} aria-hidden />}
        {tooLongWords(tooLong)}
      </span>
    </>
  )
}

export interface PreviewTableProps {
  readonly preview: Preview | null
  readonly busy: boolean
  /** What to say in the place of rows where there can be none. */
  readonly instead: string
}

export function PreviewTable({ preview, busy, instead }: PreviewTableProps) {
  const { t } = useTranslation()
  return (
    <div className="export-preview-side">
      <div className="export-preview-head">
        <span className="label">{t('exports.preview')}</span>
        {preview && (
          <span className="quiet">
            {preview.sample.length < preview.rows
              ? t('exports.previewOf', { count: preview.sample.length, shown: preview.rows })
              : t('exports.previewAll')}
          </span>
        )}
      </div>
      <div
        className="export-sheet"
        data-testid="export-preview"
        aria-busy={busy}
        // Scrolled with the keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={t('exports.preview')}
      >
        {preview ? (
          <table>
            <thead>
              <tr aria-hidden className="export-letters">
                <td>{noBreakSpace}</td>
                {preview.header.map((name, place) => (
                  <td key={name}>{columnLetters(place)}</td>
                ))}
              </tr>
              <tr>
                <td aria-hidden className="export-line">
                  1
                </td>
                {preview.header.map((name) => (
                  <th key={name} scope="col" className="truncated">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {preview.sample.map((cells, line) => (
                // Rows of a file have no other name than their place.
                // eslint-disable-next-line react/no-array-index-key
                <tr key={line}>
                  <td aria-hidden className="export-line">
                    {line + 2}
                  </td>
                  {cells.map((text, place) => (
                    <Cell
                      key={preview.columns[place]}
                      text={text}
                      column={preview.columns[place]!}
                      profile={preview.profile}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          <p className="export-instead">{instead}</p>
        )}
      </div>
      <div className="export-counts" data-testid="export-counts" role="status">
        {preview && <Counts preview={preview} />}
      </div>
    </div>
  )
}
