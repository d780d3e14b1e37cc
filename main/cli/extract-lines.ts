/** Many texts, a JSON line each, answered in order as they come. */
import { z } from 'zod'
import { readText } from '#main/workbench/extraction.ts'
import { toError } from '#shared/contract/errors.ts'
import { Language } from '#shared/records/extraction.ts'
import { normaliseText } from '#shared/text.ts'
import type { ExtractLinesCommand, Reading } from './arguments.ts'
import { readingOptions } from './extract.ts'
import { decodeUtf8, linesOf, openInput, unreadable } from './input.ts'
import { print } from './output.ts'

const LineId = z.union([z.string(), z.number()])

const Line = z.object({
  id: LineId,
  text: z.string(),
  lang: Language.nullish(),
  /** A day, or a moment of which the day counts as it is written. */
  referenceDate: z
    .union([z.iso.date(), z.iso.datetime({ offset: true, local: true })])
    .transform((moment) => moment.slice(0, 10))
    .nullish(),
})

function firstProblem(error: z.ZodError): string {
  const [issue] = error.issues
  const field = issue?.path.join('.') ?? ''
  return field === '' ? (issue?.message ?? 'does not fit') : `${field}: ${issue?.message}`
}

interface Answer {
  ok: boolean
  line: string
}

function answer(bytes: Buffer, number: number, defaults: Reading): Answer {
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
  const parsed = Line.safeParse(value)
  if (!parsed.success) return failed(firstProblem(parsed.error))
  const { lang, referenceDate, text } = parsed.data
  const reading: Reading = readingOptions({
    ...defaults,
    ...(lang ? { language: lang } : {}),
    ...(referenceDate ? { referenceDate } : {}),
  })
  try {
    const extraction = readText(normaliseText(text), reading)
    return { ok: true, line: JSON.stringify({ id: parsed.data.id, ...extraction }) }
  } catch (thrown) {
    // One text that cannot be read must not cost the batch the others.
    return failed(toError(thrown).message)
  }
}

/** A line that cannot be answered gets {id?, error}; then the exit code is 1 in the end. */
export async function extractLines(command: ExtractLinesCommand): Promise<number> {
  let number = 0
  let code = 0
  const lines = linesOf(openInput(command.file))
  for (;;) {
    // Only reading is under `try`: a failure elsewhere is not the file's.
    const next = await lines.next().catch((thrown: unknown) => {
      throw unreadable(command.file, thrown)
    })
    if (next.done) return code
    number += 1
    if (next.value.every((byte) => byte === 32 || byte === 9 || byte === 13)) continue
    const { ok, line } = answer(next.value, number, command)
    if (!ok) code = 1
    await print(`${line}\n`)
  }
}
