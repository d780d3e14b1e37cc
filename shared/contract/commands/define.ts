/** What a command is, and the shapes that several of them share. */
import { z } from 'zod'
import { ErrorCode } from '../errors.ts'
import { Id } from '../../records/library.ts'

export interface Definition<I extends z.ZodType, O extends z.ZodType> {
  /** `engine`: the workbench process. `app`: the window's process (dialogs, clipboard, links). */
  readonly host: 'engine' | 'app'
  /** `anyone` includes the renderer. `inside` is for the app and the CLI: it names paths on disk. */
  readonly callers: 'anyone' | 'inside'
  /** A write is one step of the history and one transaction. */
  readonly kind: 'read' | 'write'
  readonly input: I
  readonly output: O
}

export const define = <I extends z.ZodType, O extends z.ZodType>(
  definition: Definition<I, O>,
): Definition<I, O> => definition

export const nothing = z.object({}).strict()
export const ids = z.array(Id).min(1).max(200_000)
export const path = z.string().min(1).max(4096)

export const Imported = z.object({ sourceId: Id, claims: z.int(), title: z.string() })
export const ImportReport = z.object({
  imported: z.array(Imported.extend({ file: z.string() })),
  failed: z.array(
    z.object({
      file: z.string(),
      code: ErrorCode,
      message: z.string(),
      /** As of the error; of a duplicate the `sourceId` and `title` of what is there already. */
      detail: z.record(z.string(), z.string()).optional(),
    }),
  ),
})
export type ImportReport = z.infer<typeof ImportReport>

/** A JSON value; settings are the interface's own business. */
export const Json = z.json()
