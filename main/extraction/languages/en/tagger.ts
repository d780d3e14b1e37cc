/**
 * What part each word of an English sentence plays. English nouns and verbs look alike, so words that
 * may be either are left open first and decided by what else the clause has.
 */
import type { Token } from '../../tokens.ts'
import { FirstLook } from './first-words.ts'
import { Openers } from './openers.ts'
import { VerbPlaces } from './verb-places.ts'
import { Words } from './words.ts'

export function tagEnglish(tokens: Token[], isName: (token: Token) => boolean): void {
  const words = new Words(tokens)
  const first = new FirstLook(words)
  const verbs = new VerbPlaces(words)
  const openers = new Openers(words)
  for (const [i, token] of tokens.entries()) first.tag(token, i, isName)
  for (const i of tokens.keys()) verbs.sure(i)
  for (const i of tokens.keys()) verbs.open(i)
  for (const i of tokens.keys()) openers.that(i)
  for (const i of tokens.keys()) openers.clause(i)
}
