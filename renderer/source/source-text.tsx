/** The text of a source with its claims painted over it, tied to the rest of the window both ways. */
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type RefCallback,
  type RefObject,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim, SourceDocument, StoredSentence } from '#shared/records/library.ts'
import { useCited } from '../evidence/cited.tsx'
import { panes } from '../state/panes.ts'
import { overlapOf } from './choose-at.ts'
import { createGutter, type Gutter } from './gutter.ts'
import { OverlapChooser } from './overlap-chooser.tsx'
import { OverviewRuler } from './overview-ruler.tsx'
import { listenToPointer } from './pointer.ts'
import { placeIn, rememberPlace } from './scroll-places.ts'
import { clearSelection, listenToSelection } from './selection.ts'
import { SelectionToolbar } from './selection-toolbar.tsx'
import { SkippedLabel } from './skipped-label.tsx'
import { TextBlocks } from './text-blocks.tsx'
import { TextHead } from './text-head.tsx'
import { measureLayout, type TextLayout } from './text-layout.ts'
import { TextMenu } from './text-menu.tsx'
import { useTextSize } from './text-size.ts'
import { createTextStage, type TextStage } from './text-stage.ts'

export interface SourceTextProps {
  readonly document: SourceDocument
  /** Of any source; those of this revision are painted. */
  readonly claims: readonly Claim[]
}

/** The stage of one revision, and the ref of what holds its words; null until they are there. */
function useStage({
  revision,
  blocks,
}: SourceDocument): [TextStage | null, RefCallback<HTMLElement>] {
  const [stage, setStage] = useState<TextStage | null>(null)
  const attach = useCallback(
    (root: HTMLElement | null) => {
      if (!root) return
      const scroller = root.closest<HTMLElement>('[data-pane-focus]')!
      const made = createTextStage({ scroller, root, blocks })
      scroller.scrollTop = placeIn(revision.id)
      setStage(made)
      return () => {
        made.dispose()
        setStage(null)
      }
    },
    [revision.id, blocks],
  )
  return [stage, attach]
}

/** Where the blocks stand, anew whenever the text is wider, narrower or set in another size. */
function useLayout(stage: TextStage | null): TextLayout | null {
  const [layout, setLayout] = useState<TextLayout | null>(null)
  useLayoutEffect(() => {
    if (!stage) return
    const { scroller, map } = stage
    let frame = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    let width = 0
    const measure = (): void => {
      clearTimeout(timer)
      width = scroller.clientWidth
      setLayout(measureLayout(scroller, map))
    }
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      // A long text gets other heights as it is scrolled; for those it waits until that is over.
      if (scroller.clientWidth === width) timer = setTimeout(measure, 120)
      else frame = requestAnimationFrame(measure)
    })
    measure()
    observer.observe(scroller)
    observer.observe(scroller.firstElementChild!)
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      setLayout(null)
    }
  }, [stage])
  return layout
}

/** Puts the pane where commands find it. */
function useHandle(stage: TextStage | null): void {
  useEffect(() => {
    if (!stage) return
    const handle = {
      reveal: stage.reveal,
      clearSelection: () => clearSelection(stage),
      mark: stage.mark,
      focus: () => stage.scroller.focus({ preventScroll: true }),
      overlapOf: (claimId: string) => overlapOf(stage, claimId),
    }
    panes.text = handle
    return () => {
      if (panes.text === handle) panes.text = null
    }
  }, [stage])
}

function useGutter(
  stage: TextStage | null,
  holder: RefObject<HTMLElement | null>,
  layout: TextLayout | null,
  sentences: readonly StoredSentence[],
): void {
  const gutter = useRef<Gutter>(null)
  useEffect(() => {
    if (!stage || !holder.current) return
    const made = createGutter(stage, holder.current)
    gutter.current = made
    return () => made.dispose()
  }, [stage, holder])
  useEffect(() => {
    if (layout) gutter.current?.draw(layout, sentences)
  }, [layout, sentences])
}

export function SourceText({ document, claims }: SourceTextProps) {
  const { t } = useTranslation()
  const gutter = useRef<HTMLDivElement>(null)
  const textSize = useTextSize()
  const [skipped, setSkipped] = useState<StoredSentence | null>(null)
  const { revision, blocks, sentences, source } = document
  const [stage, attach] = useStage(document)
  const layout = useLayout(stage)
  const own = useMemo(
    () =>
      claims.filter(({ revisionId, health }) => revisionId === revision.id && health !== 'orphan'),
    [claims, revision.id],
  )
  useLayoutEffect(() => stage?.cover(sentences), [stage, sentences])
  useLayoutEffect(() => stage?.show(own), [stage, own])
  useHandle(stage)
  useCited(stage, source.id)
  useGutter(stage, gutter, layout, sentences)
  useEffect(
    () =>
      stage
        ? listenToPointer({ stage, revisionId: revision.id, onSkipped: setSkipped })
        : undefined,
    [stage, revision.id],
  )
  useEffect(
    () => (stage ? listenToSelection(stage, revision.text) : undefined),
    [stage, revision.text],
  )
  return (
    <div className="source-body">
      <TextMenu stage={stage}>
        <div
          className="source-scroller"
          data-testid="source-text"
          data-pane-focus
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys scroll it
          tabIndex={0}
          role="document"
          aria-label={source.title || t('app.text')}
          onScroll={({ currentTarget }) => rememberPlace(revision.id, currentTarget.scrollTop)}
        >
          <div className="source-page" style={{ fontSize: textSize }}>
            <TextHead document={document} />
            <div ref={attach} className="source-blocks" lang={source.language}>
              <TextBlocks key={revision.id} text={revision.text} blocks={blocks} />
            </div>
            <div ref={gutter} className="gutter" aria-hidden />
          </div>
          {stage && layout && (
            <>
              <SelectionToolbar stage={stage} layout={layout} />
              <OverlapChooser stage={stage} layout={layout} claims={own} />
              {skipped && (
                <SkippedLabel key={skipped.id} stage={stage} layout={layout} sentence={skipped} />
              )}
            </>
          )}
        </div>
      </TextMenu>
      {stage && layout && (
        <OverviewRuler stage={stage} layout={layout} claims={own} sentences={sentences} />
      )}
    </div>
  )
}
