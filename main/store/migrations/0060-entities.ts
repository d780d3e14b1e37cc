/** Schema 60: who and what a revision names, how sure a claim's words are, and claims among each other. */
import type { Migration } from '../migrate.ts'

/** A name is one entity through the whole text; `mentions` is JSON, since it is only read as a whole. */
const entities = `
CREATE TABLE entities (
  key INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL REFERENCES revisions (key),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  aliases TEXT NOT NULL,
  role TEXT,
  mentions TEXT NOT NULL,
  UNIQUE (revision, name)
) STRICT;
CREATE TABLE claim_entities (
  claim INTEGER NOT NULL REFERENCES claims (key),
  position INTEGER NOT NULL,
  entity INTEGER NOT NULL REFERENCES entities (key),
  PRIMARY KEY (claim, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_entities_by_entity ON claim_entities (entity);
`

const modality = `
ALTER TABLE claims ADD COLUMN modality TEXT NOT NULL DEFAULT 'asserted';
ALTER TABLE claims ADD COLUMN hedges TEXT NOT NULL DEFAULT '[]';
ALTER TABLE claims ADD COLUMN insertions TEXT NOT NULL DEFAULT '[]';
`

/** From a claim to another: it is part of it, depends on it, tells of the same event … */
const relations = `
CREATE TABLE claim_relations (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  claim INTEGER NOT NULL REFERENCES claims (key),
  other INTEGER NOT NULL REFERENCES claims (key) CHECK (other <> claim),
  kind TEXT NOT NULL,
  origin TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX claim_relations_by_claim ON claim_relations (claim, other, kind)
  WHERE deleted_at IS NULL;
CREATE INDEX claim_relations_by_other ON claim_relations (other) WHERE deleted_at IS NULL;
`

export const entitiesAndRelations: Migration = {
  version: 60,
  up: (connection) => {
    for (const script of [entities, modality, relations]) connection.execute(script)
  },
}
