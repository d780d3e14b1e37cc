/** The whole window: library, text, and the claims with their inspector. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Failure } from '#shared/contract/errors.ts'
import { useKeys } from './actions/keys.ts'
import { perform } from './actions/perform.ts'
import { ClaimsPane } from './claims/claims-pane.tsx'
import { client } from './client.ts'
import { Dialogs } from './dialogs.tsx'
import { DropTarget } from './library/drop-target.tsx'
import { InspectorPane } from './inspector/inspector-pane.tsx'
import { ReadOnlyBar } from './libraries/read-only-bar.tsx'
import { isOfOpening, StartPage } from './libraries/start-page.tsx'
import { LibraryPane } from './library/library-pane.tsx'
import { CompareView } from './revisions/compare-view.tsx'
import { Panels } from './common/panels.tsx'
import { OverviewPage } from './overview/overview-page.tsx'
import { MergePage } from './people/merge-page.tsx'
import { usePeople } from './people/state.ts'
import { Notices } from './common/notices.tsx'
import { Palette } from './palette/palette.tsx'
import { SourcePane } from './source/source-pane.tsx'
import { StatusBar } from './common/status-bar.tsx'
import { useClaims, useDocument, useLibrary } from './state/queries.ts'
import { useKnownSource } from './state/use-known-source.ts'
import { useWorkspace } from './state/workspace.ts'

/** Tells the app once that the text and the grid are painted. */
function useReady(): void {
  const scope = useWorkspace((state) => state.scope)
  const sourceId = useWorkspace((state) => state.sourceId)
  const claims = useClaims(scope)
  const document = useDocument(sourceId)
  const settled = !claims.isPending && (sourceId === null || !document.isPending)
  useEffect(() => {
    if (settled) void globalThis.document.fonts.ready.then(() => client.call('app.ready', {}))
  }, [settled])
}

/** The page's title is the window's. */
function useTitle(name: string | undefined): void {
  const { t } = useTranslation()
  useEffect(() => {
    if (name !== undefined) document.title = t('libraries.appTitle', { name })
  }, [name, t])
}

export function App() {
  const { error } = useLibrary()
  return error instanceof Failure && isOfOpening(error.error) ? (
    <StartPage error={error.error} />
  ) : (
    <Workbench />
  )
}

function Workbench() {
  useTitle(useLibrary().data?.name)
  useKeys()
  useReady()
  useKnownSource()
  useEffect(() => client.on('action', ({ action }) => perform(action)), [])
  const overviewOpen = useWorkspace((state) => state.overviewOpen)
  const comparing = usePeople((state) => state.open)
  const libraryHidden = useWorkspace((state) => state.libraryHidden)
  const inspectorHidden = useWorkspace((state) => state.inspectorHidden)
  return (
    <DropTarget>
      <div className="window">
        <ReadOnlyBar />
        {comparing ? <MergePage /> : overviewOpen && <OverviewPage />}
        {/* Kept while the overview is shown: the grid has its place and the text its own. */}
        <div className="window-work" hidden={overviewOpen || comparing}>
          <Panels
            library={libraryHidden ? null : <LibraryPane />}
            text={<SourcePane />}
            claims={<ClaimsPane />}
            inspector={inspectorHidden ? null : <InspectorPane />}
          />
        </div>
        <StatusBar />
      </div>
      <Palette />
      <Dialogs />
      <CompareView />
      <Notices />
    </DropTarget>
  )
}
