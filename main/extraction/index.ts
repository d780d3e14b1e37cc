/**
 * From a text to its claims: sentences with their coverage, quantities, attributions and atomic
 * claims with the ranges they stand on. Pure and deterministic: the same text gives the same result,
 * and the time it takes grows with its length.
 */
import type {
  Attribution,
  Extraction,
  Language,
  Sentence,
  Span,
} from '#shared/records/extraction.ts'
import { claimFrom, finishClaims, type MadeClaim } from './claim-records.ts'
import { readDocument, type Document } from './document.ts'
import type { Context } from './drafts.ts'
import { detectLanguage } from './language.ts'
import type { Quote } from './quotes.ts'
import { readEntities } from './entities.ts'
import { References } from './references.ts'
import { SentenceClaims } from './sentence-claims.ts'
import { introducePeople } from './speakers.ts'
import { Quotations } from './speech.ts'
import { connectivesIn, Wording } from './wording.ts'

export { splitBlocks } from './blocks.ts'

export interface ExtractOptions {
  /** Detected where it is not given. */
  language?: Language
  /** ISO 8601 day that relative dates count from. */
  referenceDate?: string
  signal?: AbortSignal
  /** Characters read so far, of all. */
  onProgress?: (done: number, total: number) => void
}

/** How many sentences pass between two looks at the signal. */
const stride = 64

/**
 * Reads a normalised text (BOM dropped, LF, NFC). Throws the signal's reason when it is aborted.
 */
export function extract(text: string, options: ExtractOptions = {}): Extraction {
  const { signal, onProgress } = options
  const language = options.language ?? detectLanguage(text)
  signal?.throwIfAborted()
  const document = readDocument(text, language, options.referenceDate, () =>
    signal?.throwIfAborted(),
  )
  const references = new References(document.rules)
  introducePeople(document.sentences, text, document.rules, references)
  const quotations = new Quotations(document, references)
  const direct = quotations.attributions()
  const byQuote = new Map([...quotations.said.keys()].map((quote, i) => [quote, direct[i]!]))
  const claims: MadeClaim[] = []
  const sentences: Sentence[] = []
  const reported: Attribution[] = []
  for (const view of document.sentences) {
    if (view.index % stride === 0) {
      signal?.throwIfAborted()
      onProgress?.(view.start, text.length)
    }
    const { found, sentence, attributions } = readSentence(
      document,
      view.index,
      references,
      quotations,
      byQuote,
    )
    claims.push(...found)
    sentences.push(sentence)
    reported.push(...attributions)
  }
  const entities = readEntities(document, references)
  onProgress?.(text.length, text.length)
  return {
    language,
    sentences,
    claims: finishClaims(document, claims, entities),
    quantities: document.quantities,
    attributions: [...direct, ...reported].toSorted(inTextOrder),
    entities,
  }
}

const inTextOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

function readSentence(
  document: Document,
  index: number,
  references: References,
  quotations: Quotations,
  direct: ReadonlyMap<Quote, Attribution>,
): { found: MadeClaim[]; sentence: Sentence; attributions: Attribution[] } {
  const view = document.sentences[index]!
  const { rules } = document
  const substitutions = references.substitutions(view)
  const wording = new Wording(view, rules, connectivesIn(view, rules), substitutions)
  const context: Context = { document, view, rules, references, wording, substitutions, drafts: [] }
  const reader = new SentenceClaims(context)
  const reason = reader.read(quotations, direct)
  references.observe(view)
  const found = context.drafts
    .toSorted((a, b) => inTextOrder(a.ranges[0]!, b.ranges[0]!))
    .map((draft) => claimFrom(document, view, draft))
  const span = { start: view.start, end: view.end }
  const sentence: Sentence =
    found.length > 0
      ? { ...span, coverage: 'claimed' }
      : reason
        ? { ...span, coverage: 'skipped', reason }
        : { ...span, coverage: 'untouched' }
  return { found, sentence, attributions: reader.reported }
}
