/** What travels between processes, in both transports (utilityProcess and child_process). */
import { z } from 'zod'
import { RiscontroError } from './errors.ts'

const requestId = z.string().min(1).max(100)

export const Request = z
  .object({
    type: z.literal('request'),
    id: requestId,
    name: z.string().max(100),
    input: z.unknown(),
  })
  .strict()
export const Cancel = z.object({ type: z.literal('cancel'), id: requestId }).strict()
export const ToEngine = z.discriminatedUnion('type', [Request, Cancel])
export type ToEngine = z.infer<typeof ToEngine>

export const Reply = z.object({
  type: z.literal('reply'),
  id: requestId,
  result: z.union([
    z.object({ ok: z.literal(true), value: z.unknown() }),
    z.object({ ok: z.literal(false), error: RiscontroError }),
  ]),
})
export const EventMessage = z.object({
  type: z.literal('event'),
  name: z.string().max(100),
  payload: z.unknown(),
})
/** Sent once, when the library is open (or could not be opened). */
export const Opened = z.object({ type: z.literal('opened'), error: RiscontroError.nullable() })
export const FromEngine = z.discriminatedUnion('type', [Reply, EventMessage, Opened])
export type FromEngine = z.infer<typeof FromEngine>
