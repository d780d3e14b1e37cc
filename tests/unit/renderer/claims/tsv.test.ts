import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toTsv } from '#renderer/claims/tsv.ts'
import { unguardCell, wouldRun } from '#shared/formula-guard.ts'

/** Reads what a spreadsheet reads: tabs, CR LF, cells in doubled quotation marks. */
function paste(tsv: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(tsv.slice(at))
    const plain = /^[^\t\r\n]*/.exec(tsv.slice(at))!
    rows.at(-1)!.push(quoted ? quoted[1]!.replaceAll('""', '"') : plain[0])
    at += (quoted ?? plain)[0].length
    if (tsv[at] === '\t') at += 1
    else if (tsv.startsWith('\r\n', at)) {
      at += 2
      rows.push([])
    } else return rows
  }
}

describe('rows for a spreadsheet', () => {
  it('parts cells by tabs and rows by CR LF', () => {
    expect(
      toTsv([
        ['N.', 'Testo'],
        ['1', 'uno'],
      ]),
    ).toBe('N.\tTesto\r\n1\tuno')
  })

  it('quotes cells that would break the row', () => {
    expect(toTsv([['a\tb', 'c\nd', 'e "f"', 'g']])).toBe('"a\tb"\t"c\nd"\t"e ""f"""\tg')
  })

  it('guards what would run as a formula, and leaves numbers alone', () => {
    expect(toTsv([['=1+1', '@SUM(A1)', '-12,5', '+15%', '-5 gradi']])).toBe(
      "'=1+1\t'@SUM(A1)\t-12,5\t+15%\t'-5 gradi",
    )
  })

  it('reads back to the same cells, none of which runs', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom('=', '\t', '\r', '\n', '"', "'", 'a', '-')).map((c) => c.join('')),
    )
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
      )
    fc.assert(
      fc.property(table, (rows) => {
        const pasted = paste(toTsv(rows))
        expect(pasted.map((row) => row.map(unguardCell))).toEqual(rows)
        for (const text of pasted.flat()) expect(text.startsWith("'") || !wouldRun(text)).toBe(true)
      }),
    )
  })
})
