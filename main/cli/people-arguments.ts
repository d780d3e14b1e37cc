/** The words of `riscontro merge`, `agreement` and `send`. */
import { z } from 'zod'
import { Id } from '#shared/records/library.ts'
import { Side } from '#shared/records/merge.ts'
import { check, flag, needed, parse, seeHelp, text, UsageError } from './options.ts'

export interface MergeCommand {
  name: 'merge'
  library: string
  other: string
  prefer: Side
  decisions: Record<string, Side>
  dryRun: boolean
  json: boolean
}

export interface AgreementCommand {
  name: 'agreement'
  library: string
  other: string
  json: boolean
}

export interface SendCommand {
  name: 'send'
  library: string
  out: string
  sourceId: string | null
  /** How many claims; null for all. */
  sample: number | null
  blind: boolean
}

const many = { type: 'string', multiple: true } as const

function otherOf(name: string, positionals: readonly string[]): string {
  if (positionals.length > 1)
    throw new UsageError(`${name} takes one other library, not ${positionals.length} ${seeHelp}`)
  return needed(positionals[0], `${name} needs the OTHER library`)
}

export function mergeCommand(args: readonly string[]): MergeCommand {
  const { values, positionals } = parse(args, {
    library: text,
    prefer: text,
    take: many,
    keep: many,
    'dry-run': flag,
    json: flag,
  })
  const decisions: Record<string, Side> = {}
  for (const key of values.take ?? []) decisions[key] = 'theirs'
  for (const key of values.keep ?? []) {
    if (decisions[key]) throw new UsageError(`--take and --keep both name ${key}: choose one`)
    decisions[key] = 'mine'
  }
  return {
    name: 'merge',
    other: otherOf('merge', positionals),
    library: needed(values.library, 'merge needs --library L'),
    prefer: check(Side, values.prefer ?? 'mine', '--prefer', 'mine or theirs'),
    decisions,
    dryRun: values['dry-run'] ?? false,
    json: values.json ?? false,
  }
}

export function agreementCommand(args: readonly string[]): AgreementCommand {
  const { values, positionals } = parse(args, { library: text, json: flag })
  return {
    name: 'agreement',
    other: otherOf('agreement', positionals),
    library: needed(values.library, 'agreement needs --library L'),
    json: values.json ?? false,
  }
}

export function sendCommand(args: readonly string[]): SendCommand {
  const { values, positionals } = parse(args, {
    library: text,
    out: text,
    source: text,
    sample: text,
    blind: flag,
  })
  const [extra] = positionals
  if (extra !== undefined)
    throw new UsageError(`send does not know what to do with ${JSON.stringify(extra)} ${seeHelp}`)
  return {
    name: 'send',
    library: needed(values.library, 'send needs --library L'),
    out: needed(values.out, 'send needs --out F'),
    sourceId:
      values.source === undefined
        ? null
        : check(Id, values.source, '--source', 'the id of a source'),
    sample:
      values.sample === undefined
        ? null
        : check(z.coerce.number().int().min(1), values.sample, '--sample', 'a number of claims'),
    blind: values.blind ?? false,
  }
}
