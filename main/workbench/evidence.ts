/** Evidence for and against a claim. */
import { randomUUID } from 'node:crypto'
import { ruleLineOf } from '#main/checks/index.ts'
import type { EvidenceFields, Journal, Store } from '#main/store/index.ts'
import { Failure } from '#shared/contract/errors.ts'
import type { Evidence } from '#shared/records/library.ts'
import { claimWith, presentOne } from './claim-changes.ts'
import { changes, found, type HandlersOf } from './context.ts'
import { rulesOf } from './evidence-rules.ts'
import { sha256Of } from './new-source.ts'

export const evidenceWith = (store: Store, id: string): Evidence =>
  found(store.evidence.find(id), 'evidence', id)

/** Whatever the row holds, so that the history alone can tell it. */
type Told = EvidenceFields & Pick<Evidence, 'kind' | 'passage'>

function record(
  store: Store,
  journal: Journal,
  { id, claimId }: Pick<Evidence, 'id' | 'claimId'>,
  before: Partial<Told> | null,
  after: Partial<Told> | null,
): void {
  const { sourceId } = claimWith(store, claimId)
  journal.touch('claims', claimId)
  journal.record({ table: 'evidence', rowId: id, sourceId, claimId, before, after })
}

const fieldsOf = (evidence: Omit<Evidence, 'snapshot'>, snapshot: string | null): Told => ({
  quote: evidence.quote,
  url: evidence.url,
  title: evidence.title,
  publisher: evidence.publisher,
  stance: evidence.stance,
  accessedOn: evidence.accessedOn,
  note: evidence.note,
  primacy: evidence.primacy,
  publishedOn: evidence.publishedOn,
  sha256: evidence.sha256,
  snapshot,
  kind: evidence.kind,
  passage: evidence.passage,
})

export type NewEvidence = Omit<Evidence, 'id' | 'sha256' | 'snapshot' | 'createdAt' | 'updatedAt'>

/** Puts a piece into the library, within a step. */
export function addEvidence(
  store: Store,
  journal: Journal,
  written: NewEvidence,
  snapshot: string | null,
): Evidence {
  const evidence = {
    ...written,
    id: randomUUID(),
    sha256: sha256Of(written.quote),
    createdAt: journal.at,
    updatedAt: journal.at,
  }
  store.evidence.insert(evidence, snapshot)
  record(store, journal, evidence, null, fieldsOf(evidence, snapshot))
  return evidenceWith(store, evidence.id)
}

/** Writes what differs, within a step. */
export function changeEvidence(
  store: Store,
  journal: Journal,
  evidence: Evidence,
  next: Partial<EvidenceFields>,
): Evidence {
  const changed = changes<EvidenceFields>(
    fieldsOf(evidence, store.evidence.snapshotOf(evidence.id)),
    next.quote === undefined ? next : { ...next, sha256: sha256Of(next.quote) },
  )
  if (changed === null) return evidence
  store.evidence.write(evidence.id, changed.after)
  journal.touch('evidence', evidence.id)
  record(store, journal, evidence, changed.before, changed.after)
  return evidenceWith(store, evidence.id)
}

export const evidenceCommands: HandlersOf<
  'evidence.list' | 'evidence.add' | 'evidence.update' | 'evidence.remove' | 'evidence.rules'
> = {
  'evidence.list': ({ claimId }, { store }) =>
    store.evidence.ofClaims([claimWith(store, claimId).id]),

  'evidence.add': ({ claimId, details, kind }, { store, step }) =>
    step((journal) =>
      addEvidence(
        store,
        journal,
        {
          ...details,
          claimId: claimWith(store, claimId).id,
          kind: kind ?? (details.url === '' ? 'quotation' : 'url'),
          passage: null,
        },
        null,
      ),
    ),

  'evidence.update': ({ id, patch }, { store, step }) =>
    step((journal) => {
      const evidence = evidenceWith(store, id)
      if (
        evidence.kind === 'passage' &&
        patch.quote !== undefined &&
        patch.quote !== evidence.quote
      )
        throw new Failure(
          'invalid-input',
          'The words of a passage are those of its source: choose another passage instead.',
          { field: 'patch.quote' },
        )
      return changeEvidence(store, journal, evidence, patch as Partial<EvidenceFields>)
    }),

  'evidence.remove': ({ id }, { store, step }) =>
    step((journal) => {
      const evidence = evidenceWith(store, id)
      store.evidence.setDeleted(id, journal.at)
      record(store, journal, evidence, fieldsOf(evidence, store.evidence.snapshotOf(id)), null)
      return { id }
    }),

  'evidence.rules': ({ claimId }, { store }) => {
    const claim = presentOne(store, claimId)
    const source = found(store.sources.find(claim.sourceId), 'source', claim.sourceId)
    return ruleLineOf(claim, store.evidence.ofClaims([claimId]), source, rulesOf(store))
  },
}
