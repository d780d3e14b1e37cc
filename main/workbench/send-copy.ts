/** A library for somebody else: all of this one, or some claims with their texts; blind if asked. */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { openStore, type EvidenceRow, type Store, type StoredClaim } from '#main/store/index.ts'
import { Failure } from '#shared/contract/errors.ts'
import { claimsWith } from './claim-changes.ts'
import { found } from './context.ts'
import { copyScales } from './scales.ts'
import { copyClaim, copyEvidence, copyRelation, copySource } from './copy-rows.ts'
import { markCopy } from './other-library.ts'

export interface CopyRequest {
  path: string
  claimIds: string[] | null
  sourceId: string | null
  sample: number | null
  blind: boolean
}

/** Always the same ones of the same claims, whatever their order. */
function sampleOf(ids: readonly string[], size: number): string[] {
  const place = (id: string): string => createHash('sha256').update(id).digest('hex')
  return ids
    .map((id) => ({ id, at: place(id) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .slice(0, size)
    .map(({ id }) => id)
}

/** Rejects with Failure `not-found` for a claim or source that is not there, or where none is left. */
function chosenOf(store: Store, { claimIds, sourceId, sample }: CopyRequest): string[] {
  if (sourceId !== null) found(store.sources.find(sourceId), 'source', sourceId)
  const ids = claimIds === null ? store.claims.ids(sourceId) : [...new Set(claimIds)]
  const isPart = claimIds !== null || sourceId !== null || sample !== null
  if (isPart && ids.length === 0)
    throw new Failure('not-found', 'there are no claims to send', {
      detail: { what: 'claim', id: sourceId ?? '' },
    })
  return sample === null ? ids : sampleOf(ids, sample)
}

/**
 * Without what somebody thought of the claim. A score that has reasons is the program's own and
 * stays; one without was set by hand.
 */
const blindClaim = (claim: StoredClaim): StoredClaim => ({
  ...claim,
  verdict: null,
  verifiable: null,
  status: 'new',
  confidence: null,
  conclusion: '',
  asOf: '',
  recheckOn: '',
  voidReason: '',
  notes: '',
  tags: [],
  checkWorthiness: claim.checkWorthinessReasons.length > 0 ? claim.checkWorthiness : null,
})

const blindEvidence = (evidence: EvidenceRow): EvidenceRow => ({
  ...evidence,
  stance: 'context',
  note: '',
})

/** Claims in memory at a time. */
const pieceSize = 500

/**
 * A history of its own, which begins with this: what was done before stays here, and with it every
 * verdict that a blind copy must not have.
 */
function fillCopy(
  copy: Store,
  from: Store,
  claimIds: readonly string[],
  blind: boolean,
  by: string,
) {
  copy.steps.run({ command: 'library.sendCopy', by, undoable: false }, (journal) => {
    const way = { from, to: copy, journal }
    copyScales(way)
    const sources = new Map<string, Map<string, number>>()
    for (const { id, sourceId, number } of claimsWith(from, claimIds)) {
      const own = sources.get(sourceId) ?? new Map<string, number>()
      sources.set(sourceId, own.set(id, number))
    }
    // As they stand in this library, so that the order of sources stays.
    for (const sourceId of from.copies.idsOf('sources')) {
      const own = sources.get(sourceId)
      if (!own) continue
      copySource(way, sourceId)
      const ids = [...own.keys()].toSorted((a, b) => own.get(a)! - own.get(b)!)
      for (let at = 0; at < ids.length; at += pieceSize) {
        const piece = ids.slice(at, at + pieceSize)
        for (const claim of from.copies.claims(piece))
          copyClaim(way, blind ? blindClaim(claim) : claim, claim.number)
        for (const evidence of from.copies.evidence(from.copies.evidenceOf(piece)))
          copyEvidence(way, blind ? blindEvidence(evidence) : evidence, sourceId)
      }
    }
    const there = new Set(claimIds)
    for (const sourceId of sources.keys())
      for (const relation of from.relations.list({ sourceId }))
        if (there.has(relation.claimId) && there.has(relation.otherId))
          copyRelation(way, relation, sourceId)
  })
  markCopy(copy, from, blind)
}

/** Rejects with Failure `cannot-write` where a file of that name is there, or `not-found`. */
export async function sendCopy(
  store: Store,
  request: CopyRequest,
  by: string,
): Promise<{ path: string; bytes: number; claims: number }> {
  const { path, claimIds, sourceId, sample, blind } = request
  const place = resolve(path)
  if (existsSync(place))
    throw new Failure(
      'cannot-write',
      `There is a file ${place} already: choose another name for the copy.`,
      {
        detail: { file: basename(place), path: place, why: 'there is a file of that name already' },
      },
    )
  const ids = chosenOf(store, request)
  const isWhole = claimIds === null && sourceId === null && sample === null && !blind
  claimsWith(store, ids)
  mkdirSync(dirname(place), { recursive: true })
  const temporary = join(dirname(place), `.riscontro-${randomUUID()}.tmp`)
  try {
    if (isWhole) store.copies.writeWhole(temporary)
    else {
      const copy = await openStore({ path: temporary })
      try {
        fillCopy(copy, store, ids, blind, by)
      } finally {
        copy.close()
      }
    }
    const { size } = statSync(temporary)
    renameSync(temporary, place)
    return { path: place, bytes: size, claims: ids.length }
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal'])
      rmSync(`${temporary}${end}`, { force: true })
  }
}
