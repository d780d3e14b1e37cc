/** In the inspector: what the claim is to others, each one click away. */
import { Plus, Waypoints, X } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '#shared/records/library.ts'
import type { ClaimRelation } from '#shared/records/relations.ts'
import { goToRow } from '../findings/open.ts'
import { Section } from '../inspector/section.tsx'
import { useClaims, useRelations } from '../state/queries.ts'
import { openDialog } from '../state/workspace.ts'
import { write } from '../state/write.ts'
import './relations.css'

interface RowProps {
  readonly relation: ClaimRelation
  readonly other: Claim
  readonly way: 'forward' | 'backward'
}

function Row({ relation, other, way }: RowProps) {
  const { t } = useTranslation()
  const remove = t('relations.remove')
  return (
    <li className="relation" data-testid="relation" data-kind={relation.kind}>
      <span className="relation-kind">{t(`relations.${way}.${relation.kind}`)}</span>
      <button
        type="button"
        className="relation-other"
        data-testid="relation-other"
        title={other.text}
        onClick={() =>
          goToRow({ claimId: other.id, sourceId: other.sourceId, number: other.number })
        }
      >
        {other.number} · {other.text}
      </button>
      <button
        type="button"
        className="writes icon-button"
        data-testid="relation-remove"
        aria-label={remove}
        title={remove}
        onClick={() => void write('relations.remove', { id: relation.id })}
      >
        <X size={13} aria-hidden />
      </button>
    </li>
  )
}

export function ClaimRelations({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  const relations = useRelations(claim.sourceId).data
  const claims = useClaims(null).data
  const rows = useMemo(() => {
    const own = (relations ?? []).filter(
      ({ claimId, otherId }) => claimId === claim.id || otherId === claim.id,
    )
    if (own.length === 0) return []
    const wanted = new Set(own.flatMap(({ claimId, otherId }) => [claimId, otherId]))
    const found = (claims ?? []).filter(({ id }) => wanted.has(id))
    const byId = new Map(found.map((one) => [one.id, one]))
    return own.flatMap((relation) => {
      const way = relation.claimId === claim.id ? 'forward' : 'backward'
      const other = byId.get(way === 'forward' ? relation.otherId : relation.claimId)
      return other ? [{ relation, other, way } as const] : []
    })
  }, [relations, claims, claim.id])
  return (
    <Section
      name="relations"
      title={t('relations.title')}
      count={rows.length}
      actions={
        <>
          {rows.length > 0 && (
            <button
              type="button"
              className="button button-plain"
              data-testid="open-map"
              onClick={() => openDialog('map')}
            >
              <Waypoints size={13} aria-hidden />
              {t('relations.graph')}
            </button>
          )}
          <button
            type="button"
            className="button button-plain"
            data-testid="relate"
            onClick={() => openDialog('relate')}
          >
            <Plus size={13} aria-hidden />
            {t('relations.add')}
          </button>
        </>
      }
    >
      {rows.length === 0 ? (
        <p className="quiet">{t('relations.none')}</p>
      ) : (
        <ul className="relations" data-testid="relations">
          {rows.map((row) => (
            <Row key={row.relation.id} {...row} />
          ))}
        </ul>
      )}
    </Section>
  )
}
