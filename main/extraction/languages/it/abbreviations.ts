/** Italian words before a full stop that need not end a sentence. */
export { abbreviations as italianAbbreviations } from './function-words.ts'
