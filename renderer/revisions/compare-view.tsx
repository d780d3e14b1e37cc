/** Two revisions side by side: paragraphs aligned, words marked, both with the passages of claims. */
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { createIntervalIndex } from '#shared/intervals.ts'
import type { RevisionDocument, RevisionSummary } from '#shared/records/revisions.ts'
import { KeyCaps } from '../common/key-caps.tsx'
import { chooseClaim, useWorkspace } from '../state/workspace.ts'
import { useSources } from '../state/queries.ts'
import { CompareRow, type SideOfText } from './compare-row.tsx'
import { useDiff, useRevision, useRevisions } from './queries.ts'
import { nameOf } from './revision-name.ts'
import './revisions.css'
import { scrollWithin } from './scroll.ts'
import { changesOf, claimSpans, shownRows } from './segments.ts'
import { compare, useRevisionsState } from './state.ts'

interface PickProps {
  readonly label: string
  readonly list: readonly RevisionSummary[]
  readonly value: string
  readonly testId: string
  onPick(id: string): void
}

function Pick({ label, list, value, testId, onPick }: PickProps) {
  const { t, i18n } = useTranslation()
  return (
    <label className="compare-pick">
      <span className="label">{label}</span>
      <select
        className="field"
        data-testid={testId}
        value={value}
        onChange={({ target }) => onPick(target.value)}
      >
        {list.map((summary) => (
          <option key={summary.id} value={summary.id}>
            {nameOf(summary, t, i18n.language)}
          </option>
        ))}
      </select>
    </label>
  )
}

const sideOf = (document: RevisionDocument | undefined): SideOfText | null =>
  document
    ? {
        text: document.revision.text,
        claims: createIntervalIndex(claimSpans(document.anchors)),
      }
    : null

/** Which change the person is at, and going on and back. */
function useChanges(changes: readonly number[], scroller: React.RefObject<HTMLElement | null>) {
  const [at, setAt] = useState<number | null>(null)
  const go = (by: 1 | -1): void => {
    if (changes.length === 0) return
    const next =
      at === null
        ? by === 1
          ? 0
          : changes.length - 1
        : Math.min(changes.length - 1, Math.max(0, at + by))
    setAt(next)
    const row = scroller.current?.querySelector(`[data-row="${changes[next]}"]`)
    scrollWithin(scroller.current, row, 'centre')
  }
  return { at, go, reset: () => setAt(null) }
}

export interface CompareProps {
  readonly sourceId: string
  readonly from: string
  readonly to: string
}

function Compare({ sourceId, from, to }: CompareProps) {
  const { t, i18n } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const { data: list = [] } = useRevisions(sourceId)
  const { data: diff } = useDiff(from, to)
  const { data: old } = useRevision(from)
  const { data: fresh } = useRevision(to)
  const source = useSources().data?.find(({ id }) => id === sourceId)
  const claimId = useWorkspace((state) => state.claimId)
  const [onlyChanges, setOnlyChanges] = useState(false)
  const left = useMemo(() => sideOf(old), [old])
  const right = useMemo(() => sideOf(fresh), [fresh])
  const rows = diff?.rows
  const changes = useMemo(() => changesOf(rows ?? []), [rows])
  const shown = useMemo(() => shownRows(rows ?? [], onlyChanges), [rows, onlyChanges])
  const { at, go, reset } = useChanges(changes, scroller)

  useEffect(() => {
    const before = document.activeElement
    const element = dialog.current
    if (element && !element.open) element.showModal()
    scroller.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])

  useEffect(() => {
    const element = scroller.current
    const choose = ({ target }: Event): void => {
      const ids = (target as Element).closest<HTMLElement>('[data-claims]')?.dataset['claims']
      const [first] = ids?.split(' ') ?? []
      if (first !== undefined) chooseClaim({ id: first, sourceId }, 'command')
    }
    element?.addEventListener('click', choose)
    return () => element?.removeEventListener('click', choose)
  }, [sourceId])

  const hearKeys = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof HTMLSelectElement) return
    const by =
      event.key === 'j' || (event.key === 'F7' && !event.shiftKey)
        ? 1
        : event.key === 'k' || event.key === 'F7'
          ? -1
          : 0
    if (by === 0) return
    event.preventDefault()
    go(by)
  }

  const pick = (next: Partial<CompareProps>): void => {
    reset()
    compare({ sourceId, from, to, ...next })
  }
  const position =
    changes.length === 0
      ? t('revisions.noChanges')
      : at === null
        ? t('revisions.changes', { count: changes.length })
        : t('revisions.changeOf', { at: at + 1, count: changes.length })
  const atRow = at === null ? null : changes[at]
  const lang = source?.language ?? i18n.language
  return (
    <dialog
      ref={dialog}
      className="compare"
      data-testid="compare-view"
      aria-label={t('revisions.compare')}
      onClose={() => compare(null)}
      onKeyDown={hearKeys}
    >
      <header className="compare-bar">
        <h2 className="pane-title truncated" title={source?.title}>
          {source?.title || t('source.untitled')}
        </h2>
        <span className="source-space" />
        <span className="quiet compare-count" data-testid="compare-count" role="status">
          {diff ? position : t('app.loading')}
        </span>
        <button
          type="button"
          className="button"
          data-testid="compare-previous"
          disabled={changes.length === 0}
          onClick={() => go(-1)}
        >
          <ChevronUp size={14} aria-hidden />
          <span className="compare-wide">{t('revisions.previousChange')}</span>
          <KeyCaps of="k" />
        </button>
        <button
          type="button"
          className="button"
          data-testid="compare-next"
          disabled={changes.length === 0}
          onClick={() => go(1)}
        >
          <ChevronDown size={14} aria-hidden />
          <span className="compare-wide">{t('revisions.nextChange')}</span>
          <KeyCaps of="j" />
        </button>
        <label className="compare-only">
          <input
            type="checkbox"
            data-testid="compare-only"
            checked={onlyChanges}
            onChange={({ target }) => setOnlyChanges(target.checked)}
          />
          {t('revisions.onlyChanges')}
        </label>
        <button
          type="button"
          className="icon-button"
          data-testid="compare-close"
          aria-label={t('app.close')}
          title={t('app.close')}
          onClick={() => dialog.current?.close()}
        >
          <X size={16} aria-hidden />
        </button>
      </header>
      <div className="compare-picks">
        <Pick
          label={t('revisions.from')}
          list={list}
          value={from}
          testId="compare-from"
          onPick={(id) => pick({ from: id })}
        />
        <span />
        <Pick
          label={t('revisions.to')}
          list={list}
          value={to}
          testId="compare-to"
          onPick={(id) => pick({ to: id })}
        />
      </div>
      <div
        ref={scroller}
        className="compare-body"
        data-testid="compare-body"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys scroll it
        tabIndex={0}
        role="document"
        aria-label={t('revisions.compare')}
        lang={lang}
      >
        {left &&
          right &&
          rows &&
          shown.map((item) =>
            'row' in item ? (
              <CompareRow
                key={item.row}
                row={rows[item.row]!}
                index={item.row}
                left={left}
                right={right}
                activeId={claimId}
                isAt={item.row === atRow}
              />
            ) : (
              <div key={`hidden-${item.from}`} className="compare-hidden" lang={i18n.language}>
                {t('revisions.hiddenRows', { count: item.hidden })}
              </div>
            ),
          )}
      </div>
    </dialog>
  )
}

export function CompareView() {
  const comparing = useRevisionsState((state) => state.comparing)
  return comparing && <Compare {...comparing} />
}
