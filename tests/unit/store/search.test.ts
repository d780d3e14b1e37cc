import { describe, expect, it } from 'vitest'
import { matchExpression } from '#main/store/search.ts'
import { importArticle, openForTest, value } from '../workbench/library-for-tests.ts'

describe('a search', () => {
  it('is made of words only', () => {
    expect(matchExpression('Perché "no" AND l’altro* -x')).toBe(
      '"Perché"* "no"* "AND"* "l"* "altro"* "x"*',
    )
    expect(matchExpression(' "*-()" ')).toBe('')
  })

  const text = 'Perché NO\nLa città ha 12 piazze. Dell’accordo non è nulla.'

  it.each([
    ['perche', 'source'],
    ['CITTA', 'source'],
    ['accord', 'source'],
    ['no perché', 'source'],
    ['cittá piazz', 'claim'],
  ])('%j finds a %s, accents and case aside', async (words, kind) => {
    const workbench = await openForTest()
    const { source } = await importArticle(workbench, text)
    const hits = await value(workbench, 'library.search', { words })
    const hit = hits.find((found) => found.kind === kind)
    expect(hit).toMatchObject({ sourceId: source.id, title: 'Perché NO' })
    expect(hit!.snippet).toMatch(/\uE000[^\uE000\uE001]+\uE001/)
    expect(hit!.claimId === null).toBe(kind === 'source')
  })

  it('finds nothing for no words, and nothing that is not there', async () => {
    const workbench = await openForTest()
    await importArticle(workbench, text)
    for (const words of ['', '"', 'zebra', 'città zebra', 'title:città OR'])
      expect(await value(workbench, 'library.search', { words })).toEqual([])
  })

  it('follows edits, undo and deletion', async () => {
    const workbench = await openForTest()
    const { source } = await importArticle(workbench, text)
    const find = async (words: string) =>
      (await value(workbench, 'library.search', { words })).map((hit) => hit.kind)
    const [claim] = await value(workbench, 'claims.list', { sourceId: source.id })
    await value(workbench, 'claims.update', {
      ids: [claim!.id],
      patch: { text: 'Più giù', notes: 'così' },
    })
    expect([await find('piu'), await find('cosi'), await find('piazze')]).toEqual([
      ['claim'],
      ['claim'],
      ['source'],
    ])
    await value(workbench, 'history.undo', {})
    expect([await find('piu'), await find('piazze')]).toEqual([[], ['source', 'claim']])
    await value(workbench, 'sources.update', { id: source.id, patch: { outlet: 'L’Unità' } })
    expect(await find('unita')).toEqual(['source'])
    await value(workbench, 'sources.delete', { id: source.id })
    expect(await find('piazze')).toEqual([])
  })

  it('keeps to its limit and leaves room for claims', async () => {
    const workbench = await openForTest()
    for (let count = 1; count <= 4; count += 1)
      await importArticle(workbench, `Titolo ${count}\nSono ${count} piazze.`)
    const hits = await value(workbench, 'library.search', { words: 'piazze', limit: 4 })
    expect(hits.map((hit) => hit.kind)).toEqual(['source', 'source', 'claim', 'claim'])
  })
})
