/**
 * The whole text in a strip beside the scroll bar: where its claims stand and with which verdict,
 * where nobody has looked yet, and what is in view. A click or a drag goes there; with the keyboard
 * the same places are reached by the keys for claims and sentences, so screen readers pass it over.
 */
import { useEffect, useLayoutEffect, useRef, type PointerEvent, type RefObject } from 'react'
import type { Claim, StoredSentence } from '#shared/records/library.ts'
import { useWorkspace } from '../state/workspace.ts'
import { drawRuler } from './draw-ruler.ts'
import type { TextLayout } from './text-layout.ts'
import type { TextStage } from './text-stage.ts'

export interface OverviewRulerProps {
  readonly stage: TextStage
  readonly layout: TextLayout
  readonly claims: readonly Claim[]
  readonly sentences: readonly StoredSentence[]
}

/** Draws now, and whenever the choice or the theme is another. */
function useDrawing(
  canvas: RefObject<HTMLCanvasElement | null>,
  { layout, claims, sentences }: OverviewRulerProps,
): void {
  useLayoutEffect(() => {
    const content = { layout, claims, sentences }
    const drawing = canvas.current && drawRuler(canvas.current, content)
    if (!drawing) return
    const stop = useWorkspace.subscribe((now, before) => {
      if (now.claimId !== before.claimId) drawing.again()
    })
    const dark = matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', drawing.recolour)
    return () => {
      stop()
      dark.removeEventListener('change', drawing.recolour)
    }
  }, [canvas, layout, claims, sentences])
}

function placeFrame(frame: HTMLElement, { scrollTop, clientHeight }: HTMLElement, all: number) {
  frame.style.top = `${(100 * scrollTop) / all}%`
  frame.style.height = `${(100 * clientHeight) / all}%`
}

export function OverviewRuler(props: OverviewRulerProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const { stage, layout } = props
  useDrawing(canvas, props)
  useEffect(() => {
    const { scroller } = stage
    const place = (): void => {
      if (frame.current) placeFrame(frame.current, scroller, layout.height)
    }
    place()
    scroller.addEventListener('scroll', place, { passive: true })
    return () => scroller.removeEventListener('scroll', place)
  }, [stage, layout])

  function go({ clientY, currentTarget }: PointerEvent<HTMLDivElement>): void {
    const { scroller } = stage
    const box = currentTarget.getBoundingClientRect()
    const share = (clientY - box.top) / box.height
    scroller.scrollTo({
      top: share * scroller.scrollHeight - scroller.clientHeight / 2,
      behavior: 'instant',
    })
  }

  return (
    <div
      className="overview-ruler"
      data-testid="overview-ruler"
      aria-hidden
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event)
      }}
    >
      <canvas ref={canvas} />
      <div ref={frame} className="overview-view" />
    </div>
  )
}
