/** Schema 40: the history is a chain of hashes, with its head kept apart. */
import { beginning, hashOf, type ChainRow } from '../chain.ts'
import { sql, type Connection } from '../connection.ts'
import type { Migration } from '../migrate.ts'

const columns = `
DROP TRIGGER history_is_not_rewritten;
ALTER TABLE history ADD COLUMN hash TEXT NOT NULL DEFAULT '';
CREATE TABLE history_head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  seq INTEGER NOT NULL,
  count INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;
`

/** INSERT OR REPLACE takes a row away without asking the trigger against deleting. */
const guards = `
CREATE TRIGGER history_is_not_rewritten BEFORE UPDATE ON history
  BEGIN SELECT RAISE(ABORT, 'The history is append-only.'); END;
CREATE TRIGGER history_is_not_replaced BEFORE INSERT ON history
  WHEN EXISTS (SELECT 1 FROM history WHERE seq = new.seq)
  BEGIN SELECT RAISE(ABORT, 'The history is append-only.'); END;
CREATE INDEX history_by_row ON history (row_id, seq);
CREATE INDEX history_by_author ON history (by);
`

/** So many rows are in memory at a time. */
const pieceSize = 1000

function chainWhatIsThere(connection: Connection): void {
  let head = { seq: 0, count: 0, hash: beginning }
  for (;;) {
    const rows = connection.all<ChainRow>(sql`
      SELECT * FROM history WHERE seq > ${head.seq} ORDER BY seq LIMIT ${pieceSize}`)
    if (rows.length === 0) break
    for (const row of rows) {
      const hash = hashOf(head.hash, row)
      connection.run(sql`UPDATE history SET hash = ${hash} WHERE seq = ${row.seq}`)
      head = { seq: row.seq, count: head.count + 1, hash }
    }
  }
  connection.run(sql`
    INSERT INTO history_head (id, seq, count, hash)
    VALUES (1, ${head.seq}, ${head.count}, ${head.hash})`)
}

export const chain: Migration = {
  version: 40,
  up: (connection) => {
    connection.execute(columns)
    chainWhatIsThere(connection)
    connection.execute(guards)
  },
}
