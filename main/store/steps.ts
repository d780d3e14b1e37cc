/**
 * Steps: what one command changed, as one transaction, with its inverse in the history. Undo takes
 * back the newest step that is done, redo brings back the oldest that is undone; a new step closes
 * those that were undone. Both append to the history and take nothing from it.
 */
import type { SkipReason } from '#shared/records/extraction.ts'
import { Failure } from '#shared/contract/errors.ts'
import type { SourceDetails, StepOutcome } from '#shared/records/library.ts'
import type { ClaimFields } from './claims.ts'
import { sql, type Connection } from './connection.ts'
import type { EvidenceFields } from './evidence.ts'
import type { ScaleFields } from './scales.ts'
import type { SuggestionFields } from './models.ts'
import type { Entry, Fields, TimedTable, TrackedTable } from './history.ts'
import type { Tables } from './tables.ts'

/** Handed to the work of a step: whatever it changes, it tells here. */
export interface Journal {
  /** The time of the whole step. */
  readonly at: string
  readonly by: string
  record(entry: Entry): void
  /**
   * Puts a row to the entry's `after` and tells of it: null deletes it, out of null brings it back
   * as it was, which is what its fields must say.
   */
  put(entry: Entry): void
  /** Sets a row's time of change; undo and redo put it back and forth. */
  touch(table: TimedTable, rowId: string): void
}

export interface StepContext {
  command: string
  by: string
  /** False for what no undo may take back. */
  undoable?: boolean
}

export interface Stepped<T> {
  value: T
  /** Null where nothing changed: then there is no step. */
  outcome: StepOutcome | null
}

export interface Steps {
  run<T>(context: StepContext, work: (journal: Journal) => T): Stepped<T>
  undo(by: string): StepOutcome
  redo(by: string): StepOutcome
  state(): { undo: string | null; redo: string | null }
}

interface StepRow {
  step: number
  command: string
}

interface TimesRow {
  table_name: TimedTable
  row_id: string
  before: string
  after: string
}

/** Puts the fields of a row to a state out of the history. */
function appliers(tables: Tables): Record<TrackedTable, (id: string, fields: Fields) => void> {
  const { sources, claims, evidence, revisions } = tables
  return {
    sources: (id, fields) =>
      sources.write(id, { ...sources.details(id), ...(fields as Partial<SourceDetails>) }),
    claims: (id, fields) => claims.write(id, fields as Partial<ClaimFields>),
    evidence: (id, fields) => evidence.write(id, fields as Partial<EvidenceFields>),
    sentences: (id, fields) =>
      revisions.writeReason(id, (fields['reason'] ?? null) as SkipReason | null),
    settings: (id, fields) => tables.settings.set(id, fields['value']),
    scales: (id, fields) => tables.scales.write(id, fields as Partial<ScaleFields>),
    suggestions: (id, fields) =>
      tables.models.writeSuggestion(id, fields as Partial<SuggestionFields>),
    relations: () => {
      throw new Error('A relation is made or taken back, never changed.')
    },
    dismissals: () => {
      throw new Error('A dismissal is made or taken back, never changed.')
    },
    revisions: () => {
      throw new Error('A revision is made or taken back, never changed.')
    },
  }
}

function deleters(
  tables: Tables,
): Record<TrackedTable, (id: string, deletedAt: string | null) => void> {
  return {
    sources: tables.sources.setDeleted,
    claims: tables.claims.setDeleted,
    evidence: tables.evidence.setDeleted,
    dismissals: tables.dismissals.setDeleted,
    relations: tables.relations.setDeleted,
    scales: tables.scales.setDeleted,
    settings: () => {
      throw new Error('A setting is changed, never made or deleted, by a step.')
    },
    suggestions: () => {
      throw new Error('A suggestion is neither made nor deleted by a step.')
    },
    revisions: tables.revisions.setDeleted,
    sentences: () => {
      throw new Error('A sentence is neither made nor deleted by a step.')
    },
  }
}

/** Can the change move the coverage of its source's sentences? */
const movesCoverage = ({ table, before, after }: Entry): boolean =>
  table === 'sentences' ||
  table === 'revisions' ||
  (table === 'claims' &&
    (before === null || after === null || 'ranges' in after || 'revisionId' in after))

