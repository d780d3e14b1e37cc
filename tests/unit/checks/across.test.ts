/** Claims beside those of other sources. */
import { describe, expect, it } from 'vitest'
import { checkAcross, indexedClaim, LibraryIndex } from '#main/checks/index.ts'
import type { Language } from '#shared/records/extraction.ts'
import type { Claim } from '#shared/records/library.ts'
import { finish, sourceOf } from './source-for-tests.ts'

const sourceIds = ['a', 'b', 'c'].map((end) => `00000000-0000-4000-8000-00000000000${end}`)

interface Said {
  text: string
  verdict?: Claim['verdict']
}

/** The claims of a text that is those sentences, in the named source. */
function claimsOf(source: number, list: readonly Said[], language: Language): Claim[] {
  const text = `Titolo\n\n${list.map((one) => one.text).join(' ')}`
  const { claims } = sourceOf(text, {
    language,
    claims: list.map((one) => ({ on: one.text, verdict: one.verdict ?? null })),
  })
  return claims.map((one) => ({
    ...one,
    sourceId: sourceIds[source]!,
    id: one.id.replace('8000', `800${source + 1}`),
  }))
}

function library(sources: readonly (readonly Said[])[], language: Language = 'it') {
  const index = new LibraryIndex()
  for (const [source, list] of sources.entries())
    index.put(
      sourceIds[source]!,
      claimsOf(source, list, language).map((one) => indexedClaim(one, language, false)),
    )
  return index
}

const told = (index: LibraryIndex, source: number): string[] =>
  finish(checkAcross(sourceIds[source]!, index, () => 'Altro')).map(
    ({ level, message }) => `${level} ${message.key}`,
  )

const checked: Said = {
  text: 'Microsoft ha investito 13 miliardi di dollari in OpenAI dal 2019.',
  verdict: 'supported',
}

describe('a claim checked before', () => {
  it('is shown with its verdict, also when the words differ a little', () => {
    const other = 'Dal 2019 Microsoft ha investito in OpenAI 13 miliardi di dollari.'
    expect(told(library([[checked], [{ text: other }]]), 1)).toEqual([
      'notice checked-before.verdict',
    ])
    expect(told(library([[checked], [{ text: other, verdict: 'refuted' }]]), 1)).toEqual([
      'problem checked-before.differs',
    ])
    expect(told(library([[checked], [{ text: other, verdict: 'supported' }]]), 1)).toEqual([])
    expect(
      told(
        library(
          [
            [
              {
                text: 'Microsoft has invested $13 billion in OpenAI since 2019.',
                verdict: 'mixed',
              },
            ],
            [{ text: 'Since 2019, Microsoft invested $13 billion in OpenAI.' }],
          ],
          'en',
        ),
        1,
      ),
    ).toEqual(['notice checked-before.verdict'])
  })

  it.each([
    ['another name', 'Amazon ha investito 13 miliardi di dollari in OpenAI dal 2019.'],
    ['another year', 'Microsoft ha investito 13 miliardi di dollari in OpenAI dal 2021.'],
    ['a denial', 'Microsoft non ha investito 13 miliardi di dollari in OpenAI dal 2019.'],
  ])('is not one with %s', (_, text) => {
    expect(told(library([[checked], [{ text }]]), 1)).toEqual([])
  })

  it('is not one that says the opposite', () => {
    const [rise, fall] = ['aumentati', 'diminuiti'].map(
      (way) => `A Torino nel 2023 i furti denunciati in centro sono ${way} di 300 casi.`,
    )
    expect(told(library([[{ text: rise!, verdict: 'supported' }], [{ text: fall! }]]), 1)).toEqual(
      [],
    )
    expect(
      told(library([[{ text: rise!, verdict: 'supported' }], [{ text: rise! }]]), 1),
    ).toHaveLength(1)
  })
})

describe('the same within a source', () => {
  it('is pointed out at the second', () => {
    const text = 'La centrale di Trino produce 300 megawatt dal 1964.'
    const again = 'Dal 1964 la centrale di Trino produce 300 megawatt.'
    const index = library([[{ text }, { text: again }]])
    const findings = finish(checkAcross(sourceIds[0]!, index, () => ''))
    expect(findings.map(({ kind, rows }) => [kind, rows.map(({ number }) => number)])).toEqual([
      ['duplicate', [2, 1]],
    ])
  })
})

describe('another value elsewhere', () => {
  it('is pointed out on both sides', () => {
    const index = library([
      [{ text: 'Il ponte sullo Stretto costa 13 miliardi di euro.' }],
      [{ text: 'Il ponte sullo Stretto costa 15 miliardi di euro.' }],
      [{ text: 'Il ponte sul Ticino costa 15 miliardi di euro.' }],
    ])
    expect([0, 1, 2].map((source) => told(index, source))).toEqual([
      ['notice two-values.elsewhere'],
      ['notice two-values.elsewhere'],
      [],
    ])
  })
})

describe('the index', () => {
  it('forgets what is gone, and tells whose findings may be others', () => {
    const index = library([
      [checked],
      [{ text: checked.text }],
      [{ text: 'La centrale di Trino produce 300 megawatt.' }],
    ])
    expect(told(index, 1)).toHaveLength(1)
    expect([...index.put(sourceIds[0]!, [])]).toEqual([sourceIds[1]])
    expect(told(index, 1)).toEqual([])
    const back = claimsOf(0, [checked], 'it').map((one) => indexedClaim(one, 'it', false))
    expect([...index.put(sourceIds[0]!, back)]).toEqual([sourceIds[1]])
    expect(told(index, 1)).toHaveLength(1)
    // The same again touches nobody.
    expect([...index.put(sourceIds[0]!, back)]).toEqual([])
  })
})
