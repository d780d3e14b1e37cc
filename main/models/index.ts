/** Asking a language model over the network. It knows no library: words go in, words come out. */
export {
  addressOf,
  complete,
  costOf,
  type AskOptions,
  type Completion,
  type Endpoint,
  type Question,
} from './complete.ts'
export { isLocalAddress } from './addresses.ts'
export { partsOf } from './parts.ts'
export { readSuggestions, suggestQuestion } from './suggest.ts'
export { testQuestion } from './test-question.ts'
export { trouble } from './troubles.ts'
export { readVerdict, verdictQuestion } from './verdict.ts'
export { verify, type TextToQuote, type Verified } from './verify.ts'
