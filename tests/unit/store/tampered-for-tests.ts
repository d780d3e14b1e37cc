/** A library with a rich history, and somebody who changes it with another program. */
import Database from 'better-sqlite3'
import type { Workbench } from '#main/workbench/index.ts'
import type { VerifyReport } from '#shared/records/history.ts'
import { importArticle, newPath, openForTest, value } from '../workbench/library-for-tests.ts'

const details = {
  quote: 'Lo dice il bilancio.',
  url: 'https://example.org/bilancio',
  title: 'Bilancio',
  publisher: 'Comune',
  stance: 'supports',
  accessedOn: '2026-01-31',
  note: '',
} as const

export interface Place {
  path: string
  workbench: Workbench
  sourceId: string
  claimId: string
  evidenceId: string
}

/** A library in which each tracked table has rows that were made, changed, undone and deleted. */
export async function prepare(): Promise<Place> {
  const path = newPath()
  const workbench = await openForTest({ path })
  const { source, sentences, revision } = await importArticle(workbench)
  const claims = await value(workbench, 'claims.list', { sourceId: null })
  const ids = claims.map(({ id }) => id)
  const claimId = ids[0]!
  const update = (patch: object) => value(workbench, 'claims.update', { ids, patch })
  await update({ verdict: 'mixed', tags: ['uno', 'due'], notes: 'Una "nota"\n\ud800' })
  await update({ status: 'checked', verifiable: true, confidence: 70, checkWorthiness: 0.25 })
  await value(workbench, 'relations.add', {
    claimId,
    otherId: ids[1]!,
    kind: 'contradicts',
  })
  const evidence = await value(workbench, 'evidence.add', { claimId, details })
  await value(workbench, 'evidence.update', { id: evidence.id, patch: { note: 'Letto.' } })
  await value(workbench, 'claims.addRange', { id: claimId, range: { start: 27, end: 30 } })
  await value(workbench, 'sentences.skip', { id: sentences[3]!.id, reason: 'opinion' })
  await value(workbench, 'claims.create', {
    revisionId: revision.id,
    ranges: [{ start: 10, end: 14 }],
  })
  await value(workbench, 'sources.update', { id: source.id, patch: { outlet: 'Gazzetta' } })
  const [finding] = await value(workbench, 'findings.list', { sourceId: null })
  await value(workbench, 'findings.dismiss', { id: finding!.id, reason: 'Così.' })
  await value(workbench, 'claims.discard', { ids: [ids[2]!] })
  await update({ assignee: 'Bruno' }).catch(() => undefined)
  await value(workbench, 'claims.update', { ids: [claimId], patch: { text: 'Undone.' } })
  await value(workbench, 'history.undo', {})
  return { path, workbench, sourceId: source.id, claimId, evidenceId: evidence.id }
}

/** As somebody with another SQLite program would. */
export function tamper(path: string, ...statements: readonly string[]): void {
  const database = new Database(path)
  const triggers = database
    .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
    .all() as { name: string; sql: string }[]
  const guards = triggers.filter(({ name }) => /^(history|revisions)_/.test(name))
  for (const { name } of guards) database.exec(`DROP TRIGGER ${name}`)
  for (const statement of statements) database.exec(statement)
  for (const { sql: text } of guards) database.exec(text)
  database.close()
}

export const verify = (workbench: Workbench): Promise<VerifyReport> =>
  value(workbench, 'history.verify', {})

export const kinds = ({ problems }: VerifyReport): string[] => problems.map(({ kind }) => kind)

/** All columns of a row but those named, as a new row takes them. */
export const columns =
  'step, at, by, kind, command, table_name, row_id, source_id, claim_id, before, after'

export async function hashAt(path: string, seq: number): Promise<string> {
  const database = new Database(path, { readonly: true })
  const hash = database.prepare('SELECT hash FROM history WHERE seq = ?').pluck().get(seq)
  database.close()
  return hash as string
}
