/** Names, words put in and relations, from the text into the library and through changes. */
import { describe, expect, it } from 'vitest'
import { extract, splitBlocks } from '#main/extraction/index.ts'
import type { Reader } from '#main/workbench/index.ts'
import { openForTest, value } from './library-for-tests.ts'

const reader: Reader = {
  splitBlocks: async (words) => splitBlocks(words),
  extract: async (words, { language, referenceDate }) =>
    extract(words, {
      ...(language ? { language } : {}),
      ...(referenceDate ? { referenceDate } : {}),
    }),
}

const text =
  'La startup Alfa ha assunto 40 persone. La startup ha inoltre aperto una sede a Torino. Elsa Neri guida Beta dal 2019.'

async function opened() {
  const workbench = await openForTest({ reader })
  const { sourceId } = await value(workbench, 'sources.importText', { text })
  const { revision } = await value(workbench, 'sources.get', { id: sourceId })
  const claims = await value(workbench, 'claims.list', { sourceId })
  return { workbench, claims, revisionId: revision.id }
}

const at = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})

describe('names', () => {
  it('come with the claims that are about them', async () => {
    const { claims } = await opened()
    expect(claims[1]!.entities).toEqual([
      { name: 'Alfa', kind: 'organisation' },
      { name: 'Torino', kind: 'place' },
    ])
  })

  it('are those of the passage where an analyst makes a claim, and follow its ranges', async () => {
    const { workbench, revisionId } = await opened()
    const made = await value(workbench, 'claims.create', { revisionId, ranges: [at('Elsa Neri')] })
    expect(made.entities.map(({ name }) => name)).toEqual(['Elsa Neri'])
    const longer = await value(workbench, 'claims.addRange', { id: made.id, range: at('Beta') })
    expect(longer.entities.map(({ name }) => name)).toEqual(['Elsa Neri', 'Beta'])
    const shorter = await value(workbench, 'claims.removeRange', { id: made.id, index: 0 })
    expect(shorter.entities.map(({ name }) => name)).toEqual(['Beta'])
    await value(workbench, 'history.undo', {})
    const [back] = await value(workbench, 'claims.get', { ids: [made.id] })
    expect(back!.entities.map(({ name }) => name)).toEqual(['Elsa Neri', 'Beta'])
  })
})

describe('words put in', () => {
  it('are told until the analyst writes the claim anew, and again when that is undone', async () => {
    const { workbench, claims } = await opened()
    const { id, text: words, insertions } = claims[1]!
    expect(insertions.map(({ start, end }) => words.slice(start, end))).toEqual(['Alfa'])
    const [edited] = await value(workbench, 'claims.update', {
      ids: [id],
      patch: { text: 'Alfa ha una sede a Torino' },
    })
    expect(edited!.insertions).toEqual([])
    await value(workbench, 'history.undo', {})
    const [back] = await value(workbench, 'claims.get', { ids: [id] })
    expect(back!.insertions).toEqual(insertions)
  })
})

describe('dates relative to the day of publication', () => {
  it('are read when that day is told, without keeping a proposal, and undone with it', async () => {
    const workbench = await openForTest({ reader })
    const { sourceId } = await value(workbench, 'sources.importText', {
      text: 'La società Alfa ha assunto 40 persone martedì.',
    })
    const claim = async () => (await value(workbench, 'claims.list', { sourceId }))[0]!
    const date = async () => (await claim()).quantities.find(({ kind }) => kind === 'date')
    expect(await date()).toMatchObject({ value: null, unresolved: true })
    await value(workbench, 'sources.update', {
      id: sourceId,
      patch: { publishedOn: '2025-11-20' },
    })
    expect(await date()).toMatchObject({ exact: 'martedì', value: '2025-11-18' })
    expect((await claim()).proposed).toBe(true)
    await value(workbench, 'history.undo', {})
    expect(await date()).toMatchObject({ value: null, unresolved: true })
    const { source } = await value(workbench, 'sources.get', { id: sourceId })
    expect(source.publishedOn).toBe('')
  })
})
