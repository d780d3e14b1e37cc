/** A small box beside a line of the text, that scrolls with it and takes no focus. */
import { useLayoutEffect, useRef, type HTMLAttributes } from 'react'
import type { Span } from '#shared/records/extraction.ts'
import { placeFloating } from './place-floating.ts'
import type { TextLayout } from './text-layout.ts'
import type { TextStage } from './text-stage.ts'

export interface FloatingProps extends HTMLAttributes<HTMLDivElement> {
  readonly role: 'toolbar' | 'group' | 'status'
  readonly stage: TextStage
  /** With each new one it is placed anew. */
  readonly layout: TextLayout
  readonly span: Span
  /** Which of the span's lines, and which end of it. */
  readonly line: 'first' | 'last'
  readonly first?: 'below' | 'above'
  readonly 'data-testid'?: string
}

export function Floating({
  role,
  stage,
  layout,
  span,
  line,
  first = 'below',
  ...rest
}: FloatingProps) {
  const element = useRef<HTMLDivElement>(null)
  const { start, end } = span
  useLayoutEffect(() => {
    const own = element.current
    const box = stage.lineOf({ start, end }, line)
    if (!own || !box) return
    const { scroller } = stage
    const size = { width: own.offsetWidth, height: own.offsetHeight }
    const { scrollTop, clientHeight } = scroller
    const room = { width: layout.width, from: scrollTop, to: scrollTop + clientHeight }
    const at = line === 'first' ? box.left : box.right - size.width / 2
    const { left, top } = placeFloating(box, size, room, { at, first })
    own.style.left = `${left}px`
    own.style.top = `${top}px`
    own.style.visibility = 'visible'
  }, [stage, layout, start, end, line, first])
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it has the role it is given
    <div
      {...rest}
      role={role}
      ref={element}
      className={`floating ${rest.className ?? ''}`}
      // A press would take the focus, and with it what is selected.
      onMouseDown={(event) => event.preventDefault()}
    />
  )
}
