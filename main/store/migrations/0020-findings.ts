/** Schema 20: findings that were dismissed, and an index that tells whether a source has changed. */
import type { Migration } from '../migrate.ts'

/**
 * Findings are worked out anew and stored nowhere; `finding` is the digest that each of them has for
 * as long as it says the same. Every dismissal is a row of its own, so that undo is exact also where
 * a finding was dismissed twice.
 */
const dismissals = `
CREATE TABLE dismissals (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  finding TEXT NOT NULL CHECK (length(finding) = 32),
  kind TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES sources (key),
  reason TEXT NOT NULL,
  by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX dismissals_by_finding ON dismissals (finding) WHERE deleted_at IS NULL;
`

/** A dismissal changes nothing that findings are worked out of. */
const changesBySource = `
CREATE INDEX history_by_source ON history (source_id, seq)
  WHERE source_id IS NOT NULL AND table_name <> 'dismissals';
`

export const findings: Migration = {
  version: 20,
  up: (connection) => {
    for (const script of [dismissals, changesBySource]) connection.execute(script)
  },
}
