/**
 * The evidence forms that are open, with what was typed into them. They stay while other claims are
 * looked at, each with the claim or the evidence it belongs to.
 */
import i18next from 'i18next'
import { create } from 'zustand'
import type { Evidence, EvidenceDetails } from '#shared/records/library.ts'
import { notify } from '../state/notices.ts'
import { write } from '../state/write.ts'
import { emptyDetails, isTouched, tidyDetails, troublesOf } from './evidence-details.ts'

export interface EvidenceDraft {
  readonly claimId: string
  /** Null for a new one. */
  readonly evidenceId: string | null
  /** What the form started with. */
  readonly start: EvidenceDetails
  readonly typed: EvidenceDetails
  /** Troubles are told only after the first attempt to save. */
  readonly tried: boolean
  readonly saving: boolean
}

interface Drafts {
  readonly byKey: Readonly<Record<string, EvidenceDraft>>
}

export const useEvidenceDrafts = create<Drafts>(() => ({ byKey: {} }))

export const newKey = (claimId: string): string => `new ${claimId}`
const keyOf = ({ claimId, evidenceId }: EvidenceDraft): string => evidenceId ?? newKey(claimId)

const draftAt = (key: string): EvidenceDraft | undefined => useEvidenceDrafts.getState().byKey[key]

function put(key: string, draft: EvidenceDraft | null): void {
  const { [key]: _, ...others } = useEvidenceDrafts.getState().byKey
  useEvidenceDrafts.setState({ byKey: draft ? { ...others, [key]: draft } : others })
}

function open(claimId: string, evidenceId: string | null, start: EvidenceDetails): void {
  const draft = { claimId, evidenceId, start, typed: start, tried: false, saving: false }
  if (!draftAt(keyOf(draft))) put(keyOf(draft), draft)
}

export const openNewEvidence = (claimId: string): void => open(claimId, null, emptyDetails())

export function openEvidence({ id, claimId, ...rest }: Evidence): void {
  const { quote, url, title, publisher, stance, accessedOn, note } = rest
  open(claimId, id, { quote, url, title, publisher, stance, accessedOn, note })
}

export function typeEvidence(key: string, change: Partial<EvidenceDetails>): void {
  const draft = draftAt(key)
  if (draft) put(key, { ...draft, typed: { ...draft.typed, ...change } })
}

/** Closes a form; what was typed into it can be had back for a moment. */
export function closeEvidence(key: string): void {
  const draft = draftAt(key)
  put(key, null)
  if (draft && isTouched(draft.typed, draft.start))
    notify({
      kind: 'info',
      topic: 'evidence',
      text: i18next.t('inspector.evidence.taken'),
      action: { label: i18next.t('inspector.evidence.resume'), run: () => put(key, draft) },
    })
}

/** Sends a form. True when it was saved; what was typed stays where it was not. */
export async function saveEvidence(key: string): Promise<boolean> {
  const draft = draftAt(key)
  if (!draft || draft.saving) return false
  const typed = tidyDetails(draft.typed)
  if (Object.keys(troublesOf(typed)).length > 0) {
    put(key, { ...draft, tried: true })
    return false
  }
  put(key, { ...draft, tried: true, saving: true })
  const result =
    draft.evidenceId === null
      ? await write('evidence.add', { claimId: draft.claimId, details: typed })
      : await write('evidence.update', { id: draft.evidenceId, patch: typed })
  const now = draftAt(key)
  if (result.ok) put(key, null)
  else if (now) put(key, { ...now, saving: false })
  return result.ok
}
