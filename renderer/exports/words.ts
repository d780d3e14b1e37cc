/** The words of this room, under `exports.` in the catalogue. */
import { en } from './words-en.ts'
import { it } from './words-it.ts'

export const exportsWords = { it, en }
