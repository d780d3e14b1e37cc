import { describe, expect, it } from 'vitest'
import { filterOf, isChosen, noChoice } from '#renderer/history/filter.ts'
import { headText, parseHead } from '#renderer/history/noted-head.ts'
import { HistoryFilter } from '#shared/records/history.ts'

describe('what the history is asked for', () => {
  it('is nothing where nothing is chosen', () => {
    expect(isChosen(noChoice)).toBe(false)
    expect(HistoryFilter.parse(filterOf(noChoice, null))).toEqual(HistoryFilter.parse({}))
  })

  it('takes both days with all their hours, where the person is', () => {
    const filter = filterOf({ ...noChoice, from: '2026-02-28', to: '2026-02-28' }, null)
    expect(filter.from).toBe(new Date(2026, 1, 28).toISOString())
    expect(filter.to).toBe(new Date(2026, 2, 1).toISOString())
  })

  it('passes over a day that is half typed', () => {
    expect(filterOf({ ...noChoice, from: '0002-02-28', to: '' }, null)).toMatchObject({
      from: null,
      to: null,
    })
  })
})

describe('a head that was noted down', () => {
  const hash = '0123456789abcdef'.repeat(4)

  it('is read as it was shown, whatever blanks and case it came with', () => {
    expect(parseHead(headText({ seq: 118, count: 118, hash }))).toEqual({ seq: 118, hash })
    expect(parseHead(` 118: ${hash.toUpperCase()}\n`)).toEqual({ seq: 118, hash })
  })

  it('is none where nothing was typed, and wrong where something is missing', () => {
    expect(parseHead('  ')).toBeNull()
    for (const words of ['118', '118:', `:${hash}`, `0:${hash}`, `118:${hash.slice(1)}`, hash])
      expect(parseHead(words), words).toBeUndefined()
  })
})
