/** Ranges, quotes and where they stand: pure functions over a text. */
export { makeRange, normaliseSpans, quoteJoint, quoteOf } from './ranges.ts'
export { anchorHealth, reanchor, type Reanchored } from './reanchor.ts'
