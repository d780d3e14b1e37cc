/** Rows with three versions of a value, each decided on with a key; the focus is on one row. */
import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { MergeItem } from '#shared/records/merge.ts'
import { useSources } from '../state/queries.ts'
import { DifferenceGroup } from './difference-row.tsx'
import { openClaim } from './do.ts'
import { meaningOf } from './keys.ts'
import type { Comparison } from './queries.ts'
import { groupsOf, nextUndecided, stepFrom } from './rows.ts'
import { useWindowed } from './windowed.ts'
import { decide, goTo, showConflictsOnly, usePeople } from './state.ts'

export interface ChoiceTableProps {
  readonly comparison: Comparison
  readonly items: readonly MergeItem[]
  /** Said where there is no row. */
  readonly none: string
  /** Stands before the buttons that choose all. */
  readonly bar?: ReactNode
  apply(): void
}

const hints = [
  ['J K', 'move'],
  ['1 2', 'choose'],
  ['N', 'next'],
  ['O', 'open'],
] as const

function Hints() {
  const { t } = useTranslation()
  return (
    <span className="people-hints" aria-hidden>
      {hints.map(([caps, word]) => (
        <span key={word}>
          {caps.split(' ').map((cap) => (
            <kbd key={cap}>{cap}</kbd>
          ))}
          {t(`people.keys.${word}`)}
        </span>
      ))}
    </span>
  )
}

/** Stands for what is not drawn. */
const Room = ({ height }: { readonly height: number }) =>
  height > 0 && (
    <tbody aria-hidden>
      <tr style={{ height }} />
    </tbody>
  )

export function ChoiceTable({ comparison, items, none, bar, apply }: ChoiceTableProps) {
  const { t } = useTranslation()
  const { at, decisions, tab, conflictsOnly, column } = usePeople()
  const sources = useSources().data
  const { claims } = comparison
  const groups = useMemo(
    () => groupsOf(items, { claims, sources: sources ?? [] }),
    [items, claims, sources],
  )
  const ordered = useMemo(() => groups.flatMap((group) => group.items), [groups])
  const list = `${tab} ${conflictsOnly} ${column}`
  const scroller = useRef<HTMLDivElement>(null)
  const parts = useMemo(
    () => groups.map((group) => ({ id: group.id, guess: 33 + 34 * group.items.length })),
    [groups],
  )
  const { from, to, above, below, bring } = useWindowed(list, parts, scroller, '[data-part]')
  const keys = useMemo(() => ordered.map(({ key }) => key), [ordered])
  const stop = at !== null && keys.includes(at) ? at : (keys[0] ?? null)

  const focusOn = (key: string | null): void => {
    if (key === null) return
    flushSync(() => goTo(key))
    bring(groups.findIndex((group) => group.items.some((item) => item.key === key)))
    const row = scroller.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }
  // The first row has the keyboard as soon as there is one, and when the row that had it is gone.
  useEffect(() => {
    const active = document.activeElement
    if (active !== null && active !== document.body && !active.matches('.people')) return
    if (stop === null) scroller.current?.closest<HTMLElement>('.people')?.focus()
    else focusOn(stop)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when another list is shown
  }, [list, keys.length === 0])

  const hear = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement
    const meaning = meaningOf(event)
    if (meaning === null || (target.matches('[role=tab]') && event.key.startsWith('Arrow'))) return
    const current = ordered.find(({ key }) => key === stop) ?? null
    switch (meaning.does) {
      case 'step':
        focusOn(at === null ? stop : stepFrom(keys, stop, meaning.by))
        break
      case 'end':
        focusOn(keys.at(meaning.by < 0 ? 0 : -1) ?? null)
        break
      case 'choose':
        if (current) decide([current.key], meaning.side)
        break
      case 'chooseAll':
        decide(keys, meaning.side)
        break
      case 'next':
        focusOn(nextUndecided(ordered, stop, decisions))
        break
      case 'filter':
        if (tab === 'differences') showConflictsOnly(!conflictsOnly)
        break
      case 'open': {
        const claim = claims.get(current?.claimId ?? '')
        if (claim) openClaim(claim)
        break
      }
      case 'apply':
        // On a button the key presses it.
        if (!target.matches('[data-key], .people')) return
        apply()
    }
    event.preventDefault()
  }

  // Wherever on the page the keyboard is.
  const heard = useRef(hear)
  useEffect(() => {
    heard.current = hear
  })
  useEffect(() => {
    const page = scroller.current?.closest<HTMLElement>('.people')
    const listen = (event: KeyboardEvent): void => heard.current(event)
    page?.addEventListener('keydown', listen)
    return () => page?.removeEventListener('keydown', listen)
  }, [])

  return (
    <>
      <div className="people-tools">
        {bar}
        <button
          type="button"
          className="button"
          data-testid="all-mine"
          disabled={keys.length === 0}
          onClick={() => decide(keys, 'mine')}
        >
          {t('people.allMine')}
          <kbd>⇧ 1</kbd>
        </button>
        <button
          type="button"
          className="button"
          data-testid="all-theirs"
          disabled={keys.length === 0}
          onClick={() => decide(keys, 'theirs')}
        >
          {t('people.allTheirs')}
          <kbd>⇧ 2</kbd>
        </button>
        <Hints />
      </div>
      <div
        ref={scroller}
        className="people-sheet pane-body"
        data-testid="merge-rows"
        role="group"
        aria-label={t('people.table')}
      >
        {keys.length === 0 ? (
          <p className="people-none">{none}</p>
        ) : (
          <table>
            <thead>
              <tr>
                {(['field', 'base', 'mine', 'theirs'] as const).map((name) => (
                  <th key={name} scope="col" data-col={name}>
                    {t(`people.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <Room height={above} />
            {groups.slice(from, to).map((group) => (
              <DifferenceGroup
                key={group.id}
                group={group}
                decisions={decisions}
                stop={group.items.some(({ key }) => key === stop) ? stop : null}
                sources={sources}
                onFocus={goTo}
              />
            ))}
            <Room height={below} />
          </table>
        )}
      </div>
    </>
  )
}
