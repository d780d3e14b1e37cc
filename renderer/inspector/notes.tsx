/** What the analyst writes down beside the claim, and the tags it is found again by. */
import { useTranslation } from 'react-i18next'
import type { Claim } from '#shared/records/library.ts'
import { FreeText, useTextField } from './fields.tsx'
import { Section } from './section.tsx'
import { Tags } from './tags.tsx'
import { oneTarget } from './target.ts'

export function Notes({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  const field = useTextField(oneTarget(claim), 'notes', claim.notes)
  return (
    <Section name="notes" form title={t('inspector.notes.title')}>
      <FreeText
        field={field}
        className="text-field notes-field"
        data-testid="notes"
        rows={2}
        aria-label={t('inspector.notes.label')}
        placeholder={t('inspector.notes.hint')}
      />
      <Tags claim={claim} />
    </Section>
  )
}
