/**
 * Paints claims and sentences over the text. Only what differs from before is touched: choosing
 * another claim moves a range or two, a verdict moves one claim from a layer to another.
 */
import type { Span } from '#shared/records/extraction.ts'
import type { Claim, StoredSentence } from '#shared/records/library.ts'
import { closeLayers, openLayers, verdictLayer, type LayerName } from './layers.ts'
import { overlapsOf } from './overlaps.ts'
import { sameSpans } from './spans.ts'
import type { TextMap } from './text-map.ts'

interface Painted {
  readonly claim: Claim
  readonly layer: LayerName
  readonly ranges: readonly StaticRange[]
}

export interface Painter {
  /** True where claims came, went or moved. */
  claims(claims: readonly Claim[]): boolean
  skipped(sentences: readonly StoredSentence[]): void
  standing(sentence: Span | null): void
  active(ids: readonly string[]): void
  selected(ids: readonly string[]): void
  hovered(ids: readonly string[]): void
  dispose(): void
}

export function createPainter(map: TextMap): Painter {
  const layers = openLayers()
  let painted = new Map<string, Painted>()

  function fill(name: LayerName, ranges: Iterable<StaticRange>): void {
    const layer = layers[name]
    layer.clear()
    for (const range of ranges) layer.add(range)
  }

  const fillWith = (name: LayerName) => (ids: readonly string[]) =>
    fill(
      name,
      ids.flatMap((id) => painted.get(id)?.ranges ?? []),
    )

  function takeOff({ layer, ranges }: Painted): void {
    for (const range of ranges) layers[layer].delete(range)
  }

  function paint(claim: Claim, before: Painted | undefined): Painted {
    const layer = verdictLayer(claim.verdict)
    const stays = before !== undefined && sameSpans(before.claim.ranges, claim.ranges)
    if (stays && before.layer === layer) return { claim, layer, ranges: before.ranges }
    const ranges = stays ? before.ranges : claim.ranges.flatMap((span) => map.staticRanges(span))
    if (before) takeOff(before)
    for (const range of ranges) layers[layer].add(range)
    return { claim, layer, ranges }
  }

  function claims(list: readonly Claim[]): boolean {
    const now = new Map<string, Painted>()
    let moved = false
    for (const claim of list) {
      const before = painted.get(claim.id)
      moved ||= !before || !sameSpans(before.claim.ranges, claim.ranges)
      now.set(claim.id, before?.claim === claim ? before : paint(claim, before))
    }
    for (const [id, before] of painted) {
      if (now.has(id)) continue
      takeOff(before)
      moved = true
    }
    painted = now
    if (moved)
      fill(
        'claim-overlap',
        overlapsOf(list.flatMap(({ ranges }) => ranges)).flatMap((span) => map.staticRanges(span)),
      )
    return moved
  }

  return {
    claims,
    skipped: (sentences) =>
      fill(
        'sentence-skipped',
        sentences
          .filter(({ coverage }) => coverage === 'skipped')
          .flatMap((sentence) => map.staticRanges(sentence)),
      ),
    standing: (sentence) => fill('sentence-at', sentence ? map.staticRanges(sentence) : []),
    active: fillWith('claim-active'),
    selected: fillWith('claim-selected'),
    hovered: fillWith('claim-hover'),
    dispose: () => closeLayers(layers),
  }
}
