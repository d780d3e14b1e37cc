/** Who asserts it, and in what kind of speech. */
import { useTranslation } from 'react-i18next'
import { isSpeakerOpen } from '#shared/open-speaker.ts'
import type { Claim } from '#shared/records/library.ts'
import { Line } from './fields.tsx'
import { Section } from './section.tsx'
import { oneTarget } from './target.ts'

export function AttributionPart({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  const { attribution } = claim
  const target = oneTarget(claim)
  return (
    <Section name="attribution" form title={t('inspector.attribution.title')}>
      <div className="inspector-fields">
        <Line
          target={target}
          name="speaker"
          label={t('inspector.attribution.speaker')}
          value={claim.speaker}
          placeholder={t('inspector.attribution.unknown')}
        />
        <Line
          target={target}
          name="role"
          label={t('inspector.attribution.role')}
          value={claim.role}
          placeholder={t('inspector.notSet')}
        />
      </div>
      {isSpeakerOpen(claim) && (
        <p className="mark" data-testid="speaker-open">
          {t('inspector.attribution.open', { speaker: claim.speaker })}
        </p>
      )}
      {attribution && (
        <p className="speech">
          <span className="pill">{t(`speech.${attribution.speech}`)}</span>
          {attribution.verb && (
            <span className="quiet">
              {t('inspector.attribution.verb', { verb: attribution.verb })}
            </span>
          )}
        </p>
      )}
    </Section>
  )
}
