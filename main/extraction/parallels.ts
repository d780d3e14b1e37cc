/**
 * Parts told with one verb: "del 6% in Europa, del 25% in America" and "Microsoft ha investito 5
 * miliardi e Nvidia 10 miliardi". Each becomes a claim, with the shared words filled in.
 */
import type { Quantity } from '#shared/records/extraction.ts'
import type { Clause } from './clauses.ts'
import { partyOf, type Context } from './drafts.ts'
import { groupEnd, nounPhraseEnd, type Stretch } from './phrases.ts'
import type { Piece } from './piece.ts'

export interface Parallel {
  /** The part's own words. */
  part: Stretch
  /** Shared words before its figure: from its own subject or the clause's beginning. */
  before: Stretch[]
  rest: Stretch
}

interface Segment extends Stretch {
  /** Index of the figure, and after it. */
  figure: number
  after: number
  quantity: Quantity
}

function segmentsOf({ view }: Context, from: number, to: number): Stretch[] {
  const { tokens } = view
  const segments: Stretch[] = []
  let start = from
  for (let i = from; i < to; i += 1) {
    const { tag } = tokens[i]!
    if (tag !== 'comma' && tag !== 'coordinator') continue
    if (i > start) segments.push({ from: start, to: i })
    start = i + 1
  }
  if (start < to) segments.push({ from: start, to })
  return segments
}

/** The first figure of a segment that may have `lead` tokens before it. */
function figureIn({ view }: Context, segment: Stretch, last: boolean): Segment | undefined {
  const { tokens, quantities } = view
  const start = tokens[segment.from]!.start
  const end = tokens[segment.to - 1]!.end
  const inside = quantities.filter(
    (q) => q.start >= start && q.end <= end && q.kind !== 'date' && q.kind !== 'ordinal',
  )
  const quantity = last ? inside.at(-1) : inside[0]
  if (!quantity) return undefined
  let figure = segment.from
  while (figure < segment.to && tokens[figure]!.end <= quantity.start) figure += 1
  let after = figure
  while (after < segment.to && tokens[after]!.start < quantity.end) after += 1
  return { ...segment, figure, after, quantity }
}

/** The parts beyond the first, where all are built alike; `end` is where the first one ends. */
export function parallelsIn(
  context: Context,
  clause: Clause,
  piece: Piece,
): { end: number; parallels: Parallel[] } | undefined {
  if (clause.verb < 0) return undefined
  const { tokens } = context.view
  const from = groupEnd(tokens, clause.verb, piece.to)
  const segments = segmentsOf(context, from, piece.to)
  if (segments.length < 2) return undefined
  const found = segments.map((segment, i) => figureIn(context, segment, i === 0))
  const [first, ...others] = found
  if (!first || others.some((other) => other?.quantity.kind !== first.quantity.kind))
    return undefined
  const rest = others as Segment[]
  const parallels =
    alike(context, piece, first, rest) ?? gapped(context, clause, piece, first, rest)
  return parallels && { end: first.to, parallels }
}

function alike(
  { view, rules }: Context,
  piece: Piece,
  first: Segment,
  others: readonly Segment[],
): Parallel[] | undefined {
  const { tokens } = view
  const lead = tokens[first.figure - 1]
  const link = tokens[first.after]
  if (link?.tag !== 'preposition' || first.after >= first.to - 1) return undefined
  const base = rules.plainPreposition(link.lower)
  const parallels: Parallel[] = []
  for (const segment of others) {
    const own = tokens[segment.after]
    const bare = segment.figure === segment.from
    const led =
      segment.figure === segment.from + 1 &&
      lead !== undefined &&
      rules.plainPreposition(tokens[segment.from]!.lower) === rules.plainPreposition(lead.lower)
    if (!(bare || led) || own?.tag !== 'preposition' || segment.after >= segment.to - 1)
      return undefined
    if (rules.plainPreposition(own.lower) !== base) return undefined
    parallels.push({
      part: { from: segment.from, to: segment.to },
      before: [{ from: piece.body, to: led ? first.figure - 1 : first.figure }],
      rest: { from: segment.from, to: segment.to },
    })
  }
  return parallels
}

/** "Nvidia 10 miliardi": a subject of the same sort, then the figure. */
function gapped(
  context: Context,
  clause: Clause,
  piece: Piece,
  first: Segment,
  others: readonly Segment[],
): Parallel[] | undefined {
  const { tokens } = context.view
  const { subject } = clause
  if (!subject || subject.from < piece.from) return undefined
  const main = partyOf(context, subject)
  const parallels: Parallel[] = []
  for (const segment of others) {
    const end = nounPhraseEnd(tokens, segment.from, segment.figure)
    const isSubject =
      tokens[segment.from]!.tag === 'name' || tokens[segment.from]!.tag === 'determiner'
    const lead = segment.figure - end
    if (!isSubject || end <= segment.from || lead > 1) return undefined
    const party = partyOf(context, { from: segment.from, to: end })
    if (party.isName !== main.isName || party.plural !== main.plural) return undefined
    parallels.push({
      part: { from: segment.from, to: segment.to },
      before: [
        { from: segment.from, to: end },
        { from: subject.to, to: lead === 1 ? first.figure - 1 : first.figure },
      ],
      rest: { from: end, to: segment.to },
    })
  }
  return parallels
}
