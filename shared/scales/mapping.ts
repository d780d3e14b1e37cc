/** From the values of one scale to those of another, and what is lost on the way. */
import type { Scale, ScaleMapping, ScaleValue, Sense, VerdictId } from './scale.ts'

/**
 * What may stand for a sense that a scale does not have, the nearest first. Nothing is said to be
 * truer or less certain than it was beyond its neighbour: where none fits there is no verdict.
 */
const nearest: Readonly<Record<Sense, readonly Sense[]>> = {
  supported: ['mostly-supported'],
  'mostly-supported': ['supported', 'mixed'],
  mixed: ['misleading', 'not-enough-evidence'],
  misleading: ['mixed', 'mostly-refuted', 'not-enough-evidence'],
  'mostly-refuted': ['refuted', 'mixed'],
  refuted: ['mostly-refuted', 'strongly-refuted'],
  'strongly-refuted': ['refuted', 'mostly-refuted'],
  'not-enough-evidence': [],
}

const withSense = ({ values }: Scale, sense: Sense): ScaleValue | undefined =>
  values.find((value) => value.sense === sense)

/** The value of `to` that says the same, or most nearly the same; null where none does. */
export function nearestIn(to: Scale, { id, sense }: ScaleValue): ScaleValue | null {
  const same = to.values.find((value) => value.id === id)
  if (same) return same
  for (const one of [sense, ...nearest[sense]]) {
    const found = withSense(to, one)
    if (found) return found
  }
  return null
}

/** What each value of `from` becomes in `to` unless somebody says otherwise. */
export const defaultMapping = (from: Scale, to: Scale): ScaleMapping =>
  Object.fromEntries(from.values.map((value) => [value.id, nearestIn(to, value)?.id ?? null]))

/**
 * Whether something is lost where `value` becomes `becomes`: it is no verdict any more, it says
 * something else, or the way back would not lead to where it came from.
 */
export function isLossy(
  from: Scale,
  to: Scale,
  value: ScaleValue,
  becomes: VerdictId | null,
): boolean {
  const after = becomes === null ? undefined : to.values.find(({ id }) => id === becomes)
  if (!after || after.sense !== value.sense) return true
  return nearestIn(from, after)?.id !== value.id
}
