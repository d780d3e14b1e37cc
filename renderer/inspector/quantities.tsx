/** The numbers read out of the claim's words, with what they mean. */
import { useTranslation } from 'react-i18next'
import type { Claim } from '#shared/records/library.ts'
import { perform } from '../actions/perform.ts'
import { explainQuantity } from '../common/quantity.ts'
import { currentLanguage } from '../i18n/index.ts'
import { Section } from './section.tsx'

/** The way out: with the source's publication date the next reading knows the day. */
function MissingDate() {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className="link"
      title={t('inspector.quantities.unresolvedHint')}
      onClick={() => perform('source.details')}
    >
      {t('inspector.quantities.unresolved')}
    </button>
  )
}

/** Its unit was said elsewhere in the sentence. */
function Inherited() {
  const { t } = useTranslation()
  return (
    <span className="mark" data-mark="inherited" title={t('inspector.quantities.inheritedHint')}>
      {t('inspector.quantities.inherited')}
    </span>
  )
}

export function Quantities({ claim: { quantities } }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  const language = currentLanguage()
  return (
    <Section name="quantities" title={t('inspector.quantities.title')} count={quantities.length}>
      {quantities.length === 0 ? (
        <p className="quiet">{t('inspector.quantities.none')}</p>
      ) : (
        <table className="quantities" data-testid="inspector-quantities">
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t('inspector.quantities.raw')}</th>
              <th scope="col">{t('inspector.quantities.meaning')}</th>
              <th scope="col">{t('inspector.quantities.kind')}</th>
            </tr>
          </thead>
          <tbody>
            {quantities.map((quantity) => (
              <tr key={`${quantity.start}-${quantity.end}`}>
                <td className="quantity-raw">{quantity.exact}</td>
                <td className="quantity-meaning">
                  {explainQuantity(quantity, language)} {quantity.inherited && <Inherited />}
                  {quantity.unresolved && <MissingDate />}
                </td>
                <td className="quantity-kind">{t(`quantityKind.${quantity.kind}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
