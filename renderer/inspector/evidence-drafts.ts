/**
 * The evidence forms that are open, with what was typed into them. They stay while other claims are
 * looked at, each with the claim or the evidence it belongs to.
 */
import i18next from 'i18next'
import { create } from 'zustand'
import type { Evidence, EvidenceDetails } from '#shared/records/library.ts'
import type { EvidenceKind } from '#shared/records/evidence.ts'
import { notify } from '../state/notices.ts'
import { runTask } from '../state/task.ts'
import { write } from '../state/write.ts'
import { emptyDetails, isTouched, tidyDetails, troublesOf } from './evidence-details.ts'

export interface EvidenceDraft {
  readonly claimId: string
  /** Null for a new one. */
  readonly evidenceId: string | null
  readonly kind: EvidenceKind
  /** Of kind `file`: the one that was chosen. */
  readonly file: File | null
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

function open(
  claimId: string,
  evidenceId: string | null,
  kind: EvidenceKind,
  start: EvidenceDetails,
): void {
  const draft: EvidenceDraft = {
    claimId,
    evidenceId,
    kind,
    file: null,
    start,
    typed: start,
    tried: false,
    saving: false,
  }
  if (!draftAt(keyOf(draft))) put(keyOf(draft), draft)
}

export const openNewEvidence = (claimId: string): void =>
  open(claimId, null, 'quotation', emptyDetails())

export function openEvidence({ id, claimId, kind, ...rest }: Evidence): void {
  const { quote, url, title, publisher, stance, accessedOn, note, primacy, publishedOn } = rest
  open(claimId, id, kind, {
    quote,
    url,
    title,
    publisher,
    stance,
    accessedOn,
    note,
    primacy,
    publishedOn,
  })
}

export function typeEvidence(key: string, change: Partial<EvidenceDetails>): void {
  const draft = draftAt(key)
  if (draft) put(key, { ...draft, typed: { ...draft.typed, ...change } })
}

/** Of a new one: where it comes from. What was typed stays. */
export function chooseKind(key: string, kind: EvidenceKind): void {
  const draft = draftAt(key)
  if (draft) put(key, { ...draft, kind, tried: false })
}

/** The title is the file's name until it is given another. */
export function chooseFile(key: string, file: File): void {
  const draft = draftAt(key)
  if (draft) put(key, { ...draft, file })
}

/** Closes a form whose words go on elsewhere. */
export const dropEvidence = (key: string): void => put(key, null)

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

async function addEvidence({ claimId, kind, file }: EvidenceDraft, typed: EvidenceDetails) {
  if (kind === 'file' && file !== null) {
    const { quote, ...details } = typed
    const bytes = new Uint8Array(await file.arrayBuffer())
    const given = { name: file.name, bytes }
    return runTask(i18next.t('evidence.file'), (options) =>
      write('evidence.addFile', { claimId, file: given, quote, details }, options),
    )
  }
  return write('evidence.add', {
    claimId,
    details: typed,
    kind: kind === 'url' || typed.url !== '' ? 'url' : 'quotation',
  })
}

/** Only what is another now: the words of a passage may not be sent again. */
const changedIn = (typed: EvidenceDetails, { start }: EvidenceDraft): Partial<EvidenceDetails> =>
  Object.fromEntries(
    Object.entries(typed).filter(([name, value]) => value !== start[name as keyof EvidenceDetails]),
  )

/** Sends a form. True when it was saved; what was typed stays where it was not. */
export async function saveEvidence(key: string): Promise<boolean> {
  const draft = draftAt(key)
  if (!draft || draft.saving) return false
  const typed = tidyDetails(draft.typed)
  const { kind, file } = draft
  const lacksFile = kind === 'file' && draft.evidenceId === null && file === null
  if (lacksFile || Object.keys(troublesOf(typed, kind)).length > 0) {
    put(key, { ...draft, tried: true })
    return false
  }
  put(key, { ...draft, tried: true, saving: true })
  const result =
    draft.evidenceId === null
      ? await addEvidence(draft, typed)
      : await write('evidence.update', { id: draft.evidenceId, patch: changedIn(typed, draft) })
  const now = draftAt(key)
  if (result.ok) put(key, null)
  else if (now) put(key, { ...now, saving: false })
  return result.ok
}
