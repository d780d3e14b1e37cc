/** Whom a verdict bears on, and relations that would go round in a circle. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimRelationKinds, type ClaimRelation } from '#shared/records/relations.ts'
import { circleThrough, dependentsOf } from '#shared/relations.ts'

type Edge = Pick<ClaimRelation, 'claimId' | 'otherId' | 'kind'>
const edge = (claimId: string, kind: Edge['kind'], otherId: string): Edge => ({
  claimId,
  kind,
  otherId,
})
const ids = (edges: readonly Edge[], ...from: string[]): string[] =>
  dependentsOf(from, edges).map(({ claimId }) => claimId)

describe('dependents', () => {
  const edges = [
    edge('b', 'depends-on', 'a'),
    edge('c', 'depends-on', 'b'),
    edge('a', 'part-of', 'whole'),
    edge('a', 'repeats', 'told'),
    edge('d', 'depends-on', 'told'),
    edge('e', 'depends-on', 'f'),
  ]

  it('are what depends on a claim, its whole, and what says it again, the nearest first', () => {
    expect(ids(edges, 'a')).toEqual(['b', 'whole', 'told', 'c'])
    expect(dependentsOf(['a'], edges)[3]).toEqual({
      claimId: 'c',
      through: ['depends-on', 'depends-on'],
    })
  })

  it('do not lead back: what a claim depends on stays as it is', () => {
    expect(ids(edges, 'c')).toEqual([])
    expect(ids(edges, 'whole')).toEqual([])
    expect(ids(edges, 'told')).toEqual(['a', 'd'])
  })

  it('end, are each told once and never among those asked about, whatever the relations', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const any = fc.record({
      claimId: node,
      otherId: node,
      kind: fc.constantFrom(...claimRelationKinds),
    })
    fc.assert(
      fc.property(fc.array(any), fc.uniqueArray(node, { minLength: 1 }), (all, from) => {
        const found = ids(all, ...from)
        expect(new Set(found).size).toBe(found.length)
        expect(found.filter((id) => (from as string[]).includes(id))).toEqual([])
      }),
    )
  })
})

describe('circles', () => {
  const edges = [edge('a', 'depends-on', 'b'), edge('b', 'part-of', 'c')]

  it('are found with their claims', () => {
    expect(circleThrough(edge('c', 'depends-on', 'a'), edges)).toEqual(['a', 'b', 'c'])
    expect(circleThrough(edge('a', 'depends-on', 'c'), edges)).toBeNull()
    expect(circleThrough(edge('c', 'contradicts', 'a'), edges)).toBeNull()
  })

  it('never come to be where each relation that closes one is refused', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    const any = fc.record({
      claimId: node,
      otherId: node,
      kind: fc.constantFrom('part-of', 'depends-on' as const),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (wanted) => {
        const made: Edge[] = []
        for (const one of wanted)
          if (one.claimId !== one.otherId && !circleThrough(one, made)) made.push(one)
        // Taking away claims that lead nowhere empties what has no circle.
        let left = made
        for (;;) {
          const next = left.filter(({ otherId }) => left.some(({ claimId }) => claimId === otherId))
          if (next.length === left.length) break
          left = next
        }
        expect(left).toEqual([])
      }),
    )
  })
})
