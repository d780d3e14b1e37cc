/** Centuries and decades. */
import type { Period } from './calendar.ts'
import { readOrdinal } from './ordinals.ts'
import { glued, key, match, partOfName, type Scan } from './scan.ts'
import type { When } from './when.ts'

const romans: Record<string, number> = { I: 1, V: 5, X: 10 }

function roman(text: string): number | undefined {
  if (!/^X{0,2}(?:IX|IV|V?I{0,3})$/.test(text) || text === '') return undefined
  const values = [...text].map((letter) => romans[letter]!)
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  )
}

/** "15th century", "XV secolo", "ventesimo secolo". */
export function readCentury(s: Scan, i: number): When | undefined {
  const numeral =
    s.tokens[i]?.kind === 'word' && !glued(s, i) ? roman(s.tokens[i]!.text) : undefined
  const ordinal = readOrdinal(s, i) ?? readDegree(s, i)
  const n = numeral ?? ordinal?.value
  const century = n === undefined ? undefined : match(s, numeral ? i + 1 : ordinal!.next, 'century')
  if (n === undefined || !century || n < 1 || n > 30) return undefined
  return {
    from: i,
    next: century.next,
    period: yearsPeriod((n - 1) * 100, n * 100 - 1),
    stretch: true,
  }
}

/** "15° secolo", "15esimo secolo": an ordinal written with the degree sign or its ending. */
function readDegree(s: Scan, i: number): { value: number; next: number } | undefined {
  const text = s.tokens[i]?.text ?? ''
  const sign =
    /^\d{1,2}$/.test(text) && /^(?:°|esimo|mo)$/.test(key(s, i + 1) ?? '') && glued(s, i + 1)
  return sign ? { value: Number(text), next: i + 2 } : undefined
}

/** "gli anni Novanta", "anni ’90", "the 1990s", "the nineties". */
export function readDecade(s: Scan, i: number): When | undefined {
  // "the 1990s": of a decade the article is part, where the language has one for it.
  const article = s.rules.relativeFollows ? undefined : match(s, i, 'the')
  const plural = decadeFigures(s, article?.next ?? i)
  if (plural) return { ...plural, from: i }
  const named = article && match(s, article.next, 'decadeName')
  if (named)
    return {
      from: i,
      next: named.next,
      period: yearsPeriod(named.payload, named.payload + 9),
      stretch: true,
    }
  const cue = match(s, i, 'decadeCue')
  if (!cue || !s.rules.relativeFollows) return undefined
  const n = key(s, cue.next) === "'" ? cue.next + 1 : cue.next
  const token = s.tokens[n]
  if (!token) return undefined
  const short = token.kind === 'figure' && /^(?:\d0|1[89]\d0|20\d0)$/.test(token.text)
  const value = short ? Number(token.text) : s.rules.cardinalWord(token.key)
  if (value === undefined || value % 10 !== 0 || value < 10 || (value > 90 && value < 1000))
    return undefined
  if (!short && !/^\p{Lu}|^\p{Ll}/u.test(token.text)) return undefined
  const start = value >= 1000 ? value : 1900 + value
  return { from: cue.next - 1, next: n + 1, period: yearsPeriod(start, start + 9), stretch: true }
}

function decadeFigures(s: Scan, i: number): When | undefined {
  const token = s.tokens[i]
  const quoted = key(s, i + 1) === "'" && glued(s, i + 1) && glued(s, i + 2) ? 1 : 0
  const ending = s.tokens[i + 1 + quoted]
  if (token?.kind !== 'figure' || ending?.key !== 's' || !glued(s, i + 1) || partOfName(s, i))
    return undefined
  if (!/^(?:1[5-9]\d0|20\d0|[2-9]0)$/.test(token.text)) return undefined
  if (token.text.length === 2 && key(s, i - 1) !== "'" && key(s, i - 1) !== 'the') return undefined
  const start = token.text.length === 2 ? 1900 + Number(token.text) : Number(token.text)
  return { from: i, next: i + 2 + quoted, period: yearsPeriod(start, start + 9), stretch: true }
}

function yearsPeriod(first: number, last: number): Period {
  const text = (year: number): string => String(year).padStart(4, '0')
  return {
    start: { year: first, month: 1, day: 1 },
    end: { year: last + 1, month: 1, day: 1 },
    value: `${text(first)}/${text(last)}`,
  }
}
