/** Claims that somebody said something, in his own words. */
import type { Attribution } from '#shared/records/extraction.ts'
import { addDraft, type Context } from './drafts.ts'
import { trimStretch, type Stretch } from './phrases.ts'
import type { Quote } from './quotes.ts'
import type { Quotations, Said, Saying } from './speech.ts'

/** The attributed quotations of a sentence, in order. */
export function quotesIn(context: Context, quotations: Quotations): Said[] {
  const found = new Set<Quote>()
  for (const quote of context.view.speech) if (quote) found.add(quote)
  return [...found].flatMap((quote) => quotations.said.get(quote) ?? [])
}

function innerWords({ document, view }: Context, { inner }: Quote): string {
  const start = Math.max(inner.start, view.start)
  const end = Math.min(inner.end, view.end)
  return document.text
    .slice(start, end)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[,;.]$/u, '')
}

/** Words of the gap that are neither speaker nor verb: "in un video diffuso martedì". */
function circumstance({ view, rules, wording }: Context, { saying }: Said): string {
  if (!saying || saying.sentence !== view.index) return ''
  const { tokens } = view
  const from = Math.max(saying.verb.to, saying.speaker.to)
  const start = tokens[from]?.tag === 'comma' ? from + 1 : from
  // "Luca Ferri, della Lega": says more of the speaker, and nothing of how it was said.
  if (start > from && rules.nouns.ofWords.has(tokens[start]?.lower ?? '')) return ''
  let to = start
  while (to < saying.gap.to && tokens[to]!.tag !== 'comma') to += 1
  // "Antonio Gurrieri, in carica da febbraio, …": an aside about the speaker.
  if (start > from && tokens[to]?.tag === 'comma') return ''
  while (to > start && tokens[to - 1]!.tag === 'complementizer') to -= 1
  const rest = trimStretch(tokens, { from: start, to })
  const first = view.tokens[rest.from]
  const object =
    saying.speaker.to <= saying.verb.from &&
    (first?.tag === 'determiner' || first?.tag === 'name' || first?.tag === 'word')
  if (rest.to <= rest.from || !(first?.tag === 'preposition' || object) || rest.to - rest.from > 14)
    return ''
  return wording.say([rest])
}

/** One claim for each utterance; gives the sayings whose words stand in this sentence. */
export function claimQuotes(
  context: Context,
  said: readonly Said[],
  attributions: ReadonlyMap<Quote, Attribution>,
): Saying[] {
  const { view, rules, references } = context
  const sayings: Saying[] = []
  const done = new Set<Said>()
  for (const one of said) {
    if (done.has(one)) continue
    // Parts of one utterance, split by the verb of saying, are one claim.
    const group = said.filter(
      (other) => other.speaker === one.speaker && (other === one || other.saying === one.saying),
    )
    for (const other of group) done.add(other)
    const { saying } = one
    const inside = saying && saying.sentence === view.index ? saying : undefined
    if (inside) sayings.push(inside)
    const verb = one.verb === undefined ? rules.realise.said : one.verb
    const told = [verb, circumstance(context, one)].filter((part) => part !== '').join(' ')
    const words = group.map(({ quote }) => innerWords(context, quote)).join(' […] ')
    if (!/\p{L}/u.test(words)) continue
    const { name, role } = one.speaker
    if (/^\p{Lu}\S*(?:\s\S+)*$/u.test(name)) {
      references.setSubject(
        { words: name, plural: false, feminine: false, isName: true },
        true,
        view.index,
      )
    }
    const isOffice = role === undefined && one.speaker.words !== name
    const text = rules.realise.quotation(isOffice ? one.speaker.words : name, role, told, words)
    const stretches = [
      ...group.map(({ quote }) => tokensIn(context, quote)),
      ...(inside ? [trimmedGap(context, inside.gap)] : []),
    ]
    const attribution = attributions.get(one.quote)
    addDraft(context, text, stretches, {
      isQuote: true,
      ...(attribution ? { attribution } : {}),
      ...(one.speaker.isUnresolved ? { isUnresolved: true as const } : {}),
    })
  }
  return sayings
}

function tokensIn({ view }: Context, quote: Quote): Stretch {
  const from = view.speech.indexOf(quote)
  return { from, to: view.speech.lastIndexOf(quote) + 1 }
}

function trimmedGap({ view }: Context, gap: Stretch): Stretch {
  return trimStretch(view.tokens, gap)
}
