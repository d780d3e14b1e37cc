/** How much of the text is dealt with: claimed, skipped for a reason, untouched. */
import { useTranslation } from 'react-i18next'
import type { SourceSummary } from '#shared/records/library.ts'
import { sharesOf } from './coverage.ts'

const parts = ['claimed', 'skipped', 'untouched'] as const

export function CoverageMeter({ coverage }: { readonly coverage: SourceSummary['coverage'] }) {
  const { t } = useTranslation()
  const shares = sharesOf(coverage)
  const total = parts.reduce((sum, part) => sum + coverage[part], 0)
  if (total === 0) return null
  const covered = 100 - shares.untouched
  const words = [
    t('source.coverage.sentences', { count: total }),
    ...parts.map((part) => t(`source.coverage.${part}`, { count: coverage[part] })),
  ].join('\n')
  return (
    <div
      className="coverage-meter"
      data-testid="coverage-meter"
      role="meter"
      aria-label={t('source.coverage.label')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={covered}
      aria-valuetext={words.replaceAll('\n', ', ')}
      title={words}
    >
      <span className="coverage-bar">
        {parts.map((part) => (
          <span key={part} data-part={part} style={{ flexGrow: coverage[part] }} />
        ))}
      </span>
      <span className="coverage-percent">{covered} %</span>
    </div>
  )
}
