/** Where the claims of a map stand. */
import { describe, expect, it } from 'vitest'
import { layOut, neighbourhood, nodeHeight, type MapEdge } from '#renderer/relations/layout.ts'

const edge = (claimId: string, otherId: string, kind: MapEdge['kind'] = 'depends-on'): MapEdge => ({
  claimId,
  otherId,
  kind,
})
const edges = [edge('a', 'b'), edge('b', 'c'), edge('d', 'b'), edge('a', 'd', 'contradicts')]
const order = new Map(['a', 'b', 'c', 'd'].map((id, rank) => [id, rank]))

describe('a map of relations', () => {
  it('stands from left to right as claims depend, in a column in text order, nothing on another', () => {
    const { nodes, width, height } = layOut(['c', 'd', 'b', 'a'], edges, order)
    const at = new Map(nodes.map((node) => [node.id, node]))
    expect(at.get('a')!.x).toBe(at.get('d')!.x)
    expect(at.get('a')!.x).toBeLessThan(at.get('b')!.x)
    expect(at.get('b')!.x).toBeLessThan(at.get('c')!.x)
    expect(at.get('d')!.y - at.get('a')!.y).toBeGreaterThanOrEqual(nodeHeight)
    for (const { x, y } of nodes) {
      expect(x).toBeLessThan(width)
      expect(y + nodeHeight).toBeLessThan(height)
    }
  })

  it('is the same for the same relations, in whatever order they come', () => {
    const one = layOut(['a', 'b', 'c', 'd'], edges, order)
    const other = layOut(['d', 'c', 'b', 'a'], edges.toReversed(), order)
    expect(new Set(other.nodes)).toEqual(new Set(one.nodes))
  })

  it('ends also where claims go round in a circle, and leaves out what is not shown', () => {
    const round = [edge('a', 'b'), edge('b', 'a'), edge('b', 'gone')]
    expect(layOut(['a', 'b'], round, order).edges).toHaveLength(2)
  })

  it('reaches as far as asked, and no more claims than asked', () => {
    expect(neighbourhood('a', edges, 1, 9)).toEqual(['a', 'b', 'd'])
    expect(neighbourhood('a', edges, 2, 9)).toEqual(['a', 'b', 'd', 'c'])
    expect(neighbourhood('a', edges, 2, 2)).toEqual(['a', 'b'])
  })
})
