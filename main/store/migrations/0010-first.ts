/** Schema 10: sources, their texts, claims, evidence, history, settings and the search indexes. */
import type { Migration } from '../migrate.ts'

/**
 * `key` is SQLite's own row number, which other tables refer to and which a VACUUM keeps; `id` is the
 * UUID the rest of the program knows. Offsets count UTF-16 code units, `stop` is exclusive. Rows with
 * `deleted_at` are kept so that undo is exact.
 */
const texts = `
CREATE TABLE sources (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  byline TEXT NOT NULL,
  outlet TEXT NOT NULL,
  url TEXT NOT NULL,
  language TEXT NOT NULL,
  published_on TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

CREATE TABLE revisions (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source INTEGER NOT NULL REFERENCES sources (key),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  created_at TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX revisions_by_source ON revisions (source, key);
CREATE INDEX revisions_by_sha256 ON revisions (sha256);
CREATE TRIGGER revisions_are_immutable BEFORE UPDATE ON revisions
  BEGIN SELECT RAISE(ABORT, 'A revision is never changed.'); END;
CREATE TRIGGER revisions_are_kept BEFORE DELETE ON revisions
  BEGIN SELECT RAISE(ABORT, 'A revision is never deleted.'); END;

CREATE TABLE blocks (
  revision INTEGER NOT NULL REFERENCES revisions (key),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  level INTEGER,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  PRIMARY KEY (revision, position)
) STRICT, WITHOUT ROWID;

-- Whether a sentence is claimed follows from the claims' ranges; only the skipping is stored.
CREATE TABLE sentences (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL REFERENCES revisions (key),
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  reason TEXT
) STRICT;
CREATE INDEX sentences_by_revision ON sentences (revision, start, stop, reason);
`

const claims = `
CREATE TABLE claims (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source INTEGER NOT NULL REFERENCES sources (key),
  revision INTEGER NOT NULL REFERENCES revisions (key),
  number INTEGER NOT NULL CHECK (number >= 1),
  text TEXT NOT NULL,
  type TEXT NOT NULL,
  origin TEXT NOT NULL,
  proposed INTEGER NOT NULL CHECK (proposed IN (0, 1)),
  speaker TEXT NOT NULL,
  role TEXT NOT NULL,
  check_worthiness REAL CHECK (check_worthiness BETWEEN 0 AND 1),
  check_worthiness_reasons TEXT NOT NULL,
  verifiable INTEGER CHECK (verifiable IN (0, 1)),
  verdict TEXT,
  status TEXT NOT NULL,
  confidence INTEGER CHECK (confidence BETWEEN 0 AND 100),
  notes TEXT NOT NULL,
  assignee TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  UNIQUE (source, number)
) STRICT;
CREATE INDEX claims_by_source ON claims (source, deleted_at, status);
CREATE INDEX claims_by_revision ON claims (revision, deleted_at);

CREATE TABLE ranges (
  claim INTEGER NOT NULL REFERENCES claims (key),
  position INTEGER NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0),
  stop INTEGER NOT NULL CHECK (stop > start),
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  PRIMARY KEY (claim, position)
) STRICT, WITHOUT ROWID;

-- Without a claim: what was read out of the text as a whole, for claims made of it later.
CREATE TABLE quantities (
  key INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL REFERENCES revisions (key),
  claim INTEGER REFERENCES claims (key),
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  exact TEXT NOT NULL,
  kind TEXT NOT NULL,
  value ANY,
  low ANY,
  high ANY,
  unit TEXT,
  approximate INTEGER,
  inherited INTEGER,
  unresolved INTEGER
) STRICT;
CREATE INDEX quantities_by_claim ON quantities (claim) WHERE claim IS NOT NULL;
CREATE INDEX quantities_by_revision ON quantities (revision, start) WHERE claim IS NULL;

CREATE TABLE attributions (
  key INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL REFERENCES revisions (key),
  claim INTEGER UNIQUE REFERENCES claims (key),
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  exact TEXT NOT NULL,
  speaker TEXT NOT NULL,
  role TEXT,
  speech TEXT NOT NULL,
  verb TEXT
) STRICT;
CREATE INDEX attributions_by_revision ON attributions (revision, start) WHERE claim IS NULL;

CREATE TABLE tags (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE claim_tags (
  claim INTEGER NOT NULL REFERENCES claims (key),
  position INTEGER NOT NULL,
  tag INTEGER NOT NULL REFERENCES tags (key),
  PRIMARY KEY (claim, position),
  UNIQUE (claim, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  claim INTEGER NOT NULL REFERENCES claims (key),
  quote TEXT NOT NULL,
  url TEXT NOT NULL,
  title TEXT NOT NULL,
  publisher TEXT NOT NULL,
  stance TEXT NOT NULL,
  accessed_on TEXT NOT NULL,
  note TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX evidence_by_claim ON evidence (claim, deleted_at);
`

