/** All findings of what the grid shows, where the inspector is, so that text and grid stay in view. */
import { EyeOff, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFindings } from '../state/queries.ts'
import { useWorkspace } from '../state/workspace.ts'
import { FindingItem } from './finding-item.tsx'
import './findings.css'
import { closeFindings } from './open.ts'
import { countsOf, groupsOf, type FindingGroup } from './order.ts'

/** Of a group at first, and with each press of the button below it: nobody reads more at once. */
const page = 100

/** Up and down go from finding to finding; Escape goes back to the claim. */
function hearKeys(event: KeyboardEvent<HTMLElement>): void {
  if (event.defaultPrevented) return
  if (event.key === 'Escape') {
    event.preventDefault()
    closeFindings()
    return
  }
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0 || event.altKey || event.target instanceof HTMLInputElement) return
  const all = mainsOf(event.currentTarget)
  const focused = document.activeElement?.closest('.finding')
  const at = all.findIndex((button) => button.closest('.finding') === focused)
  const next = all[at < 0 ? 0 : at + by]
  event.preventDefault()
  next?.focus()
  next?.closest('.finding')?.scrollIntoView({ block: 'nearest' })
}

const mainsOf = (panel: ParentNode): HTMLElement[] => [
  ...panel.querySelectorAll<HTMLElement>('.finding-main'),
]

/**
 * A finding that goes away takes the focus with it: it goes to the one that stands in its place, so
 * that the keys go on working. Nothing is taken from whoever has gone elsewhere.
 */
function useKeptFocus(findings: unknown) {
  const panel = useRef<HTMLDivElement>(null)
  const place = useRef<number | null>(null)
  const shown = useRef(findings)
  useEffect(() => {
    if (shown.current === findings) return
    shown.current = findings
    if (place.current === null || document.activeElement !== document.body) return
    const mains = mainsOf(panel.current!)
    const next = mains[Math.min(Math.max(place.current, 0), mains.length - 1)]
    const target = next ?? panel.current!.querySelector<HTMLElement>('[data-pane-focus]')
    target?.focus()
  })
  return {
    ref: panel,
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      const finding = target.closest('.finding')
      place.current = mainsOf(panel.current!).findIndex((main) => finding?.contains(main))
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      if (relatedTarget && !currentTarget.contains(relatedTarget)) place.current = null
    },
  }
}

function Group({ group: { level, findings } }: { readonly group: FindingGroup }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(page)
  const rest = findings.length - shown
  return (
    <section aria-label={t(`findings.level.${level}`)}>
      <h3 className="findings-level">
        {t(`findings.level.${level}`)} <span className="section-count">{findings.length}</span>
      </h3>
      <ul>
        {findings.slice(0, shown).map((finding) => (
          <FindingItem key={finding.id} finding={finding} />
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          className="button button-plain findings-more"
          onClick={() => setShown(shown + page)}
        >
          {t('findings.more', { count: rest })}
        </button>
      )}
    </section>
  )
}

function Empty() {
  const { t } = useTranslation()
  return (
    <div className="findings-empty" data-testid="no-findings">
      <strong>{t('findings.none')}</strong>
      <span className="quiet">{t('findings.noneHint')}</span>
    </div>
  )
}

export function FindingsPanel() {
  const { t } = useTranslation()
  const scope = useWorkspace((state) => state.scope)
  const { data, isError, refetch } = useFindings(scope)
  const [withDismissed, setWithDismissed] = useState(false)
  const groups = useMemo(() => groupsOf(data ?? [], withDismissed), [data, withDismissed])
  const keptFocus = useKeptFocus(groups)
  const { dismissed } = useMemo(() => countsOf(data ?? []), [data])
  const close = t('findings.close')
  const toggle = t(withDismissed ? 'findings.hideDismissed' : 'findings.showDismissed', {
    count: dismissed,
  })
  return (
    <div
      className="findings-panel"
      role="group"
      aria-label={t('findings.title')}
      onKeyDown={hearKeys}
      {...keptFocus}
    >
      <header className="pane-bar">
        <h2 className="pane-title">{t('findings.title')}</h2>
        <span className="findings-space" />
        {dismissed > 0 && (
          <button
            type="button"
            className="button button-plain findings-toggle"
            data-testid="show-dismissed"
            aria-pressed={withDismissed}
            onClick={() => setWithDismissed(!withDismissed)}
          >
            <EyeOff size={13} aria-hidden />
            {toggle}
          </button>
        )}
        <button
          type="button"
          className="icon-button"
          data-testid="findings-close"
          aria-label={close}
          title={close}
          onClick={closeFindings}
        >
          <X size={15} aria-hidden />
        </button>
      </header>
      <div className="pane-body findings-body" data-testid="findings" data-pane-focus tabIndex={-1}>
        {isError && (
          <div className="findings-empty" role="alert">
            <span>{t('findings.trouble')}</span>
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
        {groups.map((group) => (
          <Group key={group.level} group={group} />
        ))}
        {data && groups.length === 0 && <Empty />}
      </div>
    </div>
  )
}
