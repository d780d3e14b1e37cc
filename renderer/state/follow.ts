/** Keeps the queries true: after each commit the engine tells what changed, and only that is read. */
import type { EventOf } from '#shared/contract/events.ts'
import type { Claim } from '#shared/records/library.ts'
import { client } from '../client.ts'
import { loadScales } from '../scales/load.ts'
import { keys, queryClient, read } from './queries.ts'

/** With more changed claims than this a whole list is read faster than its pieces. */
const fewClaims = 500

/** Commands after which no sentence has another coverage and no text is another. */
const leavesTextAlone = new Set([
  'claims.update',
  'scales.change',
  'scales.save',
  'scales.remove',
  'evidence.addPassage',
  'evidence.addFile',
  'evidence.fetch',
  'evidence.add',
  'evidence.update',
  'evidence.remove',
  'findings.dismiss',
  'findings.restore',
  'relations.add',
  'relations.remove',
  'models.dismiss',
])

/** Those without a place in the newest text come last. */
const isAdrift = ({ health }: Claim): number =>
  Number(health === 'orphan' || health === 'ambiguous')

const inTextOrder = (a: Claim, b: Claim): number =>
  isAdrift(a) - isAdrift(b) ||
  (a.ranges[0]?.start ?? 0) - (b.ranges[0]?.start ?? 0) ||
  a.number - b.number

/** Puts claims into a list in text order within their source; those that are gone are taken out. */
export function merge(
  list: readonly Claim[],
  changedIds: readonly string[],
  found: readonly Claim[],
  scope: string | null,
): Claim[] {
  const changed = new Set(changedIds)
  const fresh = new Map(
    found
      .filter((claim) => scope === null || claim.sourceId === scope)
      .map((claim) => [claim.id, claim]),
  )
  const merged: Claim[] = []
  let moved = false
  for (const claim of list) {
    if (!changed.has(claim.id)) {
      merged.push(claim)
      continue
    }
    const now = fresh.get(claim.id)
    if (!now) continue
    moved ||= now.ranges[0]?.start !== claim.ranges[0]?.start
    merged.push(now)
    fresh.delete(claim.id)
  }
  if (fresh.size === 0 && !moved) return merged
  merged.push(...fresh.values())
  const place = new Map<string, number>()
  for (const { sourceId } of merged) if (!place.has(sourceId)) place.set(sourceId, place.size)
  return merged.toSorted(
    (a, b) => place.get(a.sourceId)! - place.get(b.sourceId)! || inTextOrder(a, b),
  )
}

/**
 * Findings depend on everything. They are asked for when the person pauses: no key waits for them,
 * and ten verdicts in a row cost one reckoning.
 */
const findingsPatience = 300
let findingsTimer: ReturnType<typeof setTimeout> | undefined

function refreshFindings(command: string): void {
  clearTimeout(findingsTimer)
  findingsTimer = setTimeout(
    () => void queryClient.invalidateQueries({ queryKey: ['findings'] }),
    command.startsWith('findings.') ? 0 : findingsPatience,
  )
}

async function mergeClaims(ids: readonly string[]): Promise<void> {
  const found = await read('claims.get', { ids: [...ids] })
  for (const query of queryClient.getQueryCache().findAll({ queryKey: ['claims'] })) {
    const list = query.state.data as Claim[] | undefined
    if (list)
      queryClient.setQueryData(
        query.queryKey,
        merge(list, ids, found, query.queryKey[1] as string | null),
      )
  }
}

export async function follow(change: EventOf<'changed'>): Promise<void> {
  const { claimIds, sourceIds, everything, command } = change
  const invalidate = (queryKey: readonly unknown[]) => queryClient.invalidateQueries({ queryKey })
  if (everything) {
    await loadScales()
    await queryClient.invalidateQueries()
    return
  }
  refreshFindings(command)
  // Before the claims: they are drawn in its words and colours.
  if (command.startsWith('scales.')) await loadScales()
  const textMayDiffer = change.cause !== 'do' || !leavesTextAlone.has(command)
  const wholeSources =
    sourceIds.length > 0 && /^sources\.|^library\.|^revisions\.|^history\.restore$/.test(command)
  await Promise.all([
    wholeSources || claimIds.length > fewClaims
      ? invalidate(['claims'])
      : claimIds.length > 0
        ? mergeClaims(claimIds)
        : undefined,
    invalidate(keys.sources),
    invalidate(keys.library),
    invalidate(keys.history),
    invalidate(['overview']),
    invalidate(['people']),
    command === 'claims.update' && change.cause === 'do' ? undefined : invalidate(['relations']),
    textMayDiffer ? invalidate(['document']) : undefined,
    ...(textMayDiffer ? ['revisions', 'revision', 'anchors'].map((key) => invalidate([key])) : []),
    invalidate(['cited']),
    ...claimIds
      .slice(0, fewClaims)
      .flatMap((id) => [invalidate(keys.evidence(id)), invalidate(keys.changes(id))]),
  ])
}

export function followEngine(onError: (thrown: unknown) => void): void {
  client.on('changed', (change) => void follow(change).catch(onError))
}
