/** The values people pick from a list: verdicts, statuses, types; each with its sign, name and key. */
import i18next from 'i18next'
import { Ban, Circle, CircleCheck, CircleDashed, CircleDot, Globe } from 'lucide-react'
import type { ReactNode } from 'react'
import { findAction } from '#shared/actions.ts'
import { claimTypes } from '#shared/records/extraction.ts'
import { actionOf, currentValues, markOf, verdictName } from '../scales/current.ts'
import { statuses, type Claim, type ClaimPatch } from '#shared/records/library.ts'

export type ChoiceColumn = 'verdict' | 'status' | 'type'

export interface Choice {
  /** What the claim's field becomes. */
  readonly value: string | null
  readonly label: string
  readonly sign: ReactNode
  /** The key that picks it while the list is open. */
  readonly key: string
  /** The key of the registry that does the same without the list, if there is one. */
  readonly shortcut?: string
}

const statusSigns = {
  new: Circle,
  'in-progress': CircleDot,
  checked: CircleCheck,
  published: Globe,
  void: Ban,
} as const satisfies Record<Claim['status'], unknown>

export function StatusSign({
  of,
  proposed,
}: {
  readonly of: Claim['status']
  readonly proposed?: boolean
}) {
  const Sign = proposed ? CircleDashed : statusSigns[of]
  return <Sign size={13} className="status-sign" data-status={of} aria-hidden />
}

export const VerdictDot = ({ of }: { readonly of: Claim['verdict'] }) => (
  <span className={of === null ? 'dot dot-hollow' : 'dot'} data-verdict={markOf(of)} />
)

const shortcutOf = (action: string): { shortcut?: string } => {
  const key = findAction(action)?.key
  return key === undefined ? {} : { shortcut: key }
}

const verdictChoices = (): Choice[] =>
  [...currentValues().map(({ id }) => id), null].map((value, i) => ({
    value,
    label: verdictName(value),
    sign: <VerdictDot of={value} />,
    key: value === null ? '0' : String(i + 1),
    ...shortcutOf(actionOf(value) ?? ''),
  }))

const statusChoices = (): Choice[] =>
  statuses.map((value, i) => ({
    value,
    label: i18next.t(`claimStatus.${value}`),
    sign: <StatusSign of={value} />,
    key: String(i + 1),
    ...shortcutOf(`status.${value}`),
  }))

const typeChoices = (): Choice[] =>
  claimTypes.map((value, i) => ({
    value,
    label: i18next.t(`claimType.${value}`),
    sign: null,
    key: String(i + 1),
  }))

export function choicesOf(column: ChoiceColumn): Choice[] {
  if (column === 'verdict') return verdictChoices()
  return column === 'status' ? statusChoices() : typeChoices()
}

export const choicePatch = (column: ChoiceColumn, value: string | null): ClaimPatch =>
  ({ [column]: value }) as ClaimPatch
