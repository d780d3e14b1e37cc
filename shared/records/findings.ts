/**
 * What the workbench noticed by itself. A finding names its rows, shows its arithmetic and is worded
 * by the interface: `message` is a key of i18n/findings.ts with the values to put in.
 */
import { z } from 'zod'
import { QuantityKind } from './extraction.ts'
import { Id } from './library.ts'

export const findingKinds = [
  /** Parts and their total: 5 + 10 = 15. */
  'sum',
  /** A rise or fall and what it is said to be: from 10 to 15, 5 more. */
  'change',
  /** A share and what it is worth: 27 % worth 135 implies a whole of 500. */
  'share',
  /** The shares of one whole: they cannot exceed 100 %. */
  'shares',
  /** One quantity with two values. */
  'two-values',
  /** Dates that cannot follow each other as they are told. */
  'dates',
  /** A headline that says what the body never says. */
  'headline',
  /** A number or name of the claim's text that is not in its passage. */
  'unfaithful',
  /** A word that does not stand alone: "the company", "Tuesday". */
  'unresolved',
  /** More than one fact in a claim. */
  'compound',
  /** The same said twice in one source. */
  'duplicate',
  /** The same checked earlier in another source. */
  'checked-before',
  /** A verdict that rests on too little. */
  'thin-evidence',
  /** A passage that is not where it was. */
  'anchor',
] as const
export const FindingKind = z.enum(findingKinds)
export type FindingKind = z.infer<typeof FindingKind>

/** From best to worst. `holds`: it was reckoned and is right. `notice`: worth a look. */
export const findingLevels = ['holds', 'notice', 'problem'] as const
export const FindingLevel = z.enum(findingLevels)
export type FindingLevel = z.infer<typeof FindingLevel>

const amount = z.union([z.number(), z.string()])

/** A value as a quantity has it (see Quantity), with the words it was read from where it was read. */
export const Figure = z.object({
  exact: z.string(),
  kind: QuantityKind,
  value: amount.nullable(),
  low: amount.optional(),
  high: amount.optional(),
  unit: z.string().nullable(),
  approximate: z.boolean().optional(),
})
export type Figure = z.infer<typeof Figure>

export const arithmeticOperators = [
  'plus',
  'minus',
  'relative',
  'divided',
  'against',
  'before',
] as const

/**
 * "terms joined by the operator = result". `plus` takes any number of terms. `relative` takes three:
 * (first − second) ÷ third. `against` (two values side by side) and `before` (the first moment told
 * as before the second) have no result.
 */
export const Arithmetic = z.object({
  operator: z.enum(arithmeticOperators),
  terms: z.array(Figure.extend({ claimId: Id.nullable() })).min(1),
  result: Figure.nullable(),
  /** What the text says the result is; null where it says nothing. */
  expected: Figure.extend({ claimId: Id.nullable() }).nullable(),
})
export type Arithmetic = z.infer<typeof Arithmetic>

export const FindingRow = z.object({ claimId: Id, sourceId: Id, number: z.int() })
export type FindingRow = z.infer<typeof FindingRow>

export const FindingValue = z.union([z.string(), z.number(), Figure])
export type FindingValue = z.infer<typeof FindingValue>

export const Dismissal = z.object({
  reason: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
})
export type Dismissal = z.infer<typeof Dismissal>

export const FindingId = z.string().regex(/^[0-9a-f]{32}$/)

export const Finding = z.object({
  /** Digest of kind, rows and essence: the same as long as the finding says the same of them. */
  id: FindingId,
  kind: FindingKind,
  level: FindingLevel,
  sourceId: Id,
  /** The rows it is about, the one to look at first in front. */
  claimIds: z.array(Id).min(1),
  /** The same rows with what is needed to name and open them. */
  rows: z.array(FindingRow).min(1),
  arithmetic: Arithmetic.nullable(),
  message: z.object({ key: z.string(), values: z.record(z.string(), FindingValue) }),
  dismissed: Dismissal.nullable(),
})
export type Finding = z.infer<typeof Finding>
