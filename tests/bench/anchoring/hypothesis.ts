/**
 * The peer: how the Hypothesis client finds an annotation again (hypothesis/client,
 * src/annotator/anchoring/html.ts and match-quote.ts), written anew from its description. The place
 * by position if the quote stands there; else the best of the verbatim occurrences; else the best of
 * the approximate ones, with at most min(256, half the quote) errors. Best is by weights: quote 50,
 * prefix 20, suffix 20, position 2.
 */
import search from 'approx-string-match'

export interface Selector {
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
}

interface Match {
  start: number
  end: number
  errors: number
}

const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 }

function matchesOf(text: string, words: string, mostErrors: number): Match[] {
  const verbatim: Match[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    verbatim.push({ start: at, end: at + words.length, errors: 0 })
  return verbatim.length > 0 ? verbatim : search(text, words, mostErrors)
}

/** 1 where the words stand in the text as they are, 0 where nothing like them does. */
function likeness(text: string, words: string): number {
  if (words === '' || text === '') return 0
  const errors = matchesOf(text, words, words.length).map((match) => match.errors)
  return errors.length === 0 ? 0 : 1 - Math.min(...errors) / words.length
}

function scoreOf(match: Match, text: string, { exact, prefix, suffix, start }: Selector): number {
  const before = text.slice(Math.max(0, match.start - prefix.length), match.start)
  const after = text.slice(match.end, match.end + suffix.length)
  const sum =
    weights.quote * (1 - match.errors / exact.length) +
    weights.prefix * (prefix === '' ? 1 : likeness(before, prefix)) +
    weights.suffix * (suffix === '' ? 1 : likeness(after, suffix)) +
    weights.position * (1 - Math.abs(match.start - start) / text.length)
  return sum / (weights.quote + weights.prefix + weights.suffix + weights.position)
}

/** Where the annotation stands in `text`, or undefined: an orphan. */
export function findAsHypothesis(
  text: string,
  selector: Selector,
): { start: number; end: number } | undefined {
  const { start, end, exact } = selector
  if (text.slice(start, end) === exact) return { start, end }
  const matches = matchesOf(text, exact, Math.min(256, exact.length / 2))
  const scored = matches.map((match) => ({ match, score: scoreOf(match, text, selector) }))
  return scored.toSorted((a, b) => b.score - a.score)[0]?.match
}
