/** What a claim was when it was exported, out of its history. */
import { quoteOf } from '#main/anchoring/index.ts'
import { isVersion, versionOf } from '#main/exports/index.ts'
import type { Store } from '#main/store/index.ts'
import { HistoryFilter } from '#shared/records/history.ts'
import type { Claim } from '#shared/records/library.ts'

/** All changes of a claim, from the newest on. */
export const ofClaim = (claimId: string) => ({
  ...HistoryFilter.parse({ claimId }),
  beforeSeq: null,
  afterSeq: null,
})

/** Changes read at a time. */
const pageSize = 200

/** The states the claim went through, backwards from before its newest change. */
function* earlierStates(
  store: Store,
  claim: Claim,
): Generator<{ state: Claim; changedAt: string }> {
  let state = claim
  let beforeSeq: number | null = null
  for (;;) {
    const page = store.history.list({ ...ofClaim(claim.id), beforeSeq, limit: pageSize })
    for (const { table, rowId, before, after, at } of page) {
      if (table !== 'claims' || rowId !== claim.id || before === null || after === null) continue
      state = { ...state, ...(before as Partial<Claim>) }
      yield { state, changedAt: at }
    }
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) return
    beforeSeq = last.seq
  }
}

const withQuote = (claim: Claim): Claim => ({ ...claim, quote: quoteOf(claim.ranges) })

/** "2026-03-04T05:06:07.089Z", "2026-03-04 05:06:07" or "04/03/2026 05:06" as far as it goes. */
function momentOf(text: string): string | null {
  const italian = /^(\d{2})\/(\d{2})\/(\d{4})[ T](.+)$/.exec(text)
  const iso = italian
    ? `${italian[3]}-${italian[2]}-${italian[1]}T${italian[4]}`
    : text.replace(' ', 'T')
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(iso) ? iso.replace(/Z$/, '') : null
}

/**
 * The claim as exported: by the version that stands in its row, else by the time of its last change.
 * Null where neither is known to this library.
 */
export function baseOf(
  store: Store,
  claim: Claim,
  { version, updatedAt }: { version: string; updatedAt: string },
): Claim | null {
  if (isVersion(version)) {
    if (versionOf(claim) === version) return claim
    for (const { state } of earlierStates(store, claim))
      if (versionOf(state) === version) return withQuote(state)
    return null
  }
  const moment = momentOf(updatedAt)
  if (moment === null) return null
  if (claim.updatedAt.startsWith(moment)) return claim
  let base: Claim | null = null
  for (const { state, changedAt } of earlierStates(store, claim)) {
    // Later than all that the cell can mean, seconds or milliseconds cut off or not.
    if (changedAt.slice(0, moment.length) <= moment) break
    base = state
  }
  return base === null ? null : withQuote(base)
}
