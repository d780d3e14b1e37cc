/** JSON lines in, a JSON line each out: in order, each as soon as it is known. */
import { z } from 'zod'
import { toError } from '#shared/contract/errors.ts'
import { decodeUtf8, linesOf, openInput, unreadable } from './input.ts'
import { print } from './output.ts'

export const LineId = z.union([z.string(), z.number()])

interface Answer {
  ok: boolean
  line: string
}

function firstProblem(error: z.ZodError): string {
  const [issue] = error.issues
  const field = issue?.path.join('.') ?? ''
  return field === '' ? (issue?.message ?? 'does not fit') : `${field}: ${issue?.message}`
}

function answerTo<T extends { id: string | number }>(
  bytes: Buffer,
  number: number,
  schema: z.ZodType<T>,
  work: (line: T) => object,
): Answer {
  let id: unknown
  const failed = (why: string): Answer => {
    const known = LineId.safeParse(id)
    const result = { ...(known.success ? { id: known.data } : {}), error: `line ${number}: ${why}` }
    return { ok: false, line: JSON.stringify(result) }
  }
  let value: unknown
  try {
    value = JSON.parse(decodeUtf8(bytes))
  } catch (thrown) {
    return failed(thrown instanceof TypeError ? 'not UTF-8' : 'not JSON')
  }
  id = (value as { id?: unknown } | null)?.id
  const parsed = schema.safeParse(value)
  if (!parsed.success) return failed(firstProblem(parsed.error))
  try {
    return { ok: true, line: JSON.stringify({ id: parsed.data.id, ...work(parsed.data) }) }
  } catch (thrown) {
    // One line that cannot be done must not cost the batch the others.
    return failed(toError(thrown).message)
  }
}

/**
 * Writes what `work` makes of each line of `file`, after the line's id. A line that does not fit the
 * schema, or that `work` throws on, gets {id?, error}; then the exit code, which is returned, is 1.
 */
export async function answerLines<T extends { id: string | number }>(
  file: string,
  schema: z.ZodType<T>,
  work: (line: T) => object,
): Promise<number> {
  let number = 0
  let code = 0
  const lines = linesOf(openInput(file))
  for (;;) {
    // Only reading is under `try`: a failure elsewhere is not the file's.
    const next = await lines.next().catch((thrown: unknown) => {
      throw unreadable(file, thrown)
    })
    if (next.done) return code
    number += 1
    if (next.value.every((byte) => byte === 32 || byte === 9 || byte === 13)) continue
    const { ok, line } = answerTo(next.value, number, schema, work)
    if (!ok) code = 1
    await print(`${line}\n`)
  }
}
