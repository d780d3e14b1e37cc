/** The words around a passage, whole and on one line, for the eye to place it. */
import { contextLength } from '#shared/text.ts'

/** A line break in the middle of a context would tear the line. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ')

/** Shorter than the length asked for, it reaches the end of the text and is cut nowhere. */
const isCut = (context: string): boolean => context.length >= contextLength

/** What stands before a passage, without the word its beginning cuts through. */
export const before = (prefix: string): string =>
  isCut(prefix) ? flat(prefix).replace(/^\S*\s/, '… ') : flat(prefix)

/** What stands after a passage, without the word its end cuts through. */
export const after = (suffix: string): string =>
  isCut(suffix) ? flat(suffix).replace(/\s\S*$/, ' …') : flat(suffix)
