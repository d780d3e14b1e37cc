/** What the history shows as changed words. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffWords, shorten, type Piece } from '#renderer/inspector/word-diff.ts'

const without = (kind: Piece['kind'], pieces: readonly Piece[]): string =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('')

describe('diffWords', () => {
  it('marks the words that changed and no others', () => {
    expect(diffWords('Microsoft investe 5 miliardi', 'Microsoft investe 10 miliardi')).toEqual([
      { kind: 'same', text: 'Microsoft investe ' },
      { kind: 'gone', text: '5' },
      { kind: 'new', text: '10' },
      { kind: 'same', text: ' miliardi' },
    ])
  })

  it('takes neighbouring changed words as one', () => {
    expect(diffWords('un gatto nero dorme', 'un cane bianco dorme')).toEqual([
      { kind: 'same', text: 'un ' },
      { kind: 'gone', text: 'gatto nero' },
      { kind: 'new', text: 'cane bianco' },
      { kind: 'same', text: ' dorme' },
    ])
  })

  it('has one piece where nothing changed, and none of two empty texts', () => {
    expect(diffWords('uguale', 'uguale')).toEqual([{ kind: 'same', text: 'uguale' }])
    expect(diffWords('', '')).toEqual([])
  })

  it('holds both texts, whatever they are', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'città', '5', ' ', ', ', '.\n', '🙂'))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = diffWords(before.join(''), after.join(''))
        expect(without('new', pieces)).toBe(before.join(''))
        expect(without('gone', pieces)).toBe(after.join(''))
      }),
    )
  })

  it('holds both texts where they are too long to be compared', () => {
    const before = Array.from({ length: 900 }, (_, i) => `a${i}`).join(' ')
    const after = Array.from({ length: 900 }, (_, i) => `b${i}`).join(' ')
    const pieces = diffWords(before, after)
    expect(without('new', pieces)).toBe(before)
    expect(without('gone', pieces)).toBe(after)
  })
})

describe('shorten', () => {
  it('keeps the words beside a change', () => {
    const long = 'parola '.repeat(20)
    const short = shorten(diffWords(`${long}cinque ${long}`, `${long}sei ${long}`))
    expect(short.map(({ kind }) => kind)).toEqual(['same', 'gone', 'new', 'same'])
    expect(short[0]!.text).toMatch(/^… (parola )+$/)
    expect(short[0]!.text.length).toBeLessThan(40)
    expect(short.at(-1)!.text).toMatch(/^( parola)+ …$/)
  })

  it('leaves what is short as it is', () => {
    const pieces = diffWords('uno due tre', 'uno due quattro')
    expect(shorten(pieces)).toEqual(pieces)
  })
})
