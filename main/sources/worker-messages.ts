/** What a worker and the one who asks it say to each other. */
import type { RiscontroError } from '#shared/contract/errors.ts'
import type { SourceText } from './details.ts'

export type { Order } from './read-kind.ts'

export type Answer =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; source: SourceText }
  | { kind: 'failed'; error: RiscontroError }
