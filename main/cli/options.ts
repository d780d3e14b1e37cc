/** How the words of the command line are read, whatever the command. */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { z } from 'zod'

/** The message is one line that says what to do instead. Exit code 2. */
export class UsageError extends Error {}

export const text = { type: 'string' } as const
export const flag = { type: 'boolean' } as const

export const seeHelp = '(riscontro --help shows how)'

export function parse<const O extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: O,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    const [first = message] = message.split(/\. |\n/)
    throw new UsageError(`${first} ${seeHelp}`)
  }
}

/** The value, if it fits the schema; `expected` says what would. */
export function check<T>(schema: z.ZodType<T>, value: string, option: string, expected: string): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new UsageError(`${option} takes ${expected}, not ${JSON.stringify(value)}`)
}

export function needed(value: string | undefined, message: string): string {
  if (value === undefined || value === '') throw new UsageError(`${message} ${seeHelp}`)
  return value
}