/**
 * A step is `done` or `undone`; `closed` when neither undo nor redo may reach it any more. What undo
 * cannot take from the history, the times before and after, stands in step_times.
 */
const history = `
CREATE TABLE steps (
  step INTEGER PRIMARY KEY AUTOINCREMENT,
  command TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'closed'))
) STRICT;
CREATE INDEX steps_by_state ON steps (state, step);

CREATE TABLE step_times (
  step INTEGER NOT NULL REFERENCES steps (step),
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (step, table_name, row_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE history (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  step INTEGER NOT NULL REFERENCES steps (step),
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  command TEXT NOT NULL,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  source_id TEXT,
  claim_id TEXT,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX history_by_step ON history (step, kind);
CREATE INDEX history_by_claim ON history (claim_id, seq) WHERE claim_id IS NOT NULL;
CREATE TRIGGER history_is_not_rewritten BEFORE UPDATE ON history
  BEGIN SELECT RAISE(ABORT, 'The history is append-only.'); END;
CREATE TRIGGER history_is_kept BEFORE DELETE ON history
  BEGIN SELECT RAISE(ABORT, 'The history is append-only.'); END;

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`

/** FTS5 tables without a copy of the words (external content), kept right by triggers. */
const search = `
CREATE VIEW source_words AS
  SELECT r.key, s.title, s.byline, s.outlet, r.text
  FROM revisions AS r JOIN sources AS s ON s.key = r.source;
CREATE VIRTUAL TABLE source_index USING fts5 (
  title, byline, outlet, text,
  content = 'source_words', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER source_index_of_revision AFTER INSERT ON revisions BEGIN
  INSERT INTO source_index (rowid, title, byline, outlet, text)
    SELECT key, title, byline, outlet, text FROM source_words WHERE key = new.key;
END;
CREATE TRIGGER source_index_of_details AFTER UPDATE ON sources
WHEN old.title <> new.title OR old.byline <> new.byline OR old.outlet <> new.outlet BEGIN
  INSERT INTO source_index (source_index, rowid, title, byline, outlet, text)
    SELECT 'delete', key, old.title, old.byline, old.outlet, text
    FROM revisions WHERE source = old.key;
  INSERT INTO source_index (rowid, title, byline, outlet, text)
    SELECT key, new.title, new.byline, new.outlet, text FROM revisions WHERE source = new.key;
END;

CREATE VIRTUAL TABLE claim_index USING fts5 (
  text, speaker, notes,
  content = 'claims', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER claim_index_of_new AFTER INSERT ON claims BEGIN
  INSERT INTO claim_index (rowid, text, speaker, notes)
    VALUES (new.key, new.text, new.speaker, new.notes);
END;
CREATE TRIGGER claim_index_of_changed AFTER UPDATE ON claims
WHEN old.text <> new.text OR old.speaker <> new.speaker OR old.notes <> new.notes BEGIN
  INSERT INTO claim_index (claim_index, rowid, text, speaker, notes)
    VALUES ('delete', old.key, old.text, old.speaker, old.notes);
  INSERT INTO claim_index (rowid, text, speaker, notes)
    VALUES (new.key, new.text, new.speaker, new.notes);
END;
`

export const first: Migration = {
  version: 10,
  up: (connection) => {
    for (const script of [texts, claims, history, search]) connection.execute(script)
  },
}
