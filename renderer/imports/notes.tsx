/** What is to be known of the file beside its differences. */
import { useTranslation } from 'react-i18next'
import type { CsvDiff, CsvProblem, CsvShape } from '#shared/records/csv-import.ts'

const mostShown = 4

function Problems({ problems }: { readonly problems: readonly CsvProblem[] }) {
  const { t } = useTranslation()
  const more = problems.length - mostShown
  return (
    <>
      {problems.slice(0, mostShown).map(({ row, kind, detail }) => (
        <li key={`${row} ${kind}`} data-testid="csv-problem" data-wrong>
          {t(`imports.problem.${kind}`, { row, ...detail })}
        </li>
      ))}
      {more > 0 && <li data-wrong>{t('imports.moreProblems', { count: more })}</li>}
    </>
  )
}

export interface NotesProps {
  readonly shape: CsvShape
  readonly problems: readonly CsvProblem[]
  readonly diff?: CsvDiff
}

export function Notes({ shape, problems, diff }: NotesProps) {
  const { t } = useTranslation()
  return (
    <ul className="csv-notes" data-testid="csv-notes">
      <Problems problems={problems} />
      {diff && diff.unknownColumns.length > 0 && (
        <li>{t('imports.unknownColumns', { names: diff.unknownColumns.join(', ') })}</li>
      )}
      {diff && diff.withoutBase > 0 && (
        <li>{t('imports.withoutBase', { count: diff.withoutBase })}</li>
      )}
      {diff && diff.missing.total > 0 && (
        <li data-testid="csv-missing">{t('imports.missing', { count: diff.missing.total })}</li>
      )}
      {shape.encoding === 'windows-1252' && <li>{t('imports.encoding.windows-1252')}</li>}
    </ul>
  )
}
