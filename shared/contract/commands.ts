/**
 * Every command of the program: its name, who carries it out, who may call it, what goes in and what
 * comes out. Types, checks, the preload's binding, the engine, the CLI and the tests are all made
 * from this one table, whose parts stand in commands/.
 */
import type { z } from 'zod'
import { app } from './commands/app.ts'
import { appModels } from './commands/app-models.ts'
import { claims } from './commands/claims.ts'
import { csvImports } from './commands/csv-imports.ts'
import { evidence } from './commands/evidence.ts'
import { exports } from './commands/exports.ts'
import { findings } from './commands/findings.ts'
import { history } from './commands/history.ts'
import { library } from './commands/library.ts'
import { models } from './commands/models.ts'
import { overview } from './commands/overview.ts'
import { people } from './commands/people.ts'
import { reading } from './commands/reading.ts'
import { relations } from './commands/relations.ts'
import { revisions } from './commands/revisions.ts'
import { scales } from './commands/scales.ts'
import { settings } from './commands/settings.ts'
import { sources } from './commands/sources.ts'

export type { ImportReport } from './commands/define.ts'

export const commands = {
  ...library,
  ...sources,
  ...claims,
  ...evidence,
  ...findings,
  ...relations,
  ...overview,
  ...people,
  ...history,
  ...settings,
  ...scales,
  ...exports,
  ...csvImports,
  ...reading,
  ...models,
  ...revisions,
  ...app,
  ...appModels,
} as const

export type Commands = typeof commands
export type CommandName = keyof Commands
/** What a caller writes: fields with a default may be left out. */
export type InputOf<N extends CommandName> = z.input<Commands[N]['input']>
/** What the command receives, defaults filled in. */
export type ParsedInputOf<N extends CommandName> = z.output<Commands[N]['input']>
export type OutputOf<N extends CommandName> = z.output<Commands[N]['output']>

export type NamesHostedBy<H extends 'engine' | 'app'> = {
  [N in CommandName]: Commands[N]['host'] extends H ? N : never
}[CommandName]

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name)
