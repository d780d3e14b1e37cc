/** All repositories of one connection. */
import { createClaims, type Claims } from './claims.ts'
import type { Connection } from './connection.ts'
import { createCopies, type Copies } from './copies.ts'
import { createCoverage, type CoverageReader } from './coverage.ts'
import { createDismissals, type Dismissals } from './dismissals.ts'
import { createEvidence, type EvidenceTable } from './evidence.ts'
import { createDeletions, type Deletions } from './deletions.ts'
import { createHistory, type History } from './history.ts'
import { createOverview, type OverviewReader } from './overview.ts'
import { createRelations, type Relations } from './relations.ts'
import { createModels, type Models } from './models.ts'
import { createOrigins, type Origins } from './origins.ts'
import { createHistoryList, type HistoryList } from './history-list.ts'
import { createPastAnchors, type PastAnchors } from './past-anchors.ts'
import { createRevisions, type Revisions } from './revisions.ts'
import { createScales, type Scales } from './scales.ts'
import { createSearch, type Search } from './search.ts'
import { createSettings, type Settings } from './settings.ts'
import { createSnapshots, type Snapshots } from './snapshots.ts'
import { createSources, type Sources } from './sources.ts'

export interface Tables {
  readonly sources: Sources
  readonly revisions: Revisions
  readonly origins: Origins
  readonly pastAnchors: PastAnchors
  readonly claims: Claims
  readonly evidence: EvidenceTable
  readonly dismissals: Dismissals
  readonly relations: Relations
  readonly models: Models
  readonly history: History & HistoryList
  readonly deletions: Deletions
  readonly scales: Scales
  readonly settings: Settings
  readonly snapshots: Snapshots
  readonly search: Search
  readonly overview: OverviewReader
  readonly copies: Copies
  readonly coverage: CoverageReader
}

export function createTables(connection: Connection): Tables {
  const coverage = createCoverage(connection)
  return {
    coverage,
    sources: createSources(connection, coverage),
    revisions: createRevisions(connection, coverage),
    origins: createOrigins(connection),
    pastAnchors: createPastAnchors(connection),
    claims: createClaims(connection),
    evidence: createEvidence(connection),
    dismissals: createDismissals(connection),
    relations: createRelations(connection),
    models: createModels(connection),
    history: { ...createHistory(connection), ...createHistoryList(connection) },
    deletions: createDeletions(connection),
    scales: createScales(connection),
    settings: createSettings(connection),
    snapshots: createSnapshots(connection),
    search: createSearch(connection),
    overview: createOverview(connection),
    copies: createCopies(connection),
  }
}
