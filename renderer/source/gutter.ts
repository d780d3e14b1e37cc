/**
 * Marks in the left margin: a dotted line beside each sentence that nobody has dealt with yet, and a
 * full one beside the sentence that "next untouched" stopped at. Only what is near the view is
 * measured and drawn, so that a long text scrolls as lightly as a short one.
 */
import type { StoredSentence } from '#shared/records/library.ts'
import { useWorkspace } from '../state/workspace.ts'
import { partBelow, type TextLayout } from './text-layout.ts'
import type { TextStage } from './text-stage.ts'

export interface Gutter {
  /** Draws anew what is near the view. */
  draw(layout: TextLayout, sentences: readonly StoredSentence[]): void
  dispose(): void
}

export function createGutter(stage: TextStage, holder: HTMLElement): Gutter {
  const { scroller, map } = stage
  let layout: TextLayout | null = null
  let sentences: readonly StoredSentence[] = []
  /** Between these heights all is drawn. */
  let drawn = { from: 0, to: -1 }
  let frame = 0

  function near(from: number, to: number): StoredSentence[] {
    if (!layout) return []
    const { parts } = layout
    const first = parts[partBelow(from, layout)]
    const last = parts[Math.min(partBelow(to, layout), parts.length - 1)]
    if (!first || !last) return []
    const { sentenceId } = useWorkspace.getState()
    return sentences.filter(
      ({ id, start, end, coverage }) =>
        end > first.start && start < last.end && (coverage === 'untouched' || id === sentenceId),
    )
  }

  function markFor(sentence: StoredSentence, origin: number): HTMLElement | null {
    const box = map.range(sentence)?.getBoundingClientRect()
    if (!box) return null
    const mark = document.createElement('div')
    mark.className = 'gutter-mark'
    mark.dataset['coverage'] = sentence.coverage
    if (sentence.id === useWorkspace.getState().sentenceId) mark.dataset['standing'] = 'true'
    mark.style.top = `${box.top - origin + 3}px`
    mark.style.height = `${Math.max(6, box.height - 6)}px`
    return mark
  }

  function drawNear(): void {
    frame = 0
    const { scrollTop, clientHeight } = scroller
    drawn = { from: scrollTop - clientHeight, to: scrollTop + 2 * clientHeight }
    const origin = holder.getBoundingClientRect().top
    holder.replaceChildren(
      ...near(drawn.from, drawn.to).flatMap((sentence) => markFor(sentence, origin) ?? []),
    )
  }

  function scrolled(): void {
    const { scrollTop, clientHeight } = scroller
    if (scrollTop < drawn.from || scrollTop + clientHeight > drawn.to)
      frame ||= requestAnimationFrame(drawNear)
  }

  scroller.addEventListener('scroll', scrolled, { passive: true })
  const stop = useWorkspace.subscribe((now, before) => {
    if (now.sentenceId !== before.sentenceId) frame ||= requestAnimationFrame(drawNear)
  })
  return {
    draw(measured, all) {
      layout = measured
      sentences = all
      frame ||= requestAnimationFrame(drawNear)
    },
    dispose() {
      scroller.removeEventListener('scroll', scrolled)
      stop()
      cancelAnimationFrame(frame)
      holder.replaceChildren()
    },
  }
}
