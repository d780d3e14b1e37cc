import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMarkSet, type Mark } from '#renderer/source/mark-set.ts'

function easel() {
  const page = new Map<Mark, string>()
  const marks = createMarkSet<Mark>({
    put: (mark) => page.set(mark, mark.layer),
    take: (mark) => page.delete(mark),
  })
  return { page, marks, ids: () => [...page.keys()].map(({ id }) => id).toSorted() }
}

const mark = (id: string, start: number, end: number): Mark => ({
  id,
  start,
  end,
  layer: 'claim-none',
})

describe('marks near the view', () => {
  test('nothing is painted before the view is known', () => {
    const { marks, page } = easel()
    marks.set([mark('a', 0, 5)])
    expect(page.size).toBe(0)
  })

  test('all of them, or those near by, and back', () => {
    const { marks, ids } = easel()
    marks.set([mark('a', 0, 5), mark('b', 4, 9), mark('c', 20, 30)])
    marks.show(null)
    expect(ids()).toEqual(['a', 'b', 'c'])
    marks.show({ start: 5, end: 10 })
    expect(ids()).toEqual(['b'])
    marks.show({ start: 0, end: 21 })
    expect(ids()).toEqual(['a', 'b', 'c'])
  })

  test('a mark that stays is not painted twice', () => {
    let strokes = 0
    const marks = createMarkSet<Mark>({ put: () => (strokes += 1), take: () => (strokes += 1) })
    const stays = mark('a', 0, 5)
    marks.show(null)
    marks.set([stays])
    marks.set([stays, mark('b', 4, 9)])
    marks.show({ start: 0, end: 20 })
    expect(strokes).toBe(2)
  })

  test('a mark changes its layer where it is painted, and later where it is not', () => {
    const { marks, page } = easel()
    const seen = mark('a', 0, 5)
    const away = mark('b', 40, 50)
    marks.set([seen, away])
    marks.show({ start: 0, end: 10 })
    marks.move(seen, 'claim-refuted')
    marks.move(away, 'claim-mixed')
    expect([...page.values()]).toEqual(['claim-refuted'])
    marks.show(null)
    expect(page.get(away)).toBe('claim-mixed')
  })

  test('whatever came before, what is painted is what shares a place with the view', () => {
    const some = fc.uniqueArray(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 15 })), {
      maxLength: 12,
      selector: String,
    })
    const step = fc.oneof(
      fc.record({ set: some }),
      fc.record({ view: fc.option(fc.tuple(fc.nat(70), fc.integer({ min: 1, max: 20 }))) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { marks, ids } = easel()
        let all: Mark[] = []
        let view: { start: number; end: number } | null = { start: 0, end: 0 }
        for (const next of steps) {
          if ('set' in next) {
            all = next.set.map(([start, length]) =>
              mark(`${start}+${length}`, start, start + length),
            )
            marks.set(all)
          } else {
            view = next.view && { start: next.view[0], end: next.view[0] + next.view[1] }
            marks.show(view)
          }
          const near = view
          expect(ids()).toEqual(
            all
              .filter(({ start, end }) => !near || (start < near.end && end > near.start))
              .map(({ id }) => id)
              .toSorted(),
          )
        }
      }),
    )
  })
})
