/** Why the sentence under the pointer is skipped; shown to whoever rests there for a moment. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredSentence } from '#shared/records/library.ts'
import { Floating } from './floating.tsx'
import type { TextLayout } from './text-layout.ts'
import type { TextStage } from './text-stage.ts'

/** Milliseconds. */
const patience = 450

export interface SkippedLabelProps {
  readonly stage: TextStage
  readonly layout: TextLayout
  readonly sentence: StoredSentence
}

export function SkippedLabel({ stage, layout, sentence }: SkippedLabelProps) {
  const { t } = useTranslation()
  const [rested, setRested] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setRested(true), patience)
    return () => clearTimeout(timer)
  }, [])
  if (!rested || !sentence.reason) return null
  return (
    <Floating
      stage={stage}
      layout={layout}
      span={sentence}
      line="first"
      first="above"
      className="skipped-label"
      data-testid="skipped-label"
      role="status"
    >
      {t('source.skippedAs', { reason: t(`skipReason.${sentence.reason}`) })}
    </Floating>
  )
}
