/**
 * The named highlights of the text. Few names with many ranges: the browser paints ten thousand
 * ranges of one name in the time that a few hundred names take. Styles are in highlights.css.
 */
import { markOf } from '../scales/current.ts'

/** From the lowest to the highest: what two of them say about one property, the higher one says. */
export const layerNames = [
  'sentence-skipped',
  'sentence-at',
  'evidence-passage',
  'claim-none',
  'claim-nee',
  'claim-supported',
  'claim-lime',
  'claim-blue',
  'claim-mixed',
  'claim-violet',
  'claim-orange',
  'claim-refuted',
  'claim-crimson',
  'claim-overlap',
  'claim-selected',
  'claim-hover',
  'claim-active',
  'suggestion',
] as const
export type LayerName = (typeof layerNames)[number]

export type Layers = Readonly<Record<LayerName, Highlight>>

export function verdictLayer(verdict: string | null): LayerName {
  const mark = markOf(verdict)
  return mark === 'not-enough-evidence' ? 'claim-nee' : `claim-${mark}`
}

/** Empty highlights under all the names, in the place of any that are there. */
export function openLayers(): Layers {
  const layers = {} as Record<LayerName, Highlight>
  for (const [priority, name] of layerNames.entries()) {
    const highlight = new Highlight()
    highlight.priority = priority
    layers[name] = highlight
    CSS.highlights.set(name, highlight)
  }
  return layers
}

export function closeLayers(layers: Layers): void {
  for (const name of layerNames)
    // By now another text may have its own under this name.
    if (CSS.highlights.get(name) === layers[name]) CSS.highlights.delete(name)
}
