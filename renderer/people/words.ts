import { en } from './words-en.ts'
import { it } from './words-it.ts'

export const peopleWords = { it, en }
