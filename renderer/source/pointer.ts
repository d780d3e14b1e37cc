/** What the mouse does over the text: hovering shows claims, a click chooses one. */
import type { StoredSentence } from '#shared/records/library.ts'
import { hoverClaims } from '../state/workspace.ts'
import { chooseAt } from './choose-at.ts'
import { rememberClick } from './last-click.ts'
import { spanAt } from './spans.ts'
import type { TextStage } from './text-stage.ts'

export interface PointerOptions {
  readonly stage: TextStage
  readonly revisionId: string
  /** A skipped sentence is under the pointer, or (null) is not any more. */
  onSkipped(sentence: StoredSentence | null): void
}

/** Farther than this between press and release, it was a drag. Pixels. */
const still = 4

export function listenToPointer({ stage, revisionId, onSkipped }: PointerOptions): () => void {
  const { scroller } = stage
  let pressed = { x: 0, y: 0 }
  let point: { x: number; y: number } | null = null
  let frame = 0
  let skipped: StoredSentence | null = null

  function tellSkipped(sentence: StoredSentence | null): void {
    if (sentence?.id === skipped?.id) return
    skipped = sentence
    onSkipped(sentence)
  }

  function look(): void {
    frame = 0
    const offset = point && stage.map.offsetAt(point.x, point.y)
    const ids = offset === null ? [] : stage.idsAt(offset)
    hoverClaims(ids, 'text')
    const sentence = offset === null || ids.length > 0 ? null : spanAt(stage.sentences(), offset)
    tellSkipped(sentence?.coverage === 'skipped' ? sentence : null)
  }

  /** Once a frame is as often as anybody can see. */
  const lookSoon = (): void => {
    frame ||= requestAnimationFrame(look)
  }

  const isText = (target: EventTarget | null): boolean =>
    target instanceof Element && target.closest('[data-block]') !== null

  function move(event: PointerEvent): void {
    // While selecting, what is under the pointer is not what is meant.
    point = event.buttons === 0 && isText(event.target) ? { x: event.x, y: event.y } : null
    lookSoon()
  }

  function leave(): void {
    point = null
    lookSoon()
  }

  function press(event: PointerEvent): void {
    pressed = { x: event.x, y: event.y }
    if (!isText(event.target)) return
    const offset = stage.map.offsetAt(event.x, event.y)
    if (offset !== null) rememberClick(revisionId, offset)
  }

  function click(event: MouseEvent): void {
    // The second click of two selects a word, the third a paragraph; Shift stretches a selection.
    if (event.detail > 1 || event.shiftKey || !isText(event.target)) return
    const dragged = Math.hypot(event.x - pressed.x, event.y - pressed.y) > still
    if (dragged || getSelection()?.isCollapsed === false) return
    const offset = stage.map.offsetAt(event.x, event.y)
    if (offset !== null) chooseAt(stage, offset, event.ctrlKey || event.metaKey)
  }

  const stopper = new AbortController()
  const options = { signal: stopper.signal, passive: true }
  scroller.addEventListener('pointermove', move, options)
  scroller.addEventListener('pointerleave', leave, options)
  scroller.addEventListener('pointerdown', press, options)
  scroller.addEventListener('click', click, options)
  // What is under a resting pointer changes as the text moves.
  scroller.addEventListener('scroll', lookSoon, options)
  return () => {
    stopper.abort()
    cancelAnimationFrame(frame)
    hoverClaims([], 'text')
  }
}
