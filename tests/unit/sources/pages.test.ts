import { describe, expect, it } from 'vitest'
import { pagesOfNormalised } from '#main/sources/index.ts'
import { pageAt, pagesOf } from '#shared/records/origin.ts'
import { normaliseText } from '#shared/text.ts'

describe('the pages of a text', () => {
  it('move with its characters when it is normalised', () => {
    const raw = '\ufeffPerche\u0301 si\u0300.\r\nPagina due, cosi\u0300.\r\nPagina tre.'
    const starts = ['Perche', 'Pagina due', 'Pagina tre'].map((words) => raw.indexOf(words))
    const pages = pagesOfNormalised(
      raw,
      starts.map((start, at) => ({ number: at + 1, start })),
    )
    const text = normaliseText(raw)
    expect(pages).toEqual([
      { number: 1, start: 0 },
      { number: 2, start: text.indexOf('Pagina due') },
      { number: 3, start: text.indexOf('Pagina tre') },
    ])
  })

  it('are looked up by offset; a text without pages has none', () => {
    const pages = [
      { number: 2, start: 0 },
      { number: 3, start: 10 },
      { number: 2, start: 20 },
    ]
    expect([0, 9, 10, 19, 20, 99].map((offset) => pageAt(pages, offset))).toEqual([
      2, 2, 3, 3, 2, 2,
    ])
    expect(pageAt(undefined, 3)).toBeNull()
    expect(pageAt([], 3)).toBeNull()
  })

  it('of a claim are those its ranges stand on, each once and in order', () => {
    const pages = [3, 4, 5].map((number, at) => ({ number, start: at * 10 }))
    const of = (...ranges: [number, number][]) =>
      pagesOf(
        pages,
        ranges.map(([start, end]) => ({ start, end })),
      )
    expect(of([2, 10])).toEqual([3])
    expect(of([2, 11])).toEqual([3, 4])
    expect(of([25, 28], [0, 25])).toEqual([3, 4, 5])
    expect(pagesOf(undefined, [{ start: 0, end: 9 }])).toEqual([])
  })
})
