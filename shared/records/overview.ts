/** A library or a source at a glance: counts, worked out where the claims are. */
import { z } from 'zod'
import { ClaimType, QuantityKind } from './extraction.ts'
import { VerdictId } from '../scales/scale.ts'
import { Id, Status } from './library.ts'

const count = z.int().min(0)

/** How many claims have a verdict (null: none yet) in one group. */
const VerdictCount = z.object({ verdict: VerdictId.nullable(), count })
const group = <T extends z.ZodType>(key: T) => VerdictCount.extend({ group: key })

export const Overview = z.object({
  claims: count,
  statuses: z.array(z.object({ status: Status, count })),
  /** The sources with the most claims first, at most 30 of them. */
  bySource: z.array(group(Id)),
  sources: z.array(
    z.object({
      id: Id,
      title: z.string(),
      sentences: z.object({ claimed: count, skipped: count, untouched: count }),
    }),
  ),
  /** The speakers most often quoted first, at most 20; "" is the outlet. */
  bySpeaker: z.array(group(z.string())),
  byType: z.array(group(ClaimType)),
  /** "2026-03", by the day of publication or, unknown, of the import. */
  byMonth: z.array(group(z.string().regex(/^\d{4}-\d{2}$/))),
  /** Figures of claims that give a day, month or year too; the newest 2,000. */
  figures: z.array(
    z.object({
      claimId: Id,
      sourceId: Id,
      number: z.int(),
      date: z.string(),
      kind: QuantityKind,
      value: z.number(),
      unit: z.string().nullable(),
      exact: z.string(),
    }),
  ),
})
export type Overview = z.infer<typeof Overview>
