/** A scale as it is being typed: what it starts with, what is wrong with it, what is sent. */
import type { InputOf } from '#shared/contract/commands.ts'
import type { Scale, ScaleColour, Sense } from '#shared/scales/index.ts'

export interface TypedValue {
  /** Null for a new one. */
  readonly id: string | null
  /** For the list on screen: stays while the value is moved and typed. */
  readonly key: string
  readonly it: string
  /** Empty: as in Italian. */
  readonly en: string
  readonly colour: ScaleColour
  readonly number: string
  readonly sense: Sense
}

export interface TypedScale {
  readonly id: string | null
  readonly it: string
  readonly en: string
  readonly values: readonly TypedValue[]
}

export type ScaleTrouble = 'needsName' | 'needsLabel' | 'twice' | 'notANumber'

let made = 0
const newKey = (): string => `value ${(made += 1)}`

const value = (it: string, colour: ScaleColour, number: string, sense: Sense): TypedValue => ({
  id: null,
  key: newKey(),
  it,
  en: '',
  colour,
  number,
  sense,
})

export const newValue = (): TypedValue => value('', 'grey', '', 'mixed')

export const newScale = (): TypedScale => ({
  id: null,
  it: '',
  en: '',
  values: [value('', 'green', '1', 'supported'), value('', 'red', '0', 'refuted')],
})

/** With `name` a copy under that name, else the scale itself. */
export const typedScale = (
  { id, label, values }: Scale,
  name: string | null = null,
): TypedScale => ({
  id: name === null ? id : null,
  it: name ?? label.it,
  en: name === null && label.en !== label.it ? label.en : '',
  values: values.map((one) => ({
    id: name === null ? one.id : null,
    key: newKey(),
    it: one.label.it,
    en: one.label.en === one.label.it ? '' : one.label.en,
    colour: one.colour,
    number: one.number === null ? '' : String(one.number),
    sense: one.sense,
  })),
})

/** As people write numbers: with a comma too. Null where it is left empty, NaN where it is none. */
const numberOf = (typed: string): number | null =>
  typed.trim() === '' ? null : Number(typed.trim().replace(',', '.'))

export function troubleOf({ it, values }: TypedScale): ScaleTrouble | null {
  if (it.trim() === '') return 'needsName'
  const names = values.map((one) => one.it.trim())
  if (names.includes('')) return 'needsLabel'
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) return 'twice'
  return values.some(({ number }) => Number.isNaN(numberOf(number))) ? 'notANumber' : null
}

const labels = (it: string, en: string) => ({ it: it.trim(), en: en.trim() || it.trim() })

export const scaleToSave = ({
  id,
  it,
  en,
  values,
}: TypedScale): InputOf<'scales.save'>['scale'] => ({
  id,
  label: labels(it, en),
  values: values.map((one) => ({
    id: one.id,
    label: labels(one.it, one.en),
    colour: one.colour,
    number: numberOf(one.number),
    sense: one.sense,
  })),
})

/** With the value at a place moved up (-1) or down (1). */
export function moved(values: readonly TypedValue[], at: number, by: 1 | -1): TypedValue[] {
  const to = at + by
  const one = values[at]
  if (!one || to < 0 || to >= values.length) return [...values]
  return values.toSpliced(at, 1).toSpliced(to, 0, one)
}