export function createSteps(connection: Connection, tables: Tables): Steps {
  const apply = appliers(tables)
  const setDeleted = deleters(tables)

  const readTime = (table: TimedTable, id: string): string | undefined => {
    const queries = {
      sources: () => sql`SELECT updated_at AS at FROM sources WHERE id = ${id}`,
      claims: () => sql`SELECT updated_at AS at FROM claims WHERE id = ${id}`,
      evidence: () => sql`SELECT updated_at AS at FROM evidence WHERE id = ${id}`,
    }
    return connection.get<{ at: string }>(queries[table]())?.at
  }

  const writeTime = (table: TimedTable, id: string, at: string): void => {
    const queries = {
      sources: () => sql`UPDATE sources SET updated_at = ${at} WHERE id = ${id}`,
      claims: () => sql`UPDATE claims SET updated_at = ${at} WHERE id = ${id}`,
      evidence: () => sql`UPDATE evidence SET updated_at = ${at} WHERE id = ${id}`,
    }
    connection.run(queries[table]())
  }

  const newest = (): StepRow | undefined =>
    connection.get(sql`SELECT step, command FROM steps WHERE state = 'done'
      ORDER BY step DESC LIMIT 1`)
  const nextUndone = (): StepRow | undefined =>
    connection.get(sql`SELECT step, command FROM steps WHERE state = 'undone'
      ORDER BY step LIMIT 1`)

  function place({ table, rowId, before, after }: Entry, at: string): void {
    if (after === null) setDeleted[table](rowId, at)
    else if (before === null) setDeleted[table](rowId, null)
    else apply[table](rowId, after)
  }

  /** A transaction after which the counts of all sources whose coverage may have moved are fresh. */
  function transaction<T>(work: (moved: Set<string>) => T): T {
    const moved = new Set<string>()
    try {
      return connection.transaction(() => work(moved))
    } finally {
      tables.coverage.forget(moved)
    }
  }

  function begin({ command, undoable = true }: StepContext): number {
    connection.run(sql`UPDATE steps SET state = 'closed' WHERE state = 'undone'`)
    const state = undoable ? 'done' : 'closed'
    return connection.run(sql`INSERT INTO steps (command, state) VALUES (${command}, ${state})`)
  }

  const run: Steps['run'] = (context, work) =>
    transaction((moved) => {
      const { command, by } = context
      const at = new Date().toISOString()
      const sourceIds = new Set<string>()
      const claimIds = new Set<string>()
      const opened: { step: number | null } = { step: null }
      const record = (entry: Entry): void => {
        const step = (opened.step ??= begin(context))
        tables.history.append(entry, { step, at, by, kind: 'do', command })
        if (entry.sourceId !== null) sourceIds.add(entry.sourceId)
        if (entry.claimId !== null) claimIds.add(entry.claimId)
        if (movesCoverage(entry) && entry.sourceId !== null) moved.add(entry.sourceId)
      }
      const value = work({
        at,
        by,
        record,
        put: (entry) => {
          place(entry, at)
          record(entry)
        },
        touch: (table, rowId) => {
          const step = (opened.step ??= begin(context))
          const before = readTime(table, rowId)
          if (before === undefined) throw new Error(`No row ${rowId} in ${table}.`)
          connection.run(sql`
            INSERT INTO step_times (step, table_name, row_id, before, after)
            VALUES (${step}, ${table}, ${rowId}, ${before}, ${at}) ON CONFLICT DO NOTHING`)
          writeTime(table, rowId, at)
        },
      })
      const { step } = opened
      const outcome =
        step === null ? null : { step, command, sourceIds: [...sourceIds], claimIds: [...claimIds] }
      return { value, outcome }
    })

  function travel(kind: 'undo' | 'redo', by: string): StepOutcome {
    return transaction((moved) => {
      const back = kind === 'undo'
      const row = back ? newest() : nextUndone()
      if (!row)
        throw new Failure('nothing-to-undo', `There is nothing to ${kind}.`, { detail: { kind } })
      const { step, command } = row
      const at = new Date().toISOString()
      const entries = tables.history.entriesOf(step)
      for (const entry of back ? entries.toReversed() : entries) {
        const turned = back ? { ...entry, before: entry.after, after: entry.before } : entry
        place(turned, at)
        tables.history.append(turned, { step, at, by, kind, command })
        if (movesCoverage(entry) && entry.sourceId !== null) moved.add(entry.sourceId)
      }
      for (const times of connection.all<TimesRow>(
        sql`SELECT table_name, row_id, before, after FROM step_times WHERE step = ${step}`,
      ))
        writeTime(times.table_name, times.row_id, back ? times.before : times.after)
      const state = back ? 'undone' : 'done'
      connection.run(sql`UPDATE steps SET state = ${state} WHERE step = ${step}`)
      return tables.history.outcomeOf(step, command)
    })
  }

  return {
    run,
    undo: (by) => travel('undo', by),
    redo: (by) => travel('redo', by),
    state: () => ({ undo: newest()?.command ?? null, redo: nextUndone()?.command ?? null }),
  }
}
