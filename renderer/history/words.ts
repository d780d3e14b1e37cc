/** The words of this room, under `history.` in the catalogue. */
import { en } from './words-en.ts'
import { it } from './words-it.ts'

export const historyWords = { it, en }
