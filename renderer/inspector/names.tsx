/** Who and what the claim is about; a name shows all claims that are about it. */
import { useTranslation } from 'react-i18next'
import type { Claim } from '#shared/records/library.ts'
import { narrow } from '../claims/view.ts'
import { Section } from './section.tsx'

export function Names({ claim: { entities } }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  if (entities.length === 0) return null
  return (
    <Section name="names" title={t('inspector.names.title')} count={entities.length}>
      <ul className="names" data-testid="inspector-names">
        {entities.map(({ name, kind }) => (
          <li key={name}>
            <button
              type="button"
              className="name-chip"
              data-testid="name-chip"
              title={t('inspector.names.show', { name })}
              onClick={() => narrow({ search: name })}
            >
              {name}
              <span className="quiet">{t(`entityKind.${kind}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
