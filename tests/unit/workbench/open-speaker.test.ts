/** A speaker whom the text names by a pronoun alone: kept so, told, and put right by the analyst. */
import { describe, expect, it } from 'vitest'
import { withInsertions } from '#renderer/common/insertions.ts'
import { ownReader as reader } from './own-reader.ts'
import { isSpeakerOpen } from '#shared/open-speaker.ts'
import { openForTest, value } from './library-for-tests.ts'

describe('an open speaker', () => {
  it('survives the library and its history, is a finding, and is closed by a name', async () => {
    const workbench = await openForTest({ reader })
    const text =
      'Il bilancio\n\nAnna Rossi e Carla Bianchi guidano la banca. «Nel 2023 abbiamo chiuso 40 filiali», ha detto lei.'
    const { sourceId } = await value(workbench, 'sources.importText', { text })
    const claims = await value(workbench, 'claims.list', { sourceId })
    const said = claims.find(({ quote }) => quote.includes('40 filiali'))!
    expect(isSpeakerOpen(said)).toBe(true)
    const open = async () =>
      (await value(workbench, 'findings.list', { sourceId })).filter(
        ({ message }) => message.key === 'unresolved.speaker',
      )
    expect((await open()).map(({ claimIds }) => claimIds)).toEqual([[said.id]])
    await value(workbench, 'claims.update', { ids: [said.id], patch: { speaker: 'Anna Rossi' } })
    expect(await open()).toEqual([])
    expect(await value(workbench, 'history.verify', {})).toMatchObject({ ok: true })
  })
})

describe('a text with what was put in', () => {
  it('is all there, piece by piece', async () => {
    const text = 'Alfa ha vinto 3 milioni'
    const insertions = [
      { start: 0, end: 4, from: 'name' as const },
      { start: 16, end: 23, from: 'shared' as const },
    ]
    const pieces = withInsertions({ text, insertions })
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.filter(({ from }) => from).map((piece) => piece.text)).toEqual([
      'Alfa',
      'milioni',
    ])
    expect(withInsertions({ text, insertions: [] })).toEqual([{ text, from: null }])
  })
})
