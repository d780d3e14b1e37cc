import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffTexts } from '#main/anchoring/index.ts'
import type { Span } from '#shared/records/extraction.ts'

const lines = (text: string): Span[] =>
  [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
  }))

/** Rows as words: `-` what went, `+` what came. */
function rowsOf(before: string, after: string) {
  const cut = (text: string) => (span: Span) => text.slice(span.start, span.end)
  return diffTexts(before, after, lines(before), lines(after)).map((row) => ({
    kind: row.kind,
    left: row.left.map(cut(before)),
    right: row.right.map(cut(after)),
    removed: row.removed.map(cut(before)),
    added: row.added.map(cut(after)),
  }))
}

const first = 'Il comune ha speso tre milioni di euro per le scuole del centro.'
const second = 'Il sindaco ha assunto quaranta maestre prima di settembre.'
const third = 'Le strade della periferia restano senza luce da due anni ormai.'

describe('diffTexts', () => {
  it('puts what became of each other side by side and marks the words', () => {
    const after = [first.replace('tre', 'quattro'), second].join('\n')
    expect(rowsOf([first, second].join('\n'), after)).toEqual([
      {
        kind: 'changed',
        left: [first],
        right: [first.replace('tre', 'quattro')],
        removed: ['tre'],
        added: ['quattro'],
      },
      { kind: 'same', left: [second], right: [second], removed: [], added: [] },
    ])
  })

  it('tells what came, what went and what moved', () => {
    const kinds = (before: string[], after: string[]) =>
      rowsOf(before.join('\n'), after.join('\n')).map(({ kind, left, right }) => [
        kind,
        left.length,
        right.length,
      ])
    expect(kinds([first, third], [first, second, third])).toEqual([
      ['same', 1, 1],
      ['added', 0, 1],
      ['same', 1, 1],
    ])
    expect(kinds([first, second, third], [first, third])).toEqual([
      ['same', 1, 1],
      ['removed', 1, 0],
      ['same', 1, 1],
    ])
    const long = `${third} Nessuno sa quando torneranno, e nessuno lo chiede più in consiglio.`
    expect(kinds([long, first, second], [first, second, long]).map(([kind]) => kind)).toContain(
      'moved',
    )
  })

  it('keeps a paragraph that was split beside both its halves', () => {
    expect(rowsOf(`${first} ${second}`, `${first}\n${second}`)).toEqual([
      {
        kind: 'same',
        left: [`${first} ${second}`],
        right: [first, second],
        removed: [],
        added: [],
      },
    ])
  })

  it('sees a change of case and of an ending, and none of white space', () => {
    const [row] = rowsOf(first, first.replace('comune ha', 'Comune  aveva'))
    expect(row).toMatchObject({ removed: ['comune ha'], added: ['Comune  aveva'] })
    expect(rowsOf(first, first.replaceAll(' ', '  '))[0]).toMatchObject({ kind: 'same' })
  })

  it('marks a word whose pair stands in another row', () => {
    expect(rowsOf('mele Pere\ncittà anno\nmele', 'mele città anno\nmele')).toContainEqual({
      kind: 'changed',
      left: ['città anno'],
      right: ['mele città anno'],
      removed: [],
      added: ['mele'],
    })
  })

  it('shows every paragraph once, in order, and marks words that make the one side the other', () => {
    const word = fc.constantFrom('mele', 'Pere', 'ha', 'tre', '12', 'di', 'città', 'anno')
    const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '))
    const text = fc.array(line, { minLength: 1, maxLength: 8 }).map((list) => list.join('\n'))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const rows = diffTexts(before, after, lines(before), lines(after))
        expect(rows.flatMap(({ left }) => left)).toEqual(lines(before))
        expect(rows.flatMap(({ right }) => right)).toEqual(lines(after))
        const without = (whole: string, spans: readonly Span[], marks: readonly Span[]) => {
          const isMarked = (at: number) => marks.some(({ start, end }) => start <= at && at < end)
          return spans
            .map(({ start, end }) =>
              [...whole.slice(start, end)]
                .map((letter, index) => (isMarked(start + index) ? ' ' : letter))
                .join(''),
            )
            .join(' ')
            .split(/\s+/)
            .filter(Boolean)
        }
        for (const { kind, left, right, removed, added } of rows) {
          if (kind !== 'same' && kind !== 'changed') continue
          expect(without(before, left, removed).every((one) => after.includes(one))).toBe(true)
          if (kind === 'same')
            expect(without(before, left, [])).toEqual(without(after, right, added))
        }
      }),
      { numRuns: 500 },
    )
  })
})
