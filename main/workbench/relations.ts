/** Claims brought together and apart, and whom a verdict bears on. */
import { randomUUID } from 'node:crypto'
import type { StoredRelation } from '#main/store/index.ts'
import { Failure } from '#shared/contract/errors.ts'
import type { ClaimRelation } from '#shared/records/relations.ts'
import { circleThrough, dependentsOf } from '#shared/relations.ts'
import { claimsWith, claimWith } from './claim-changes.ts'
import { found, type HandlersOf } from './context.ts'

const shown = ({ createdAt: _createdAt, ...relation }: StoredRelation): ClaimRelation => relation

const fieldsOf = ({ claimId, otherId, kind, origin, note }: StoredRelation) => ({
  claimId,
  otherId,
  kind,
  origin,
  note,
})

export const relationCommands: HandlersOf<
  'relations.list' | 'relations.add' | 'relations.remove' | 'relations.dependents'
> = {
  'relations.list': (of, { store }) => {
    if ('claimId' in of) claimWith(store, of.claimId)
    else found(store.sources.find(of.sourceId), 'source', of.sourceId)
    return store.relations.list(of).map(shown)
  },

  'relations.add': ({ claimId, otherId, kind, note }, { store, step }) =>
    step((journal) => {
      const claim = claimWith(store, claimId)
      claimWith(store, otherId)
      if (claimId === otherId)
        throw new Failure('invalid-input', 'A claim has no relation to itself.', {
          field: 'otherId',
        })
      const there = store.relations
        .list({ claimId })
        .find((one) => one.claimId === claimId && one.otherId === otherId && one.kind === kind)
      if (there) return shown(there)
      const circle = circleThrough({ claimId, otherId, kind }, store.relations.all())
      if (circle) {
        const numbers = claimsWith(store, circle).map(({ number }) => `#${number}`)
        throw new Failure(
          'invalid-input',
          `That would go round in a circle: ${numbers.join(' → ')}.`,
          { field: 'otherId', detail: { claims: numbers.join(' ') } },
        )
      }
      const relation: StoredRelation = {
        id: randomUUID(),
        claimId,
        otherId,
        kind,
        origin: 'analyst',
        note,
        createdAt: journal.at,
      }
      store.relations.insert(relation)
      journal.record({
        table: 'relations',
        rowId: relation.id,
        sourceId: claim.sourceId,
        claimId,
        before: null,
        after: fieldsOf(relation),
      })
      return shown(relation)
    }),

  'relations.remove': ({ id }, { store, step }) =>
    step((journal) => {
      const relation = found(store.relations.find(id), 'relation', id)
      const { sourceId } = claimWith(store, relation.claimId)
      store.relations.setDeleted(id, journal.at)
      journal.record({
        table: 'relations',
        rowId: id,
        sourceId,
        claimId: relation.claimId,
        before: fieldsOf(relation),
        after: null,
      })
      return { id }
    }),

  'relations.dependents': ({ claimIds }, { store }) => {
    const reached = dependentsOf(claimIds, store.relations.all())
    const sources = new Map(
      store.claims
        .ofIds(reached.map(({ claimId }) => claimId))
        .map(({ id, sourceId }) => [id, sourceId]),
    )
    return reached.flatMap(({ claimId, through }) => {
      const sourceId = sources.get(claimId)
      return sourceId === undefined ? [] : [{ claimId, sourceId, through }]
    })
  },
}
