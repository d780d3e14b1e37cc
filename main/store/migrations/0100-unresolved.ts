/** Schema 100: a speaker who is a pronoun, of whom the text does not tell for whom it stands. */
import type { Migration } from '../migrate.ts'

export const unresolvedSpeakers: Migration = {
  version: 100,
  up: (connection) =>
    connection.execute(
      'ALTER TABLE attributions ADD COLUMN unresolved INTEGER CHECK (unresolved IN (0, 1))',
    ),
}
