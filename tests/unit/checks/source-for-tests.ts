/** A source as the workbench has it, read by the program's own extraction. */
import { makeRange, quoteOf } from '#main/anchoring/index.ts'
import { checkSource, type SourceToCheck } from '#main/checks/index.ts'
import { extract, splitBlocks } from '#main/extraction/index.ts'
import type { Language, Quantity } from '#shared/records/extraction.ts'
import type { Finding, FindingKind } from '#shared/records/findings.ts'
import type { Claim, Evidence } from '#shared/records/library.ts'
import { claim } from '../renderer/claims/claims-for-tests.ts'

export interface Written extends Partial<Claim> {
  /** Words of the text that the claim stands on. */
  on: string
}

export interface Options extends Partial<Omit<SourceToCheck, 'claims' | 'language'>> {
  language?: Language
  /** Claims in the place of the extracted ones. */
  claims?: readonly Written[]
}

const sourceId = '00000000-0000-4000-8000-000000000001'

function writtenClaim(
  text: string,
  quantities: readonly Quantity[],
  written: Written,
  number: number,
): Claim {
  const { on, ...fields } = written
  const start = text.indexOf(on)
  if (start < 0) throw new Error(`Not in the text: ${on}`)
  const ranges = [makeRange(text, { start, end: start + on.length })]
  const own = quantities.filter((one) => one.start >= start && one.end <= start + on.length)
  return claim(number, {
    sourceId,
    ranges,
    quote: quoteOf(ranges),
    text: on,
    quantities: own,
    ...fields,
  })
}

export function sourceOf(text: string, options: Options = {}): SourceToCheck {
  const { language = 'it', claims, ...more } = options
  const extraction = extract(text, {
    language,
    ...(more.publishedOn ? { referenceDate: more.publishedOn } : {}),
  })
  const extracted = (): Claim[] =>
    extraction.claims.map((one, index) => {
      const ranges = one.ranges.map((range) => makeRange(text, range))
      return claim(index + 1, {
        sourceId,
        text: one.text,
        type: one.type,
        quantities: one.quantities,
        ranges,
        quote: quoteOf(ranges),
        proposed: true,
      })
    })
  return {
    id: sourceId,
    language,
    title: '',
    byline: '',
    outlet: '',
    url: '',
    publishedOn: '',
    text,
    blocks: splitBlocks(text),
    sentences: extraction.sentences,
    quantities: extraction.quantities,
    claims:
      claims?.map((one, index) => writtenClaim(text, extraction.quantities, one, index + 1)) ??
      extracted(),
    evidence: new Map<string, Evidence[]>(),
    ...more,
  }
}

export function finish<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const next = work.next()
    if (next.done) return next.value
  }
}

export const findingsIn = (text: string, options?: Options): Finding[] =>
  finish(checkSource(sourceOf(text, options)))

/** Level and message of the findings of some kinds: "problem sum.less". */
export const toldIn = (
  kinds: FindingKind | readonly FindingKind[],
  text: string,
  options?: Options,
): string[] =>
  findingsIn(text, options)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ level, message }) => `${level} ${message.key}`)
