/** Findings: what can be noticed without anybody's help. Pure functions over claims and their text. */
export { checkAcross } from './check-across.ts'
export { checkSource } from './check-source.ts'
export { ruleLineOf } from './evidence.ts'
export { indexedClaim, LibraryIndex, type IndexedClaim } from './library-index.ts'
export type { SourceToCheck } from './source.ts'
export { numbersNotIn } from './suggested.ts'
