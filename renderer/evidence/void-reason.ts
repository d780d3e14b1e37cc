/** Withdrawing claims: the reason is asked for before anything is written. */
import { openDialog } from '../state/workspace.ts'

let ids: readonly string[] = []

/** The claims that the dialog is about. */
export const claimsToWithdraw = (): readonly string[] => ids

export function askVoidReason(claimIds: readonly string[]): void {
  ids = [...claimIds]
  openDialog('void')
}
