/** The use cases: the only door to sources, extraction, anchoring, exports and the store. */
export type { FetchText } from './context.ts'
export { transportFor } from './transport.ts'
export {
  openWorkbench,
  type ChangedListener,
  type RunOptions,
  type Workbench,
  type WorkbenchOptions,
} from './workbench.ts'
export { verifyPack } from './open.ts'
export type { Reader, ReadOptions } from './reader.ts'
