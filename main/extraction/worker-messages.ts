/** What the pool and its worker say to each other. */
import type { Extraction, Language } from '#shared/records/extraction.ts'

export interface WorkerOrder {
  text: string
  language?: Language
  referenceDate?: string
}

export type WorkerAnswer =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; extraction: Extraction }
  | { kind: 'failed'; message: string }
