/** The browser's own selection, told to the workspace in offsets of the text. */
import type { Span } from '#shared/records/extraction.ts'
import { afterPaint } from '../common/after-paint.ts'
import { selectText, useWorkspace } from '../state/workspace.ts'
import { trimSpan } from './spans.ts'
import type { TextStage } from './text-stage.ts'

function selectedSpan(stage: TextStage, text: string): Span | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  // A selection that began elsewhere is not about the text.
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  if (!anchorNode || !focusNode) return null
  const anchor = stage.map.offsetOf(anchorNode, anchorOffset)
  if (anchor === null) return null
  const isBefore = selection.getRangeAt(0).startContainer === focusNode
  const focus = stage.map.offsetOf(focusNode, focusOffset) ?? (isBefore ? 0 : text.length)
  // What lies between blocks (a line break, the sign of a list) cannot be seen, so not be meant.
  const drawn = stage.map.index.drawn({
    start: Math.min(anchor, focus),
    end: Math.max(anchor, focus),
  })
  return drawn && trimSpan(text, drawn)
}

/** Follows the selection until told to stop. While the mouse selects, nothing is told. */
export function listenToSelection(stage: TextStage, text: string): () => void {
  let dragging = false

  function tell(): void {
    const span = selectedSpan(stage, text)
    const known = useWorkspace.getState().textSelection
    if (span?.start === known?.start && span?.end === known?.end) return
    selectText(span)
    // Who selects words is done choosing among claims.
    if (span) useWorkspace.setState({ overlap: null })
  }

  // Each focus that moves is a change too, and whoever asks has the whole page laid out at once.
  const telling = afterPaint(tell)
  const change = (): void => {
    if (!dragging) telling.ask()
  }
  const down = (event: PointerEvent): void => {
    dragging = event.button === 0
  }
  const up = (): void => {
    dragging = false
    tell()
  }

  const stopper = new AbortController()
  const { signal } = stopper
  document.addEventListener('selectionchange', change, { signal })
  stage.scroller.addEventListener('pointerdown', down, { signal })
  window.addEventListener('pointerup', up, { signal })
  window.addEventListener('pointercancel', up, { signal })
  window.addEventListener('dragend', up, { signal })
  // From the sentence that the person went to, what was selected elsewhere is no longer meant.
  const stop = useWorkspace.subscribe((now, before) => {
    if (now.sentenceId !== before.sentenceId && now.sentenceId !== null) clearSelection(stage)
  })
  return () => {
    stopper.abort()
    telling.cancel()
    stop()
  }
}

/** Takes the selection away, if it is in the text. */
export function clearSelection(stage: TextStage): void {
  const selection = getSelection()
  if (selection?.anchorNode && stage.scroller.contains(selection.anchorNode))
    selection.removeAllRanges()
}
