/** Real libraries in folders of their own, which go away after each test. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect } from 'vitest'
import { openWorkbench, type Workbench, type WorkbenchOptions } from '#main/workbench/index.ts'
import type { CommandName, InputOf, OutputOf } from '#shared/contract/commands.ts'
import type { RiscontroError } from '#shared/contract/errors.ts'
import type { SourceDocument } from '#shared/records/library.ts'
import { simpleReader } from './simple-reader.ts'

export const seedFolder = join(import.meta.dirname, '../../../seeds')

const folders: string[] = []
const open = new Set<Workbench>()

afterEach(() => {
  for (const workbench of open) workbench.close()
  open.clear()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'riscontro-'))
  folders.push(folder)
  return folder
}

export const newPath = (): string => join(newFolder(), 'prova.riscontro')

export async function openForTest(options: Partial<WorkbenchOptions> = {}): Promise<Workbench> {
  const workbench = await openWorkbench({
    path: newPath(),
    reader: simpleReader,
    analyst: 'Ada',
    ...options,
  })
  open.add(workbench)
  return workbench
}

/** The value of a command that must succeed. */
export async function value<N extends CommandName>(
  workbench: Workbench,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  const result = await workbench.run(name, input)
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`)
  return result.value
}

/** The error of a command that must fail. */
export async function error(
  workbench: Workbench,
  name: CommandName,
  input: unknown,
): Promise<RiscontroError> {
  const result = await workbench.run(name, input)
  expect(result.ok, name).toBe(false)
  return (result as { error: RiscontroError }).error
}

export const article =
  'Un titolo\nAnna ha 3 mele. Bruno ha 5 pere. Perché? La città è bella.\nCarla ne ha 40.'

export async function importArticle(workbench: Workbench, text = article): Promise<SourceDocument> {
  const { sourceId } = await value(workbench, 'sources.importText', { text })
  return value(workbench, 'sources.get', { id: sourceId })
}

/** All that a person can see, the undo state and settings apart. */
export async function everything(workbench: Workbench): Promise<unknown> {
  const sources = await value(workbench, 'sources.list', {})
  const claims = await value(workbench, 'claims.list', { sourceId: null })
  return {
    documents: await Promise.all(
      sources.map((source) => value(workbench, 'sources.get', { id: source.id })),
    ),
    claims,
    evidence: await Promise.all(
      claims.map((claim) => value(workbench, 'evidence.list', { claimId: claim.id })),
    ),
  }
}
