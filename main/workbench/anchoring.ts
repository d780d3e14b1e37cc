/** Where passages of one text stand in another, without keeping either: for the command line. */
import { reanchor, type Reanchored } from '#main/anchoring/index.ts'
import type { Span } from '#shared/records/extraction.ts'

/** One answer for each span of `oldText`. Throws RangeError for a span that is not in it. */
export const placeSpans = (
  oldText: string,
  newText: string,
  spans: readonly Span[],
): Reanchored[] => reanchor(oldText, newText, spans)
