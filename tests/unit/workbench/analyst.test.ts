/** The name of who works in a library, and the claims that a copy is made of. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Workbench } from '#main/workbench/index.ts'
import { error, importArticle, newFolder, openForTest, value } from './library-for-tests.ts'

const claimsOf = (workbench: Workbench) => value(workbench, 'claims.list', { sourceId: null })

const article = 'Le mele\nAnna ha 3 mele. Bruno ha 5 pere. Carla ha 9 noci. Dino ha 12 fichi.'

it('a name is kept in the library, and the history tells it from then on', async () => {
  const path = join(newFolder(), 'a.riscontro')
  const first = await openForTest({ path, analyst: 'ada' })
  await importArticle(first, article)
  const [one] = await claimsOf(first)
  expect(await value(first, 'library.setAnalyst', { name: '  Ada Lovelace ' })).toEqual({
    analyst: 'Ada Lovelace',
  })
  await value(first, 'claims.update', { ids: [one!.id], patch: { verdict: 'mixed' } })
  await value(first, 'history.undo', {})
  const changes = await value(first, 'history.list', { claimId: one!.id, limit: 10 })
  expect(changes.map(({ by, kind }) => [by, kind])).toEqual([
    ['Ada Lovelace', 'undo'],
    ['Ada Lovelace', 'do'],
    ['ada', 'do'],
  ])
  first.close()

  const again = await openForTest({ path, analyst: 'ada' })
  expect(await value(again, 'library.describe', {})).toMatchObject({ analyst: 'Ada Lovelace' })
  await value(again, 'library.setAnalyst', { name: '' })
  expect(await value(again, 'library.describe', {})).toMatchObject({ analyst: 'ada' })
  again.close()
})

it('somebody else in the same file, and whoever gets a copy, has a name of their own', async () => {
  const path = join(newFolder(), 'a.riscontro')
  const mine = await openForTest({ path, analyst: 'ada' })
  await importArticle(mine, article)
  await value(mine, 'library.setAnalyst', { name: 'Ada Lovelace' })
  const copy = join(newFolder(), 'copia.riscontro')
  await value(mine, 'library.sendCopy', { path: copy })
  mine.close()
  const theirs = await openForTest({ path, analyst: 'bea' })
  expect(await value(theirs, 'library.describe', {})).toMatchObject({ analyst: 'bea' })
  theirs.close()
  const sent = await openForTest({ path: copy, analyst: 'ada' })
  expect(await value(sent, 'library.describe', {})).toMatchObject({ analyst: 'ada' })
  sent.close()
})

it('a sample is the same every time, out of what was chosen', async () => {
  const mine = await openForTest({ path: join(newFolder(), 'a.riscontro') })
  await importArticle(mine, article)
  await importArticle(mine, 'Altrove\nElsa ha 7 kiwi. Fabio ha 8 uve. Gino ha 11 more.')
  const all = await claimsOf(mine)
  const sourceId = all.at(-1)!.sourceId
  const sampled = async (ids: string[] | null) => {
    const path = join(newFolder(), 'copia.riscontro')
    const sending = { path, claimIds: ids, sourceId: ids ? null : sourceId, sample: 2 }
    expect(await value(mine, 'library.sendCopy', sending)).toMatchObject({ claims: 2 })
    const copy = await openForTest({ path })
    const claims = await claimsOf(copy)
    copy.close()
    return claims.map(({ id }) => id).toSorted()
  }
  const ids = all.filter((claim) => claim.sourceId === sourceId).map(({ id }) => id)
  const first = await sampled(null)
  expect(first.every((id) => ids.includes(id))).toBe(true)
  expect(await sampled(ids.toReversed())).toEqual(first)
  const nobody = '11111111-1111-4111-8111-111111111111'
  const path = join(newFolder(), 'copia.riscontro')
  expect(await error(mine, 'library.sendCopy', { path, sourceId: nobody })).toMatchObject({
    code: 'not-found',
  })
  mine.close()
})
