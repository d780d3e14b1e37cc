/** The words of a language that the checks know. All are lower case, with a typewriter apostrophe. */

export interface CheckWords {
  /** Words that say nothing about what is told: left out where two texts are compared. */
  readonly empty: ReadonlySet<string>
  readonly negations: ReadonlySet<string>
  /** Endings that do not change what a word is about, longest first. */
  readonly endings: readonly string[]
  /** Beginnings of words that say the opposite of each other: rise and fall. */
  readonly opposites: readonly (readonly [RegExp, RegExp])[]

  /** "in tutto", "combined": says that a number is the sum of others. */
  readonly total: RegExp
  /** "rispetto al", "more than last year": a number beside another, not a part of it. */
  readonly comparison: RegExp
  /** Words of rise, and of fall. */
  readonly rise: RegExp
  readonly fall: RegExp
  /** Begins a range that goes from one value to the other in time: "da", "from". */
  readonly from: RegExp
  /** "partecipazione", "stake": the percentage beside it is a part of a whole. */
  readonly stake: RegExp
  /** "valutata", "worth": the money beside it is the worth of something. */
  readonly worth: RegExp
  /** Between a part and its whole: "12 dei 40 comuni", "12 of the 40". */
  readonly partOf: RegExp
  /** "dei voti", "of the vote": percentages that share out one whole. */
  readonly sharedOut: RegExp
  /** "di cui", "include": the numbers after it are parts, perhaps not all of them. */
  readonly someOf: RegExp

  /** "fondata", "born": nothing of it comes earlier. Group 1 is the name. */
  readonly beginning: RegExp
  /** Opens a claim with who says it. */
  readonly accordingTo: RegExp
  /** Between two dates: the second is said to come later. */
  readonly later: RegExp

  /** Words that stand for somebody at the head of a sentence. */
  readonly pronouns: RegExp
  /** An article with a noun that names nobody, before a verb: "l'azienda ha". Group 1 is both. */
  readonly bareNoun: RegExp

  /** Where a second fact begins: "e ha", "and was". */
  readonly secondFact: RegExp
  readonly and: ReadonlySet<string>
  /** Before two numbers that are the ends of a range: "tra 5 e 10". */
  readonly rangeOpening: RegExp
  /** Words before a full stop that do not end a sentence. */
  readonly abbreviations: ReadonlySet<string>

  /** Small numbers in words. */
  readonly numbers: Readonly<Record<string, number>>
  /** What multiplies a number before it. */
  readonly scales: Readonly<Record<string, number>>
  readonly decimalMark: ',' | '.'
}

export const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Any of the alternatives as whole words, apostrophes counting as their end. */
export const anyOf = (...alternatives: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'u')
