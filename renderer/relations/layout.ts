/**
 * Where the claims of a map stand: in columns by how far they are from the middle one, what leads to
 * it on the left, what it leads to on the right. The same relations give the same map.
 */
import { directedKinds, type ClaimRelation } from '#shared/records/relations.ts'

export type MapEdge = Pick<ClaimRelation, 'claimId' | 'otherId' | 'kind'>

export interface MapNode {
  readonly id: string
  /** Left upper corner, pixels. */
  readonly x: number
  readonly y: number
}

export interface MapLayout {
  readonly nodes: readonly MapNode[]
  readonly edges: readonly MapEdge[]
  readonly width: number
  readonly height: number
}

export const nodeWidth = 200
export const nodeHeight = 52
const gapX = 90
const gapY = 18
const margin = 16
/** Beside the first column for the lines within a column and their words. */
const sideMargin = 190

/** Claims within so many relations of one, the nearest first, at most `most`. */
export function neighbourhood(
  middle: string,
  edges: readonly MapEdge[],
  reach: number,
  most: number,
): string[] {
  const seen = new Set([middle])
  let ring = [middle]
  for (let step = 0; step < reach && seen.size < most; step += 1) {
    const next: string[] = []
    for (const id of ring)
      for (const { claimId, otherId } of edges) {
        const to = claimId === id ? otherId : otherId === id ? claimId : undefined
        if (to === undefined || seen.has(to) || seen.size >= most) continue
        seen.add(to)
        next.push(to)
      }
    ring = next
  }
  return [...seen]
}

/** Column of each claim: a directed relation puts its end one further right than its beginning. */
function columnsOf(ids: readonly string[], edges: readonly MapEdge[]): Map<string, number> {
  const columns = new Map(ids.map((id) => [id, 0]))
  // Circles are refused when they are made; should there be one, this ends all the same.
  for (let round = 0; round < ids.length; round += 1) {
    let moved = false
    for (const { claimId, otherId, kind } of edges) {
      if (!directedKinds.has(kind)) continue
      const wanted = columns.get(claimId)! + 1
      if (columns.get(otherId)! >= wanted) continue
      columns.set(otherId, wanted)
      moved = true
    }
    if (!moved) break
  }
  return columns
}

/** @param order rank of each claim in its text: those of a column stand in it */
export function layOut(
  ids: readonly string[],
  all: readonly MapEdge[],
  order: ReadonlyMap<string, number>,
): MapLayout {
  const shown = new Set(ids)
  const edges = all.filter(({ claimId, otherId }) => shown.has(claimId) && shown.has(otherId))
  const columns = columnsOf(ids, edges)
  const byColumn = new Map<number, string[]>()
  const ranked = ids.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  for (const id of ranked) {
    const column = columns.get(id)!
    byColumn.set(column, [...(byColumn.get(column) ?? []), id])
  }
  const tallest = Math.max(1, ...[...byColumn.values()].map((column) => column.length))
  const height = tallest * (nodeHeight + gapY) - gapY
  const inColumn = edges.some(
    ({ claimId, otherId }) => columns.get(claimId) === columns.get(otherId),
  )
  const left = inColumn ? sideMargin : margin
  const nodes = [...byColumn].flatMap(([column, own]) => {
    const top = (height - (own.length * (nodeHeight + gapY) - gapY)) / 2
    return own.map((id, row) => ({
      id,
      x: left + column * (nodeWidth + gapX),
      y: margin + top + row * (nodeHeight + gapY),
    }))
  })
  const last = Math.max(0, ...byColumn.keys())
  return {
    nodes,
    edges,
    width: left + margin + (last + 1) * (nodeWidth + gapX) - gapX,
    height: 2 * margin + height,
  }
}
