/** The words of this room, under `imports.` in the catalogue. */
import { en } from './words-en.ts'
import { it } from './words-it.ts'

export const importsWords = { it, en }
