/**
 * One text on the page, with all that is painted over it and asked of it. It listens to the
 * workspace itself, so that choosing or hovering a claim paints without drawing any component anew.
 */
import type { Block, Span } from '#shared/records/extraction.ts'
import type { Claim, StoredSentence } from '#shared/records/library.ts'
import { useWorkspace, type Workspace } from '../state/workspace.ts'
import { createPainter } from './painter.ts'
import { scrollToShow } from './reveal.ts'
import { createTextMap, type TextMap } from './text-map.ts'
import { spanInView } from './view-window.ts'

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
  /** Lights up stretches that are of no claim. */
  mark(spans: readonly Span[]): void
  /** Passages that are evidence for claims elsewhere. */
  cite(spans: readonly Span[]): void
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
/** Heights of the view above and below it where marks are painted ahead. */
const paintedRoom = 2.5

export function createTextStage({ scroller, root, blocks }: StageOptions): TextStage {
  const map = createTextMap(root, blocks)
  const painter = createPainter(map)
  let byId = new Map<string, Claim>()
  let near: Span | null = null
  /** What is being brought into view. */
  let sought: Span | null = null
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

  function scrollTo(span: Span): void {
    const range = map.range(span)
    if (!range) return
    const box = range.getBoundingClientRect()
    const frame = scroller.getBoundingClientRect()
    const scroll = scrollToShow(
      { top: box.top - frame.top, bottom: box.bottom - frame.top },
      { height: scroller.clientHeight, margin: Math.min(revealMargin, scroller.clientHeight / 6) },
    )
    // What glides over stretches whose heights change on the way arrives somewhere else.
    const glides = scroll?.near && !calm.matches && !map.isStretched
    if (scroll) scroller.scrollBy({ top: scroll.by, behavior: glides ? 'smooth' : 'instant' })
  }

  /** Stretches that come near are laid out after that, and push the rest away: so it looks again. */
  function reveal(span: Span): void {
    sought = span
    let looks = map.isStretched ? 4 : 1
    const look = (): void => {
      if (sought !== span) return
      scrollTo(span)
      looks -= 1
      if (looks > 0) requestAnimationFrame(look)
    }
    look()
  }

  /** The claim chosen elsewhere, once it is there; its text may be read only now. */
  function revealChosen({ chosen, claimId }: Workspace): void {
    if (chosen.count === revealed || chosen.count === 0) return
    const claim = byId.get(claimId ?? '')
    if (!claim) return
    revealed = chosen.count
    if (chosen.origin !== 'text') reveal(claim.ranges[0]!)
  }

  /** Of a text with very many marks, paints those near the view, with room to scroll before more. */
  function paintNear(anew: boolean): void {
    if (!painter.isCrowded()) {
      if (anew) painter.near(null)
      return
    }
    const seen = spanInView(scroller, map, 0.5)
    if (!anew && seen && near && near.start <= seen.start && seen.end <= near.end) return
    near = spanInView(scroller, map, paintedRoom)
    painter.near(near ?? { start: 0, end: 0 })
  }
  const scrolled = (): void => paintNear(false)

  function hear(now: Workspace, before: Workspace): void {
    if (now.claimId !== before.claimId || now.selectedIds !== before.selectedIds) paintChoice(now)
    if (now.hover !== before.hover) painter.hovered(now.hover?.ids ?? [])
    if (now.sentenceId !== before.sentenceId) paintStanding(now)
    if (now.chosen !== before.chosen) revealChosen(now)
  }

  function show(claims: readonly Claim[]): void {
    byId = new Map(claims.map((claim) => [claim.id, claim]))
    painter.claims(claims)
    paintNear(true)
    const now = state()
    paintChoice(now)
    painter.hovered(now.hover?.ids ?? [])
    revealChosen(now)
  }

  function cover(sentences: readonly StoredSentence[]): void {
    covered = sentences
    painter.sentences(sentences)
    paintNear(true)
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
  scroller.addEventListener('scroll', scrolled, { passive: true })
  const observer = new ResizeObserver(() => paintNear(true))
  observer.observe(scroller)
  return {
    map,
    scroller,
    show,
    cover,
    idsAt: painter.idsAt,
    claim: (id) => byId.get(id),
    sentences: () => covered,
    reveal,
    lineOf,
    mark: painter.marked,
    cite: painter.cited,
    dispose() {
      stop()
      scroller.removeEventListener('scroll', scrolled)
      observer.disconnect()
      painter.dispose()
    },
  }
}
