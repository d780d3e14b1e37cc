/** What a language model was asked and what it answered. */
import type {
  ModelRun,
  ModelVerdict,
  Refusal,
  Suggestion,
  SuggestionStatus,
} from '#shared/records/models.ts'
import type { Passage } from '#shared/records/extraction.ts'
import { sql, type Connection } from './connection.ts'

/** Duplicates follow from the claims that there are now. */
export type StoredSuggestion = Omit<Suggestion, 'duplicateOf'>
/** What of a suggestion can change. */
export type SuggestionFields = Pick<Suggestion, 'status' | 'claimId'>

export interface StoredVerdict {
  run: ModelRun
  answer: Omit<ModelVerdict, 'blind'>
  /** Null until it was revealed. */
  blind: ModelVerdict['blind'] | null
}

export interface Models {
  /** Null where they were never set. */
  settings(): unknown
  setSettings(value: unknown): void
  /** Runs that asked for suggestions, newest first. */
  runs(sourceId: string): ModelRun[]
  insertRun(run: ModelRun, sourceId: string, claimId: string | null): void
  /** Newest run first, in the order they came within it. */
  suggestions(sourceId: string): StoredSuggestion[]
  /** Of a living source. */
  suggestion(id: string): StoredSuggestion | null
  insertSuggestion(suggestion: StoredSuggestion): void
  /** Of a suggestion whose source may be deleted. */
  writeSuggestion(id: string, fields: Partial<SuggestionFields>): void
  /** The newest of a claim. */
  verdict(claimId: string): StoredVerdict | null
  insertVerdict(runId: string, claimId: string, answer: StoredVerdict['answer']): void
  reveal(runId: string, blind: ModelVerdict['blind']): void
}

interface RunRow {
  id: string
  model: string
  host: string
  prompt_sha256: string
  at: string
  by: string
  milliseconds: number
  parts: number
  parts_done: number
  input_tokens: number | null
  output_tokens: number | null
  cost: number | null
  currency: string
}

interface SuggestionRow {
  id: string
  source_id: string
  revision_id: string
  run_id: string
  text: string
  quotes: string
  ranges: string
  why: string
  refusal: string | null
  status: SuggestionStatus
  claim_id: string | null
}

const runOf = (row: RunRow): ModelRun => ({
  id: row.id,
  model: row.model,
  host: row.host,
  promptSha256: row.prompt_sha256,
  at: row.at,
  by: row.by,
  milliseconds: row.milliseconds,
  parts: row.parts,
  partsDone: row.parts_done,
  inputTokens: row.input_tokens,
  outputTokens: row.output_tokens,
  cost: row.cost,
  currency: row.currency,
})

const suggestionOf = (row: SuggestionRow): StoredSuggestion => ({
  id: row.id,
  sourceId: row.source_id,
  revisionId: row.revision_id,
  runId: row.run_id,
  text: row.text,
  quotes: JSON.parse(row.quotes) as string[],
  ranges: JSON.parse(row.ranges) as Passage[],
  why: row.why,
  refusal: row.refusal === null ? null : (JSON.parse(row.refusal) as Refusal),
  status: row.status,
  claimId: row.claim_id,
})

