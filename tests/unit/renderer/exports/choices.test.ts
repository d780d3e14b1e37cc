import { describe, expect, test } from 'vitest'
import {
  chosenColumns,
  moved,
  readChoice,
  standardColumns,
  tables,
} from '#renderer/exports/column-choice.ts'
import { columnLetters, markOf } from '#renderer/exports/cell-marks.ts'
import {
  isComplete,
  offeredFormats,
  readFormatChoice,
  requestFor,
} from '#renderer/exports/format-choice.ts'
import { firstChoice, rowsFor } from '#renderer/exports/rows-choice.ts'
import { exportsWords } from '#renderer/exports/words.ts'
import { labels } from '#main/exports/labels.ts'
import { csvColumns, exportFormats, ExportRequest } from '#shared/records/export.ts'
import { languages } from '#shared/records/extraction.ts'
import type { SourceSummary } from '#shared/records/library.ts'

describe('columns', () => {
  test('each profile offers every column once', () => {
    for (const profile of tables)
      expect(
        standardColumns(profile)
          .map(({ column }) => column)
          .toSorted(),
      ).toEqual(csvColumns.toSorted())
  })

  test('programs get all of them; a spreadsheet keeps the id, last', () => {
    expect(chosenColumns(standardColumns('data'))).toEqual([...csvColumns])
    const read = chosenColumns(standardColumns('excel-it'))
    expect(read.at(-1)).toBe('id')
    expect(read).not.toContain('revisionSha256')
  })

  test('what is remembered comes back, whatever else has changed since', () => {
    const remembered = {
      profile: 'data',
      columns: {
        data: [
          { column: 'text', isIn: true },
          { column: 'gone', isIn: true },
          { column: 'id', isIn: false },
        ],
      },
    }
    const { profile, columns } = readChoice(remembered)
    expect(profile).toBe('data')
    expect(columns.data.slice(0, 2)).toEqual([
      { column: 'text', isIn: true },
      { column: 'id', isIn: false },
    ])
    expect(columns.data).toHaveLength(csvColumns.length)
    expect(columns['excel-it']).toEqual(standardColumns('excel-it'))
  })

  test('what cannot be understood is as if nothing was remembered', () => {
    const fresh = readChoice(null)
    expect(readChoice('x')).toEqual(fresh)
    expect(readChoice({ profile: 'lotus', columns: 3 })).toEqual(fresh)
    expect(readChoice({ columns: { data: [{ column: 1 }] } })).toEqual(fresh)
  })

  test('a column is moved up, down, and no further than the ends', () => {
    const list = ['a', 'b', 'c', 'd']
    expect(moved(list, 0, 2)).toEqual(['b', 'c', 'a', 'd'])
    expect(moved(list, 3, 0)).toEqual(['d', 'a', 'b', 'c'])
    expect(moved(list, 0, -1)).toEqual(list)
    expect(moved(list, 3, 9)).toEqual(list)
    expect(moved(list, 7, 0)).toEqual(list)
  })

  test('are called in the dialog as they will be in the file', () => {
    for (const language of languages)
      expect(exportsWords[language].column).toEqual(labels[language].header)
  })
})

describe('rows', () => {
  const source = (id: string, claimCount: number) => ({ id, claimCount }) as SourceSummary
  const before = {
    scope: 's1',
    sourceId: 's1',
    displayed: ['c', 'a', 'b'],
    selected: ['a', 'z', 'c'],
    sources: [source('s1', 3), source('s2', 4)],
  }
  const row = (choice: string, of = before) => rowsFor(of).find((one) => one.choice === choice)!

  test('each choice says how many it is', () => {
    expect(Object.fromEntries(rowsFor(before).map(({ choice, count }) => [choice, count]))).toEqual(
      { source: 3, library: 7, shown: 3, selected: 3 },
    )
  })

  test('rows go out in the order of the grid, those that a filter hides last', () => {
    expect(row('shown').request).toEqual({ claimIds: ['c', 'a', 'b'], sourceId: null })
    expect(row('selected').request.claimIds).toEqual(['c', 'a', 'z'])
  })

  test('a source and the library are asked for by name, not by rows', () => {
    expect(row('source').request).toEqual({ claimIds: null, sourceId: 's1' })
    expect(row('library').request).toEqual({ claimIds: null, sourceId: null })
  })

  test('without a source there is nothing of a source', () => {
    expect(row('source', { ...before, sourceId: 'gone' }).count).toBe(0)
  })

  test('what is open goes out whole unless another choice is made', () => {
    expect(firstChoice({ scope: 's1' })).toBe('source')
    expect(firstChoice({ scope: null })).toBe('library')
  })
})

describe('formats', () => {
  const wanted = (remembered: unknown) => ({
    choice: readFormatChoice(remembered),
    profile: 'data' as const,
    columns: [...csvColumns],
    language: 'it' as const,
    which: { claimIds: null, sourceId: null },
  })

  test('all are offered, and each makes a request that fits the contract', () => {
    expect(offeredFormats.toSorted()).toEqual(exportFormats.toSorted())
    for (const format of exportFormats) {
      const request = requestFor(wanted({ format }))
      expect(ExportRequest.parse(request)).toEqual(request)
      expect(request.format).toBe(format)
    }
  })

  test('a file is in the window’s language until another is chosen', () => {
    expect(requestFor(wanted({ format: 'html' }))).toMatchObject({ language: 'it' })
    expect(requestFor(wanted({ format: 'html', language: 'en' }))).toMatchObject({ language: 'en' })
  })

  test('what cannot be understood is as if nothing was remembered', () => {
    const fresh = readFormatChoice(null)
    expect(fresh.format).toBe('csv')
    expect(readFormatChoice(7)).toEqual(fresh)
    expect(readFormatChoice({ format: 'lotus', unfinished: 3, url: null })).toEqual(fresh)
  })

  test('an address that is none keeps a review from going out, and nothing else', () => {
    const bad = { url: 'example.org', authorUrl: ' https://a.example ' }
    expect(isComplete(readFormatChoice({ format: 'claimreview', ...bad }))).toBe(false)
    expect(isComplete(readFormatChoice({ format: 'json', ...bad }))).toBe(true)
    expect(
      isComplete(readFormatChoice({ format: 'claimreview', ...bad, url: 'http://a.example/b' })),
    ).toBe(true)
  })
})

describe('cells', () => {
  test('a guard is seen in the spreadsheet’s profile, a risk in the raw one', () => {
    expect(markOf("'=1+1", 'excel-it')).toBe('guarded')
    expect(markOf("'allora", 'excel-it')).toBeNull()
    expect(markOf('=1+1', 'data')).toBe('runs')
    expect(markOf('-5', 'data')).toBeNull()
    expect(markOf('testo', 'data')).toBeNull()
  })

  test('columns are lettered as in a spreadsheet', () => {
    expect([0, 25, 26, 28, 51, 52, 701, 702].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AC',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ])
  })
})
