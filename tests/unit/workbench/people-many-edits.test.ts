/** Two diverged copies with many edits each: after the merge every edit is there or is listed. */
import fc from 'fast-check'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Workbench } from '#main/workbench/index.ts'
import type { ClaimPatch } from '#shared/records/library.ts'
import type { LeftItem, MergeItem } from '#shared/records/merge.ts'
import { importArticle, newFolder, openForTest, value } from './library-for-tests.ts'

const people = ['Anna', 'Bruno', 'Carla', 'Dino', 'Elsa', 'Fabio', 'Gina', 'Ugo']
const longArticle = (sentences: number): string =>
  `Titolo\n${Array.from({ length: sentences }, (_, at) => `${people[at % 8]} ha ${at + 2} mele.`).join(' ')} Uno solo. Un altro.`

/** What one person does: which command, on which row, with what. */
interface Edit {
  act: 'patch' | 'evidence' | 'note' | 'discard' | 'skip' | 'source' | 'undo' | 'relate'
  at: number
  field: number
  pick: number
}

const edit: fc.Arbitrary<Edit> = fc.record({
  act: fc.constantFrom(
    ...(['patch', 'patch', 'patch', 'patch', 'patch', 'evidence', 'note'] as const),
    ...(['discard', 'skip', 'source', 'undo', 'relate'] as const),
  ),
  at: fc.nat(1000),
  field: fc.nat(1000),
  pick: fc.nat(1000),
})

const patches: readonly ((pick: number) => ClaimPatch)[] = [
  (pick) => ({ text: `Parole ${pick % 3}` }),
  (pick) => ({ verdict: (['supported', 'refuted', 'mixed', null] as const)[pick % 4]! }),
  (pick) => ({ status: (['new', 'checked', 'void'] as const)[pick % 3]! }),
  (pick) => ({ confidence: pick % 3 === 0 ? null : pick % 100 }),
  (pick) => ({ notes: `nota ${pick % 4}` }),
  (pick) => ({ tags: ['a', 'b', 'c'].slice(0, pick % 4) }),
  (pick) => ({ checkWorthiness: (pick % 4) / 4 }),
  (pick) => ({ verifiable: pick % 2 === 0 }),
  (pick) => ({ speaker: people[pick % 3]! }),
]

async function perform(workbench: Workbench, edits: readonly Edit[]): Promise<void> {
  for (const { act, at, field, pick } of edits) {
    const ids = await value(workbench, 'claims.ids', { sourceId: null })
    const id = ids[at % ids.length]
    if (id === undefined) continue
    const [source] = await value(workbench, 'sources.list', {})
    // Some are refused (a circle, nothing to undo): then nothing was edited.
    if (act === 'patch')
      await value(workbench, 'claims.update', {
        ids: [id],
        patch: patches[field % patches.length]!(pick),
      })
    else if (act === 'evidence')
      await value(workbench, 'evidence.add', {
        claimId: id,
        details: {
          quote: `q${pick}`,
          url: '',
          title: '',
          publisher: '',
          stance: 'supports',
          accessedOn: '',
          note: '',
        },
      })
    else if (act === 'note') {
      const [evidence] = await value(workbench, 'evidence.list', { claimId: id })
      if (evidence && pick % 4 === 0) await value(workbench, 'evidence.remove', { id: evidence.id })
      else if (evidence)
        await value(workbench, 'evidence.update', {
          id: evidence.id,
          patch: { note: `n${pick % 3}` },
        })
    } else if (act === 'discard' && pick % 3 === 0)
      await value(workbench, 'claims.discard', { ids: [id] })
    else if (act === 'skip') {
      const { sentences } = await value(workbench, 'sources.get', { id: source!.id })
      await value(workbench, 'sentences.skip', {
        id: sentences[at % sentences.length]!.id,
        reason: (['opinion', 'question', null] as const)[pick % 3]!,
      })
    } else if (act === 'source')
      await value(workbench, 'sources.update', {
        id: source!.id,
        patch:
          pick % 2 === 0 ? { outlet: `giornale ${pick % 3}` } : { byline: `firma ${pick % 3}` },
      })
    else if (act === 'undo') await workbench.run('history.undo', {})
    else if (act === 'relate')
      await workbench.run('relations.add', {
        claimId: id,
        otherId: ids[field % ids.length]!,
        kind: 'same-event',
      })
  }
}

type State = Map<string, unknown>

/** All that a person could have edited, by the key that a merge would give it. */
async function stateOf(workbench: Workbench): Promise<State> {
  const state: State = new Map()
  const put = (table: string, id: string, fields: object, names: readonly string[]): void => {
    state.set(`${table}:${id}:row`, true)
    for (const name of names)
      state.set(`${table}:${id}:${name}`, (fields as Record<string, unknown>)[name] ?? null)
  }
  for (const source of await value(workbench, 'sources.list', {})) {
    put('sources', source.id, source, ['title', 'byline', 'outlet', 'url', 'publishedOn'])
    for (const one of await value(workbench, 'relations.list', { sourceId: source.id }))
      state.set(`relations:${one.id}:row`, `${one.claimId} ${one.kind} ${one.otherId}`)
  }
  for (const claim of await value(workbench, 'claims.list', { sourceId: null })) {
    put('claims', claim.id, claim, [
      ...['text', 'verdict', 'status', 'confidence', 'notes', 'tags', 'checkWorthiness'],
      ...['verifiable', 'speaker', 'proposed', 'ranges'],
    ])
    for (const one of await value(workbench, 'evidence.list', { claimId: claim.id }))
      put('evidence', one.id, one, ['quote', 'stance', 'note'])
  }
  return state
}

