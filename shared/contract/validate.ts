/** Checks messages against the contract; what does not fit is a typed error that names the field. */
import type { z } from 'zod'
import { commands, isCommandName, type CommandName, type ParsedInputOf } from './commands.ts'
import type { Result } from './errors.ts'

function parse<T>(schema: z.ZodType<T>, value: unknown, what: string): Result<T> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return { ok: true, value: parsed.data }
  const issue = parsed.error.issues[0]
  const field = issue?.path.map(String).join('.') ?? ''
  const place = field === '' ? what : `${what}, field ${field}`
  return {
    ok: false,
    error: {
      code: 'invalid-input',
      message: `${place}: ${issue?.message ?? 'does not fit'}`,
      ...(field === '' ? {} : { field }),
    },
  }
}

/** The command's name, if there is such a command and this caller may use it. */
export function checkCommand(name: string, caller: 'renderer' | 'inside'): Result<CommandName> {
  if (!isCommandName(name))
    return { ok: false, error: { code: 'unknown-command', message: `No command ${name}.` } }
  if (caller === 'renderer' && commands[name].callers !== 'anyone')
    return { ok: false, error: { code: 'forbidden', message: `${name} is not for the window.` } }
  return { ok: true, value: name }
}

export function checkInput<N extends CommandName>(
  name: N,
  input: unknown,
): Result<ParsedInputOf<N>> {
  // The table's union of schemas is wider than the one schema that `name` picks.
  const schema = commands[name].input as unknown as z.ZodType<ParsedInputOf<N>>
  return parse(schema, input, name)
}
