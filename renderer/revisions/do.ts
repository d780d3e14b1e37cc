/** What a person does with revisions and doubtful anchors. */
import i18next from 'i18next'
import type { CallOptions } from '#shared/contract/client.ts'
import type { InputOf } from '#shared/contract/commands.ts'
import type { Result } from '#shared/contract/errors.ts'
import type { Span } from '#shared/records/extraction.ts'
import { anchorHealths, type Claim, type SourceSummary } from '#shared/records/library.ts'
import type { QueuedAnchor, RevisionReport } from '#shared/records/revisions.ts'
import { notify } from '../state/notices.ts'
import { panes } from '../state/panes.ts'
import { read } from '../state/queries.ts'
import { runTask } from '../state/task.ts'
import { chooseClaim, openScope, selectText, useWorkspace } from '../state/workspace.ts'
import { write } from '../state/write.ts'
import { fold } from '../claims/filters/narrow.ts'
import { compare, showPast, showQueue } from './state.ts'

/** "3 al loro posto, 1 orfana, 2 proposte nuove". */
export function sayReport({ healths, proposals }: RevisionReport): string {
  const parts = anchorHealths.flatMap((health) => {
    const count = healths[health] ?? 0
    return count > 0 ? [i18next.t(`revisions.${health}`, { count })] : []
  })
  if (proposals > 0) parts.push(i18next.t('revisions.proposals', { count: proposals }))
  return parts.join(', ') || i18next.t('revisions.noClaims')
}

/** Adds a revision, says what became of the claims, and shows what needs a look. */
export async function addRevision(
  input: InputOf<'revisions.add'>,
): Promise<Result<RevisionReport>> {
  const result = await runTask(i18next.t('revisions.reading'), (options: CallOptions) =>
    write('revisions.add', input, { ...options, quiet: true }),
  )
  if (!result.ok || result.value.unchanged) return result
  const { sourceId, title, healths } = result.value
  showPast(null)
  openScope(sourceId)
  if ((healths.orphan ?? 0) + (healths.ambiguous ?? 0) + (healths.fuzzy ?? 0) > 0) showQueue(true)
  notify({
    kind: 'info',
    topic: 'revision',
    text: i18next.t('revisions.added', { title, what: sayReport(result.value) }),
    action: {
      label: i18next.t('revisions.compareWithNewest'),
      run: () => void compareWith(sourceId),
    },
  })
  return result
}

/** Puts the newest revision beside the one before it, or beside the one given. */
export async function compareWith(sourceId: string | null, from?: string): Promise<void> {
  if (sourceId === null) return
  const list = await read('revisions.list', { sourceId })
  const to = list.at(-1)
  const before = from ?? list.at(-2)?.id
  if (!to || before === undefined) {
    notify({ kind: 'info', topic: 'revision', text: i18next.t('revisions.onlyOne') })
    return
  }
  compare({ sourceId, from: before, to: to.id })
}

const say = (text: string): void => notify({ kind: 'info', topic: 'action', text })

export async function acceptPlace(anchor: QueuedAnchor, spans: readonly Span[]): Promise<boolean> {
  const result = await write('anchors.accept', {
    claimId: anchor.claimId,
    ranges: spans.map(({ start, end }) => ({ start, end })),
  })
  if (result.ok) say(i18next.t('revisions.accepted', { number: anchor.number }))
  return result.ok
}

export async function keepOrphan(anchor: QueuedAnchor): Promise<boolean> {
  const result = await write('anchors.keepAsOrphan', { claimId: anchor.claimId })
  if (result.ok) say(i18next.t('revisions.orphaned', { number: anchor.number }))
  return result.ok
}

/** The same words elsewhere: right but for the rarest case, so all of them at once. */
export async function confirmMoved(scope: string | null): Promise<void> {
  const { items } = await read('anchors.queue', {
    sourceId: scope,
    healths: ['moved'],
    limit: 10_000,
    candidates: false,
  })
  if (items.length === 0) return
  const claimIds = items.map(({ claimId }) => claimId)
  const result = await write('anchors.confirm', { claimIds })
  if (result.ok) say(i18next.t('revisions.confirmed', { count: claimIds.length }))
}

/** Gives the active claim the selected words as its place. */
export async function placeOnSelection(claim: Claim | undefined): Promise<void> {
  const { textSelection } = useWorkspace.getState()
  if (!textSelection) return
  if (!claim) return say(i18next.t('status.needsClaim'))
  const result = await write('anchors.accept', { claimId: claim.id, ranges: [textSelection] })
  if (!result.ok) return
  selectText(null)
  panes.text?.clearSelection()
  chooseClaim(result.value, 'text')
  say(i18next.t('revisions.accepted', { number: claim.number }))
}

const flat = (title: string): string =>
  fold(title)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The oldest other source with this one's address or title. */
export function alike(
  sources: readonly SourceSummary[],
  { id, title, url }: SourceSummary,
): SourceSummary | undefined {
  return sources.findLast(
    (other) =>
      other.id !== id &&
      ((url !== '' && other.url === url) ||
        (flat(title) !== '' && flat(other.title) === flat(title))),
  )
}

/** Where a source that came in looks like another version of one that is there: offers to join them. */
export async function offerAsRevision(sourceId: string): Promise<void> {
  const sources = await read('sources.list', {})
  const fresh = sources.find(({ id }) => id === sourceId)
  const old = fresh && alike(sources, fresh)
  if (!old) return
  notify({
    kind: 'info',
    topic: `revision-${sourceId}`,
    stays: true,
    text: i18next.t('revisions.offer', { title: fresh.title }),
    action: {
      label: i18next.t('revisions.offerDo'),
      run: () => void addRevision({ sourceId: old.id, fromSourceId: sourceId }),
    },
  })
}
