/** Schema 50: where evidence comes from, what the check came to, and verdict scales of one's own. */
import type { Migration } from '../migrate.ts'

/**
 * What was seen is kept as text and never changed: a page that is fetched again gets a snapshot of
 * its own. A passage's ranges are kept as claims' are, in the revision they were chosen in.
 */
const evidence = `
CREATE TABLE snapshots (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  length INTEGER NOT NULL,
  origin TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE TRIGGER snapshots_are_immutable BEFORE UPDATE ON snapshots
  BEGIN SELECT RAISE(ABORT, 'A snapshot is never changed.'); END;
CREATE TRIGGER snapshots_are_kept BEFORE DELETE ON snapshots
  BEGIN SELECT RAISE(ABORT, 'A snapshot is never deleted.'); END;

ALTER TABLE evidence ADD COLUMN kind TEXT NOT NULL DEFAULT 'quotation';
ALTER TABLE evidence ADD COLUMN primacy TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE evidence ADD COLUMN published_on TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN snapshot TEXT REFERENCES snapshots (id);
ALTER TABLE evidence ADD COLUMN passage_revision INTEGER REFERENCES revisions (key);
ALTER TABLE evidence ADD COLUMN passage_ranges TEXT;
UPDATE evidence SET kind = 'url' WHERE url <> '';
CREATE INDEX evidence_by_passage ON evidence (passage_revision)
  WHERE passage_revision IS NOT NULL;
`

const claims = `
ALTER TABLE claims ADD COLUMN conclusion TEXT NOT NULL DEFAULT '';
ALTER TABLE claims ADD COLUMN as_of TEXT NOT NULL DEFAULT '';
ALTER TABLE claims ADD COLUMN recheck_on TEXT NOT NULL DEFAULT '';
ALTER TABLE claims ADD COLUMN void_reason TEXT NOT NULL DEFAULT '';
CREATE INDEX claims_by_recheck ON claims (recheck_on) WHERE recheck_on <> '';
`

/** A scale's values are one JSON text: they are read and written together, always. */
const scales = `
CREATE TABLE scales (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  fields TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
`

export const evidenceAndScales: Migration = {
  version: 50,
  up: (connection) => {
    for (const script of [evidence, claims, scales]) connection.execute(script)
  },
}
