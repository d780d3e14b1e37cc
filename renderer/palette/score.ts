/** How well a few letters fit a name: 0 for not at all, 1 for the name itself. */
import { defaultFilter } from 'cmdk'
import { fold } from '../claims/filters/narrow.ts'

/** Letters and digits only: a word begins after an apostrophe too ("l’archivio"). */
const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const whole = (name: string, letters: string): number => defaultFilter!(name, letters, [])

/** The letters as they were typed, or word by word in any order, which is worth a little less. */
export function score(name: string, letters: string): number {
  const wanted = plain(letters)
  if (wanted === '') return 1
  const text = plain(name)
  const words = wanted.split(' ')
  const byWord = 0.9 * Math.min(...words.map((word) => whole(text, word)))
  return words.length > 1 ? Math.max(whole(text, wanted), byWord) : whole(text, wanted)
}
