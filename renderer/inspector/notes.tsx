/** What the analyst writes down beside the claim, and the tags it is found again by. */
import { useTranslation } from 'react-i18next'
import type { Claim } from '#shared/records/library.ts'
import { isComposing, NotSaved, useTextField } from './fields.tsx'
import { isCommit, leave } from './leave.ts'
import { Section } from './section.tsx'
import { Tags } from './tags.tsx'
import { oneTarget } from './target.ts'

export function Notes({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  const field = useTextField(oneTarget(claim), 'notes', claim.notes)
  return (
    <Section name="notes" form title={t('inspector.notes.title')}>
      <textarea
        className="text-field notes-field"
        data-testid="notes"
        rows={2}
        aria-label={t('inspector.notes.label')}
        aria-invalid={field.failed}
        placeholder={t('inspector.notes.hint')}
        value={field.text}
        onChange={(event) => field.type(event.target.value)}
        onBlur={field.commit}
        onKeyDown={(event) => {
          // Escape keeps what was written here too: notes are long, and undo takes them back.
          if (isComposing(event) || !(isCommit(event) || event.key === 'Escape')) return
          event.preventDefault()
          field.commit()
          leave()
        }}
      />
      <NotSaved field={field} />
      <Tags claim={claim} />
    </Section>
  )
}
