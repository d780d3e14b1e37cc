/** Schema 70: what a language model was asked, what it suggested, and its verdicts. */
import type { Migration } from '../migrate.ts'

/**
 * Settings of their own, because `settings` is the window's to write: the window may not send a text
 * to another host by itself. `status` is what the analyst made of a suggestion; the words of the
 * model never change. A verdict's content is told only once `blind` is there: the analyst's own.
 */
const models = `
CREATE TABLE model_settings (
  key INTEGER PRIMARY KEY CHECK (key = 1),
  value TEXT NOT NULL
) STRICT;

CREATE TABLE model_runs (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source INTEGER NOT NULL REFERENCES sources (key),
  claim INTEGER REFERENCES claims (key),
  model TEXT NOT NULL,
  host TEXT NOT NULL,
  prompt_sha256 TEXT NOT NULL CHECK (length(prompt_sha256) = 64),
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  milliseconds INTEGER NOT NULL,
  parts INTEGER NOT NULL,
  parts_done INTEGER NOT NULL,
  input_tokens INTEGER,
  output_tokens INTEGER,
  cost REAL,
  currency TEXT NOT NULL
) STRICT;
CREATE INDEX model_runs_by_source ON model_runs (source, key);

CREATE TABLE suggestions (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  run INTEGER NOT NULL REFERENCES model_runs (key),
  revision INTEGER NOT NULL REFERENCES revisions (key),
  text TEXT NOT NULL,
  quotes TEXT NOT NULL,
  ranges TEXT NOT NULL,
  why TEXT NOT NULL,
  refusal TEXT,
  status TEXT NOT NULL CHECK (status IN ('proposed', 'accepted', 'rejected', 'dismissed')),
  claim_id TEXT
) STRICT;
CREATE INDEX suggestions_by_run ON suggestions (run, key);

CREATE TABLE model_verdicts (
  key INTEGER PRIMARY KEY,
  run INTEGER NOT NULL UNIQUE REFERENCES model_runs (key),
  claim INTEGER NOT NULL REFERENCES claims (key),
  answer TEXT NOT NULL,
  blind TEXT
) STRICT;
CREATE INDEX model_verdicts_by_claim ON model_verdicts (claim, key);
`

export const modelSuggestions: Migration = {
  version: 70,
  up: (connection) => connection.execute(models),
}
