/** Which of the languages we read a text is in. */
import { franc } from 'franc'
import type { Language } from '#shared/records/extraction.ts'
import { languageRules } from './languages/index.ts'

/** Characters looked at: more change nothing. */
const sample = 4000
/** Below this many characters trigrams guess; frequent words decide. */
const shortText = 200

function votes(words: readonly string[], stopWords: ReadonlySet<string>): number {
  let count = 0
  for (const word of words) if (stopWords.has(word)) count += 1
  return count
}

/** Italian where nothing speaks for either. */
export function detectLanguage(text: string): Language {
  const head = text.slice(0, sample)
  const words = head.toLowerCase().match(/\p{L}+/gu) ?? []
  const ranked = Object.values(languageRules)
    .map((rules) => ({ rules, count: votes(words, rules.stopWords) }))
    .toSorted((a, b) => b.count - a.count)
  const [first, second] = ranked
  const clear = first!.count > 2 * (second?.count ?? 0)
  if (clear || (head.length < shortText && first!.count > (second?.count ?? 0))) {
    return first!.rules.code
  }
  const guess = franc(head, {
    only: ranked.map(({ rules }) => rules.iso3),
    minLength: 3,
  })
  return ranked.find(({ rules }) => rules.iso3 === guess)?.rules.code ?? 'it'
}
