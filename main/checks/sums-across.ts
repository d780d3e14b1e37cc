/**
 * A total told of several parties in one claim, and what each of them gives in claims of its own:
 * "Microsoft e Nvidia investono 15 miliardi", "5 da Microsoft", "10 da Nvidia".
 */
import type { Claim } from '#shared/records/library.ts'
import type { Draft, Pieces } from './draft.ts'
import { featuresOf, type Features } from './features.ts'
import { isNumeric, sameUnit, type Numeric } from './figures.ts'
import type { SourceView } from './source.ts'
import { compare, sumArithmetic } from './sums.ts'

const name = String.raw`\p{Lu}[\p{L}\p{N}&.-]*(?: \p{Lu}[\p{L}\p{N}&.-]*)*`

/** "Microsoft e Nvidia", "A, B e C": the names, in order; empty where there are none. */
export function partiesIn(text: string, and: ReadonlySet<string>): string[] {
  const list = new RegExp(
    `(${name}(?:, ${name})*),? (?:${[...and].join('|')}) (${name})`,
    'u',
  ).exec(text)
  return list ? [...list[1]!.split(', '), list[2]!] : []
}

/** The one plain number of a kind that can be added up; null where there are several. */
function onlyNumber({ quantities }: Claim): Numeric | null {
  const found = quantities.filter(
    (quantity): quantity is Numeric =>
      isNumeric(quantity) &&
      (quantity.kind === 'money' || quantity.kind === 'measure' || quantity.kind === 'count'),
  )
  return found.length === 1 ? found[0]! : null
}

const isNamed = (text: string, party: string): boolean =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${party.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'u',
  ).test(text)

interface Candidate {
  readonly claim: Claim
  readonly number: Numeric
  readonly features: Features
}

/** Do both tell of the same doing or thing, apart from whom it concerns? */
function shareWords({ features: a }: Candidate, { features: b }: Candidate): boolean {
  const names = new Set([...a.names, ...b.names])
  const roots = new Set(b.roots)
  return a.roots.some((root) => roots.has(root) && !names.has(root))
}

/** The claim of each party that tells the same thing of it alone; null where one has none or several. */
function partsOf(
  total: Candidate,
  parties: readonly string[],
  candidates: readonly Candidate[],
): Candidate[] | null {
  const parts: Candidate[] = []
  for (const party of parties) {
    const own = candidates.filter(
      (candidate) =>
        candidate !== total &&
        sameUnit(candidate.number, total.number) &&
        isNamed(candidate.claim.text, party) &&
        parties.every((other) => other === party || !isNamed(candidate.claim.text, other)) &&
        shareWords(candidate, total),
    )
    const values = new Set(own.map(({ number }) => number.value))
    if (values.size !== 1) return null
    parts.push(own[0]!)
  }
  return parts
}

export function* checkSumsAcross(view: SourceView): Pieces {
  const candidates: Candidate[] = []
  for (const claim of view.living) {
    yield undefined
    const number = onlyNumber(claim)
    if (!number) continue
    candidates.push({ claim, number, features: featuresOf(claim.text, view.words, [number.exact]) })
  }
  for (const total of candidates) {
    yield undefined
    const parties = partiesIn(total.claim.text, view.words.and)
    if (parties.length < 2 || view.words.comparison.test(total.claim.text)) continue
    const parts = partsOf(total, parties, candidates)
    if (!parts) continue
    const sum = { total: total.number, parts: parts.map(({ number }) => number) }
    const difference = compare(sum)
    if (difference === 'near') continue
    // What is told of both may be told of each: "A and B each have 5".
    if (difference === 'different' && sum.parts.some(({ value }) => value >= sum.total.value))
      continue
    const rows = [total, ...parts].map(({ claim }) => claim)
    const reached = sum.parts.reduce((all, { value }) => all + value, 0)
    yield {
      kind: 'sum',
      level: difference === 'same' ? 'holds' : 'problem',
      rows,
      key:
        difference === 'same' ? 'sum.holds' : reached > sum.total.value ? 'sum.more' : 'sum.less',
      arithmetic: sumArithmetic(
        sum,
        (number) => [total, ...parts].find((one) => one.number === number)?.claim ?? null,
      ),
      essence: `${sum.parts.map(({ value }) => value).join('+')}=${sum.total.value}`,
    } satisfies Draft
  }
}
