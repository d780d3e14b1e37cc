/** All claims of a source carried over to a new revision, as one part of a step. */
import { afterDoubt, carryRanges, reanchor, type Reanchored } from '#main/anchoring/index.ts'
import type { ClaimFields, Journal, Store, StoredClaim } from '#main/store/index.ts'
import type { Extraction, Passage, Sentence, Span } from '#shared/records/extraction.ts'
import type { StoredSentence } from '#shared/records/library.ts'
import { attributionThere, isWithin, kept, quantitiesThere } from './carried-fields.ts'
import { changes } from './context.ts'

export interface NewText {
  revisionId: string
  text: string
  extraction: Extraction
}

export interface CarriedOver {
  claim: StoredClaim
  /** The fields as they are afterwards. */
  after: Pick<StoredClaim, 'revisionId' | 'ranges' | 'health' | 'healthScore'>
}

type Answers = ReadonlyMap<string, Reanchored>

const keyOf = ({ start, end }: Span): string => `${start}-${end}`

/** Each span of the old text once, however many claims it belongs to. */
function answersFor(oldText: string, newText: string, spans: readonly Span[]): Answers {
  const distinct = [...new Map(spans.map((span) => [keyOf(span), span])).values()]
  const answers = reanchor(oldText, newText, distinct)
  return new Map(distinct.map((span, index) => [keyOf(span), answers[index]!]))
}

/** Inside a passage that stands elsewhere word for word, everything moved with it. */
function answerFor(part: Passage, ranges: readonly Span[], answers: Answers): Reanchored {
  const around = ranges.find((range) => isWithin(part, [range]))
  const whole = around && answers.get(keyOf(around))
  if (around && whole?.start !== undefined && /^(?:exact|moved)$/.test(whole.health)) {
    const by = whole.start - around.start
    return { health: whole.health, start: part.start + by, end: part.end + by }
  }
  return answers.get(keyOf(part)) ?? { health: 'orphan' }
}

const partsOf = (claim: StoredClaim): Passage[] => [
  ...claim.quantities,
  ...claim.hedges,
  ...(claim.attribution ? [claim.attribution] : []),
]

const spansOf = (claim: StoredClaim): Span[] => [...claim.ranges, ...partsOf(claim)]

function fieldsAfter(
  claim: StoredClaim,
  answers: Answers,
  fresh: NewText,
  newestId: string,
): Partial<ClaimFields> & CarriedOver['after'] {
  const { ranges } = claim
  const direct = carryRanges(
    ranges,
    ranges.map((range) => answers.get(keyOf(range))!),
    fresh.text,
  )
  const carried =
    claim.revisionId === newestId
      ? afterDoubt({ health: claim.health, score: claim.healthScore }, direct)
      : direct
  if (carried.ranges === null) {
    // What a person has said of a passage that was gone already holds on.
    const stays = claim.revisionId !== newestId && claim.healthSettled
    return {
      revisionId: claim.revisionId,
      ranges: claim.ranges,
      health: stays ? claim.health : carried.health,
      healthScore: null,
      healthSettled: stays,
    }
  }
  const { extraction, text, revisionId } = fresh
  const spans = carried.ranges
  const isVerbatim = direct.health === 'exact' || direct.health === 'moved'
  const place = (part: Passage): Reanchored => answerFor(part, ranges, answers)
  return {
    revisionId,
    ranges: spans,
    health: carried.health,
    healthScore: carried.score,
    healthSettled: false,
    quantities: quantitiesThere(
      claim.quantities.map((part) => ({ part, answer: place(part) })),
      text,
      isVerbatim ? [] : extraction.quantities.filter((quantity) => isWithin(quantity, spans)),
    ),
    hedges: kept(
      claim.hedges.map((part) => ({ part, answer: place(part) })),
      text,
    ),
    attribution:
      claim.attribution &&
      attributionThere(
        { part: claim.attribution, answer: place(claim.attribution) },
        text,
        spans,
        extraction.attributions,
      ),
  }
}

/**
 * Carries every claim of the source over, discarded ones too: they may be brought back. What the
 * analyst did stays: text, verdict, status, evidence, the time of the last change.
 * @param sentences of the newest revision so far, whose places are wanted too
 */
export function carryClaims(
  claims: readonly StoredClaim[],
  fresh: NewText,
  newestId: string,
  sentences: readonly StoredSentence[],
  store: Store,
  journal: Journal,
): { carried: CarriedOver[]; sentenceAnswers: Answers } {
  const carried: CarriedOver[] = []
  let sentenceAnswers: Answers = new Map()
  const groups = Map.groupBy(claims, (claim) => claim.revisionId)
  // Also without claims the sentences are compared.
  if (!groups.has(newestId)) groups.set(newestId, [])
  for (const [revisionId, group] of groups) {
    const old = store.revisions.find(revisionId)
    if (!old) throw new Error(`A claim stands in revision ${revisionId}, which is not there.`)
    const isNewest = revisionId === newestId
    const spans = [...group.flatMap(spansOf), ...(isNewest ? sentences : [])]
    const answers = answersFor(old.text, fresh.text, spans)
    if (isNewest) sentenceAnswers = answers
    for (const claim of group) {
      const after = fieldsAfter(claim, answers, fresh, newestId)
      carried.push({ claim, after })
      const changed = changes<ClaimFields>(claim, after)
      if (changed === null) continue
      store.claims.write(claim.id, changed.after)
      journal.record({
        table: 'claims',
        rowId: claim.id,
        sourceId: claim.sourceId,
        claimId: claim.id,
        ...changed,
      })
    }
  }
  return { carried, sentenceAnswers }
}

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ')

/**
 * Which sentences of the new text are sentences of the old one: by place, and by their words where
 * the place cannot be told. Answers the old sentence for each new one, or null where it is new.
 */
export function sameSentences(
  old: { text: string; sentences: readonly StoredSentence[] },
  fresh: { text: string; sentences: readonly Sentence[] },
  answers: Answers,
): (StoredSentence | null)[] {
  const byPlace = new Map<string, StoredSentence>()
  const loose = new Map<string, StoredSentence[]>()
  const found = new Map(fresh.sentences.map((sentence) => [keyOf(sentence), sentence]))
  const wordsOf = (text: string, { start, end }: Span): string => flat(text.slice(start, end))
  for (const sentence of old.sentences) {
    const answer = answers.get(keyOf(sentence))
    const place = answer?.start === undefined ? '' : `${answer.start}-${answer.end}`
    const there = found.get(place)
    const words = wordsOf(old.text, sentence)
    if (there && !byPlace.has(place) && wordsOf(fresh.text, there) === words)
      byPlace.set(place, sentence)
    else loose.set(words, [...(loose.get(words) ?? []), sentence])
  }
  return fresh.sentences.map(
    (sentence) =>
      byPlace.get(keyOf(sentence)) ?? loose.get(wordsOf(fresh.text, sentence))?.shift() ?? null,
  )
}
