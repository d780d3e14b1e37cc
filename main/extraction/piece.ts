/** A stretch of a sentence that is one clause, part of one, or an aside. */
import type { Stretch } from './phrases.ts'

export type Opener =
  /** the beginning, after a semicolon or a comma before a clause with its own subject */
  | 'clause'
  /** and, but + clause */
  | 'coordinator'
  | 'relative'
  | 'gerund'
  | 'participle'
  | 'subordinate'
  | 'apposition'
  | 'colon'
  /** in brackets or between dashes */
  | 'aside'
  /** after an aside: the clause before goes on */
  | 'resume'

export interface Piece extends Stretch {
  opener: Opener
  /** Index of its finite verb, or -1. */
  verb: number
  /** First word after what opens it: the relative, the subordinator, "and". */
  body: number
  /** A comma, bracket or dash stands before it. */
  parted: boolean
}
