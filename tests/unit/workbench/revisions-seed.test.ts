/** The first article, read as the program reads it, and the same an hour later. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { extractionReader } from '#main/workbench/reader.ts'
import { everything, importArticle, openForTest, seedFolder, value } from './library-for-tests.ts'
import { claimsOf, revise } from './revised-article.ts'

const seed = readFileSync(join(seedFolder, 'microsoft-nvidia-anthropic.txt'), 'utf8')

it('carries all that was read of a claim: names, numbers, speakers, doubts', async () => {
  const workbench = await openForTest({ reader: extractionReader })
  const { source } = await importArticle(workbench, seed)
  const before = await claimsOf(workbench)
  const state = await everything(workbench)
  const fresh = `Aggiornato alle 18.\n${seed.replace('135 miliardi', '140 miliardi')}`
  await revise(workbench, source.id, fresh)
  const { revision } = await value(workbench, 'sources.get', { id: source.id })
  const after = new Map((await claimsOf(workbench)).map((claim) => [claim.id, claim]))
  for (const was of before) {
    const is = after.get(was.id)!
    expect(is.revisionId).toBe(revision.id)
    expect(is.entities).toEqual(was.entities)
    expect(is.attribution?.speaker).toBe(was.attribution?.speaker)
    expect(is.quantities).toHaveLength(was.quantities.length)
    expect(is.hedges).toHaveLength(was.hedges.length)
    for (const part of [
      ...is.ranges,
      ...is.quantities,
      ...is.hedges,
      ...(is.attribution ? [is.attribution] : []),
    ])
      expect(revision.text.slice(part.start, part.end)).toBe(part.exact)
  }
  expect(before.some(({ attribution }) => attribution !== null)).toBe(true)
  expect([...after.values()].flatMap(({ quantities }) => quantities)).toContainEqual(
    expect.objectContaining({ value: 140_000_000_000 }),
  )
  await value(workbench, 'history.undo', {})
  expect(await everything(workbench)).toEqual(state)
})
