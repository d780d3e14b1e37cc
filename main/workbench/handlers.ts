/** Every command of the engine with the use case that carries it out: one missing is a type error. */
import { analystCommands } from './analyst.ts'
import { anchorCommands } from './anchors.ts'
import { auditPackCommands } from './audit-packs.ts'
import { claimCommands } from './claims.ts'
import type { EngineCommand, HandlersOf } from './context.ts'
import { csvImportCommands } from './csv-imports.ts'
import { evidenceCommands } from './evidence.ts'
import { evidenceTextCommands } from './evidence-texts.ts'
import { exportCommands } from './exports.ts'
import { findingCommands } from './findings.ts'
import { historyCommands } from './history.ts'
import { importUrlCommands } from './import-url.ts'
import { importCommands } from './imports.ts'
import { libraryCommands } from './library.ts'
import { libraryFileCommands } from './library-files.ts'
import { modelCommands } from './models.ts'
import { overviewCommands } from './overview.ts'
import { peopleCommands } from './people.ts'
import { rangeCommands } from './ranges.ts'
import { readingCommands } from './reading.ts'
import { relationCommands } from './relations.ts'
import { revisionCommands } from './revisions.ts'
import { scaleCommands } from './scales.ts'
import { sourceCommands } from './sources.ts'

export const handlers: HandlersOf<EngineCommand> = {
  ...libraryCommands,
  ...libraryFileCommands,
  ...auditPackCommands,
  ...sourceCommands,
  ...importCommands,
  ...importUrlCommands,
  ...claimCommands,
  ...rangeCommands,
  ...evidenceCommands,
  ...evidenceTextCommands,
  ...findingCommands,
  ...relationCommands,
  ...overviewCommands,
  ...peopleCommands,
  ...analystCommands,
  ...historyCommands,
  ...exportCommands,
  ...csvImportCommands,
  ...readingCommands,
  ...scaleCommands,
  ...modelCommands,
  ...revisionCommands,
  ...anchorCommands,
}
