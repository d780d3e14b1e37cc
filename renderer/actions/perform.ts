/** What each action of the registry does. Keys, menus, context menus and the palette all end here. */
import i18next from 'i18next'
import { findAction, type ActionId } from '#shared/actions.ts'
import type { ClaimPatch } from '#shared/records/library.ts'
import { client } from '../client.ts'
import { speak } from '../i18n/index.ts'
import { dismissTopic, notify } from '../state/notices.ts'
import { panes } from '../state/panes.ts'
import {
  chooseClaim,
  chooseNothing,
  openDialog,
  openPalette,
  selectText,
  showFindings,
  showOverview,
  toggle,
  useWorkspace,
} from '../state/workspace.ts'
import { updateClaims, write } from '../state/write.ts'
import { importCsvClaims, importCsvEdits } from '../imports/open.ts'
import { openComparison } from '../people/do.ts'
import { usePeople } from '../people/state.ts'
import { libraryActions } from '../libraries/actions.ts'
import { isAllowed } from '../libraries/read-only.ts'
import { openFindings } from '../findings/open.ts'
import { askSuggestions, askVerdict, toggleSuggestions } from '../models/ask.ts'
import { showSuggestions } from '../models/state.ts'
import { openHistory, openVerify } from '../history/state.ts'
import { compareWith, placeOnSelection } from '../revisions/do.ts'
import { openQueue } from '../revisions/open-queue.ts'
import { showQueue, useRevisionsState } from '../revisions/state.ts'
import { isQuoting, quoteSelection } from '../evidence/quoting.ts'
import { valueOfAction } from '../scales/current.ts'
import { toggleDue } from '../claims/due.ts'
import { deleteSource } from './delete-source.ts'
import { focusNextPane } from './focus.ts'
import { importFiles } from './import.ts'
import {
  claimWith,
  cycleOverlap,
  nextUnchecked,
  nextUntouched,
  shownDocument,
  stepClaim,
} from './move.ts'
import { travel } from './travel.ts'

type Needs = NonNullable<ReturnType<typeof findAction>>['needs']

/** Whether what the action works on is there. */
export function isPossible(needs: Needs): boolean {
  const { claimId, sourceId, textSelection } = useWorkspace.getState()
  if (needs === 'claim') return claimId !== null
  if (needs === 'source') return sourceId !== null
  return needs !== 'selection' || textSelection !== null
}

const say = (text: string): void => notify({ kind: 'info', topic: 'action', text })

const patch = (change: ClaimPatch) => (): void =>
  void updateClaims(useWorkspace.getState().selectedIds, change)

async function newClaim(): Promise<void> {
  const { textSelection } = useWorkspace.getState()
  const document = shownDocument()
  if (!textSelection || !document) return
  const result = await write('claims.create', {
    revisionId: document.revision.id,
    ranges: [textSelection],
  })
  if (!result.ok) return
  selectText(null)
  panes.text?.clearSelection()
  chooseClaim(result.value, 'text')
}

async function addRange(): Promise<void> {
  const { textSelection, claimId } = useWorkspace.getState()
  if (!textSelection) return
  if (claimId === null) return say(i18next.t('status.needsClaim'))
  const claim = claimWith(claimId)
  // It has no place in this text to add to.
  if (claim && claim.revisionId !== shownDocument()?.revision.id) return placeOnSelection(claim)
  const result = await write('claims.addRange', { id: claimId, range: textSelection })
  if (!result.ok) return
  selectText(null)
  panes.text?.clearSelection()
}

async function discard(): Promise<void> {
  const { selectedIds, claimId } = useWorkspace.getState()
  const displayed = panes.grid?.displayedIds() ?? []
  const gone = new Set(selectedIds)
  const at = displayed.indexOf(claimId ?? '')
  const next =
    displayed.slice(at + 1).find((id) => !gone.has(id)) ??
    displayed.slice(0, at).findLast((id) => !gone.has(id))
  const following = claimWith(next ?? null)
  const result = await write('claims.discard', { ids: [...selectedIds] })
  if (!result.ok) return
  if (following) chooseClaim(following, 'command')
  else chooseNothing()
  notify({
    kind: 'info',
    topic: 'action',
    text: i18next.t('status.discarded', { count: selectedIds.length }),
    action: { label: i18next.t('action.history.undo'), run: () => void travel('undo') },
  })
}

async function copyRows(): Promise<void> {
  const text = panes.grid?.selectedAsTsv()
  if (!text) return
  const result = await write('app.copyText', { text })
  if (result.ok)
    say(i18next.t('status.copied', { count: useWorkspace.getState().selectedIds.length }))
}

const theme = (name: 'system' | 'light' | 'dark') => (): void =>
  void client.call('app.setTheme', { theme: name })

/** Nothing where the scale has no such place. */
function verdict(id: ActionId): void {
  const value = valueOfAction(id)
  if (value) patch({ verdict: value.id })()
}

