/** What an engine is told when it is started, as one JSON word of its command line. */
import { z } from 'zod'
import { OpenMode } from '#shared/records/library-file.ts'

export const LaunchOrder = z
  .object({
    /** Path of the library file; made when it is not there. */
    library: z.string().min(1),
    /** Folder of the first articles, loaded into a new library. */
    seeds: z.string().min(1),
    /** Who works: the name that the history keeps beside each change. */
    analyst: z.string().min(1),
    mode: OpenMode.optional(),
  })
  .strict()
export type LaunchOrder = z.infer<typeof LaunchOrder>

export const writeOrder = (order: LaunchOrder): string => JSON.stringify(order)

/**
 * The order stands last: in front of it come one or two words of the runtime's own.
 * @throws SyntaxError or ZodError where it is missing or does not fit
 */
export const readOrder = (words: readonly string[]): LaunchOrder =>
  LaunchOrder.parse(JSON.parse(words.at(-1) ?? ''))
