/** The text of the active source: read, selected, and tied to the grid. */
import './source.css'
import './highlights.css'
import { useTranslation } from 'react-i18next'
import type { Claim } from '#shared/records/library.ts'
import { QuotingBar } from '../evidence/quoting-bar.tsx'
import { useClaims, useDocument, useSources } from '../state/queries.ts'
import { PastText } from '../revisions/past-text.tsx'
import { useRevisionsState } from '../revisions/state.ts'
import { useWorkspace } from '../state/workspace.ts'
import { NoSource } from './no-source.tsx'
import { SourceBar } from './source-bar.tsx'
import { SourceText } from './source-text.tsx'

const none: readonly Claim[] = []

function Body({ sourceId }: { readonly sourceId: string }) {
  const { t } = useTranslation()
  const scope = useWorkspace((state) => state.scope)
  const { data: document, isError, refetch } = useDocument(sourceId)
  const { data: claims = none } = useClaims(scope)
  if (document) return <SourceText document={document} claims={claims} />
  if (!isError) return <div className="source-body" aria-busy />
  return (
    <div className="source-empty" role="alert">
      <strong>{t('source.unreadable')}</strong>
      <button type="button" className="button" onClick={() => void refetch()}>
        {t('source.tryAgain')}
      </button>
    </div>
  )
}

export function SourcePane() {
  const { t } = useTranslation()
  const sourceId = useWorkspace((state) => state.sourceId)
  const { data: sources } = useSources()
  const past = useRevisionsState((state) => state.past)
  const source = sources?.find(({ id }) => id === sourceId)
  return (
    <section
      className="pane source-pane"
      data-pane="text"
      data-testid="source-pane"
      aria-label={t('app.text')}
    >
      <SourceBar source={source} />
      <QuotingBar />
      <div className="pane-body source-pane-body">
        {sourceId === null ? (
          <NoSource />
        ) : past?.sourceId === sourceId ? (
          <PastText revisionId={past.revisionId} />
        ) : (
          <Body sourceId={sourceId} />
        )}
      </div>
    </section>
  )
}