const performers: Readonly<Record<ActionId, (id: ActionId) => void | Promise<void>>> = {
  ...libraryActions,
  'people.send': () => openDialog('send'),
  'people.merge': openComparison,
  'source.import': importFiles,
  'source.importUrl': () => openDialog('url'),
  'source.paste': () => openDialog('paste'),
  'export.open': () => openDialog('export'),
  'csv.importEdits': importCsvEdits,
  'csv.importClaims': importCsvClaims,
  'history.undo': () => travel('undo'),
  'history.redo': () => travel('redo'),
  'history.open': () => openHistory(),
  'history.verify': openVerify,
  'claims.copy': copyRows,
  'claims.find': () => panes.grid?.focusSearch(),
  'palette.open': () => openPalette(true),
  'sentence.nextUntouched': nextUntouched,
  'sentence.skip': () => openDialog('skip'),
  'source.details': () => openDialog('details'),
  'source.revise': () => openDialog('revise'),
  'source.compare': () =>
    compareWith(useWorkspace.getState().sourceId, useRevisionsState.getState().past?.revisionId),
  'source.delete': () => deleteSource(useWorkspace.getState().sourceId),
  'claim.next': () => stepClaim(1),
  'claim.previous': () => stepClaim(-1),
  'claim.nextUnchecked': nextUnchecked,
  'claim.cycleOverlap': cycleOverlap,
  'claim.new': newClaim,
  'claim.addRange': addRange,
  'anchor.place': () => placeOnSelection(claimWith(useWorkspace.getState().claimId)),
  'claim.edit': () => panes.grid?.edit('text'),
  'claim.keep': patch({ proposed: false }),
  'claim.discard': discard,
  'verdict.1': verdict,
  'verdict.2': verdict,
  'verdict.3': verdict,
  'verdict.4': verdict,
  'verdict.5': verdict,
  'verdict.6': verdict,
  'verdict.7': verdict,
  'verdict.8': verdict,
  'verdict.9': verdict,
  'verdict.none': patch({ verdict: null }),
  'status.new': patch({ status: 'new' }),
  'status.in-progress': patch({ status: 'in-progress' }),
  'status.checked': patch({ status: 'checked' }),
  'status.published': patch({ status: 'published' }),
  'status.void': patch({ status: 'void' }),
  'evidence.add': () =>
    isQuoting() ? void quoteSelection() : withInspector(() => panes.inspector?.addEvidence()),
  'claim.conclusion': () => withInspector(() => panes.inspector?.editConclusion()),
  'claim.notes': () => withInspector(() => panes.inspector?.editNotes()),
  'claim.tags': () => withInspector(() => panes.inspector?.editTags()),
  'findings.open': openFindings,
  'relations.add': () => openDialog('relate'),
  'relations.map': () => openDialog('map'),
  'claims.due': toggleDue,
  'scale.open': () => openDialog('scale'),
  'rules.open': () => openDialog('rules'),
  'model.suggest': askSuggestions,
  'model.verdict': askVerdict,
  'model.suggestions': toggleSuggestions,
  'model.settings': () => openDialog('models'),
  'anchors.open': () => openQueue(),
  'view.nextPane': focusNextPane,
  'overview.open': () => showOverview(!useWorkspace.getState().overviewOpen),
  'view.toggleLibrary': () => toggle('libraryHidden'),
  'view.toggleInspector': () => toggle('inspectorHidden'),
  'view.themeSystem': theme('system'),
  'view.themeLight': theme('light'),
  'view.themeDark': theme('dark'),
  'view.italian': () => speak('it'),
  'view.english': () => speak('en'),
  'help.keys': () => openDialog('keys'),
}

/** The inspector is shown first where it is hidden. */
function withInspector(work: () => void): void {
  if (useWorkspace.getState().inspectorHidden) toggle('inspectorHidden')
  showFindings(false)
  showSuggestions(false)
  showQueue(false)
  // Its handle is there after the next paint.
  requestAnimationFrame(() => requestAnimationFrame(work))
}

export function perform(id: string): void {
  const action = findAction(id)
  if (!action) return
  // Nothing is done to a claim that is not in sight: the first key only brings it back.
  if (useWorkspace.getState().overviewOpen && ['source', 'claim', 'check'].includes(action.menu)) {
    showOverview(false)
    return
  }
  // Nor is a comparison lost to a stray key.
  if (
    usePeople.getState().open &&
    (['source', 'claim', 'check'].includes(action.menu) || id === 'overview.open')
  ) {
    say(i18next.t('people.first'))
    return
  }
  if (!isPossible(action.needs)) {
    const missing = {
      claim: 'needsClaim',
      source: 'needsSource',
      selection: 'needsSelection',
    } as const
    say(i18next.t(`status.${missing[action.needs!]}`))
    return
  }
  if (!isAllowed(action.id)) {
    say(i18next.t('libraries.readOnlyWhy'))
    return
  }
  dismissTopic('action')
  void performers[action.id](action.id)
}
