/** What follows from relations: who depends on whom, and which relation would go round in a circle. */
import { directedKinds, type ClaimRelation, type ClaimRelationKind } from './records/relations.ts'

type Edge = Pick<ClaimRelation, 'claimId' | 'otherId' | 'kind'>

interface Reached {
  claimId: string
  through: ClaimRelationKind[]
}

/** Steps by which the verdict on a claim bears on others: each with the relation that leads there. */
function stepsFrom(edges: readonly Edge[]): Map<string, { to: string; kind: ClaimRelationKind }[]> {
  const steps = new Map<string, { to: string; kind: ClaimRelationKind }[]>()
  const add = (from: string, to: string, kind: ClaimRelationKind): void => {
    const there = steps.get(from)
    if (there) there.push({ to, kind })
    else steps.set(from, [{ to, kind }])
  }
  for (const { claimId, otherId, kind } of edges) {
    // What depends on a claim falls with it; a whole falls with its part.
    if (kind === 'depends-on') add(otherId, claimId, kind)
    else add(claimId, otherId, kind)
    if (!directedKinds.has(kind)) add(otherId, claimId, kind)
  }
  return steps
}

/**
 * The claims that a changed verdict bears on, the nearest first. Dependence and parts carry it on;
 * a repetition, a contradiction or another telling of the event is where it ends.
 */
export function dependentsOf(ids: readonly string[], edges: readonly Edge[]): Reached[] {
  const steps = stepsFrom(edges)
  const seen = new Set(ids)
  const found: Reached[] = []
  let edge: Reached[] = ids.map((claimId) => ({ claimId, through: [] }))
  while (edge.length > 0) {
    const next: Reached[] = []
    for (const { claimId, through } of edge)
      for (const { to, kind } of steps.get(claimId) ?? []) {
        if (seen.has(to)) continue
        seen.add(to)
        const reached = { claimId: to, through: [...through, kind] }
        found.push(reached)
        if (directedKinds.has(kind)) next.push(reached)
      }
    edge = next
  }
  return found
}

/**
 * The claims from `otherId` back to `claimId` that the relation would close to a circle, both ends
 * among them; null where it closes none.
 */
export function circleThrough(
  { claimId, otherId, kind }: Edge,
  edges: readonly Edge[],
): string[] | null {
  if (!directedKinds.has(kind)) return null
  const ways = new Map<string, string[]>()
  for (const edge of edges)
    if (directedKinds.has(edge.kind))
      ways.set(edge.claimId, [...(ways.get(edge.claimId) ?? []), edge.otherId])
  const before = new Map<string, string | null>([[otherId, null]])
  const queue = [otherId]
  for (const at of queue) {
    if (at === claimId) {
      const path: string[] = []
      for (let step: string | null = at; step !== null; step = before.get(step) ?? null)
        path.unshift(step)
      return path
    }
    for (const to of ways.get(at) ?? []) {
      if (before.has(to)) continue
      before.set(to, at)
      queue.push(to)
    }
  }
  return null
}
