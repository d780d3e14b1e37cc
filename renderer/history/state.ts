/** Where in the history the person is; kept while the window is open. */
import { create } from 'zustand'
import { openDialog } from '../state/workspace.ts'
import { noChoice, type FilterChoice } from './filter.ts'

export const tabs = ['changes', 'deleted', 'integrity'] as const
export type Tab = (typeof tabs)[number]

interface HistoryView {
  readonly tab: Tab
  readonly choice: FilterChoice
  /** Only this claim's changes. */
  readonly claim: { readonly id: string; readonly number: number } | null
  /** Grows when verifying is asked for from outside. */
  readonly verifyAsked: number
}

export const useHistoryView = create<HistoryView>(() => ({
  tab: 'changes',
  choice: noChoice,
  claim: null,
  verifyAsked: 0,
}))

export const showTab = (tab: Tab): void => useHistoryView.setState({ tab })

export const choose = (choice: Partial<FilterChoice>): void =>
  useHistoryView.setState((now) => ({ choice: { ...now.choice, ...choice } }))

export const showAllClaims = (): void => useHistoryView.setState({ claim: null })

/** Opens the history, of the whole library or of one claim. */
export function openHistory(claim: HistoryView['claim'] = null): void {
  useHistoryView.setState({ tab: 'changes', choice: noChoice, claim })
  openDialog('history')
}

/** Opens the history and verifies it. */
export function openVerify(): void {
  useHistoryView.setState(({ verifyAsked }) => ({
    tab: 'integrity',
    verifyAsked: verifyAsked + 1,
  }))
  openDialog('history')
}
