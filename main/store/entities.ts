/** Who and what a revision names, and which of them a claim is about. */
import type { Entity, Span } from '#shared/records/extraction.ts'
import type { ClaimEntity } from '#shared/records/library.ts'
import { listOf, sql, type Connection } from './connection.ts'

interface EntityRow {
  kind: Entity['kind']
  name: string
  aliases: string
  role: string | null
  mentions: string
}

export function insertEntities(
  connection: Connection,
  revision: number,
  entities: readonly Entity[],
): void {
  // Two of one name are one here: by its name a claim finds it.
  for (const { kind, name, aliases, role, mentions } of entities)
    connection.run(sql`
      INSERT INTO entities (revision, kind, name, aliases, role, mentions)
      VALUES (${revision}, ${kind}, ${name}, ${JSON.stringify(aliases)}, ${role ?? null},
        ${JSON.stringify(mentions)})
      ON CONFLICT DO NOTHING`)
}

/** In the order of their first mentions. */
export const readEntities = (connection: Connection, revision: number): Entity[] =>
  connection
    .all<EntityRow>(
      sql`SELECT kind, name, aliases, role, mentions FROM entities
        WHERE revision = ${revision} ORDER BY key`,
    )
    .map(({ kind, name, aliases, role, mentions }) => ({
      kind,
      name,
      aliases: JSON.parse(aliases) as string[],
      ...(role === null ? {} : { role }),
      mentions: JSON.parse(mentions) as Entity['mentions'],
    }))

/** Those that are named within the spans. */
export function entitiesWithin(
  connection: Connection,
  revision: number,
  spans: readonly Span[],
): ClaimEntity[] {
  return readEntities(connection, revision)
    .filter(({ mentions }) =>
      mentions.some((mention) =>
        spans.some(({ start, end }) => mention.start >= start && mention.end <= end),
      ),
    )
    .map(({ name, kind }) => ({ name, kind }))
}

/** Takes the place of those the claim had. Names that the revision has not are left out. */
export function writeClaimEntities(
  connection: Connection,
  revision: number,
  claim: number,
  entities: readonly ClaimEntity[],
): void {
  connection.run(sql`DELETE FROM claim_entities WHERE claim = ${claim}`)
  if (entities.length === 0) return
  connection.run(sql`
    INSERT INTO claim_entities (claim, position, entity)
    SELECT ${claim}, wanted.key, e.key
    FROM json_each(${listOf(entities.map(({ name }) => name))}) AS wanted
    JOIN entities AS e ON e.revision = ${revision} AND e.name = wanted.value`)
}
