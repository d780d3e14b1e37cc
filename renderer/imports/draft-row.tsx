/** A claim that is not in the library yet: its words, where its quote was found, and what is wrong. */
import { useTranslation } from 'react-i18next'
import { draftKey, isPlaceable, type CsvChoice } from '#shared/csv-choice.ts'
import type { CsvDraft } from '#shared/records/csv-import.ts'
import type { Translate } from '../inspector/describe-change.ts'
import { sayValue } from './say.ts'
import { Tick } from './tick.tsx'

export interface DraftRowProps {
  readonly draft: CsvDraft
  readonly choice: CsvChoice
  toggle(keys: readonly string[]): void
}

function placeWords({ sourceId, quote, health, score }: CsvDraft, t: Translate): string {
  if (sourceId === null) return t('imports.place.noSource')
  if (quote.trim() === '') return t('imports.place.noQuote')
  return t(`imports.place.${health}`, { percent: Math.floor((score ?? 1) * 100) })
}

/** What comes with it: verdict, tags and the like. */
function Patch({ draft }: { readonly draft: CsvDraft }) {
  const { t, i18n } = useTranslation()
  const say: Translate = (key, values) => t(key, values ?? {})
  const fields = Object.entries(draft.patch)
  if (fields.length === 0) return null
  return (
    <span className="csv-aside">
      {fields
        .map(
          ([field, value]) =>
            `${t(`exports.column.${field}`)}: ${sayValue(field, value, say, i18n.language)}`,
        )
        .join(' · ')}
    </span>
  )
}

export function DraftRow({ draft, choice, toggle }: DraftRowProps) {
  const { t } = useTranslation()
  const say: Translate = (key, values) => t(key, values ?? {})
  const { row, text, quote, health, found, ranges, invalid, sameAs, why } = draft
  const key = draftKey(draft)
  const placeable = isPlaceable(draft)
  const isIn = placeable && choice.has(key)
  const isLost = ranges.length === 0
  return (
    <tbody data-testid="csv-draft" data-row={row} data-health={health} data-in={isIn}>
      <tr
        className="csv-line"
        data-line
        data-in={isIn}
        data-keys={placeable ? key : ''}
        data-row-keys={placeable ? key : ''}
        tabIndex={-1}
        aria-label={`${t('imports.row', { row })}: ${text}`}
      >
        <td className="csv-tick">
          <Tick
            checked={isIn}
            disabled={!placeable}
            label={t('imports.acceptNew', { row })}
            onToggle={() => toggle([key])}
          />
        </td>
        <td className="csv-field">{t('imports.row', { row })}</td>
        <td className="csv-change">
          <span className="csv-words">{text}</span>
          {quote !== '' && quote !== text && <span className="csv-aside">«{quote}»</span>}
          {health === 'fuzzy' && found !== quote && (
            <span className="csv-aside">{t('imports.foundWords', { words: found })}</span>
          )}
          <Patch draft={draft} />
          {invalid.map(({ column, after }) => (
            <span key={column} className="csv-aside" data-wrong>
              {t('imports.invalidCell', {
                field: t(`exports.column.${column}`),
                value: sayValue('text', after, say, ''),
              })}
            </span>
          ))}
          {placeable && isLost && <span className="csv-aside">{t('imports.becomesOrphan')}</span>}
        </td>
        <td className="csv-state">
          <span
            className="csv-pill"
            data-state={isLost ? 'invalid' : health === 'fuzzy' ? 'conflict' : 'change'}
          >
            {placeWords(draft, say)}
          </span>
          {sameAs !== null && <span className="csv-pill">{t('imports.same')}</span>}
          {why === 'unknown-id' && <span className="csv-pill">{t('imports.unknownId')}</span>}
        </td>
      </tr>
    </tbody>
  )
}
