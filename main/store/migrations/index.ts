/** Every migration there is, oldest first. One is never changed once it was released. */
import type { Migration } from '../migrate.ts'
import { first } from './0010-first.ts'
import { findings } from './0020-findings.ts'
import { revisionsMigration } from './0030-revisions.ts'
import { chain } from './0040-chain.ts'
import { evidenceAndScales } from './0050-evidence.ts'
import { entitiesAndRelations } from './0060-entities.ts'
import { modelSuggestions } from './0070-models.ts'
import { origins80 } from './0080-origins.ts'
import { unresolvedSpeakers } from './0100-unresolved.ts'

export const migrations: readonly Migration[] = [
  first,
  findings,
  revisionsMigration,
  chain,
  evidenceAndScales,
  entitiesAndRelations,
  modelSuggestions,
  origins80,
  unresolvedSpeakers,
]
