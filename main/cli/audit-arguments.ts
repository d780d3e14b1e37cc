import { flag, needed, parse, seeHelp, text, UsageError } from './options.ts'

export interface AuditCommand {
  name: 'audit'
  file: string
  /** The SHA-256 of the manifest, as the maker told it; null where not given. */
  expect: string | null
  json: boolean
}

export function auditCommand(args: readonly string[]): AuditCommand {
  const { values, positionals } = parse(args, { expect: text, json: flag })
  const [verb, file, ...more] = positionals
  if (verb !== 'verify' || more.length > 0)
    throw new UsageError(`audit is used as: audit verify FILE ${seeHelp}`)
  return {
    name: 'audit',
    file: needed(file, 'audit verify needs a FILE'),
    expect: values.expect ?? null,
    json: values.json ?? false,
  }
}
