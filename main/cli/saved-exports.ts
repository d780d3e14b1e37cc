/** Profiles and sets of columns that the library has under a name. */
import type { Client } from '#shared/contract/client.ts'
import { Failure, valueOf } from '#shared/contract/errors.ts'
import type { FileRequest } from '#shared/records/export.ts'
import { readSaved, savedAs, savedKey, type Saved } from '#shared/records/export-saved.ts'
import type { ExportCommand } from './export-arguments.ts'

function wanted<T>(list: readonly Saved<T>[], name: string, what: string): T {
  const value = savedAs(list, name)
  if (value !== undefined) return value
  const names = list.map((entry) => JSON.stringify(entry.name)).join(', ')
  const known = names === '' ? 'it has none' : `it has ${names}`
  throw new Failure('not-found', `the library has no ${what} ${JSON.stringify(name)}: ${known}`)
}

/** The request with what its names stand for. Throws Failure `not-found` for one that is not there. */
export async function withSavedChoices(
  client: Client,
  { request, saved: { profile, columns } }: Pick<ExportCommand, 'request' | 'saved'>,
): Promise<FileRequest> {
  if (request.format !== 'csv' && request.format !== 'xlsx') return request
  if (profile === undefined && columns === undefined) return request
  const stored = readSaved(valueOf(await client.call('settings.get', { key: savedKey })).value)
  const named =
    columns === undefined ? {} : { columns: wanted(stored.columnSets, columns, 'set of columns') }
  if (request.format === 'xlsx' || profile === undefined) return { ...request, ...named }
  return { ...request, ...named, profile: wanted(stored.profiles, profile, 'CSV profile') }
}
