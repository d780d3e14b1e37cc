/**
 * Every action in one list, found by a few letters of its name in either language; sources by title
 * and claims by number are there too. On the browser's own <dialog>: the library's would put a style
 * into the page, which the security policy forbids.
 */
import './palette.css'
import { Command } from 'cmdk'
import { FileText, Hash, Search } from 'lucide-react'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { claimsInScope } from '../actions/move.ts'
import { isPossible, perform } from '../actions/perform.ts'
import { isModelOn } from '../models/state.ts'
import { KeyCaps } from '../common/key-caps.tsx'
import { currentLanguage } from '../i18n/index.ts'
import { isAllowed } from '../libraries/read-only.ts'
import { useSources } from '../state/queries.ts'
import { remember, setting } from '../state/settings.ts'
import { chooseClaim, openPalette, openScope, useWorkspace } from '../state/workspace.ts'
import { menuName } from './action-names.ts'
import { entriesFor, withRecent, type Entry, type EntryGroup } from './entries.ts'

const close = (): void => openPalette(false)

function carryOut(entry: Entry): void {
  if (entry.kind === 'source') openScope(entry.id)
  else if (entry.kind === 'claim') chooseClaim(entry, 'command')
  else {
    remember('recentActions', withRecent(setting('recentActions'), entry.id))
    perform(entry.id)
  }
}

/** Closes first, so that the action finds the focus where the person had it. */
function choose(entry: Entry): void {
  close()
  setTimeout(() => carryOut(entry))
}

interface FaceProps {
  readonly entry: Entry
  readonly possible: boolean
  /** False where it would change a library that is open to be read only. */
  readonly allowed: boolean
}

function Face({ entry, possible, allowed }: FaceProps) {
  const { t } = useTranslation()
  if (entry.kind === 'source')
    return (
      <>
        <FileText size={14} aria-hidden />
        <span className="truncated">{entry.name}</span>
        <span className="palette-note truncated">{entry.outlet}</span>
      </>
    )
  if (entry.kind === 'claim')
    return (
      <>
        <Hash size={14} aria-hidden />
        <span className="palette-number">{entry.number}</span>
        <span className="truncated">{entry.name}</span>
      </>
    )
  return (
    <>
      <span className="truncated">{entry.name}</span>
      {!allowed && <span className="palette-note">{t('libraries.readOnly')}</span>}
      {allowed && !possible && entry.needs !== undefined && (
        <span className="palette-note">{t(`palette.needs.${entry.needs}`)}</span>
      )}
      {entry.key !== undefined && <KeyCaps of={entry.key} />}
    </>
  )
}

function Item({ entry }: { readonly entry: Entry }) {
  const allowed = entry.kind !== 'action' || isAllowed(entry.id)
  const possible = allowed && (entry.kind !== 'action' || isPossible(entry.needs))
  return (
    <Command.Item
      className="palette-item"
      value={`${entry.kind} ${entry.id}`}
      data-testid="palette-item"
      data-kind={entry.kind}
      data-action={entry.kind === 'action' ? entry.id : undefined}
      data-id={entry.id}
      disabled={!possible}
      onSelect={() => choose(entry)}
    >
      <Face entry={entry} possible={possible} allowed={allowed} />
    </Command.Item>
  )
}

function Groups({ groups }: { readonly groups: readonly EntryGroup[] }) {
  const { t } = useTranslation()
  return groups.map(({ name, entries }) => (
    <Command.Group
      key={name}
      value={name}
      heading={
        name === 'recent' || name === 'sources' || name === 'claims'
          ? t(`palette.${name}`)
          : menuName(name, currentLanguage())
      }
    >
      {entries.map((entry) => (
        <Item key={`${entry.kind} ${entry.id}`} entry={entry} />
      ))}
    </Command.Group>
  ))
}

/** Keys that the list itself answers to. */
function Hints() {
  const { t } = useTranslation()
  return (
    <footer className="palette-foot" aria-hidden>
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {t('palette.choose')}
      </span>
      <span>
        <KeyCaps of="Enter" /> {t('palette.run')}
      </span>
      <span>
        <kbd>Esc</kbd> {t('palette.close')}
      </span>
    </footer>
  )
}

function OpenPalette() {
  const { t } = useTranslation()
  const element = useRef<HTMLDialogElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const sources = useSources().data
  useLayoutEffect(() => {
    const before = document.activeElement
    const dialog = element.current
    if (dialog && !dialog.open) dialog.showModal()
    input.current?.focus()
    return () => {
      // As long as it is open, nothing outside can have the focus.
      dialog?.close()
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  const groups = useMemo(
    () =>
      entriesFor({
        typed,
        language: currentLanguage(),
        sources: sources ?? [],
        claims: claimsInScope(),
        recent: setting('recentActions'),
        modelOff: !isModelOn(),
      }),
    [typed, sources],
  )
  return (
    <dialog
      ref={element}
      className="palette"
      data-testid="palette"
      aria-label={t('palette.label')}
      onClose={close}
      // Around the list is the backdrop.
      onMouseDown={(event) => event.target === element.current && close()}
    >
      <Command label={t('palette.label')} shouldFilter={false} loop vimBindings={false}>
        <div className="palette-head">
          <Search size={16} aria-hidden />
          <Command.Input
            ref={input}
            className="palette-input"
            data-testid="palette-input"
            placeholder={t('palette.placeholder')}
            value={typed}
            onValueChange={(letters) => {
              setTyped(letters)
              list.current?.scrollTo({ top: 0 })
            }}
          />
        </div>
        <Command.List ref={list} className="palette-list" label={t('palette.label')}>
          {groups.length === 0 && (
            <div className="palette-nothing" role="status">
              {t('palette.nothing')}
            </div>
          )}
          <Groups groups={groups} />
        </Command.List>
        <Hints />
      </Command>
    </dialog>
  )
}

export function Palette() {
  const open = useWorkspace((state) => state.paletteOpen)
  return open ? <OpenPalette /> : null
}
