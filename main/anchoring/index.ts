/** Ranges, quotes and where they stand: pure functions over texts. */
export { findCandidates, type CandidateFinder, type CandidatePlace } from './candidates.ts'
export { afterDoubt, carryRanges, type Carried } from './carry.ts'
export { diffTexts } from './diff.ts'
export { anchorHealth, findQuote } from './quotes.ts'
export { makeRange, normaliseSpans, quoteJoint, quoteOf } from './ranges.ts'
export { reanchor, type Reanchored } from './reanchor.ts'
export { findWords, FoldedText, type FoundWords } from './find-words.ts'
