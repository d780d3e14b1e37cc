/** Draws the marks of the overview ruler on a canvas. */
import type { Claim, StoredSentence } from '#shared/records/library.ts'
import { useWorkspace } from '../state/workspace.ts'
import { codeOf, nameOf, pixelsOf, runsOf, type MarkName, type Run } from './ruler-marks.ts'
import { shareOf, type TextLayout } from './text-layout.ts'

export interface Drawing {
  /** Draws the same marks anew, with the choice as it is now. */
  again(): void
  /** The same, in the colours of the theme as it is now. */
  recolour(): void
}

const variableOf: Readonly<Record<MarkName, string>> = {
  none: '--verdict-none',
  supported: '--verdict-supported',
  refuted: '--verdict-refuted',
  mixed: '--verdict-mixed',
  'not-enough-evidence': '--verdict-nee',
  lime: '--verdict-lime',
  orange: '--verdict-orange',
  crimson: '--verdict-crimson',
  violet: '--verdict-violet',
  blue: '--verdict-blue',
}

/** A canvas knows no `light-dark()` and no variables: the browser is asked what they come to, once. */
function colourReader(canvas: HTMLCanvasElement) {
  const known = new Map<string, string>()
  const ask = (variable: string): string => {
    canvas.style.color = `var(${variable})`
    const colour = getComputedStyle(canvas).color
    canvas.style.color = ''
    known.set(variable, colour)
    return colour
  }
  return {
    of: (variable: string): string => known.get(variable) ?? ask(variable),
    forget: (): void => known.clear(),
  }
}

export interface RulerContent {
  readonly layout: TextLayout
  readonly claims: readonly Claim[]
  readonly sentences: readonly StoredSentence[]
}

/** Null where the canvas has no size yet. */
export function drawRuler(
  canvas: HTMLCanvasElement,
  { layout, claims, sentences }: RulerContent,
): Drawing | null {
  const { width, height } = canvas.getBoundingClientRect()
  const context = canvas.getContext('2d')
  if (!context || width < 1 || height < 1) return null
  const scale = devicePixelRatio
  const pixels = Math.round(height * scale)
  canvas.width = Math.round(width * scale)
  canvas.height = pixels
  const share = (span: { start: number; end: number }) => shareOf(span, layout)

  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const stands = claims.flatMap(({ verdict, ranges }) =>
    ranges.map((range) => ({ ...share(range), code: codeOf(verdict) })),
  )
  const untouched = sentences
    .filter(({ coverage }) => coverage === 'untouched')
    .map((sentence) => ({ ...share(sentence), code: 1 }))
  const claimRuns = runsOf(stands, pixels)
  const untouchedRuns = runsOf(untouched, pixels)
  const colour = colourReader(canvas)

  function fill(runs: readonly Run[], from: number, to: number, style: (code: number) => string) {
    for (const { top, height: high, code } of runs) {
      context!.fillStyle = style(code)
      context!.fillRect(from * scale, top, (to - from) * scale, high)
    }
  }

  function again(): void {
    context!.clearRect(0, 0, canvas.width, canvas.height)
    fill(untouchedRuns, 1, 4, () => colour.of('--line-strong'))
    fill(claimRuns, 5, width - 3, (code) => colour.of(variableOf[nameOf(code)]))
    const { claimId } = useWorkspace.getState()
    const strong = colour.of('--ink')
    for (const range of byId.get(claimId ?? '')?.ranges ?? []) {
      const { top, bottom } = pixelsOf(share(range), pixels)
      const least = Math.max(bottom - top, 3 * scale)
      fill([{ top, height: least, code: 0 }], 1, width - 1, () => strong)
    }
  }

  again()
  return {
    again,
    recolour() {
      colour.forget()
      again()
    },
  }
}
