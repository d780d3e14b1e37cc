/** Plots made by Observable Plot, within the page's security policy and in the window's colours. */
import * as Plot from '@observablehq/plot'
import { styleNonce } from '../claims/grid-theme.ts'

export type PlotOptions = Plot.PlotOptions

/**
 * Plot puts a style sheet into each of its drawings and has no way to give it the nonce that the
 * policy asks for, so the document makes it with one for as long as the drawing takes.
 */
export function draw(options: PlotOptions): SVGSVGElement {
  const plain = document.createElementNS
  document.createElementNS = function make(this: Document, ...args: [string, string]) {
    const element = plain.apply(this, args)
    if (args[1] === 'style') element.setAttribute('nonce', styleNonce())
    return element
  } as typeof document.createElementNS
  try {
    return Plot.plot({
      style: { background: 'transparent', color: 'currentColor', fontFamily: 'inherit' },
      ...options,
      figure: false,
    }) as unknown as SVGSVGElement
  } finally {
    document.createElementNS = plain
  }
}

/** The colours that variables stand for in the window's theme now: a saved file has no variables. */
export function colour(variable: string): string {
  const probe = document.createElement('span')
  probe.style.color = `var(${variable})`
  document.body.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

export { Plot }
