/** Two people on one library: what differs, bringing it in, how far they agree, a copy to send. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Failure, valueOf } from '#shared/contract/errors.ts'
import type { Client } from '#shared/contract/client.ts'
import type { Agreement, LeftItem, MergeItem } from '#shared/records/merge.ts'
import { withLibrary } from './library.ts'
import { print } from './output.ts'
import type { AgreementCommand, MergeCommand, SendCommand } from './people-arguments.ts'

/** Opening would make an empty library of a mistyped name. */
function withExisting<T>(
  library: string,
  work: (client: Client) => Promise<T>,
  program?: string,
): Promise<T> {
  if (!existsSync(library)) throw new Failure('not-found', `there is no library ${library}`)
  return withLibrary(library, work, program)
}

function shown(value: unknown): string {
  if (value === null || value === '') return '–'
  const words = typeof value === 'string' ? value : JSON.stringify(value)
  const line = words.replaceAll(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

const presence = (there: unknown): string => (there === true ? 'there' : 'not there')

function linesOf(item: MergeItem | LeftItem): string[] {
  const { kind, table, label, field, base, mine, theirs, key } = item
  const say = field === 'row' ? presence : shown
  const reason = 'reason' in item && item.reason !== 'not-taken' ? ` (left: ${item.reason})` : ''
  return [
    `${kind.padEnd(11)} ${table} ${label}${reason}`,
    `            ${field}: was ${say(base)}; mine ${say(mine)}; theirs ${say(theirs)}`,
    `            ${key}`,
  ]
}

const listed = (items: readonly (MergeItem | LeftItem)[]): string =>
  items
    .flatMap(linesOf)
    .map((line) => `${line}\n`)
    .join('')

const counted = (items: readonly MergeItem[]): string => {
  const conflicts = items.filter(({ kind }) => kind === 'conflict').length
  return `${items.length - conflicts} changed there only, ${conflicts} changed on both sides`
}

export async function merge(command: MergeCommand): Promise<number> {
  const { library, other, prefer, decisions, dryRun, json } = command
  const path = resolve(other)
  const work = async (client: Client): Promise<number> => {
    const preview = valueOf(await client.call('merge.preview', { path }))
    const unknown = Object.keys(decisions).find(
      (key) => !preview.items.some((item) => item.key === key),
    )
    if (unknown !== undefined)
      throw new Failure('not-found', `nothing that differs has the key ${unknown}`)
    if (dryRun) {
      await print(
        json
          ? `${JSON.stringify(preview)}\n`
          : `${listed([...preview.items, ...preview.impossible])}${counted(preview.items)}\n`,
      )
      return 0
    }
    const report = valueOf(await client.call('merge.apply', { path, prefer, decisions }))
    await print(
      json
        ? `${JSON.stringify(report)}\n`
        : `${listed(report.left)}${report.taken.length} taken, ${report.left.length} left as above\n`,
    )
    return 0
  }
  return withExisting(library, work, dryRun ? undefined : 'riscontro merge')
}

type Figure = Agreement['columns'][number]['percent']
const reasons = { 'no-pairs': 'nobody judged the same claims', 'no-variation': 'nobody differed' }
const figure = (value: Figure, say = (number: number) => number.toFixed(3)): string =>
  'undefined' in value ? `undefined: ${reasons[value.undefined]}` : say(value.value)
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`

export async function agreement({ library, other, json }: AgreementCommand): Promise<number> {
  return withExisting(library, async (client) => {
    const found = valueOf(await client.call('agreement.read', { path: resolve(other) }))
    if (json) {
      await print(`${JSON.stringify(found)}\n`)
      return 0
    }
    const { shared, judged, columns, blind } = found
    await print(
      `${shared} claims in both, ${judged} worked on there since${blind ? ', blind' : ''}\n`,
    )
    for (const { column, n, percent: alike, kappa, alpha } of columns) {
      const figures = [
        `alike ${figure(alike, percent)}`,
        ...(kappa ? [`kappa ${figure(kappa)}`] : []),
        `alpha ${figure(alpha)}`,
      ]
      // One reason is enough where there is no pair at all.
      const said = n === 0 ? figure(alpha) : figures.join('; ')
      await print(`${column.padEnd(16)} n ${n}; ${said}\n`)
    }
    return 0
  })
}

export async function send(command: SendCommand): Promise<number> {
  const { library, out, sourceId, sample, blind } = command
  return withExisting(library, async (client) => {
    const { path, claims } = valueOf(
      await client.call('library.sendCopy', {
        path: resolve(out),
        sourceId,
        sample,
        blind,
      }),
    )
    await print(`${path}: ${claims} claims${blind ? ', blind' : ''}\n`)
    return 0
  })
}
