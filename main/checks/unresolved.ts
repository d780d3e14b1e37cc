/** Words that do not stand alone: a pronoun or "the company" at the head or as the speaker, a day without its date. */
import { isSpeakerOpen } from '#shared/open-speaker.ts'
import type { Claim } from '#shared/records/library.ts'
import type { Pieces } from './draft.ts'
import type { SourceView } from './source.ts'

/** The text up to its first quotation: in quoted words a pronoun is the speaker's. */
const outsideQuotes = (text: string): string => text.split(/[«“"„]/u, 1)[0]!

function standIn({ text }: Claim, { words }: SourceView): string | null {
  const own = outsideQuotes(text)
  return words.pronouns.exec(own)?.[0] ?? words.bareNoun.exec(own)?.[1] ?? null
}

/** "martedì", "il mese scorso": words for a day that only the date of publication tells. */
const relativeDates = ({ text, quantities }: Claim): string[] =>
  quantities
    .filter(({ kind, unresolved, exact }) => kind === 'date' && unresolved && text.includes(exact))
    .map(({ exact }) => exact)

/**
 * The missing date is one finding for the whole source: one thing has to be done about it, and then
 * it is done for all rows.
 */
export function* checkUnresolved(view: SourceView): Pieces {
  const undated: Claim[] = []
  const words = new Set<string>()
  for (const claim of view.living) {
    yield undefined
    const found = standIn(claim, view)
    if (found !== null)
      yield {
        kind: 'unresolved',
        level: 'notice',
        rows: [claim],
        key: 'unresolved.standIn',
        values: { words: found },
        essence: found.toLowerCase(),
      }
    if (isSpeakerOpen(claim))
      yield {
        kind: 'unresolved',
        level: 'notice',
        rows: [claim],
        key: 'unresolved.speaker',
        values: { words: claim.speaker },
        essence: `speaker ${claim.speaker.toLowerCase()}`,
      }
    const dates = relativeDates(claim)
    if (dates.length === 0) continue
    undated.push(claim)
    for (const date of dates) words.add(date)
  }
  if (undated.length === 0) return
  yield {
    kind: 'unresolved',
    level: 'notice',
    rows: undated,
    key: view.publishedOn === '' ? 'unresolved.noDate' : 'unresolved.relative',
    values: { words: [...words].slice(0, 5).join(', '), count: undated.length },
    essence: 'dates',
    rowsCount: false,
  }
}
