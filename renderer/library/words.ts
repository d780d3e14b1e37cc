/** The words of this room, under `library.` in the catalogue. */
import { en } from './words-en.ts'
import { it } from './words-it.ts'

export const libraryWords = { it, en }
