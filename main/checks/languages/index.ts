import type { Language } from '#shared/records/extraction.ts'
import { en } from './en.ts'
import { it } from './it.ts'
import type { CheckWords } from './words.ts'

export type { CheckWords } from './words.ts'
export const checkWords: Readonly<Record<Language, CheckWords>> = { it, en }
