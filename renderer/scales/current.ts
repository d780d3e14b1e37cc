/** The scale that verdicts are given in, as the window knows it: names, colours, keys. */
import i18next from 'i18next'
import { create } from 'zustand'
import type { Language } from '#shared/records/extraction.ts'
import {
  builtInScales,
  findValue,
  plainScale,
  senseOf,
  type Scale,
  type ScaleColour,
  type ScaleValue,
  type Sense,
} from '#shared/scales/index.ts'

interface Scales {
  readonly current: Scale
  /** All there are, built in and own. */
  readonly all: readonly Scale[]
}

export const useScales = create<Scales>(() => ({ current: plainScale, all: builtInScales }))

const now = useScales.getState

export const currentValues = (): readonly ScaleValue[] => now().current.values
export const useScaleValues = (): readonly ScaleValue[] =>
  useScales(({ current }) => current.values)

const spoken = (): Language => (i18next.language === 'en' ? 'en' : 'it')

/** What a verdict is called, also one of another scale; "no verdict" for none. */
export function verdictName(verdict: string | null, language: Language = spoken()): string {
  if (verdict === null) return i18next.t('verdict.none')
  return findValue(verdict, now().all)?.label[language] ?? verdict
}

/**
 * A verdict's colour under the names that styles have for it: those of the plain verdicts are older
 * than other scales.
 */
export type VerdictMark =
  | 'none'
  | 'supported'
  | 'refuted'
  | 'mixed'
  | 'not-enough-evidence'
  | Exclude<ScaleColour, 'green' | 'red' | 'amber' | 'grey'>

const plainMarks = {
  green: 'supported',
  red: 'refuted',
  amber: 'mixed',
  grey: 'not-enough-evidence',
} as const

export const markOfColour = (colour: ScaleColour): VerdictMark =>
  colour in plainMarks
    ? plainMarks[colour as keyof typeof plainMarks]
    : (colour as Exclude<ScaleColour, keyof typeof plainMarks>)

/** Grey for a verdict whose scale is gone. */
export const markOf = (verdict: string | null): VerdictMark =>
  verdict === null ? 'none' : markOfColour(findValue(verdict, now().all)?.colour ?? 'grey')

/** The variable with the colour that lines and bars of a verdict have. */
export const variableOf = (verdict: string | null): string => {
  const mark = markOf(verdict)
  return `--verdict-${mark === 'not-enough-evidence' ? 'nee' : mark}`
}

/** All verdicts there are, those of the scale in use first, with their colours' variables. */
export const verdictVariables = (): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...[now().current, ...now().all].flatMap(({ values }) =>
      values.map(({ id }) => [id, variableOf(id)] as const),
    ),
    // Of charts, where what has none yet is the most: it must not drown the rest.
    ['none', '--line-strong'],
  ])

/** Its place in the scale, for sorting; those of other scales come after all of its own. */
export function placeOf(verdict: string): number {
  const at = currentValues().findIndex(({ id }) => id === verdict)
  return at < 0 ? currentValues().length : at
}

export const senseOfVerdict = (verdict: string | null): Sense | undefined =>
  senseOf(verdict, now().all)

/** The action whose key gives this verdict; undefined for one of another scale. */
export const actionOf = (verdict: string | null): `verdict.${string}` | undefined => {
  if (verdict === null) return 'verdict.none'
  const at = currentValues().findIndex(({ id }) => id === verdict)
  return at < 0 ? undefined : `verdict.${at + 1}`
}

const place = /^verdict\.(\d)$/

/** The value that an action of the registry gives; undefined for other actions. */
export const valueOfAction = (id: string): ScaleValue | undefined => {
  const digit = place.exec(id)?.[1]
  return digit === undefined ? undefined : currentValues()[Number(digit) - 1]
}

/** False for the keys of places that the scale does not have. */
export const hasAction = (id: string): boolean => !place.test(id) || valueOfAction(id) !== undefined
