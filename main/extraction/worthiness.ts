/**
 * Whether a claim is worth checking: a sum of named reasons. The weights were set by hand, so that a
 * figure about a named party comes first and a description comes last; nothing was learnt from data.
 */
import type { CheckWorthiness, ClaimType, Quantity, Reason } from '#shared/records/extraction.ts'
import type { LanguageRules } from './languages/rules.ts'
import type { Token } from './tokens.ts'

/** The names a reason can have: keys of the interface's catalogue, explained in docs/extraction.md. */
export const worthinessReasons = [
  'base',
  'money',
  'percentage',
  'figure',
  'date',
  'namedParty',
  'quotedPerson',
  'comparison',
  'superlative',
  'cause',
  'vague',
  'unresolved',
  'description',
  'short',
] as const
export type WorthinessReason = (typeof worthinessReasons)[number]

export const worthinessWeights: Readonly<Record<WorthinessReason, number>> = {
  base: 0.3,
  money: 0.3,
  percentage: 0.25,
  figure: 0.2,
  date: 0.1,
  namedParty: 0.1,
  quotedPerson: 0.05,
  comparison: 0.1,
  superlative: 0.15,
  cause: 0.1,
  vague: -0.1,
  unresolved: -0.15,
  description: -0.1,
  short: -0.1,
}

export interface Judged {
  type: ClaimType
  text: string
  /** Words the claim stands on. */
  tokens: readonly Token[]
  quantities: readonly Quantity[]
  isDescription: boolean
  isUnresolved: boolean
}

function reasonsOf(
  { type, text, tokens, quantities, isDescription, isUnresolved }: Judged,
  rules: LanguageRules,
): WorthinessReason[] {
  const kinds = new Set(quantities.map(({ kind }) => kind))
  const has = (words: ReadonlySet<string>): boolean =>
    tokens.some((token) => words.has(token.lower))
  const { cues } = rules
  const found: [WorthinessReason, boolean][] = [
    ['base', true],
    ['money', kinds.has('money')],
    ['percentage', kinds.has('percentage')],
    ['figure', kinds.has('count') || kinds.has('measure') || kinds.has('duration')],
    ['date', kinds.has('date')],
    ['namedParty', tokens.some(({ tag }) => tag === 'name')],
    ['quotedPerson', type === 'quote'],
    ['comparison', has(cues.comparatives)],
    ['superlative', has(cues.superlatives)],
    ['cause', has(cues.causal)],
    ['vague', has(cues.vague)],
    ['unresolved', isUnresolved],
    ['description', isDescription],
    ['short', text.split(' ').length < 5],
  ]
  return found.filter(([, holds]) => holds).map(([name]) => name)
}

/** The score is the sum of the weights, held between 0 and 1 and rounded to hundredths. */
export function checkWorthiness(claim: Judged, rules: LanguageRules): CheckWorthiness {
  const reasons: Reason[] = reasonsOf(claim, rules).map((name) => ({
    name,
    weight: worthinessWeights[name],
  }))
  const sum = reasons.reduce((total, { weight }) => total + weight, 0)
  return { score: Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100, reasons }
}
