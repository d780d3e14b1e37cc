/**
 * One text on the page, with all that is painted over it and asked of it. It listens to the
 * workspace itself, so that choosing or hovering a claim paints without drawing any component anew.
 */
import type { Block, Span } from '#shared/records/extraction.ts'
import type { Claim, StoredSentence } from '#shared/records/library.ts'
import { createIntervalIndex, type IntervalIndex } from '#shared/intervals.ts'
import { useWorkspace, type Workspace } from '../state/workspace.ts'
import { createPainter } from './painter.ts'
import { scrollToShow } from './reveal.ts'
import { createTextMap, type TextMap } from './text-map.ts'

interface Stand extends Span {
  readonly id: string
}

export interface TextStage {
  readonly map: TextMap
  readonly scroller: HTMLElement
  show(claims: readonly Claim[]): void
  cover(sentences: readonly StoredSentence[]): void
  /** Ids of the claims on an offset: those on the fewest words first, each once. */
  idsAt(offset: number): string[]
  claim(id: string): Claim | undefined
  sentences(): readonly StoredSentence[]
  /** Scrolls only where the span is out of view. */
  reveal(span: Span): void
  /** The box of a span's first or last line, in pixels of what scrolls; null where not drawn. */
  lineOf(span: Span, which: 'first' | 'last'): DOMRect | null
  dispose(): void
}

export interface StageOptions {
  readonly scroller: HTMLElement
  /** Holds the blocks. */
  readonly root: HTMLElement
  readonly blocks: readonly Block[]
}

const state = useWorkspace.getState
const calm = matchMedia('(prefers-reduced-motion: reduce)')
/** Pixels kept free above and below what is brought into view. */
const revealMargin = 36

export function createTextStage({ scroller, root, blocks }: StageOptions): TextStage {
  const map = createTextMap(root, blocks)
  const painter = createPainter(map)
  let stands: IntervalIndex<Stand> = createIntervalIndex<Stand>([])
  let byId = new Map<string, Claim>()
  let covered: readonly StoredSentence[] = []
  /** The count of the newest choice that was shown, or needed no showing. */
  let revealed = state().chosen.origin === 'text' ? state().chosen.count : -1

  const others = ({ selectedIds, claimId }: Workspace): string[] =>
    selectedIds.filter((id) => id !== claimId)

  function paintChoice(now: Workspace): void {
    painter.active(now.claimId === null ? [] : [now.claimId])
    painter.selected(others(now))
  }

  const paintStanding = ({ sentenceId }: Workspace): void =>
    painter.standing(covered.find(({ id }) => id === sentenceId) ?? null)

  function reveal(span: Span): void {
    const range = map.range(span)
    if (!range) return
    const box = range.getBoundingClientRect()
    const frame = scroller.getBoundingClientRect()
    const scroll = scrollToShow(
      { top: box.top - frame.top, bottom: box.bottom - frame.top },
      { height: scroller.clientHeight, margin: Math.min(revealMargin, scroller.clientHeight / 6) },
    )
    if (!scroll) return
    scroller.scrollBy({
      top: scroll.by,
      behavior: scroll.near && !calm.matches ? 'smooth' : 'instant',
    })
  }

  /** The claim chosen elsewhere, once it is there; its text may be read only now. */
  function revealChosen({ chosen, claimId }: Workspace): void {
    if (chosen.count === revealed || chosen.count === 0) return
    const claim = byId.get(claimId ?? '')
    if (!claim) return
    revealed = chosen.count
    if (chosen.origin !== 'text') reveal(claim.ranges[0]!)
  }

  function hear(now: Workspace, before: Workspace): void {
    if (now.claimId !== before.claimId || now.selectedIds !== before.selectedIds) paintChoice(now)
    if (now.hover !== before.hover) painter.hovered(now.hover?.ids ?? [])
    if (now.sentenceId !== before.sentenceId) paintStanding(now)
    if (now.chosen !== before.chosen) revealChosen(now)
  }

  function show(claims: readonly Claim[]): void {
    byId = new Map(claims.map((claim) => [claim.id, claim]))
    if (painter.claims(claims))
      stands = createIntervalIndex(
        claims.flatMap(({ id, ranges }) => ranges.map(({ start, end }) => ({ start, end, id }))),
      )
    const now = state()
    paintChoice(now)
    painter.hovered(now.hover?.ids ?? [])
    revealChosen(now)
  }

  function cover(sentences: readonly StoredSentence[]): void {
    covered = sentences
    painter.skipped(sentences)
    paintStanding(state())
  }

  function lineOf(span: Span, which: 'first' | 'last'): DOMRect | null {
    const boxes = map.range(span)?.getClientRects()
    const box = boxes?.[which === 'first' ? 0 : boxes.length - 1]
    if (!box) return null
    const frame = scroller.getBoundingClientRect()
    return new DOMRect(
      box.left - frame.left + scroller.scrollLeft,
      box.top - frame.top + scroller.scrollTop,
      box.width,
      box.height,
    )
  }

  const stop = useWorkspace.subscribe(hear)
  return {
    map,
    scroller,
    show,
    cover,
    idsAt: (offset) => [...new Set(stands.at(offset).map(({ id }) => id))],
    claim: (id) => byId.get(id),
    sentences: () => covered,
    reveal,
    lineOf,
    dispose() {
      stop()
      painter.dispose()
    },
  }
}
