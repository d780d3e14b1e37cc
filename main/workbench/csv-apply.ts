/** Writes what was accepted of a CSV. */
import { makeRange, normaliseSpans, quoteOf } from '#main/anchoring/index.ts'
import type { ClaimFields, Journal, Store } from '#main/store/index.ts'
import { Failure } from '#shared/contract/errors.ts'
import type { CsvAccepted, CsvApplied, CsvField } from '#shared/records/csv-import.ts'
import type { Range, Revision } from '#shared/records/library.ts'
import { changeClaim, claimsWith, claimSummary, claimWith } from './claim-changes.ts'
import { fieldsOf } from './claims.ts'
import { found } from './context.ts'
import { insertClaimOn } from './ranges.ts'
import { refuseForeignVerdict } from './scales.ts'

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function applyChanges(
  store: Store,
  journal: Journal,
  changes: CsvAccepted['changes'],
): Pick<CsvApplied, 'claims' | 'fields' | 'stale'> {
  const applied: Pick<CsvApplied, 'claims' | 'fields' | 'stale'> = {
    claims: 0,
    fields: 0,
    stale: [],
  }
  const claims = new Map(
    claimsWith(
      store,
      changes.map(({ claimId }) => claimId),
    ).map((claim) => [claim.id, claim]),
  )
  for (const { claimId, patch, expected } of changes) {
    const claim = claims.get(claimId)!
    const fields: Partial<ClaimFields> = {}
    for (const [field, value] of Object.entries(fieldsOf(patch))) {
      const name = field as CsvField
      if (name in expected && !isSame(claim[name], expected[name]))
        applied.stale.push({ claimId, field: name })
      else Object.assign(fields, { [field]: value })
    }
    // Without its text a claim's insertions stay.
    if (!('text' in fields)) delete fields.insertions
    // A score set by hand has no named reasons any more.
    if (fields.checkWorthiness !== undefined) fields.checkWorthinessReasons = []
    const written = Object.keys(patch).filter((field) => field in fields).length
    if (written === 0) continue
    changeClaim(store, journal, claim, fields)
    applied.claims += 1
    applied.fields += written
  }
  return applied
}

/** Behind the end of the text, where no words are: the range of an orphan, which keeps its quote. */
const orphanRange = ({ text }: Revision, quote: string): Range => ({
  start: text.length,
  end: text.length + quote.length,
  exact: quote,
  prefix: '',
  suffix: '',
})

function rangesOf(
  revision: Revision,
  { ranges, quote, text }: CsvAccepted['additions'][number],
  at: number,
): Range[] {
  if (ranges.length === 0) return [orphanRange(revision, quote.trim() || text)]
  try {
    return normaliseSpans(ranges, revision.text).map((span) => makeRange(revision.text, span))
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown
    throw new Failure('invalid-input', thrown.message, {
      field: `additions.${at}.ranges`,
      cause: thrown,
    })
  }
}

/** One step; a claim that has gone meanwhile fails it as a whole, with `not-found`. */
export function applyCsv(
  store: Store,
  journal: Journal,
  { changes, additions }: CsvAccepted,
): CsvApplied {
  for (const { patch } of [...changes, ...additions])
    refuseForeignVerdict(store, patch.verdict ?? null)
  const applied =
    changes.length === 0
      ? { claims: 0, fields: 0, stale: [] }
      : applyChanges(store, journal, changes)
  const addedIds = additions.map((addition, at) => {
    const { revisionId, text, patch } = addition
    const revision = found(store.revisions.find(revisionId), 'revision', revisionId)
    const ranges = rangesOf(revision, addition, at)
    const claim = insertClaimOn(store, revision, ranges, {
      text: text || quoteOf(ranges),
      origin: 'analyst',
      at: journal.at,
    })
    const { text: _text, ...fields } = fieldsOf(patch)
    if (Object.keys(fields).length > 0) store.claims.write(claim.id, fields)
    journal.record({
      table: 'claims',
      rowId: claim.id,
      sourceId: claim.sourceId,
      claimId: claim.id,
      before: null,
      // As it is with the cells of its row, which the history must tell too.
      after: claimSummary(claimWith(store, claim.id)),
    })
    return claim.id
  })
  return { ...applied, addedIds }
}
