/**
 * A share and what it stands for: what whole it implies ("27 % valued at 135 billion" makes 500), and
 * whether part, whole and percentage agree ("12 of the 40 councils, 30 %").
 */
import type { Claim } from '#shared/records/library.ts'
import { figureOf, reckoned, termOf, type Draft, type Pieces } from './draft.ts'
import { wordsOf } from './features.ts'
import { claimOf, isNear, isNumeric, rowsOf, sameUnit, slack, type Numeric } from './figures.ts'
import type { Passage, SourceView } from './source.ts'

/** Characters within which a percentage says how large a part is. */
const reach = 60

const percentages = (passage: Passage): Numeric[] =>
  passage.quantities.filter(
    (quantity): quantity is Numeric =>
      isNumeric(quantity) &&
      quantity.kind === 'percentage' &&
      quantity.unit === '%' &&
      quantity.value > 0,
  )

/** A claim that says what the whole is worth: about the same name, in words of worth. */
function statedWhole(
  names: readonly string[],
  part: Numeric,
  passage: Passage,
  view: SourceView,
): { claim: Claim; number: Numeric } | null {
  for (const claim of view.living) {
    if (passage.claims.includes(claim)) continue
    const first = wordsOf(claim.text)[0]?.text ?? ''
    if (!names.includes(first) || !view.words.worth.test(claim.text)) continue
    const numbers = claim.quantities.filter(isNumeric)
    const [number] = numbers
    if (number && numbers.length === 1 && number.kind === 'money' && sameUnit(number, part))
      return { claim, number }
  }
  return null
}

/** "una partecipazione del 27% in OpenAI, valutata 135 miliardi". */
function impliedWhole(passage: Passage, view: SourceView): Draft | undefined {
  const { words, text } = view
  const shares = percentages(passage)
  const worths = passage.quantities.filter(
    (quantity): quantity is Numeric => isNumeric(quantity) && quantity.kind === 'money',
  )
  const [share, worth] = [shares[0], worths[0]]
  if (!share || !worth || shares.length > 1 || worths.length > 1 || worth.start < share.end)
    return undefined
  if (share.value >= 100 || !words.worth.test(text.slice(share.end, worth.start))) return undefined
  if (!words.stake.test(text.slice(passage.start, worth.start))) return undefined
  const rows = rowsOf([share, worth].map((quantity) => claimOf(quantity, passage.claims)))
  if (rows.length === 0) return undefined
  const whole = reckoned(worth.value / (share.value / 100), {
    ...worth,
    approximate: share.approximate === true || worth.approximate === true,
  })
  const between = text.slice(share.end, worth.start)
  const names = wordsOf(between)
    .map((word) => word.text)
    .filter((word) => /^\p{L}*\p{Lu}/u.test(word))
  const stated = statedWhole(names, worth, passage, view)
  // Both numbers are rounded: half a point of 27 % is 2 % of the whole.
  const off = stated
    ? (whole.value as number) * (slack(share) / share.value + slack(worth) / worth.value) +
      slack(stated.number)
    : 0
  const agrees = stated !== null && isNear(whole.value as number, stated.number.value, off)
  return {
    kind: 'share',
    level: stated === null ? 'notice' : agrees ? 'holds' : 'problem',
    rows: rowsOf([...rows, stated?.claim ?? null]),
    key: stated === null ? 'share.implies' : agrees ? 'share.holds' : 'share.differs',
    values: {
      share: figureOf(share),
      worth: figureOf(worth),
      whole,
      ...(stated ? { stated: figureOf(stated.number) } : {}),
    },
    arithmetic: {
      operator: 'divided',
      terms: [worth, share].map((quantity) => termOf(quantity, claimOf(quantity, passage.claims))),
      result: whole,
      expected: stated ? termOf(stated.number, stated.claim) : null,
    },
    essence: `${share.value}%:${worth.value}${stated ? `:${stated.number.value}` : ''}`,
  }
}

interface Part {
  readonly part: Numeric
  readonly whole: Numeric
  readonly share: Numeric
}

/** "12 dei 40 comuni, il 30%", in either order, told once in the sentence. */
function partIn(passage: Passage, view: SourceView): Part | null {
  const numbers = passage.quantities.filter(isNumeric)
  const shares = percentages(passage)
  const [share] = shares
  if (!share || shares.length > 1) return null
  const found: Part[] = []
  for (const [index, part] of numbers.entries()) {
    const whole = numbers[index + 1]
    if (!whole || part === share || whole === share) continue
    if (!sameUnit(part, whole) || part.kind === 'date' || part.kind === 'ordinal') continue
    if (!view.words.partOf.test(view.text.slice(part.end, whole.start))) continue
    const distance = share.start >= whole.end ? share.start - whole.end : part.start - share.end
    if (distance < 0 || distance > reach || part.value > whole.value || whole.value === 0) continue
    found.push({ part, whole, share })
  }
  const [only] = found
  return only && found.length === 1 ? only : null
}

function partOfWhole(passage: Passage, view: SourceView): Draft | undefined {
  const found = partIn(passage, view)
  if (!found) return undefined
  const { part, whole, share } = found
  const near = view.text.slice(share.start, Math.min(passage.end, share.end + 25))
  const { comparison, rise, fall } = view.words
  if (comparison.test(near) || rise.test(near) || fall.test(near)) return undefined
  const result = (100 * part.value) / whole.value
  const rows = rowsOf([part, whole, share].map((quantity) => claimOf(quantity, passage.claims)))
  const off = slack(share)
  const isRight = isNear(result, share.value, off)
  if (rows.length === 0 || (!isRight && isNear(result, share.value, 2 * off))) return undefined
  const shown = {
    ...reckoned(Math.round(result * 10) / 10, share),
    approximate: !Number.isInteger(result),
  }
  return {
    kind: 'share',
    level: isRight ? 'holds' : 'problem',
    rows,
    key: isRight ? 'share.partHolds' : 'share.partDiffers',
    values: {
      part: figureOf(part),
      whole: figureOf(whole),
      told: figureOf(share),
      reckoned: shown,
    },
    arithmetic: {
      operator: 'divided',
      terms: [part, whole].map((quantity) => termOf(quantity, claimOf(quantity, passage.claims))),
      result: shown,
      expected: termOf(share, claimOf(share, passage.claims)),
    },
    essence: `${part.value}/${whole.value}:${share.value}`,
  }
}

export function* checkShares(view: SourceView): Pieces {
  for (const passage of view.passages) {
    yield undefined
    if (passage.claims.length === 0 || passage.quantities.length < 2) continue
    const draft = impliedWhole(passage, view) ?? partOfWhole(passage, view)
    if (draft) yield draft
  }
}
