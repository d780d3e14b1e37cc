/** Evidence for and against a claim. */
import { randomUUID } from 'node:crypto'
import type { EvidenceFields, Journal, Store } from '#main/store/index.ts'
import type { Evidence } from '#shared/records/library.ts'
import { claimWith } from './claim-changes.ts'
import { changes, found, type HandlersOf } from './context.ts'
import { sha256Of } from './new-source.ts'

const evidenceWith = (store: Store, id: string): Evidence =>
  found(store.evidence.find(id), 'evidence', id)

function record(
  store: Store,
  journal: Journal,
  { id, claimId }: Evidence,
  before: Partial<EvidenceFields> | null,
  after: Partial<EvidenceFields> | null,
): void {
  const { sourceId } = claimWith(store, claimId)
  journal.touch('claims', claimId)
  journal.record({ table: 'evidence', rowId: id, sourceId, claimId, before, after })
}

const fieldsOf = ({
  quote,
  url,
  title,
  publisher,
  stance,
  accessedOn,
  note,
  sha256,
}: Evidence): EvidenceFields => ({
  quote,
  url,
  title,
  publisher,
  stance,
  accessedOn,
  note,
  sha256,
})

export const evidenceCommands: HandlersOf<
  'evidence.list' | 'evidence.add' | 'evidence.update' | 'evidence.remove'
> = {
  'evidence.list': ({ claimId }, { store }) =>
    store.evidence.ofClaims([claimWith(store, claimId).id]),

  'evidence.add': ({ claimId, details }, { store, step }) =>
    step((journal) => {
      const evidence: Evidence = {
        ...details,
        id: randomUUID(),
        claimId: claimWith(store, claimId).id,
        sha256: sha256Of(details.quote),
        createdAt: journal.at,
        updatedAt: journal.at,
      }
      store.evidence.insert(evidence)
      record(store, journal, evidence, null, fieldsOf(evidence))
      return evidenceWith(store, evidence.id)
    }),

  'evidence.update': ({ id, patch }, { store, step }) =>
    step((journal) => {
      const evidence = evidenceWith(store, id)
      const next = patch as Partial<EvidenceFields>
      const changed = changes<EvidenceFields>(
        fieldsOf(evidence),
        next.quote === undefined ? next : { ...next, sha256: sha256Of(next.quote) },
      )
      if (changed === null) return evidence
      store.evidence.write(id, changed.after)
      journal.touch('evidence', id)
      record(store, journal, evidence, changed.before, changed.after)
      return evidenceWith(store, id)
    }),

  'evidence.remove': ({ id }, { store, step }) =>
    step((journal) => {
      const evidence = evidenceWith(store, id)
      store.evidence.setDeleted(id, journal.at)
      record(store, journal, evidence, fieldsOf(evidence), null)
      return { id }
    }),
}
