import { z } from 'zod'
import { Id } from '#shared/records/library.ts'
import { check, flag, needed, parse, seeHelp, text, UsageError } from './options.ts'

export interface AuditVerifyCommand {
  name: 'audit-verify'
  file: string
  /** The SHA-256 of the manifest, as the maker told it; null where not given. */
  expect: string | null
  json: boolean
}

export interface AuditMakeCommand {
  name: 'audit-make'
  library: string
  out: string
  /** At most one of the two is given; neither means the whole library. */
  sourceId: string | null
  claimIds: string[] | null
  json: boolean
}

export type AuditCommand = AuditVerifyCommand | AuditMakeCommand

const usage = `audit is used as: audit make --library L --out F, or audit verify FILE ${seeHelp}`

const Ids = z
  .string()
  .transform((list) => list.split(',').map((id) => id.trim()))
  .pipe(z.array(Id).min(1))

function makeCommand(args: readonly string[]): AuditMakeCommand {
  const options = { library: text, out: text, source: text, claims: text, json: flag }
  const { values, positionals } = parse(args, options)
  const { library, out, source, claims, json } = values
  if (positionals.length > 1) throw new UsageError(usage)
  if (source !== undefined && claims !== undefined)
    throw new UsageError('--source and --claims exclude each other')
  return {
    name: 'audit-make',
    library: needed(library, 'audit make needs --library L'),
    out: needed(out, 'audit make needs --out F'),
    sourceId: source === undefined ? null : check(Id, source, '--source', 'the id of a source'),
    claimIds:
      claims === undefined ? null : check(Ids, claims, '--claims', 'ids of claims, with commas'),
    json: json ?? false,
  }
}

/** Throws UsageError. */
export function auditCommand(args: readonly string[]): AuditCommand {
  if (args.includes('make')) return makeCommand(args)
  const { values, positionals } = parse(args, { expect: text, json: flag })
  const [verb, file, ...more] = positionals
  if (verb !== 'verify' || more.length > 0) throw new UsageError(usage)
  return {
    name: 'audit-verify',
    file: needed(file, 'audit verify needs a FILE'),
    expect: values.expect ?? null,
    json: values.json ?? false,
  }
}
