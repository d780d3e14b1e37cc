/** Scales in the window: names, colours, keys, and one that is being typed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { builtInScales, plainScale, type Scale } from '#shared/scales/index.ts'
import {
  actionOf,
  hasAction,
  markOf,
  placeOf,
  useScales,
  valueOfAction,
  verdictName,
} from '#renderer/scales/current.ts'
import {
  moved,
  newScale,
  scaleToSave,
  troubleOf,
  typedScale,
} from '#renderer/scales/scale-draft.ts'
import { isDueOn } from '#renderer/claims/filters/is-due.ts'
import { editOf } from '#renderer/claims/edits.ts'

const politifact = builtInScales.find(({ id }) => id === 'politifact')!
const use = (current: Scale): void => useScales.setState({ current, all: builtInScales })

describe('the scale in use', () => {
  beforeEach(() => use(politifact))
  afterEach(() => use(plainScale))

  it('gives its values to the digit keys, and no others', () => {
    expect(valueOfAction('verdict.6')?.id).toBe('politifact:pants-on-fire')
    expect(actionOf('politifact:true')).toBe('verdict.1')
    expect(actionOf(null)).toBe('verdict.none')
    expect(actionOf('supported')).toBeUndefined()
    expect(hasAction('verdict.7')).toBe(false)
    expect(hasAction('verdict.none')).toBe(true)
    expect(hasAction('claim.next')).toBe(true)
  })

  it('names and colours verdicts, those of other scales too', () => {
    expect(verdictName('politifact:half-true', 'it')).toBe('Half True')
    expect(verdictName('supported', 'it')).toBe('Confermata')
    expect(verdictName('own-1:gone', 'it')).toBe('own-1:gone')
    expect(markOf('politifact:pants-on-fire')).toBe('crimson')
    expect(markOf('politifact:true')).toBe('supported')
    expect(markOf(null)).toBe('none')
    expect(markOf('own-1:gone')).toBe('not-enough-evidence')
  })

  it('orders its own values first', () => {
    const sorted = ['supported', 'politifact:false', 'politifact:true'].toSorted(
      (a, b) => placeOf(a) - placeOf(b),
    )
    expect(sorted).toEqual(['politifact:true', 'politifact:false', 'supported'])
  })
})

describe('a scale that is typed', () => {
  it('says what is missing before it is sent', () => {
    const empty = newScale()
    expect(troubleOf(empty)).toBe('needsName')
    const named = { ...empty, it: 'Nostra' }
    expect(troubleOf(named)).toBe('needsLabel')
    const [yes, no] = named.values
    expect(
      troubleOf({
        ...named,
        values: [
          { ...yes!, it: 'Sì' },
          { ...no!, it: 'sì ' },
        ],
      }),
    ).toBe('twice')
    const values = [
      { ...yes!, it: 'Sì', number: 'x' },
      { ...no!, it: 'No' },
    ]
    expect(troubleOf({ ...named, values })).toBe('notANumber')
  })

  it('reads numbers with a comma, and takes Italian where English is left empty', () => {
    const [yes, no] = newScale().values
    const values = [
      { ...yes!, it: 'Sì', number: '1,5' },
      { ...no!, it: 'No', number: '' },
    ]
    const sent = scaleToSave({ id: null, it: ' Nostra ', en: '', values })
    expect(sent).toMatchObject({
      label: { it: 'Nostra', en: 'Nostra' },
      values: [{ number: 1.5, label: { it: 'Sì', en: 'Sì' } }, { number: null }],
    })
  })

  it('keeps the ids of a scale that is changed, and gives a copy none', () => {
    const own = { ...plainScale, id: 'own-1', builtIn: false }
    expect(scaleToSave(typedScale(own))).toMatchObject({
      id: 'own-1',
      values: own.values.map(({ id, label, number }) => ({ id, label, number })),
    })
    const copy = scaleToSave(typedScale(plainScale, 'Copia'))
    expect(copy.id).toBeNull()
    expect(copy.values.every(({ id }) => id === null)).toBe(true)
  })

  it('moves values, and none past an end', () => {
    const { values } = newScale()
    const [a, b] = values
    expect(moved(values, 0, 1)).toEqual([b, a])
    expect(moved(values, 0, -1)).toEqual([a, b])
  })
})

describe('days', () => {
  it.each([
    ['2026-03-01', '2026-03-01', true],
    ['2026-03-01', '2026-02-28', false],
    ['', '2026-02-28', false],
  ])('recheck on %s, looked at on %s: due %s', (recheckOn, day, due) => {
    expect(isDueOn({ recheckOn, status: 'checked' }, day)).toBe(due)
    expect(isDueOn({ recheckOn, status: 'void' }, day)).toBe(false)
  })

  it('are typed as people write them, and nonsense is refused', () => {
    expect(editOf('recheckOn', '1/3/2026')).toEqual({
      ok: true,
      patch: { recheckOn: '2026-03-01' },
    })
    expect(editOf('asOf', ' ')).toEqual({ ok: true, patch: { asOf: '' } })
    for (const typed of ['31/2/2026', 'domani', '2026-13-01'])
      expect(editOf('recheckOn', typed)).toEqual({ ok: false, why: 'notADay' })
  })
})