export function createModels(connection: Connection): Models {
  const suggestion = (id: string): StoredSuggestion | null => {
    const row = connection.get<SuggestionRow>(sql`
      SELECT g.*, s.id AS source_id, r.id AS revision_id, m.id AS run_id
      FROM suggestions AS g JOIN model_runs AS m ON m.key = g.run
      JOIN revisions AS r ON r.key = g.revision JOIN sources AS s ON s.key = m.source
      WHERE g.id = ${id} AND s.deleted_at IS NULL`)
    return row === undefined ? null : suggestionOf(row)
  }

  return {
    settings: () => {
      const row = connection.get<{ value: string }>(sql`SELECT value FROM model_settings`)
      return row === undefined ? null : JSON.parse(row.value)
    },
    setSettings: (value) => {
      connection.run(sql`
        INSERT INTO model_settings (key, value) VALUES (1, ${JSON.stringify(value)})
        ON CONFLICT (key) DO UPDATE SET value = excluded.value`)
    },
    runs: (sourceId) =>
      connection
        .all<RunRow>(
          sql`SELECT m.* FROM model_runs AS m JOIN sources AS s ON s.key = m.source
            WHERE s.id = ${sourceId} AND m.claim IS NULL ORDER BY m.key DESC`,
        )
        .map(runOf),
    insertRun: (run, sourceId, claimId) => {
      connection.run(sql`
        INSERT INTO model_runs (id, source, claim, model, host, prompt_sha256, at, by, milliseconds,
          parts, parts_done, input_tokens, output_tokens, cost, currency)
        VALUES (${run.id}, (SELECT key FROM sources WHERE id = ${sourceId}),
          (SELECT key FROM claims WHERE id = ${claimId}), ${run.model}, ${run.host},
          ${run.promptSha256}, ${run.at}, ${run.by}, ${run.milliseconds}, ${run.parts},
          ${run.partsDone}, ${run.inputTokens}, ${run.outputTokens}, ${run.cost},
          ${run.currency})`)
    },
    suggestions: (sourceId) =>
      connection
        .all<SuggestionRow>(
          sql`SELECT g.*, s.id AS source_id, r.id AS revision_id, m.id AS run_id
            FROM suggestions AS g JOIN model_runs AS m ON m.key = g.run
            JOIN revisions AS r ON r.key = g.revision JOIN sources AS s ON s.key = m.source
            WHERE s.id = ${sourceId} ORDER BY m.key DESC, g.key`,
        )
        .map(suggestionOf),
    suggestion,
    insertSuggestion: (one) => {
      connection.run(sql`
        INSERT INTO suggestions (id, run, revision, text, quotes, ranges, why, refusal, status,
          claim_id)
        VALUES (${one.id}, (SELECT key FROM model_runs WHERE id = ${one.runId}),
          (SELECT key FROM revisions WHERE id = ${one.revisionId}), ${one.text},
          ${JSON.stringify(one.quotes)}, ${JSON.stringify(one.ranges)}, ${one.why},
          ${one.refusal === null ? null : JSON.stringify(one.refusal)}, ${one.status},
          ${one.claimId})`)
    },
    writeSuggestion: (id, fields) => {
      const now = connection.get<{ status: SuggestionStatus; claimId: string | null }>(
        sql`SELECT status, claim_id AS claimId FROM suggestions WHERE id = ${id}`,
      )
      if (now === undefined) throw new Error(`There never was a suggestion ${id}.`)
      const { status, claimId } = { ...now, ...fields }
      connection.run(
        sql`UPDATE suggestions SET status = ${status}, claim_id = ${claimId} WHERE id = ${id}`,
      )
    },
    verdict: (claimId) => {
      const row = connection.get<
        RunRow & { answer: string; blind: ModelVerdict['blind'] | null }
      >(sql`
        SELECT m.*, v.answer, v.blind FROM model_verdicts AS v
        JOIN model_runs AS m ON m.key = v.run JOIN claims AS c ON c.key = v.claim
        WHERE c.id = ${claimId} ORDER BY v.key DESC LIMIT 1`)
      if (row === undefined) return null
      return {
        run: runOf(row),
        answer: JSON.parse(row.answer) as StoredVerdict['answer'],
        blind: row.blind,
      }
    },
    insertVerdict: (runId, claimId, answer) => {
      connection.run(sql`
        INSERT INTO model_verdicts (run, claim, answer)
        VALUES ((SELECT key FROM model_runs WHERE id = ${runId}),
          (SELECT key FROM claims WHERE id = ${claimId}), ${JSON.stringify(answer)})`)
    },
    reveal: (runId, blind) => {
      connection.run(sql`
        UPDATE model_verdicts SET blind = ${blind}
        WHERE blind IS NULL AND run = (SELECT key FROM model_runs WHERE id = ${runId})`)
    },
  }
}
