/** The colleague's library that is held beside this one, and what the person decided so far. */
import { create } from 'zustand'
import type { ColumnAgreement, MergeReport, Side } from '#shared/records/merge.ts'

export interface OtherFile {
  readonly path: string
  /** The file's name without its ending. */
  readonly name: string
}

export type Tab = 'differences' | 'agreement'
export type AgreementColumn = ColumnAgreement['column']

interface People {
  /** The comparison stands in the place of the panes. */
  readonly open: boolean
  readonly other: OtherFile | null
  readonly tab: Tab
  /** By key of the item; what is not here goes the usual way (rows.ts). */
  readonly decisions: Readonly<Record<string, Side>>
  readonly conflictsOnly: boolean
  /** Of the second tab: the column whose rows are shown; null for all. */
  readonly column: AgreementColumn | null
  /** The item the keyboard is at. */
  readonly at: string | null
  /** What came of applying; null before. */
  readonly report: MergeReport | null
}

const nothing: People = {
  open: false,
  other: null,
  tab: 'differences',
  decisions: {},
  conflictsOnly: false,
  column: null,
  at: null,
  report: null,
}

export const usePeople = create<People>(() => nothing)

const set = usePeople.setState

/** Opens the comparison with another library, nothing decided yet. */
export const compareWithOther = (other: OtherFile): void => set({ ...nothing, open: true, other })

/** Forgets the file and every decision. */
export const leaveComparison = (): void => set(nothing)

/** Out of sight, with all decisions, to come back to. */
export const setComparisonAside = (): void => set({ open: false })
export const showComparison = (): void => set({ open: true })

export const decide = (keys: readonly string[], side: Side): void =>
  set(({ decisions }) => ({
    decisions: { ...decisions, ...Object.fromEntries(keys.map((key) => [key, side])) },
  }))

export const goTo = (at: string | null): void => set({ at })
export const showTab = (tab: Tab): void => set({ tab, at: null })
export const showConflictsOnly = (conflictsOnly: boolean): void => set({ conflictsOnly, at: null })
export const showColumn = (column: AgreementColumn | null): void => set({ column, at: null })
export const showReport = (report: MergeReport | null): void =>
  set(report ? { report } : { report, at: null })
