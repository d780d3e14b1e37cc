/** In the inspector: what was noticed of the claim. Nothing where nothing was. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '#shared/records/library.ts'
import { Section } from '../inspector/section.tsx'
import { useFindings } from '../state/queries.ts'
import { useWorkspace } from '../state/workspace.ts'
import { FindingItem } from './finding-item.tsx'
import './findings.css'
import { findingsOf } from './order.ts'

export function ClaimFindings({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  const scope = useWorkspace((state) => state.scope)
  const { data } = useFindings(scope)
  const findings = useMemo(() => findingsOf(data ?? [], claim.id), [data, claim.id])
  if (findings.length === 0) return null
  return (
    <Section name="findings" title={t('findings.title')} count={findings.length}>
      <ul className="claim-findings" data-testid="claim-findings">
        {findings.map((finding) => (
          <FindingItem key={finding.id} finding={finding} />
        ))}
      </ul>
    </Section>
  )
}
