/**
 * Errors are values: a command answers `{ok: true, value}` or `{ok: false, error}`, across every
 * process. `message` is English and for the log and the command line; the window shows the
 * catalogue's words for `code`, with `detail` filled in.
 */
import { z } from 'zod'

export const errorCodes = [
  /** The message does not fit its schema; `field` names the place. */
  'invalid-input',
  'unknown-command',
  /** The command exists and this caller may not use it. */
  'forbidden',
  'not-found',
  'cancelled',
  /** The file cannot be read as what it should be: wrong encoding, binary, empty. */
  'unreadable-file',
  'file-too-large',
  /** An address of the web that gives no article: not reached, refused, not found. */
  'cannot-fetch',
  /** Not a Riscontro library, or one from a newer program. */
  'not-a-library',
  'newer-library',
  'damaged-library',
  'library-busy',
  /** Another program has it open for writing; `detail` says who. */
  'library-in-use',
  'library-missing',
  'library-exists',
  /** It is open to be read only. */
  'read-only',
  /** An audit package that is not as it was made; `detail` names the places. */
  'pack-changed',
  'disk-full',
  'cannot-write',
  'duplicate-source',
  'nothing-to-undo',
  /** A language model did not answer as it should; `detail.kind` says how. */
  'model-failed',
  /** The engine stopped while the request was under way; it is being started again. */
  'engine-stopped',
  'internal',
] as const
export const ErrorCode = z.enum(errorCodes)
export type ErrorCode = z.infer<typeof ErrorCode>

export const RiscontroError = z.object({
  code: ErrorCode,
  message: z.string(),
  /** Path of the offending field in the input, dots between names ("patch.confidence"). */
  field: z.string().optional(),
  /** What the words of the message are about: a file name, a limit. */
  detail: z.record(z.string(), z.string()).optional(),
})
export type RiscontroError = z.infer<typeof RiscontroError>

export type Result<T> = { ok: true; value: T } | { ok: false; error: RiscontroError }

/** The one exception use cases throw for what a user can understand; turned into a Result at the door. */
export class Failure extends Error {
  readonly error: RiscontroError

  constructor(
    code: ErrorCode,
    message: string,
    more: { field?: string; detail?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause })
    this.name = 'Failure'
    this.error = {
      code,
      message,
      ...(more.field === undefined ? {} : { field: more.field }),
      ...(more.detail === undefined ? {} : { detail: more.detail }),
    }
  }
}

/** Any thrown thing as an error value. An abort is `cancelled`; the unknown is `internal`. */
export function toError(thrown: unknown): RiscontroError {
  if (thrown instanceof Failure) return thrown.error
  if (thrown instanceof Error && thrown.name === 'AbortError')
    return { code: 'cancelled', message: 'Cancelled.' }
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return { code: 'internal', message }
}

/** The value, or the error thrown as a Failure: for callers that are use cases themselves. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value
  const { code, message, field, detail } = result.error
  throw new Failure(code, message, { ...(field ? { field } : {}), ...(detail ? { detail } : {}) })
}
