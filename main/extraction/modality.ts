/** How sure a claim's own words are of it, and by which words that shows. */
import type { Attribution, Modality, Passage, Span } from '#shared/records/extraction.ts'
import type { LanguageRules } from './languages/rules.ts'
import type { Token } from './tokens.ts'

const patterns = new WeakMap<LanguageRules, RegExp>()

function patternOf(rules: LanguageRules): RegExp {
  let pattern = patterns.get(rules)
  if (!pattern) {
    const words = rules.cues.hedges
      .toSorted((a, b) => b.length - a.length)
      .map((hedge) => hedge.replaceAll(' ', String.raw`\s+`))
    pattern = new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${words.join('|')})(?![\p{L}\p{M}])`, 'giu')
    patterns.set(rules, pattern)
  }
  return pattern
}

/**
 * @param span the sentence the claim stands in: "Secondo alcune fonti" opens it for all its clauses
 * @param tokens those of the claim's ranges
 */
export function readModality(
  text: string,
  span: Span,
  tokens: readonly Token[],
  attribution: Attribution | undefined,
  rules: LanguageRules,
): { modality: Modality; hedges: Passage[] } {
  // What is claimed of a quotation is that it was said.
  if (attribution?.speech === 'direct') return { modality: 'asserted', hedges: [] }
  return readHedges(text, span, tokens, attribution, rules)
}

function readHedges(
  text: string,
  span: Span,
  tokens: readonly Token[],
  attribution: Attribution | undefined,
  rules: LanguageRules,
): { modality: Modality; hedges: Passage[] } {
  const own = (start: number): boolean => tokens.some((token) => token.start === start)
  const hedges: Passage[] = []
  for (const match of text.slice(span.start, span.end).matchAll(patternOf(rules))) {
    const start = span.start + match.index
    const opens = text.slice(span.start, start).trim() === ''
    if (opens || own(start)) hedges.push({ start, end: start + match[0].length, exact: match[0] })
  }
  const conditional = tokens.filter((token) => rules.cues.isHedge(token))
  for (const { start, end } of conditional)
    hedges.push({ start, end, exact: text.slice(start, end) })
  hedges.sort((a, b) => a.start - b.start)
  const modality: Modality =
    conditional.length > 0
      ? 'conditional'
      : hedges.length > 0
        ? 'possible'
        : attribution?.speech === 'reported'
          ? 'reported'
          : 'asserted'
  return { modality, hedges }
}
