/** Things a person may do to a library, chosen by number: for tests of whatever was done. */
import type { Workbench } from '#main/workbench/index.ts'
import { statuses, verdicts, type Claim } from '#shared/records/library.ts'
import { value } from './library-for-tests.ts'

export const claimsOf = (workbench: Workbench): Promise<Claim[]> =>
  value(workbench, 'claims.list', { sourceId: null })

const details = {
  quote: 'Così.',
  url: '',
  title: '',
  publisher: '',
  stance: 'context',
  accessedOn: '',
  note: '',
} as const

/** Something a person may do; `pick` chooses among what is there. */
export type Deed = (workbench: Workbench, pick: number) => Promise<void>

export const chosen = <T>(list: readonly T[], pick: number): T | undefined =>
  list[pick % list.length]

const patchOne =
  (patchFor: (pick: number) => object): Deed =>
  async (workbench, pick) => {
    const claim = chosen(await claimsOf(workbench), pick)
    if (claim) await value(workbench, 'claims.update', { ids: [claim.id], patch: patchFor(pick) })
  }

export const deeds: Record<string, Deed> = {
  text: patchOne((pick) => ({ text: `Parole ${pick}` })),
  verdict: patchOne((pick) => ({ verdict: chosen([...verdicts, null], pick), notes: `n${pick}` })),
  tags: patchOne((pick) => ({ tags: ['così', 'perché', 'a', 'b'].slice(pick % 4) })),
  score: patchOne((pick) => ({ checkWorthiness: (pick % 10) / 10 })),
  everyStatus: async (workbench, pick) => {
    const ids = (await claimsOf(workbench)).map((claim) => claim.id)
    const status = chosen(statuses, pick)!
    if (ids.length > 0) await value(workbench, 'claims.update', { ids, patch: { status } })
  },
  discard: async (workbench, pick) => {
    const claim = chosen(await claimsOf(workbench), pick)
    if (claim) await value(workbench, 'claims.discard', { ids: [claim.id] })
  },
  create: async (workbench, pick) => {
    const source = chosen(await value(workbench, 'sources.list', {}), pick)
    const start = pick % 40
    if (source)
      await value(workbench, 'claims.create', {
        revisionId: source.revisionId,
        ranges: [
          { start, end: start + 5 },
          { start: start + 9, end: start + 12 },
        ],
      })
  },
  addRange: async (workbench, pick) => {
    const claim = chosen(await claimsOf(workbench), pick)
    const start = pick % 50
    if (claim)
      await value(workbench, 'claims.addRange', {
        id: claim.id,
        range: { start, end: start + 1 + (pick % 9) },
      })
  },
  removeRange: async (workbench, pick) => {
    const several = (await claimsOf(workbench)).filter((claim) => claim.ranges.length > 1)
    const claim = chosen(several, pick)
    if (claim)
      await value(workbench, 'claims.removeRange', {
        id: claim.id,
        index: pick % claim.ranges.length,
      })
  },
  skip: async (workbench, pick) => {
    const source = chosen(await value(workbench, 'sources.list', {}), pick)
    if (!source) return
    const { sentences } = await value(workbench, 'sources.get', { id: source.id })
    const sentence = chosen(sentences, pick)!
    await value(workbench, 'sentences.skip', {
      id: sentence.id,
      reason: chosen(['opinion', 'forecast', null] as const, pick)!,
    })
  },
  evidence: async (workbench, pick) => {
    const claim = chosen(await claimsOf(workbench), pick)
    if (!claim) return
    const there = await value(workbench, 'evidence.list', { claimId: claim.id })
    const piece = chosen(there, pick)
    if (!piece) await value(workbench, 'evidence.add', { claimId: claim.id, details })
    else if (pick % 2 === 0) await value(workbench, 'evidence.remove', { id: piece.id })
    else
      await value(workbench, 'evidence.update', {
        id: piece.id,
        patch: { quote: `q${pick}`, stance: 'refutes' },
      })
  },
  details: async (workbench, pick) => {
    const source = chosen(await value(workbench, 'sources.list', {}), pick)
    if (source)
      await value(workbench, 'sources.update', {
        id: source.id,
        patch: { outlet: `Gazzetta ${pick}`, publishedOn: '2026-03-04' },
      })
  },
  deleteSource: async (workbench, pick) => {
    const source = chosen(await value(workbench, 'sources.list', {}), pick)
    if (source && pick % 3 === 0) await value(workbench, 'sources.delete', { id: source.id })
  },
  import: async (workbench, pick) => {
    const text = `Testo ${pick}\nSono ${pick}. Vero?${' Questa frase non conta.'.repeat(3)}`
    // Refused where the text is there already.
    await workbench.run('sources.importText', { text })
  },
}
