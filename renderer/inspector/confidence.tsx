/** How sure the analyst is of the verdict, in percent. */
import { useTranslation } from 'react-i18next'
import type { Claim } from '#shared/records/library.ts'
import { Slider } from './slider.tsx'
import { updateTarget, type Target } from './target.ts'

export interface ConfidenceProps {
  readonly target: Target
  readonly confidence: Claim['confidence'] | undefined
}

export function Confidence({ target, confidence }: ConfidenceProps) {
  const { t } = useTranslation()
  return (
    <div className="inspector-field">
      <span className="label">{t('inspector.confidenceLabel')}</span>
      <Slider
        draftKey={`${target.key} confidence`}
        testId="confidence"
        value={confidence}
        most={100}
        step={5}
        label={t('inspector.confidenceField')}
        clearLabel={t('inspector.confidenceClear')}
        placeholder="–"
        format={String}
        save={(value) =>
          updateTarget(target, { confidence: value === null ? null : Math.round(value) })
        }
      />
    </div>
  )
}
