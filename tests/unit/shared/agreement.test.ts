/** Agreement against published figures, and what must hold of it whatever was judged. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cohensKappa,
  interval,
  krippendorffsAlpha,
  nominal,
  ordinalAlpha,
  percentAgreement,
  type Figure,
  type Unit,
} from '#shared/agreement/agreement.ts'

/** Coders in rows, as tables print them; "." said nothing. */
function unitsOf(...coders: string[]): Unit<string>[] {
  const rows = coders.map((row) => row.trim().split(/\s+/))
  return rows[0]!.map((_, at) => rows.map((row) => (row[at] === '.' ? null : row[at]!)))
}
const numbers = (units: readonly Unit<string>[]): Unit<number>[] =>
  units.map((unit) => unit.map((value) => (value === null ? null : Number(value))))
const valueOf = (figure: Figure): number => {
  if ('undefined' in figure) throw new Error(figure.undefined)
  return figure.value
}

describe("Krippendorff's alpha (Krippendorff 2011)", () => {
  const binary = unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')
  const twoCoders = unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d')
  const fourCoders = unitsOf(
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .',
  )

  it.each([
    ['B, binary', krippendorffsAlpha(binary, nominal), 0.095],
    ['C, nominal', krippendorffsAlpha(twoCoders, nominal), 0.692],
    ['D, nominal, values missing', krippendorffsAlpha(fourCoders, nominal), 0.743],
    ['E, interval', krippendorffsAlpha(numbers(fourCoders), interval), 0.849],
    ['E, ordinal', ordinalAlpha(numbers(fourCoders), [1, 2, 3, 4, 5]), 0.815],
  ])('%s', (_, figure, published) => {
    expect(valueOf(figure)).toBeCloseTo(published, 3)
  })

  it('counts the values that can be paired', () => {
    expect(krippendorffsAlpha(fourCoders, nominal)).toMatchObject({ n: 40 })
  })
})

describe("Cohen's kappa", () => {
  it('is 0.4 of 50 proposals, 35 of them judged alike', () => {
    const units = [
      ...Array.from({ length: 20 }, () => ['yes', 'yes']),
      ...Array.from({ length: 5 }, () => ['yes', 'no']),
      ...Array.from({ length: 10 }, () => ['no', 'yes']),
      ...Array.from({ length: 15 }, () => ['no', 'no']),
    ]
    expect(valueOf(cohensKappa(units))).toBeCloseTo(0.4, 10)
    expect(percentAgreement(units)).toEqual({ value: 0.7, n: 50 })
  })

  it('is 0.6875 in the example of scikit-learn', () => {
    const units = unitsOf(
      'negative positive negative neutral positive',
      'negative positive negative neutral negative',
    )
    expect(valueOf(cohensKappa(units))).toBeCloseTo(0.6875, 10)
  })

  it('counts what differs little for less with weights', () => {
    const near = unitsOf('1 2 3 4 1 2', '2 3 4 4 1 2')
    const order = ['1', '2', '3', '4']
    expect(valueOf(cohensKappa(near, 'quadratic', order))).toBeGreaterThan(
      valueOf(cohensKappa(near, 'linear', order)),
    )
    expect(valueOf(cohensKappa(near, 'linear', order))).toBeGreaterThan(valueOf(cohensKappa(near)))
  })
})

describe('no figure', () => {
  it('says why', () => {
    const one = unitsOf('a . a', '. a .')
    const same = unitsOf('a a a', 'a a a')
    for (const figure of [
      percentAgreement(one),
      cohensKappa(one),
      krippendorffsAlpha(one, nominal),
    ])
      expect(figure).toEqual({ undefined: 'no-pairs' })
    expect(percentAgreement(same)).toEqual({ value: 1, n: 3 })
    for (const figure of [cohensKappa(same), krippendorffsAlpha(same, nominal)])
      expect(figure).toEqual({ undefined: 'no-variation' })
  })
})

describe('whatever was judged', () => {
  const value = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null })
  const units = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 40 })
  const all = (of: readonly Unit<string>[]) => [
    percentAgreement(of),
    cohensKappa(of),
    krippendorffsAlpha(of, nominal),
  ]

  it('gives the same, whoever is first and whatever the values are called', () => {
    fc.assert(
      fc.property(units, (of) => {
        const close = (a: Figure, b: Figure): void => {
          if ('undefined' in a || 'undefined' in b) expect(a).toEqual(b)
          else expect(a.value).toBeCloseTo(b.value, 10)
        }
        const turned = of.map(([a, b]) => [b, a])
        const renamed = of.map((unit) => unit.map((one) => (one === null ? null : `${one}${one}`)))
        for (const [at, figure] of all(of).entries()) {
          close(figure, all(turned)[at]!)
          close(figure, all(renamed)[at]!)
        }
      }),
    )
  })

  it('those who say the same agree wholly, and no figure is above that', () => {
    fc.assert(
      fc.property(units, (of) => {
        const values = (figures: readonly Figure[]): number[] =>
          figures.flatMap((figure) => ('value' in figure ? [figure.value] : []))
        for (const one of values(all(of.map(([a]) => [a, a])))) expect(one).toBeCloseTo(1, 10)
        expect(values(all(of)).filter((one) => one > 1.0000001)).toEqual([])
      }),
    )
  })
})
