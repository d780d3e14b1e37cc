/** Everything about the active claim, in the order in which a claim is checked. */
import { memo, useEffect, useLayoutEffect, useMemo, useRef, type UIEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '#shared/records/library.ts'
import { ClaimFindings } from '../findings/claim-findings.tsx'
import { QueuePanel } from '../revisions/queue-panel.tsx'
import { useRevisionsState } from '../revisions/state.ts'
import { FindingsPanel } from '../findings/findings-panel.tsx'
import { ModelVerdict } from '../models/model-verdict.tsx'
import { usePanel } from '../models/state.ts'
import { SuggestionsPanel } from '../models/suggestions-panel.tsx'
import { panes } from '../state/panes.ts'
import { ClaimRelations } from '../relations/claim-relations.tsx'
import { useClaims } from '../state/queries.ts'
import { Editable } from '../libraries/editable.tsx'
import { usePainted } from '../state/use-painted.ts'
import { useWorkspace } from '../state/workspace.ts'
import { AttributionPart } from './attribution.tsx'
import { ClaimText } from './claim-text.tsx'
import { settleAll } from './drafts.ts'
import { EvidencePart } from './evidence.tsx'
import { Guide } from './guide.tsx'
import { inspectorHandle } from './handle.ts'
import { Header } from './header.tsx'
import { History } from './history.tsx'
import './inspector.css'
import { Conclusion, VoidNote } from './conclusion.tsx'
import { Judgement } from './judgement.tsx'
import { Many } from './many.tsx'
import { Names } from './names.tsx'
import { Notes } from './notes.tsx'
import { HowSure } from './how-sure.tsx'
import { Quantities } from './quantities.tsx'
import { Quotes } from './quotes.tsx'
import { oneTarget } from './target.ts'
import { Worthiness } from './worthiness.tsx'

/** Another claim is read from its beginning, unless the person is writing and went on with Alt+↓. */
function useStartAtTop(claimId: string) {
  const body = useRef<HTMLDivElement>(null)
  const shown = useRef(claimId)
  // To set or ask the place of what was just made anew has it laid out at once: mostly in vain.
  const isScrolled = useRef(false)
  useLayoutEffect(() => {
    if (shown.current === claimId) return
    shown.current = claimId
    const element = body.current
    const focused = document.activeElement
    const isLeft = element && (focused === element || !element.contains(focused))
    if (!isLeft || !isScrolled.current) return
    isScrolled.current = false
    element.scrollTop = 0
  }, [claimId])
  const onScroll = ({ currentTarget }: UIEvent<HTMLElement>): void => {
    isScrolled.current = currentTarget.scrollTop > 0
  }
  return { ref: body, onScroll }
}

const One = memo(function One({ claim }: { readonly claim: Claim }) {
  const body = useStartAtTop(claim.id)
  return (
    <>
      <Header claim={claim} />
      <div {...body} className="pane-body inspector-body" tabIndex={-1} data-pane-focus>
        <div className="inspector-main">
          <Editable>
            <ClaimText claim={claim} />
          </Editable>
          <HowSure claim={claim} />
          <Quotes claim={claim} />
          <VoidNote claim={claim} />
          <Editable>
            <Judgement target={oneTarget(claim)} judged={claim} />
            <Conclusion claim={claim} />
          </Editable>
        </div>
        <ClaimFindings claim={claim} />
        <EvidencePart claim={claim} />
        <ModelVerdict claim={claim} />
        <Notes claim={claim} />
        <Quantities claim={claim} />
        <Names claim={claim} />
        <ClaimRelations claim={claim} />
        <AttributionPart claim={claim} />
        <Worthiness claim={claim} />
        <History claim={claim} />
      </div>
    </>
  )
})

function Content() {
  const scope = useWorkspace((state) => state.scope)
  // The grid and the text answer a key first; this pane follows when they are painted.
  const claimId = usePainted('claimId')
  const selectedIds = usePainted('selectedIds')
  const claims = useClaims(scope).data
  const several = selectedIds.length > 1
  const claim = useMemo(
    () => (several ? undefined : claims?.find(({ id }) => id === claimId)),
    [claims, claimId, several],
  )
  const selected = useMemo(() => {
    if (!several || !claims) return []
    const wanted = new Set(selectedIds)
    return claims.filter(({ id }) => wanted.has(id))
  }, [claims, selectedIds, several])
  if (selected.length > 1) return <Many ids={selectedIds} claims={selected} />
  return claim ? <One claim={claim} /> : <Guide />
}

export function InspectorPane() {
  const { t } = useTranslation()
  const findingsOpen = useWorkspace((state) => state.findingsOpen)
  const suggestionsOpen = usePanel((state) => state.open)
  const queueOpen = useRevisionsState((state) => state.queueOpen)
  useEffect(() => {
    panes.inspector = inspectorHandle
    window.addEventListener('pagehide', settleAll)
    return () => {
      if (panes.inspector === inspectorHandle) panes.inspector = null
      window.removeEventListener('pagehide', settleAll)
    }
  }, [])
  return (
    <section
      className="pane inspector"
      data-pane="inspector"
      data-testid="inspector"
      aria-label={t(findingsOpen ? 'findings.title' : 'app.inspector')}
    >
      {suggestionsOpen ? (
        <SuggestionsPanel />
      ) : findingsOpen ? (
        <FindingsPanel />
      ) : queueOpen ? (
        <QueuePanel />
      ) : (
        <Content />
      )}
    </section>
  )
}
