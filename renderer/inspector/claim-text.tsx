/** The analyst's words for the claim, edited where they stand. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '#shared/records/library.ts'
import { isComposing, NotSaved } from './fields.tsx'
import { leave } from './leave.ts'
import { oneTarget, updateTarget } from './target.ts'
import { useDraft } from './use-draft.ts'

export function ClaimText({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  const hint = useId()
  const target = oneTarget(claim)
  // A claim without words is none: emptied and left, it has its old ones again.
  const field = useDraft(`${claim.id} text`, claim.text, async (text) =>
    text.trim() === '' ? true : updateTarget(target, { text: text.trim() }),
  )
  const empty = field.text.trim() === ''
  return (
    <div className="claim-text">
      <textarea
        className="text-field quiet-field claim-text-field"
        data-testid="inspector-text"
        rows={1}
        aria-label={t('inspector.text.label')}
        aria-describedby={hint}
        aria-invalid={empty || field.failed}
        value={field.text}
        onChange={(event) => field.type(event.target.value)}
        onBlur={field.commit}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault()
            field.commit()
            leave()
          } else if (event.key === 'Escape') {
            field.takeBack()
            leave()
          }
        }}
      />
      <span
        id={hint}
        className={field.edited && !field.failed ? 'claim-text-hint' : 'visually-hidden'}
      >
        {t(empty ? 'inspector.text.empty' : 'inspector.text.hint')}
      </span>
      <NotSaved field={field} />
    </div>
  )
}
