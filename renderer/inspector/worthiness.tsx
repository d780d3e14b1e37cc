/** Is it worth checking: the score, and the reasons it is made of. */
import { useTranslation } from 'react-i18next'
import type { Reason } from '#shared/records/extraction.ts'
import type { Claim } from '#shared/records/library.ts'
import { Section } from './section.tsx'
import { Slider } from './slider.tsx'
import { oneTarget, updateTarget } from './target.ts'

function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const { t, i18n } = useTranslation()
  const largest = Math.max(0.01, ...reasons.map(({ weight }) => Math.abs(weight)))
  const format = new Intl.NumberFormat(i18n.language, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
  return (
    <ul className="reasons">
      {reasons
        .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
        .map(({ name, weight }) => (
          <li key={name} className="reason">
            <span className="reason-name">
              {t(`inspector.reason.${name}`, { defaultValue: name })}
            </span>
            <span className="reason-bar" aria-hidden>
              <span
                data-against={weight < 0}
                style={{ width: `${(100 * Math.abs(weight)) / largest}%` }}
              />
            </span>
            <span className="reason-weight" aria-label={t('inspector.worthiness.weight')}>
              {format.format(weight).replace('-', '−')}
            </span>
          </li>
        ))}
    </ul>
  )
}

export function Worthiness({ claim }: { readonly claim: Claim }) {
  const { t, i18n } = useTranslation()
  const { checkWorthiness: score, checkWorthinessReasons: reasons } = claim
  const target = oneTarget(claim)
  const format = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 })
  return (
    <Section name="worthiness" form title={t('inspector.worthiness.title')}>
      <Slider
        draftKey={`${claim.id} checkWorthiness`}
        testId="worthiness"
        value={score}
        most={1}
        step={0.05}
        label={t('inspector.worthiness.score')}
        clearLabel={t('inspector.worthiness.clear')}
        placeholder="–"
        format={(value) => format.format(value)}
        save={(value) =>
          // What the field shows is rounded: the same figure is no change.
          value !== null && score !== null && format.format(value) === format.format(score)
            ? Promise.resolve(true)
            : updateTarget(target, { checkWorthiness: value })
        }
      />
      {reasons.length > 0 ? (
        <Reasons reasons={reasons} />
      ) : (
        <p className="quiet">
          {t(score === null ? 'inspector.worthiness.none' : 'inspector.worthiness.byHand')}
        </p>
      )}
    </Section>
  )
}
