/** The words of this room, under `inspector.` in the catalogue. */
import { en } from './words-en.ts'
import { it } from './words-it.ts'

export const inspectorWords = { it, en }
