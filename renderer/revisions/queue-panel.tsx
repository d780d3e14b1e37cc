/** The claims whose anchors wait for a person, one after the other, where the inspector is. */
import { CheckCheck, X } from 'lucide-react'
import { useCallback, useEffect, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueuedAnchor } from '#shared/records/revisions.ts'
import { chooseClaim, openScope, useWorkspace } from '../state/workspace.ts'
import { useCandidatePaint } from './candidate-paint.ts'
import { acceptPlace, confirmMoved, keepOrphan } from './do.ts'
import { closeQueue } from './open-queue.ts'
import { useQueue } from './queries.ts'
import { QueueItem } from './queue-item.tsx'
import './revisions.css'
import { lookAt, preview, useRevisionsState } from './state.ts'

const none: readonly QueuedAnchor[] = []

/** Shows the claim in the grid, and the place that is considered in the text. */
function useFollow(current: QueuedAnchor | undefined, chosen: number): void {
  const id = current?.claimId
  const sourceId = current?.sourceId
  const place = current?.candidates[chosen]
  const key = place?.ranges.map(({ start, end }) => `${start}-${end}`).join() ?? ''
  useEffect(() => {
    if (id === undefined || sourceId === undefined) return
    const { scope, claimId } = useWorkspace.getState()
    if (scope !== null && scope !== sourceId) openScope(sourceId)
    if (claimId !== id) chooseClaim({ id, sourceId }, 'command')
  }, [id, sourceId])
  useEffect(() => {
    preview(place?.ranges ?? null)
    return () => preview(null)
    // Each answer of the engine makes new objects of the same places.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id, key])
}

export function QueuePanel() {
  const { t } = useTranslation()
  const scope = useWorkspace((state) => state.scope)
  const queuedId = useRevisionsState((state) => state.queuedId)
  const { data, isError, refetch } = useQueue(scope)
  const items = data?.items ?? none
  const at = Math.max(
    0,
    items.findIndex(({ claimId }) => claimId === queuedId),
  )
  const current = items[at]
  const [choice, setChoice] = useState<{ id: string; index: number } | null>(null)
  const chosen = choice && choice.id === current?.claimId ? choice.index : 0
  useFollow(current, chosen)
  useCandidatePaint()

  const look = useCallback((item: QueuedAnchor | undefined) => {
    lookAt(item?.claimId ?? null)
    if (!item) return
    requestAnimationFrame(() =>
      document
        .querySelector<HTMLElement>(`[data-claim-id="${item.claimId}"] .queue-main`)
        ?.focus({ preventScroll: true }),
    )
  }, [])
  const choose = (index: number): void => {
    if (current && current.candidates[index]) setChoice({ id: current.claimId, index })
  }
  const settle = async (done: Promise<boolean>): Promise<void> => {
    const next = items[at + 1] ?? items[at - 1]
    if (await done) look(next)
  }
  const accept = (): void => {
    const place = current?.candidates[chosen]
    if (current && place) void settle(acceptPlace(current, place.ranges))
  }
  const orphan = (): void => {
    if (current) void settle(keepOrphan(current))
  }

  function hearKeys(event: KeyboardEvent<HTMLElement>): void {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
    const button = (event.target as Element).closest('button')
    const onOther = button !== null && !button.matches('.queue-main')
    const digit = /^[1-8]$/.test(event.key) ? Number(event.key) - 1 : -1
    const deeds: Readonly<Record<string, () => void>> = {
      ArrowDown: () => look(items[at + 1] ?? current),
      ArrowUp: () => look(items[at - 1] ?? current),
      ArrowRight: () => choose(chosen + 1),
      ArrowLeft: () => choose(chosen - 1),
      Escape: closeQueue,
      Delete: orphan,
      ...(onOther ? {} : { Enter: accept }),
    }
    const deed = digit >= 0 ? () => choose(digit) : deeds[event.key]
    if (!deed) return
    event.preventDefault()
    deed()
  }

  const moved = items.filter(({ health }) => health === 'moved').length
  const close = t('revisions.queueClose')
  const waiting = data ? data.total - items.length : 0
  return (
    <div
      className="queue-panel"
      role="group"
      aria-label={t('revisions.queue')}
      onKeyDown={hearKeys}
    >
      <header className="pane-bar">
        <h2 className="pane-title truncated">{t('revisions.queue')}</h2>
        <span className="section-count" data-testid="queue-count">
          {data?.total ?? ''}
        </span>
        <span className="findings-space" />
        {moved > 0 && (
          <button
            type="button"
            className="button button-plain findings-toggle"
            data-testid="confirm-moved"
            onClick={() => void confirmMoved(scope)}
          >
            <CheckCheck size={14} aria-hidden />
            {t('revisions.confirmMoved', { count: waiting > 0 ? moved + waiting : moved })}
          </button>
        )}
        <button
          type="button"
          className="icon-button"
          data-testid="queue-close"
          aria-label={close}
          title={close}
          onClick={closeQueue}
        >
          <X size={15} aria-hidden />
        </button>
      </header>
      <div className="pane-body findings-body" data-testid="queue" data-pane-focus tabIndex={-1}>
        {isError && (
          <div className="findings-empty" role="alert">
            <span>{t('revisions.queueTrouble')}</span>
            <button type="button" className="button" onClick={() => void refetch()}>
              {t('findings.again')}
            </button>
          </div>
        )}
        {!data && !isError && (
          <div className="findings-empty quiet" role="status">
            {t('app.loading')}
          </div>
        )}
        <ul>
          {items.map((anchor) => (
            <QueueItem
              key={anchor.claimId}
              anchor={anchor}
              isCurrent={anchor === current}
              chosen={chosen}
              onLook={() => look(anchor)}
              onChoose={choose}
              onAccept={accept}
              onOrphan={orphan}
            />
          ))}
        </ul>
        {waiting > 0 && (
          <p className="quiet queue-hint">{t('revisions.more', { count: waiting })}</p>
        )}
        {data && items.length === 0 && (
          <div className="findings-empty" data-testid="queue-empty">
            <strong>{t('revisions.queueEmpty')}</strong>
            <span className="quiet">{t('revisions.queueEmptyHint')}</span>
          </div>
        )}
      </div>
    </div>
  )
}
