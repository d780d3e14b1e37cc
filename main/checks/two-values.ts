/** One quantity of one thing told with two values within a source. */
import type { Claim } from '#shared/records/library.ts'
import { figureOf, termOf, type Draft, type Pieces, type RowOf } from './draft.ts'
import type { Quantity } from '#shared/records/extraction.ts'
import { disagree, measuredOf, type Measured } from './same-subject.ts'
import type { SourceView } from './source.ts'

/** Claims of one sentence that tell one word of many things are a list, not a contradiction. */
const fewestRootsInSentence = 3

interface Told {
  readonly claim: Claim
  readonly measured: Measured
  /** Start of the sentence, and the dates that it names. */
  readonly sentence: number
  readonly dates: string
}

function toldBy(claim: Claim, view: SourceView, measured: Measured): Told {
  const sentence = view.sentenceAt(claim.ranges[0]!.start)
  const dates = sentence === null ? '' : view.datesIn(sentence.start)
  return { claim, measured, sentence: sentence?.start ?? -1, dates }
}

export interface OneOfTwo {
  readonly row: RowOf
  readonly number: Quantity
}

export const twoValues = (a: OneOfTwo, b: OneOfTwo, key: string): Draft => ({
  kind: 'two-values',
  level: 'problem',
  rows: [a.row, b.row],
  key,
  values: { one: figureOf(a.number), other: figureOf(b.number) },
  arithmetic: {
    operator: 'against',
    terms: [termOf(a.number, a.row), termOf(b.number, b.row)],
    result: null,
    expected: null,
  },
  essence: [a.number, b.number]
    .map(({ value, unit }) => `${value}${unit ?? ''}`)
    .toSorted()
    .join('|'),
})

function apart(a: Told, b: Told): boolean {
  if (a.sentence !== b.sentence) {
    // Told of two times: "nel 2021 …", "nel 2022 …".
    return a.measured.number.kind === 'date' || a.dates === b.dates
  }
  return a.measured.features.roots.length >= fewestRootsInSentence
}

export function* checkTwoValues(view: SourceView): Pieces {
  const bySubject = new Map<string, Told[]>()
  for (const claim of view.living) {
    yield undefined
    const measured = measuredOf(claim, view.words)
    if (!measured || measured.features.roots.length === 0) continue
    const told = toldBy(claim, view, measured)
    const others = bySubject.get(measured.subject)
    if (!others) {
      bySubject.set(measured.subject, [told])
      continue
    }
    // Against the first that differs: three values make two findings, not three.
    const other = others.find(
      (one) => disagree(one.measured.number, measured.number) && apart(one, told),
    )
    if (other)
      yield twoValues(
        { row: other.claim, number: other.measured.number },
        { row: claim, number: measured.number },
        'two-values.here',
      )
    if (others.length < 8) others.push(told)
  }
}
