/** Schema 80: where the text of a revision came from, and the pages it stood on. */
import type { Migration } from '../migrate.ts'

const origins = `
CREATE TABLE origins (
  revision INTEGER PRIMARY KEY REFERENCES revisions (key),
  kind TEXT NOT NULL,
  file TEXT NOT NULL,
  url TEXT NOT NULL,
  canonical_url TEXT NOT NULL,
  accessed_at TEXT NOT NULL
) STRICT;
`

/** A note may stand after a paragraph that ends on the next page: numbers do not only go up. */
const pages = `
CREATE TABLE pages (
  revision INTEGER NOT NULL REFERENCES revisions (key),
  start INTEGER NOT NULL CHECK (start >= 0),
  number INTEGER NOT NULL CHECK (number >= 1),
  PRIMARY KEY (revision, start)
) STRICT, WITHOUT ROWID;
`

export const origins80: Migration = {
  version: 80,
  up: (connection) => {
    for (const script of [origins, pages]) connection.execute(script)
  },
}
