/** Schema 30: sources with several revisions, what became of anchors, and where they stood before. */
import type { Migration } from '../migrate.ts'

/** A revision that undo took back stays stored, as every row does; its text is still never changed. */
const revisions = `
ALTER TABLE revisions ADD COLUMN deleted_at TEXT;
DROP TRIGGER revisions_are_immutable;
CREATE TRIGGER revisions_are_immutable
  BEFORE UPDATE OF key, id, source, sha256, created_at, text ON revisions
  BEGIN SELECT RAISE(ABORT, 'A revision is never changed.'); END;
`

/**
 * A claim's revision is the one that its ranges stand in. An orphan keeps to the last one that had
 * its words. \`health_settled\`: a person has said that it is one.
 */
const health = `
ALTER TABLE claims ADD COLUMN health TEXT NOT NULL DEFAULT 'exact'
  CHECK (health IN ('exact', 'moved', 'fuzzy', 'ambiguous', 'orphan'));
ALTER TABLE claims ADD COLUMN health_score REAL CHECK (health_score BETWEEN 0 AND 1);
ALTER TABLE claims ADD COLUMN health_settled INTEGER NOT NULL DEFAULT 0
  CHECK (health_settled IN (0, 1));
CREATE INDEX claims_by_health ON claims (health) WHERE health <> 'exact' AND deleted_at IS NULL;
`

/**
 * Where the claims of \`revision\` stood at the moment \`successor\` took its place. Written once; where
 * undo took the successor back, its rows say nothing any more.
 */
const pastRanges = `
CREATE TABLE past_ranges (
  successor INTEGER NOT NULL REFERENCES revisions (key),
  claim INTEGER NOT NULL REFERENCES claims (key),
  position INTEGER NOT NULL,
  revision INTEGER NOT NULL REFERENCES revisions (key),
  start INTEGER NOT NULL CHECK (start >= 0),
  stop INTEGER NOT NULL CHECK (stop > start),
  PRIMARY KEY (successor, claim, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX past_ranges_by_claim ON past_ranges (claim, successor);
CREATE TRIGGER past_ranges_are_immutable BEFORE UPDATE ON past_ranges
  BEGIN SELECT RAISE(ABORT, 'Where a claim stood is never changed.'); END;
CREATE TRIGGER past_ranges_are_kept BEFORE DELETE ON past_ranges
  BEGIN SELECT RAISE(ABORT, 'Where a claim stood is never deleted.'); END;
`

export const revisionsMigration: Migration = {
  version: 30,
  up: (connection) => {
    for (const script of [revisions, health, pastRanges]) connection.execute(script)
  },
}
