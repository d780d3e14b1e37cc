/** What verifying finds, gathered up to a bound: one forgery may show in every later row. */
import type { HistoryProblem, ProblemKind } from '#shared/records/history.ts'

export const mostProblems = 100

/** Characters of a value that are told. */
const shownOfValue = 200

const shorten = (text: string): string =>
  text.length > shownOfValue ? `${text.slice(0, shownOfValue)}…` : text

export const valueText = (value: unknown): string => shorten(JSON.stringify(value ?? null))

type Told = { kind: ProblemKind } & Partial<Omit<HistoryProblem, 'kind'>>

export class Problems {
  readonly list: HistoryProblem[] = []
  more = false

  add(problem: Told): void {
    if (this.list.length >= mostProblems) {
      this.more = true
      return
    }
    this.list.push({
      seq: null,
      count: 1,
      table: null,
      rowId: null,
      claimNumber: null,
      sourceTitle: null,
      field: null,
      told: null,
      found: null,
      ...problem,
    })
  }
}
