/** The analyst's words for the claim, edited where they stand. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '#shared/records/library.ts'
import { withInsertions } from '../common/insertions.ts'
import { isComposing, NotSaved } from './fields.tsx'
import { leave } from './leave.ts'
import { oneTarget, updateTarget } from './target.ts'
import { useDraft } from './use-draft.ts'

export function ClaimText({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  const hint = useId()
  const put = useId()
  const target = oneTarget(claim)
  // A claim without words is none: emptied and left, it has its old ones again.
  const field = useDraft(`${claim.id} text`, claim.text, async (text) =>
    text.trim() === '' ? true : updateTarget(target, { text: text.trim() }),
  )
  const empty = field.text.trim() === ''
  const putIn = `${t('inspector.insertions.label')} ${claim.insertions
    .map(({ start, end, from }) => `«${claim.text.slice(start, end)}» (${t(`insertion.${from}`)})`)
    .join(', ')}. ${t('inspector.insertions.hint')}`
  const isMarked = claim.insertions.length > 0 && field.text === claim.text
  return (
    <div className="claim-text">
      {isMarked && (
        <div className="claim-text-marks" data-testid="insertions" aria-hidden>
          {withInsertions(claim).map(({ text, from }, place) =>
            from === null ? text : <ins key={place}>{text}</ins>,
          )}
        </div>
      )}
      <textarea
        className="text-field quiet-field claim-text-field"
        data-testid="inspector-text"
        rows={1}
        aria-label={t('inspector.text.label')}
        aria-describedby={isMarked ? `${hint} ${put}` : hint}
        title={isMarked ? putIn : undefined}
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
      {isMarked && (
        <span id={put} className="visually-hidden">
          {putIn}
        </span>
      )}
      <NotSaved field={field} />
    </div>
  )
}
