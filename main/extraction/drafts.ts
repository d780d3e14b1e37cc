/** A claim in the making, and what the readers of one sentence share. */
import type { Attribution, Span } from '#shared/records/extraction.ts'
import type { Document, SentenceView } from './document.ts'
import type { LanguageRules, Party } from './languages/rules.ts'
import type { Stretch } from './phrases.ts'
import type { References, Substitution } from './references.ts'
import { clean, sentenceCase, type Wording } from './wording.ts'

export interface Draft {
  text: string
  ranges: Span[]
  attribution?: Attribution
  /** Direct speech. */
  isQuote?: true
  isDescription?: true
  isUnresolved?: true
}

/** What is known of a sentence while its claims are made. */
export interface Context {
  document: Document
  view: SentenceView
  rules: LanguageRules
  references: References
  wording: Wording
  substitutions: readonly Substitution[]
  drafts: Draft[]
}

/** The words of token stretches as ranges of the text; what only marks part is joined. */
export function rangesOf({ document, view }: Context, stretches: readonly Stretch[]): Span[] {
  const ranges: Span[] = []
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    if (to <= from) continue
    const start = view.tokens[from]!.start
    const end = view.tokens[to - 1]!.end
    const last = ranges.at(-1)
    if (
      last &&
      (start <= last.end || /^[\s,;:–—-]*$/u.test(document.text.slice(last.end, start)))
    ) {
      last.end = Math.max(last.end, end)
    } else ranges.push({ start, end })
  }
  return ranges
}

export function addDraft(
  context: Context,
  text: string | undefined,
  stretches: readonly Stretch[],
  more: Partial<Draft> = {},
): Draft | undefined {
  if (text === undefined) return undefined
  const words = sentenceCase(clean(text))
  const ranges = rangesOf(context, stretches)
  if (words === '' || ranges.length === 0) return undefined
  const same = context.drafts.find((draft) => draft.text === words)
  if (same) return same
  const draft: Draft = { text: words, ranges, ...more }
  context.drafts.push(draft)
  return draft
}

/** Somebody or something the text names, in words that stand alone. */
export function partyOf(context: Context, stretch: Stretch): Party {
  const { view, rules, wording, substitutions } = context
  const tokens = view.tokens.slice(stretch.from, stretch.to)
  const article = tokens[0]?.tag === 'preposition' ? rules.articleIn(tokens[0].lower) : undefined
  const rest = wording.say([
    article === undefined ? stretch : { from: stretch.from + 1, to: stretch.to },
  ])
  const words =
    article === undefined ? rest : `${article}${article.endsWith("'") ? '' : ' '}${rest}`
  const whole = substitutions.find(({ from, to }) => from === stretch.from && to === stretch.to)
  const features = rules.party(tokens)
  const isName = whole !== undefined || features.isName
  return { words, plural: features.plural, feminine: features.feminine, isName }
}
