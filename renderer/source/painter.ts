/**
 * Paints claims and sentences over the text. Only what differs from before is touched: choosing
 * another claim moves a range or two, a verdict moves one claim from a layer to another.
 */
import type { Span } from '#shared/records/extraction.ts'
import type { Claim, StoredSentence } from '#shared/records/library.ts'
import { closeLayers, openLayers, verdictLayer, type LayerName } from './layers.ts'
import { createMarkSet, type Brush, type Mark } from './mark-set.ts'
import { overlapsOf } from './overlaps.ts'
import { sameSpans } from './spans.ts'
import type { TextMap } from './text-map.ts'

interface PageMark extends Mark {
  /** Made when it is first painted. */
  ranges: readonly StaticRange[] | null
}

interface Known {
  readonly claim: Claim
  readonly marks: readonly PageMark[]
}

export interface Painter {
  claims(claims: readonly Claim[]): void
  sentences(sentences: readonly StoredSentence[]): void
  standing(sentence: Span | null): void
  active(ids: readonly string[]): void
  selected(ids: readonly string[]): void
  hovered(ids: readonly string[]): void
  marked(spans: readonly Span[]): void
  /** Passages that are evidence for claims elsewhere. */
  cited(spans: readonly Span[]): void
  /** Whether there is so much to paint that `near` should be told. */
  isCrowded(): boolean
  /** Where the view is, with room around it; null to paint everything. */
  near(span: Span | null): void
  /** Ids of the claims on an offset: those on the fewest words first, each once. */
  idsAt(offset: number): string[]
  dispose(): void
}

/** As many ranges as are painted without a thought: any change of one makes all be looked at. */
const few = 60

const markOf = ({ start, end }: Span, layer: LayerName, id = ''): PageMark => ({
  start,
  end,
  id,
  layer,
  ranges: null,
})

export function createPainter(map: TextMap): Painter {
  const layers = openLayers()
  const brush: Brush<PageMark> = {
    put(mark) {
      mark.ranges ??= map.staticRanges(mark)
      for (const range of mark.ranges) layers[mark.layer].add(range)
    },
    take(mark) {
      for (const range of mark.ranges ?? []) layers[mark.layer].delete(range)
    },
  }
  const claimMarks = createMarkSet(brush)
  const overlapMarks = createMarkSet(brush)
  const sentenceMarks = createMarkSet(brush)
  const sets = [claimMarks, overlapMarks, sentenceMarks]
  let known = new Map<string, Known>()

  function fill(name: LayerName, spans: readonly Span[]): void {
    layers[name].clear()
    for (const span of spans) for (const range of map.staticRanges(span)) layers[name].add(range)
  }

  const fillWith = (name: LayerName) => (ids: readonly string[]) =>
    fill(
      name,
      ids.flatMap((id) => known.get(id)?.claim.ranges ?? []),
    )

  function know(claim: Claim, before: Known | undefined): Known {
    const layer = verdictLayer(claim.verdict)
    if (!before || !sameSpans(before.claim.ranges, claim.ranges))
      return { claim, marks: claim.ranges.map((range) => markOf(range, layer, claim.id)) }
    for (const mark of before.marks) if (mark.layer !== layer) claimMarks.move(mark, layer)
    return { claim, marks: before.marks }
  }

  function claims(list: readonly Claim[]): void {
    const now = new Map<string, Known>()
    let moved = list.length !== known.size
    for (const claim of list) {
      const before = known.get(claim.id)
      const found = before?.claim === claim ? before : know(claim, before)
      moved ||= found.marks !== before?.marks
      now.set(claim.id, found)
    }
    known = now
    if (!moved) return
    claimMarks.set([...now.values()].flatMap(({ marks }) => marks))
    const overlaps = overlapsOf(list.flatMap(({ ranges }) => ranges))
    overlapMarks.set(overlaps.map((span) => markOf(span, 'claim-overlap')))
  }

  return {
    claims,
    sentences: (list) =>
      sentenceMarks.set(
        list
          .filter(({ coverage }) => coverage === 'skipped')
          .map((sentence) => markOf(sentence, 'sentence-skipped')),
      ),
    standing: (sentence) => fill('sentence-at', sentence ? [sentence] : []),
    cited: (spans) => fill('evidence-passage', spans),
    active: fillWith('claim-active'),
    selected: fillWith('claim-selected'),
    hovered: fillWith('claim-hover'),
    marked: (spans) => fill('suggestion', spans),
    isCrowded: () => sets.reduce((sum, { size }) => sum + size, 0) > few,
    near(span) {
      for (const set of sets) set.show(span)
    },
    idsAt: (offset) => [...new Set(claimMarks.at(offset).map(({ id }) => id))],
    dispose: () => closeLayers(layers),
  }
}
