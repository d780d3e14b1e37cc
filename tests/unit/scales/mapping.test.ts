/** From every scale to every other: nothing is forgotten, and what is lost is said. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  builtInScales,
  defaultMapping,
  findValue,
  isLossy,
  nearestIn,
  Scale,
  scaleColours,
  senses,
} from '#shared/scales/index.ts'

const pairs = builtInScales.flatMap((from) => builtInScales.map((to) => [from, to] as const))
const scaleOf = (id: string): Scale => builtInScales.find((scale) => scale.id === id)!

/** What each value of one scale becomes in another, "!" where something is lost. */
const table = (fromId: string, toId: string): string[] => {
  const [from, to] = [scaleOf(fromId), scaleOf(toId)]
  return from.values.map((value) => {
    const becomes = nearestIn(to, value)
    const lossy = isLossy(from, to, value, becomes?.id ?? null)
    return `${value.label.en} > ${becomes?.label.en ?? 'none'}${lossy ? ' !' : ''}`
  })
}

const anyScale: fc.Arbitrary<Scale> = fc
  .array(fc.constantFrom(...senses), { minLength: 2, maxLength: 9 })
  .map((list) => ({
    id: 'own-1',
    label: { it: 'Sua', en: 'Own' },
    builtIn: false,
    values: list.map((sense, at) => ({
      id: `own-1:${at}`,
      label: { it: `${at}`, en: `${at}` },
      colour: scaleColours[at]!,
      number: at,
      sense,
    })),
  }))

describe('the built-in scales', () => {
  it('fit their schema, and no two values share an id', () => {
    for (const scale of builtInScales) expect(Scale.parse(scale)).toEqual(scale)
    const ids = builtInScales.flatMap(({ values }) => values.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(findValue(id)?.id).toBe(id)
  })

  it('have the words of those who made them, in their order', () => {
    const words = (id: string) => scaleOf(id).values.map(({ label }) => label.en)
    expect(words('politifact')).toEqual([
      'True',
      'Mostly True',
      'Half True',
      'Mostly False',
      'False',
      'Pants on Fire',
    ])
    expect(words('aap')).toEqual([
      'True',
      'Mostly True',
      'Mixture',
      'Mostly False',
      'False',
      'Misleading',
      'Unproven',
    ])
    expect(words('pagella')).toEqual([
      'Vero',
      'C’eri quasi',
      'Nì',
      'Pinocchio andante',
      'Panzana pazzesca',
    ])
    expect(words('fever')).toEqual(['SUPPORTS', 'REFUTES', 'NOT ENOUGH INFO'])
  })

  it('have colours that are told apart within a scale', () => {
    for (const { values } of builtInScales)
      expect(new Set(values.map(({ colour }) => colour)).size).toBe(values.length)
  })
})

describe('from one scale to another', () => {
  it.each(pairs.map(([from, to]) => [from.id, to.id, from, to] as const))(
    '%s to %s: each value has a place there, or none',
    (_from, _to, from, to) => {
      const mapping = defaultMapping(from, to)
      expect(Object.keys(mapping)).toEqual(from.values.map(({ id }) => id))
      const there = new Set(to.values.map(({ id }) => id))
      for (const becomes of Object.values(mapping))
        if (becomes !== null) expect(there.has(becomes)).toBe(true)
    },
  )

  it.each(pairs.map(([from, to]) => [from.id, to.id, from, to] as const))(
    '%s to %s and back is the same wherever it is not lossy',
    (_from, _to, from, to) => {
      const back = defaultMapping(to, from)
      for (const [id, becomes] of Object.entries(defaultMapping(from, to))) {
        const value = from.values.find((one) => one.id === id)!
        if (isLossy(from, to, value, becomes)) continue
        expect(back[becomes!]).toBe(id)
      }
    },
  )

  it('the same scale loses nothing, also with two values of one meaning', () => {
    fc.assert(
      fc.property(anyScale, (scale) => {
        for (const value of scale.values) expect(nearestIn(scale, value)?.id).toBe(value.id)
      }),
    )
  })

  it('and back is the same wherever it is not lossy, whatever the scales', () => {
    const other = anyScale.map((scale) => ({
      ...scale,
      id: 'own-2',
      values: scale.values.map((value) => ({ ...value, id: value.id.replace('1:', '2:') })),
    }))
    fc.assert(
      fc.property(anyScale, other, fc.nat(), (from, to, pick) => {
        for (const value of from.values) {
          // What the program proposes, and whatever a person might choose instead.
          const chosen = to.values[pick % to.values.length]!
          for (const becomes of [nearestIn(to, value), chosen]) {
            if (becomes === null || isLossy(from, to, value, becomes.id)) continue
            expect(becomes.sense).toBe(value.sense)
            expect(nearestIn(from, becomes)?.id).toBe(value.id)
          }
        }
      }),
    )
  })

  it('never turns what is true into what is false, or the other way round', () => {
    const sides = { supported: 1, 'mostly-supported': 1, 'mostly-refuted': -1, refuted: -1 }
    const sideOf = (sense: string): number =>
      sense === 'strongly-refuted' ? -1 : (sides[sense as keyof typeof sides] ?? 0)
    const turned = pairs.flatMap(([from, to]) =>
      from.values.filter((value) => {
        const after = nearestIn(to, value)
        return after !== null && sideOf(value.sense) * sideOf(after.sense) < 0
      }),
    )
    expect(turned).toEqual([])
  })

  it('says what is lost', () => {
    expect(table('plain', 'politifact')).toEqual([
      'Supported > True',
      'Refuted > False',
      'Mixed > Half True',
      'Not enough evidence > none !',
    ])
    expect(table('politifact', 'plain')).toEqual([
      'True > Supported',
      'Mostly True > Supported !',
      'Half True > Mixed',
      'Mostly False > Refuted !',
      'False > Refuted',
      'Pants on Fire > Refuted !',
    ])
    expect(table('averitec', 'fever')).toEqual([
      'Supported > SUPPORTS',
      'Refuted > REFUTES',
      'Not Enough Evidence > NOT ENOUGH INFO',
      'Conflicting Evidence/Cherrypicking > NOT ENOUGH INFO !',
    ])
    expect(table('aap', 'pagella')).toContain('Misleading > Nì !')
    for (const line of table('plain', 'averitec')) expect(line).not.toContain('!')
  })

  it('a choice of one’s own that says something else is lossy too', () => {
    const [plain, politifact] = [scaleOf('plain'), scaleOf('politifact')]
    const [supported] = plain.values
    expect(isLossy(plain, politifact, supported!, 'politifact:true')).toBe(false)
    expect(isLossy(plain, politifact, supported!, 'politifact:mostly-true')).toBe(true)
    expect(isLossy(plain, politifact, supported!, null)).toBe(true)
  })
})
