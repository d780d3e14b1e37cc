/** Below a claim's words: how sure the text is of them. */
import { useTranslation } from 'react-i18next'
import type { Claim } from '#shared/records/library.ts'

export function HowSure({ claim: { modality, hedges } }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  if (modality === 'asserted') return null
  return (
    <p className="how-sure">
      <span className="mark" data-testid="modality" title={t(`inspector.modality.${modality}Hint`)}>
        {t(`modality.${modality}`)}
        {hedges.length > 0 && `: ${hedges.map(({ exact }) => `«${exact}»`).join(', ')}`}
      </span>
    </p>
  )
}
