import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guardCell, unguardCell } from '#main/exports/index.ts'

const payloadFile = '../shared/data/csv/formula-payloads.json'
const naughtyFile = '../shared/data/csv/naughty-strings.json'

/** Texts thick with what the guard is about. */
const tricky = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'\'=+-@\t\r\n\0＝＋－＠ \u00a0\u200b\ufeff";,5a.%–'),
      fc.string({ maxLength: 3, unit: 'binary' }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

describe('the formula guard', () => {
  it('can be taken off again, whatever the text', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        expect(unguardCell(guardCell(text).text)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  it('never gives two texts the same cell', () => {
    fc.assert(
      fc.property(tricky, tricky, (one, other) => {
        fc.pre(one !== other)
        expect(guardCell(one).text).not.toBe(guardCell(other).text)
      }),
    )
  })

  it('leaves no text that begins with a sign, in any disguise of spaces', () => {
    const blanks = fc
      .array(fc.constantFrom(' ', '\u00a0', '\u200b', '\ufeff', '\u2060', '\u00ad', '\t', '\u3000'))
      .map((parts) => parts.join(''))
    const sign = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠')
    fc.assert(
      fc.property(blanks, sign, fc.string(), (before, first, rest) => {
        const { text, guarded } = guardCell(`${before}${first}A${rest}`)
        expect(guarded).toBe(true)
        expect(text.startsWith("'")).toBe(true)
      }),
    )
  })

  it.each([
    '-5',
    '+15',
    '-12,5%',
    '-1.500,75',
    '12=12',
    'a@b.it',
    '—',
    'ciao',
    '',
    "l'anno",
    "'80",
  ])('leaves %j as it is', (text) => expect(guardCell(text)).toEqual({ text, guarded: false }))

  it('guards what already looks guarded', () => {
    expect(guardCell("'=1+1")).toEqual({ text: "''=1+1", guarded: true })
    expect(unguardCell("'80")).toBe("'80")
  })

  it.skipIf(!existsSync(payloadFile))(
    'guards every known payload and keeps the look-alikes',
    () => {
      const known = JSON.parse(readFileSync(payloadFile, 'utf8')) as {
        payloads: string[]
        benign_lookalikes_for_round_trip: string[]
      }
      expect(known.payloads.length).toBeGreaterThan(20)
      for (const payload of known.payloads)
        expect(guardCell(payload)).toEqual({ text: `'${payload}`, guarded: true })
      for (const text of [...known.payloads, ...known.benign_lookalikes_for_round_trip])
        expect(unguardCell(guardCell(text).text)).toBe(text)
    },
  )

  it.skipIf(!existsSync(naughtyFile))('brings naughty strings back', () => {
    const naughty = JSON.parse(readFileSync(naughtyFile, 'utf8')) as string[]
    expect(naughty.length).toBeGreaterThan(100)
    for (const text of naughty) expect(unguardCell(guardCell(text).text)).toBe(text)
  })
})