const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** Both related the same two claims: one of the two relations says it for both. */
const isSaidOtherwise = (key: string, meaning: unknown, state: State): boolean =>
  key.startsWith('relations:') &&
  meaning !== undefined &&
  [...state].some(([other, said]) => other.startsWith('relations:') && said === meaning)

/** What lies in a row that went away with it is told by that row. */
function isTold(
  key: string,
  items: readonly (MergeItem | LeftItem)[],
  owners: ReadonlyMap<string, string[]>,
) {
  const [table, id, field] = key.split(':')
  const above = new Set([id, ...(owners.get(id!) ?? [])])
  return items.some(
    (item) =>
      (item.table === table && item.rowId === id && item.field === field) ||
      (item.field === 'row' && above.has(item.rowId)),
  )
}

async function ownersOf(...workbenches: Workbench[]): Promise<Map<string, string[]>> {
  const owners = new Map<string, string[]>()
  for (const workbench of workbenches)
    for (const { table, rowId, sourceId, claimId, after } of await value(
      workbench,
      'history.list',
      {
        limit: 1000,
      },
    )) {
      const other =
        table === 'relations' ? JSON.stringify(after?.['otherId'] ?? '').slice(1, -1) : ''
      owners.set(rowId, [sourceId ?? '', claimId ?? '', other, ...(owners.get(rowId) ?? [])])
    }
  return owners
}

/** Answers the edits that are neither in the result nor listed. */
async function lostEdits(
  sentences: number,
  [first, own, other]: readonly (readonly Edit[])[],
  prefer: 'mine' | 'theirs',
): Promise<{ lost: string[]; made: number }> {
  const mine = await openForTest()
  await importArticle(mine, longArticle(sentences))
  await perform(mine, first!)
  const path = join(newFolder(), 'bea.riscontro')
  await value(mine, 'library.sendCopy', { path })
  const theirs = await openForTest({ path, analyst: 'Bea' })
  const base = await stateOf(mine)
  await perform(mine, own!)
  await perform(theirs, other!)
  const [here, there] = [await stateOf(mine), await stateOf(theirs)]
  const { taken, left } = await value(mine, 'merge.apply', { path, prefer })
  const after = await stateOf(mine)
  const owners = await ownersOf(mine, theirs)
  const lost: string[] = []
  let made = 0
  for (const [side, listed] of [
    [here, taken.filter(({ kind }) => kind === 'conflict')],
    [there, left],
  ] as const)
    for (const key of new Set([...base.keys(), ...side.keys()])) {
      if (same(side.get(key), base.get(key))) continue
      made += 1
      if (same(after.get(key), side.get(key))) continue
      if (isSaidOtherwise(key, side.get(key), after)) continue
      if (!isTold(key, listed, owners)) lost.push(`${side === here ? 'mine' : 'theirs'} ${key}`)
    }
  // A second time there is nothing more to take.
  const again = await value(mine, 'merge.apply', { path, prefer: 'mine' })
  if (again.taken.length > 0) lost.push(`again ${again.taken.map(({ key }) => key).join(' ')}`)
  // And undo brings back what was here.
  if (taken.length > 0) {
    await value(mine, 'history.undo', {})
    const back = await stateOf(mine)
    for (const [key, was] of here) if (!same(back.get(key), was)) lost.push(`undo ${key}`)
    if (back.size !== here.size) lost.push('undo left rows')
  }
  mine.close()
  theirs.close()
  return { lost, made }
}

describe('two diverged copies', () => {
  it.each(['mine', 'theirs'] as const)(
    'with 200 edits each lose none, preferring %s',
    async (prefer) => {
      const [own, other] = fc.sample(fc.array(edit, { minLength: 200, maxLength: 200 }), {
        seed: 18,
        numRuns: 2,
      })
      const { lost, made } = await lostEdits(40, [[], own!, other!], prefer)
      expect(lost).toEqual([])
      expect(made).toBeGreaterThan(150)
    },
    120_000,
  )

  it('lose no edit whatever was done', async () => {
    const edits = fc.array(edit, { maxLength: 14 })
    await fc.assert(
      fc.asyncProperty(
        edits,
        edits,
        edits,
        fc.constantFrom('mine' as const, 'theirs' as const),
        async (first, own, other, prefer) => {
          const { lost } = await lostEdits(4, [first, own, other], prefer)
          expect(lost).toEqual([])
        },
      ),
      { numRuns: 15 },
    )
  }, 120_000)
})
