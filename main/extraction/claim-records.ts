/** Drafts made into claims: first each by itself, then what only the whole text tells of them. */
import type {
  ClaimType,
  Entity,
  ExtractedClaim,
  Quantity,
  Span,
} from '#shared/records/extraction.ts'
import type { Document, SentenceView } from './document.ts'
import type { Draft } from './drafts.ts'
import { readInsertions } from './insertions.ts'
import { Mentions } from './mentions.ts'
import { readModality } from './modality.ts'
import { relateClaims } from './relations.ts'
import { checkWorthiness } from './worthiness.ts'

type OwnRecord = Omit<ExtractedClaim, 'entities' | 'insertions' | 'relations'>

/** A claim with the sentence it was made of. */
export interface MadeClaim {
  claim: OwnRecord
  view: SentenceView
}

function typeOf(draft: Draft, quantities: readonly Quantity[]): ClaimType {
  if (draft.isQuote) return 'quote'
  const kinds = new Set(quantities.map(({ kind }) => kind))
  if (kinds.has('money')) return 'money'
  if (kinds.has('percentage')) return 'percentage'
  return kinds.has('count') || kinds.has('measure') || kinds.has('duration') ? 'quantity' : 'event'
}

export function claimFrom(document: Document, view: SentenceView, draft: Draft): MadeClaim {
  const { text, rules } = document
  const within = ({ start, end }: Span): boolean =>
    draft.ranges.some((range) => start >= range.start && end <= range.end)
  const quantities = view.quantities.filter(within)
  const tokens = view.tokens.filter(within)
  const type = typeOf(draft, quantities)
  const { attribution } = draft
  const claim: OwnRecord = {
    text: draft.text,
    type,
    ranges: draft.ranges.map(({ start, end }) => ({ start, end, exact: text.slice(start, end) })),
    quantities,
    ...(attribution ? { attribution } : {}),
    checkWorthiness: checkWorthiness(
      {
        type,
        text: draft.text,
        tokens,
        quantities,
        isDescription: draft.isDescription === true,
        isUnresolved: draft.isUnresolved === true,
      },
      rules,
    ),
    ...readModality(text, view, tokens, attribution, rules),
  }
  return { claim, view }
}

export function finishClaims(
  { text }: Document,
  made: readonly MadeClaim[],
  entities: readonly Entity[],
): ExtractedClaim[] {
  const mentions = new Mentions(entities)
  return relateClaims(
    made.map(({ claim, view }) => ({
      ...claim,
      insertions: readInsertions(
        claim.text,
        claim.ranges,
        text.slice(view.start, view.end),
        mentions.words,
      ),
      entities: mentions.of(claim.text, claim.ranges),
    })),
  )
}
