/** What the engine accepts: the contract's messages, and the app's word to end. */
import { z } from 'zod'
import { Cancel, Request } from '#shared/contract/messages.ts'

/** Said rather than signalled, because Windows ends a signalled process on the spot. */
export const Close = z.object({ type: z.literal('close') }).strict()
export const ToServer = z.discriminatedUnion('type', [Request, Cancel, Close])
export type ToServer = z.infer<typeof ToServer>
