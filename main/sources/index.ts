/** Files of every kind that is read to texts, and a text's title. */
export { decodeText } from './decode.ts'
export type { SourceText } from './details.ts'
export { fetchAddress, fetchLimits, type Fetched, type FetchLimits } from './fetch/index.ts'
export { limits, type Limits } from './limits.ts'
export { readSourceBytes, readSourceFile, type FileOptions } from './read-file.ts'
export { pagesOfNormalised } from './pages.ts'
export { nameOf, titleOf } from './title.ts'
