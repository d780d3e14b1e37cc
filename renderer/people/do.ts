/** Sending a copy, choosing the one that came back, and bringing in what was decided. */
import i18next from 'i18next'
import type { InputOf } from '#shared/contract/commands.ts'
import type { RiscontroError } from '#shared/contract/errors.ts'
import type { Claim } from '#shared/records/library.ts'
import type { MergeItem } from '#shared/records/merge.ts'
import { travel } from '../actions/travel.ts'
import { client } from '../client.ts'
import { goToRow } from '../findings/open.ts'
import { explain } from '../i18n/explain.ts'
import { dismissTopic, notify } from '../state/notices.ts'
import { panes } from '../state/panes.ts'
import { runTask } from '../state/task.ts'
import { openDialog, showOverview } from '../state/workspace.ts'
import { write } from '../state/write.ts'
import { loud, withQuiet } from './rows.ts'
import {
  compareWithOther,
  leaveComparison,
  setComparisonAside,
  showComparison,
  showReport,
  usePeople,
} from './state.ts'

const say = (key: string, values: Record<string, unknown> = {}): string =>
  i18next.t(`people.${key}`, values)

const complain = (error: RiscontroError): void => {
  if (error.code !== 'cancelled') notify({ kind: 'error', topic: 'people', text: explain(error) })
}

/** Sends what was chosen and says what went where. Gives the failure in words; null for none. */
export async function sendCopy(sending: InputOf<'app.people.send'>): Promise<string | null> {
  const result = await runTask(say('sending'), (options) =>
    client.call('app.people.send', sending, options),
  )
  if (!result.ok) return result.error.code === 'cancelled' ? null : explain(result.error)
  if (!result.value) return null
  const { path, claims } = result.value
  openDialog(null)
  notify({
    kind: 'info',
    topic: 'people',
    stays: true,
    text: say(sending.blind ? 'sentBlind' : 'sent', { count: claims, path }),
    action: { label: say('showFile'), run: () => void client.call('app.showFile', { path }) },
  })
  return null
}

export async function chooseOther(): Promise<void> {
  const result = await client.call('app.people.choose', {})
  if (!result.ok) return complain(result.error)
  if (!result.value) return
  showOverview(false)
  compareWithOther(result.value)
}

/** Back to a comparison that was set aside; else asks for the file. */
export async function openComparison(): Promise<void> {
  const { other, open, report } = usePeople.getState()
  dismissTopic('people')
  if (other && !open && !report) showComparison()
  else await chooseOther()
}

/** Takes the whole merge back; the comparison then shows the differences again. */
export const undoMerge = (): Promise<void> => travel('undo')

/**
 * Brings in what was decided of all that differs.
 * Gives the failure in words; null for none.
 */
export async function applyMerge(items: readonly MergeItem[]): Promise<string | null> {
  const { other, decisions } = usePeople.getState()
  if (!other) return null
  const input = {
    path: other.path,
    prefer: 'mine',
    decisions: withQuiet(items, decisions),
  } as const
  const result = await runTask(say('applying'), (options) =>
    write('app.people.apply', input, { ...options, quiet: true }),
  )
  if (!result.ok) return result.error.code === 'cancelled' ? null : explain(result.error)
  const { taken, left } = result.value
  const shown = new Set(loud([...taken, ...left] as MergeItem[]).map(({ key }) => key))
  showReport({
    taken: taken.filter(({ key }) => shown.has(key)),
    left: left.filter(({ key }) => shown.has(key)),
  })
  return null
}

/** Leaves the page without anything or, after a merge, with the way back at hand. */
export function closeComparison(): void {
  const { report } = usePeople.getState()
  leaveComparison()
  // Once the panes are shown again.
  requestAnimationFrame(() => panes.grid?.focus())
  if (!report || report.taken.length === 0) return
  notify({
    kind: 'info',
    topic: 'action',
    text: say('applied', { count: report.taken.length }),
    action: { label: i18next.t('action.history.undo'), run: () => void undoMerge() },
  })
}

/** Shows the claim in the panes; the comparison waits with all that was decided. */
export function openClaim({ id, sourceId, number }: Claim): void {
  const { report } = usePeople.getState()
  if (report) leaveComparison()
  else setComparisonAside()
  goToRow({ claimId: id, sourceId, number })
  if (!report)
    notify({
      kind: 'info',
      topic: 'people',
      stays: true,
      text: say('aside'),
      action: {
        label: say('back'),
        run: () => showComparison(),
      },
    })
}
