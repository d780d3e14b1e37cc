/** What claims are to each other. A relation leads from a claim to another. */
import { z } from 'zod'
import { Id } from './library.ts'

export const claimRelationKinds = [
  /** The same in nearly the same words. */
  'duplicate',
  /** Says again what the other says. */
  'repeats',
  /** Tells of the same event, otherwise. */
  'same-event',
  /** One of the facts that the other is made of. */
  'part-of',
  /** Holds only where the other does. */
  'depends-on',
  /** Both cannot hold. */
  'contradicts',
] as const
export const ClaimRelationKind = z.enum(claimRelationKinds)
export type ClaimRelationKind = z.infer<typeof ClaimRelationKind>

/** Kinds that lead one way: a circle of them would say that a claim rests on itself. */
export const directedKinds: ReadonlySet<ClaimRelationKind> = new Set(['part-of', 'depends-on'])

export const ClaimRelation = z.object({
  id: Id,
  claimId: Id,
  otherId: Id,
  kind: ClaimRelationKind,
  origin: z.enum(['extracted', 'analyst']),
  note: z.string(),
})
export type ClaimRelation = z.infer<typeof ClaimRelation>

/** A claim whose verdict may change with that of another, and through which relations. */
export const Dependent = z.object({
  claimId: Id,
  sourceId: Id,
  /** From the claim that changed, in order; the last one leads to this claim. */
  through: z.array(ClaimRelationKind).min(1),
})
export type Dependent = z.infer<typeof Dependent>
