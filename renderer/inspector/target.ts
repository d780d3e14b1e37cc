/** What the fields write to: one claim, or all that are selected. */
import type { Claim, ClaimPatch } from '#shared/records/library.ts'
import { claimWith } from '../actions/move.ts'
import { updateClaims } from '../state/write.ts'

export interface Target {
  readonly ids: readonly string[]
  /** Differs from target to target. */
  readonly key: string
}

export const oneTarget = (claim: Claim): Target => ({ ids: [claim.id], key: claim.id })

const selections = new WeakMap<readonly string[], string>()
let selectionCount = 0

/** Each selection is a target of its own, so that nothing typed for one reaches another. */
export function selectionTarget(ids: readonly string[]): Target {
  let key = selections.get(ids)
  if (key === undefined) {
    selectionCount += 1
    key = `selection ${selectionCount}`
    selections.set(ids, key)
  }
  return { ids, key }
}

/** Writes nothing, and makes no history, where every claim has these values already. */
export async function updateTarget({ ids }: Target, patch: ClaimPatch): Promise<boolean> {
  const names = Object.keys(patch) as (keyof ClaimPatch)[]
  const isSo = (id: string): boolean => {
    const claim = claimWith(id)
    return claim !== undefined && names.every((name) => claim[name] === patch[name])
  }
  // Looking each one up costs more than writing, where they are many.
  if (ids.length === 1 && isSo(ids[0]!)) return true
  return updateClaims(ids, patch)
}
