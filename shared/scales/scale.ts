/**
 * What a verdict scale is. A verdict is stored as the id of its value, and ids of different scales
 * never meet: what a claim was given under one scale can be read under any other.
 */
import { z } from 'zod'

/** What a value says about the claim, whatever a scale calls it: what scales are compared by. */
export const senses = [
  'supported',
  'mostly-supported',
  'mixed',
  'misleading',
  'mostly-refuted',
  'refuted',
  'strongly-refuted',
  'not-enough-evidence',
] as const
export const Sense = z.enum(senses)
export type Sense = z.infer<typeof Sense>

/** Names of the theme's colours, so that each is right in light and in dark. */
export const scaleColours = [
  'green',
  'lime',
  'amber',
  'orange',
  'red',
  'crimson',
  'violet',
  'blue',
  'grey',
] as const
export const ScaleColour = z.enum(scaleColours)
export type ScaleColour = z.infer<typeof ScaleColour>

/** "supported" in the plain scale, "politifact:half-true" in any other. */
export const VerdictId = z
  .string()
  .min(1)
  .max(160)
  .regex(/^[a-z0-9][a-z0-9.:_-]*$/)
export type VerdictId = z.infer<typeof VerdictId>

const label = z.string().trim().min(1).max(60)
const Labels = z.object({ it: label, en: label })

export const ScaleValue = z.object({
  id: VerdictId,
  label: Labels,
  colour: ScaleColour,
  /**
   * Its place as a number, for reviews that need one (higher is truer); null where it has none, as
   * "not enough evidence".
   */
  number: z.number().min(-1000).max(1000).nullable(),
  sense: Sense,
})
export type ScaleValue = z.infer<typeof ScaleValue>

/** A digit key picks a value by its place; there are nine. */
export const mostValues = 9

export const Scale = z.object({
  id: VerdictId,
  label: Labels,
  builtIn: z.boolean(),
  /** In the order in which they are shown and picked. */
  values: z.array(ScaleValue).min(2).max(mostValues),
})
export type Scale = z.infer<typeof Scale>

/** From each verdict to what it becomes; null: no verdict. */
export const ScaleMapping = z.record(VerdictId, VerdictId.nullable())
export type ScaleMapping = z.infer<typeof ScaleMapping>
