/**
 * What can begin at a token, looked up once for each, so that the readers are not tried at every
 * word of a text.
 */
import type { Lexicon } from './lexicon.ts'
import type { QuantityRules, Senses } from './rules.ts'
import type { Token } from './tokens.ts'

export const opensAmount = 1
export const opensDate = 2
export const opensHour = 4
/** "between", "from", "tra": a range, if what follows is fit for one. */
export const opensRange = 8
/** An article: a date, if one begins after it. */
export const opensArticle = 16

const groups: [group: number, tags: (keyof Senses)[]][] = [
  [
    opensAmount,
    [
      'article',
      'oneWord',
      'hundred',
      'bareScale',
      'fraction',
      'minus',
      'currencyBefore',
      'percent',
      'wholeBefore',
    ],
  ],
  [
    opensDate,
    [
      'month',
      'weekday',
      'dayOffset',
      'relative',
      'inBefore',
      'within',
      'time',
      'holiday',
      'season',
      'quarterName',
      'halfName',
      'decadeCue',
      'edge',
      'firstOf',
      'lastOf',
      'partOffset',
      'article',
      'oneWord',
      'hundred',
      'fraction',
      'weekend',
      'restOf',
      'toDate',
      'decadeName',
      'periodEnd',
      'dayBeside',
    ],
  ],
  [
    opensHour,
    [
      'at',
      'partOffset',
      'clockWord',
      'partCue',
      'dayPart',
      'fraction',
      'article',
      'oneWord',
      'inBefore',
      'within',
      'aloneCue',
      'edge',
      'partEdge',
      'relative',
    ],
  ],
  [opensRange, ['between', 'from']],
  [opensArticle, ['the']],
]

export const groupOf: ReadonlyMap<keyof Senses, number> = new Map(
  groups
    .flatMap(([group, tags]) => tags.map((tag): [keyof Senses, number] => [tag, group]))
    .reduce(
      (all, [tag, group]) => all.set(tag, (all.get(tag) ?? 0) | group),
      new Map<keyof Senses, number>(),
    ),
)

/** For each token the groups of what can begin there. */
export function gatesOf(
  tokens: readonly Token[],
  lexicon: Lexicon<Senses>,
  rules: QuantityRules,
): Uint8Array {
  const gates = new Uint8Array(tokens.length)
  for (const [i, token] of tokens.entries()) gates[i] = gateOf(token, lexicon, rules)
  return gates
}

function gateOf(token: Token, lexicon: Lexicon<Senses>, rules: QuantityRules): number {
  if (token.kind === 'figure') return opensAmount | opensDate | opensHour
  const phrases = lexicon.opens(token)
  if (token.kind === 'symbol') return token.key === '-' ? phrases | opensAmount : phrases
  const number =
    rules.cardinalWord(token.key) ??
    rules.ordinalWord(token.key) ??
    rules.elidedCardinal?.(token.key)
  if (number !== undefined) return phrases | opensAmount | opensDate | opensHour
  return /^[IVX]+$/.test(token.text) ? phrases | opensDate : phrases
}
