/** Below a claim's words: which of them its passage does not have, and how sure the text is. */
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '#shared/records/library.ts'

export function PutIn({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  const { text, insertions, modality, hedges } = claim
  if (insertions.length === 0 && modality === 'asserted') return null
  return (
    <p className="put-in" data-testid="put-in">
      {modality !== 'asserted' && (
        <span
          className="mark"
          data-testid="modality"
          title={t(`inspector.modality.${modality}Hint`)}
        >
          {t(`modality.${modality}`)}
          {hedges.length > 0 && `: ${hedges.map(({ exact }) => `«${exact}»`).join(', ')}`}
        </span>
      )}
      {insertions.length > 0 && (
        <span title={t('inspector.insertions.hint')}>
          {t('inspector.insertions.label')}{' '}
          {insertions.map(({ start, end, from }, place) => (
            <Fragment key={start}>
              {place > 0 && ' · '}
              <ins data-from={from}>{text.slice(start, end)}</ins>
            </Fragment>
          ))}
        </span>
      )}
    </p>
  )
}
