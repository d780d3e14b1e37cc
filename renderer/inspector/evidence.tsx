/** What speaks for and against the claim. */
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { findAction } from '#shared/actions.ts'
import type { Claim } from '#shared/records/library.ts'
import { RuleLine } from '../evidence/rules.tsx'
import { perform } from '../actions/perform.ts'
import { KeyCaps } from '../common/key-caps.tsx'
import { useEvidence } from '../state/queries.ts'
import { newKey, useEvidenceDrafts } from './evidence-drafts.ts'
import { EvidenceForm } from './evidence-form.tsx'
import { EvidenceItem } from './evidence-item.tsx'
import { Section } from './section.tsx'

export function EvidencePart({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  const evidence = useEvidence(claim.id)
  const forms = useEvidenceDrafts((state) => state.byKey)
  const list = evidence.data ?? []
  const adding = forms[newKey(claim.id)] !== undefined
  const none = list.length === 0 && !adding && (evidence.data ? true : claim.evidenceCount === 0)
  return (
    <Section
      name="evidence"
      title={t('inspector.evidence.title')}
      count={evidence.data?.length ?? claim.evidenceCount}
      actions={
        <button
          type="button"
          className="writes button button-plain section-button"
          data-testid="evidence-add"
          onClick={() => perform('evidence.add')}
        >
          <Plus size={13} aria-hidden />
          {t('action.evidence.add')}
          <KeyCaps of={findAction('evidence.add')?.key ?? ''} />
        </button>
      }
    >
      <RuleLine claim={claim} />
      {none && <p className="quiet">{t('inspector.evidence.none')}</p>}
      <ul className="evidence-list" data-testid="evidence-list">
        {list.map((item) => (
          <li key={item.id}>
            {forms[item.id] ? <EvidenceForm formKey={item.id} /> : <EvidenceItem evidence={item} />}
          </li>
        ))}
      </ul>
      {adding && <EvidenceForm key={claim.id} formKey={newKey(claim.id)} />}
    </Section>
  )
}
