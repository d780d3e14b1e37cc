/**
 * Everything the window writes goes through here: counted while under way, so that "saved" is said
 * only when the engine has committed, and explained when it fails. The person never waits for it:
 * a change of claims is shown at once and taken back if it fails.
 */
import { create } from 'zustand'
import type { CommandName, InputOf, OutputOf } from '#shared/contract/commands.ts'
import type { Result } from '#shared/contract/errors.ts'
import type { Claim, ClaimPatch } from '#shared/records/library.ts'
import type { CallOptions } from '#shared/contract/client.ts'
import { client } from '../client.ts'
import { explain } from '../i18n/explain.ts'
import { tellDependents } from '../relations/dependents.ts'
import { askVoidReason } from '../evidence/void-reason.ts'
import { notify } from './notices.ts'
import { queryClient } from './queries.ts'

interface Saving {
  /** Writes that are not yet committed. */
  readonly underWay: number
  /** When the last one was, as Date.now() tells; null before the first. */
  readonly savedAt: number | null
}

export const useSaving = create<Saving>(() => ({ underWay: 0, savedAt: null }))

export interface WriteOptions extends CallOptions {
  /** The caller says what went wrong, where the person looks at that moment. */
  readonly quiet?: boolean
}

/** Carries out a command and says what went wrong, in a notice, if it fails. */
export async function write<N extends CommandName>(
  name: N,
  input: InputOf<N>,
  { quiet = false, ...options }: WriteOptions = {},
): Promise<Result<OutputOf<N>>> {
  useSaving.setState(({ underWay }) => ({ underWay: underWay + 1 }))
  const result = await client.call(name, input, options)
  useSaving.setState(({ underWay, savedAt }) => ({
    underWay: underWay - 1,
    savedAt: result.ok ? Date.now() : savedAt,
  }))
  if (!result.ok && !quiet && result.error.code !== 'cancelled')
    notify({ kind: 'error', text: explain(result.error) })
  return result
}

/** Shown at once; whatever the engine then says replaces it. */
function showPatched(ids: readonly string[], patch: ClaimPatch): void {
  const wanted = new Set(ids)
  for (const query of queryClient.getQueryCache().findAll({ queryKey: ['claims'] })) {
    const list = query.state.data as Claim[] | undefined
    if (!list) continue
    queryClient.setQueryData(
      query.queryKey,
      list.map((claim) =>
        wanted.has(claim.id) ? ({ ...claim, ...patch, proposed: false } as Claim) : claim,
      ),
    )
  }
}

/** One patch for one claim or many; one step of the history either way. */
export async function updateClaims(ids: readonly string[], patch: ClaimPatch): Promise<boolean> {
  if (ids.length === 0) return false
  // A claim is withdrawn for a reason, wherever that is asked for.
  if (patch.status === 'void' && patch.voidReason === undefined) {
    askVoidReason(ids)
    return true
  }
  showPatched(ids, patch)
  const result = await write('claims.update', { ids: [...ids], patch })
  if (result.ok && patch.verdict !== undefined) void tellDependents(ids)
  if (!result.ok) await queryClient.invalidateQueries({ queryKey: ['claims'] })
  return result.ok
}
