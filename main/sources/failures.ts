/** The two ways in which a file is refused, each with its name, the reason and the way out. */
import { Failure } from '#shared/contract/errors.ts'

/** Failure `unreadable-file`; `detail` holds `file`, `why` and `wayOut`. */
export const unreadable = (file: string, why: string, wayOut: string, cause?: unknown): Failure =>
  new Failure('unreadable-file', `${file}: ${why}. ${wayOut}`, {
    detail: { file, why, wayOut },
    cause,
  })

/** Failure `file-too-large` for a file of `size` bytes above `limit`. */
export function refuseTooLarge(file: string, size: number, limit: number): void {
  if (size <= limit) return
  const said = `${Math.floor(limit / 1024 / 1024)} MB`
  throw new Failure('file-too-large', `${file} is larger than ${said}: split it first.`, {
    detail: { file, limit: said },
  })
}

/** A reason to refuse a file, thrown where its name is not known. */
export class Refusal extends Error {
  readonly why: string
  readonly wayOut: string

  constructor(why: string, wayOut: string, cause?: unknown) {
    super(why, { cause })
    this.name = 'Refusal'
    this.why = why
    this.wayOut = wayOut
  }
}

/** More of something than is let through; `limit` is how much would be ("20000000 characters"). */
export class Excess extends Error {
  readonly limit: string

  constructor(limit: string) {
    super(`More than ${limit}.`)
    this.name = 'Excess'
    this.limit = limit
  }
}

/** Whatever a reader threw, as the Failure that names the file. */
export function failureFrom(file: string, thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown
  if (thrown instanceof Refusal) return unreadable(file, thrown.why, thrown.wayOut, thrown)
  if (thrown instanceof Excess) {
    const { limit } = thrown
    return new Failure('file-too-large', `${file} holds more than ${limit}: split it first.`, {
      detail: { file, limit },
      cause: thrown,
    })
  }
  const isDeep = thrown instanceof RangeError && /call stack/.test(thrown.message)
  return unreadable(
    file,
    isDeep ? 'it is nested deeper than can be read' : 'it is damaged',
    'Open it in the program it comes from and save it anew.',
    thrown,
  )
}
