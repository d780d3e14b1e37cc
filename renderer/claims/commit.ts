/** Edits of the grid on their way to the library. What was typed is never lost on the way. */
import i18next from 'i18next'
import type { Claim, ClaimPatch } from '#shared/records/library.ts'
import { notify } from '../state/notices.ts'
import { panes } from '../state/panes.ts'
import { chooseClaim, useWorkspace } from '../state/workspace.ts'
import { updateClaims } from '../state/write.ts'
import { choicePatch, type ChoiceColumn } from './choices.tsx'
import { changesNothing, editOf, type TypedColumn, type WhyNot } from './edits.ts'

/** What was typed and refused, until the person takes it up again. */
const drafts = new Map<string, string>()
const place = (claimId: string, column: TypedColumn): string => `${claimId} ${column}`

/** The refused text of a cell, once. */
export function takeDraft(claimId: string, column: TypedColumn): string | undefined {
  const draft = drafts.get(place(claimId, column))
  drafts.delete(place(claimId, column))
  return draft
}

export const reasonText = (why: WhyNot): string => i18next.t(`claims.${why}`)

function keepDraft(claim: Claim, column: TypedColumn, draft: string, why: WhyNot): void {
  notify({
    kind: 'error',
    topic: 'draft',
    text: i18next.t('claims.draftKept', { why: reasonText(why) }),
    action: {
      label: i18next.t('claims.resume'),
      run: () => {
        drafts.set(place(claim.id, column), draft)
        chooseClaim(claim, 'command')
        panes.grid?.edit(column)
      },
    },
  })
}

async function save(claim: Claim, patch: ClaimPatch): Promise<void> {
  if (await updateClaims([claim.id], patch)) return
  notify({
    kind: 'error',
    topic: 'draft',
    text: i18next.t('claims.notSaved', { number: claim.number }),
    action: { label: i18next.t('claims.tryAgain'), run: () => void save(claim, patch) },
  })
}

/** Writes what was typed into a cell, or keeps it and says why not. */
export function commitDraft(claim: Claim, column: TypedColumn, draft: string): void {
  const edit = editOf(column, draft)
  if (!edit.ok) keepDraft(claim, column, draft, edit.why)
  else if (!changesNothing(claim, edit.patch)) void save(claim, edit.patch)
}

/** A value picked in one of several selected rows is meant for all of them: one step. */
export function commitChoice(claim: Claim, column: ChoiceColumn, value: string | null): void {
  const { selectedIds } = useWorkspace.getState()
  const several = selectedIds.length > 1 && selectedIds.includes(claim.id)
  const patch = choicePatch(column, value)
  if (!several && !claim.proposed && changesNothing(claim, patch)) return
  void updateClaims(several ? selectedIds : [claim.id], patch)
}
