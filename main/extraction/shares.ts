/** A whole and its parts: "15 miliardi: 5 da Microsoft e 10 da Nvidia" makes a claim of each part. */
import type { Quantity } from '#shared/records/extraction.ts'
import type { Clause } from './clauses.ts'
import { addDraft, type Context } from './drafts.ts'
import type { Stretch } from './phrases.ts'
import type { Piece } from './piece.ts'
import { isFinite } from './tokens.ts'

interface Part extends Stretch {
  quantity: Quantity
}

/** Splits a list at its commas and "and" into parts that each begin with a figure. */
function partsOf({ view }: Context, { body, to }: Piece): Part[] {
  const { tokens, quantities } = view
  const cuts = [body]
  for (let i = body; i < to; i += 1) {
    const { tag } = tokens[i]!
    if (isFinite(tag)) return []
    if (tag === 'comma' || tag === 'coordinator' || tag === 'semicolon') cuts.push(i + 1)
  }
  const parts: Part[] = []
  for (const [k, from] of cuts.entries()) {
    const next = cuts[k + 1]
    const end = next === undefined ? to : next - 1
    if (end <= from) continue
    const first = tokens[from]!
    const quantity = quantities.find(
      (q) => q.start >= first.start && q.start <= first.end + 8 && q.end <= tokens[end - 1]!.end,
    )
    if (quantity) parts.push({ from, to: end, quantity })
    else {
      const last = parts.at(-1)
      if (!last) return []
      last.to = end
    }
  }
  return parts
}

/** Tokens `quantity` covers. */
function tokensOf(
  { view }: Context,
  quantity: Quantity,
  from: number,
  to: number,
): Stretch | undefined {
  const { tokens } = view
  let start = -1
  let end = -1
  for (let i = from; i < to; i += 1) {
    if (tokens[i]!.start >= quantity.start && tokens[i]!.end <= quantity.end) {
      if (start < 0) start = i
      end = i + 1
    }
  }
  return start < 0 ? undefined : { from: start, to: end }
}

/** "di dollari": what the whole's amount has after the word the part's amount ends with. */
function sharedUnit(whole: Quantity, part: Quantity): string {
  if (!part.inherited) return ''
  const last = part.exact.split(/\s+/u).at(-1)!.toLowerCase()
  const words = whole.exact.split(/\s+/u)
  const at = words.findIndex((word) => word.toLowerCase() === last)
  return at < 0 ? '' : words.slice(at + 1).join(' ')
}

/** Claims of the parts after a colon, in the words of the clause before it. */
export function claimShares(context: Context, host: Clause, piece: Piece): boolean {
  const { view, rules, wording } = context
  const hostPiece = host.pieces.at(-1)!
  const parts = partsOf(context, piece)
  const wholes = view.quantities.filter(
    (q) =>
      q.start >= view.tokens[hostPiece.from]!.start && q.end <= view.tokens[hostPiece.to - 1]!.end,
  )
  if (parts.length < 2 || host.verb < 0) return false
  const whole = wholes.findLast((q) => q.kind === parts[0]!.quantity.kind)
  const place = whole && tokensOf(context, whole, hostPiece.from, hostPiece.to)
  if (!whole || !place || place.to < hostPiece.to - 1) return false
  const skip = (i: number): boolean => rules.nouns.totals.has(view.tokens[i]!.lower)
  const before = wording.say(
    [...host.pieces.slice(0, -1), { from: hostPiece.body, to: place.from }],
    skip,
  )
  for (const part of parts) {
    const amount = tokensOf(context, part.quantity, part.from, part.to)!
    const opening = wording.say([{ from: part.from, to: amount.to }])
    const unit = sharedUnit(whole, part.quantity)
    const rest = wording.say([{ from: amount.to, to: part.to }])
    const words = [before, opening, unit, rest].filter((word) => word !== '').join(' ')
    addDraft(context, rules.realise.tidy(words), [part])
  }
  return true
}
