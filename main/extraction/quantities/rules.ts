/**
 * What a language must say about itself for its quantities to be read. All the grammar that
 * languages share is general; a language brings words, each under the sense it has.
 */

/** A currency by ISO 4217 code, or a hundredth of one ("cents") under its own name. */
export interface CurrencySense {
  /** Null where the name alone does not say whose it is: "dinars". */
  unit: string | null
  minor?: boolean
  /** A scale in the word itself: "MUSD". */
  scale?: number
  /** Money only after a scale word: "5 million pounds" is money, "5 pounds" is a weight. */
  scaledOnly?: boolean
}

export type TimeUnit = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second'

export interface TimeSense {
  unit: TimeUnit
  /** How many of `unit` one is: a decade is 10 years. */
  times: number
  /** Only working days count. */
  business?: boolean
}

/** A word that is a date only beside a day, a year or another sign of a date ("may", "set"). */
export interface CalendarSense {
  n: number
  weak?: boolean
}

export interface BoundSense {
  side: 'low' | 'high'
  /** The words belong to the passage of a bare number: "more than thirty". */
  inside?: boolean
}

/** Hours of a part of the day, `to` exclusive; `code` as in "TMO" of TIMEX3. */
export interface DayPart {
  from: number
  to: number
  code: string
}

/** Where in a period: its first, middle or last part, what has passed of it or is to come. */
export type EdgeSense = 'early' | 'mid' | 'late' | 'earlier' | 'later'

/** A day of every year: on a date, on the nth weekday of a month (-1 the last), or by Easter. */
export type HolidaySense =
  | { month: number; day: number }
  | { month: number; weekday: number; nth: number; plus?: number }
  | { easter: number }

/** The senses a phrase can have. Numbers in comments are examples in English. */
export interface Senses {
  /** million: what it multiplies by */
  scale: number
  /** m, bn: a scale only where the number is money */
  moneyScale: number
  /** hundred thousand: a scale that stands without a number before it */
  bareScale: true
  hundred: true
  /** a, an: one, but only before a scale, a fraction or a unit */
  article: true
  /** one: a number only before a unit or alone */
  oneWord: true
  and: true
  point: true
  minus: true
  /** half, quarter: as a denominator */
  fraction: number
  /** 1 in 5, 1 out of 5 */
  outOf: true
  /** Stands between a number and its unit: miliardi *di* dollari */
  of: true
  ordinalMark: true
  percent: '%' | 'pp' | '‰'
  currency: CurrencySense
  currencyBefore: CurrencySense
  /** The unit's symbol */
  unit: string
  /** per: between a unit and the unit it is divided by */
  per: true
  time: TimeSense
  /** (15 degrees) below zero */
  belowZero: true
  /** years old, di età */
  ageAfter: true
  /** aged, ha compiuto */
  ageBefore: true
  approximateBefore: true
  approximateAfter: true
  boundBefore: BoundSense
  boundAfter: BoundSense
  between: true
  betweenAnd: true
  from: true
  to: true
  /** Articles before a number in a range or before a date: tra *i* 5 e *i* 10 */
  the: true
  joinBounds: true
  /** equal to, = */
  equalBefore: true
  /** (more than 5) or equal to */
  boundAfterEqual: true
  /** will: the sentence tells of the future, so that "in two years" is a date */
  future: true

  month: CalendarSense
  weekday: CalendarSense
  /** today: days from the reference date */
  dayOffset: number
  /** last, this, next: -1, 0, 1 */
  relative: number
  /** (years) ago, from now: -1, 1 */
  agoAfter: number
  /** in (two years) */
  inBefore: true
  /** within (5 days): from now on up to then */
  within: true
  /** after, before in "two days after today": 1, -1 */
  dayAnchor: 1 | -1
  /** Between a month and its year: July *of* 1995 */
  yearCue: true
  /** Words after which "22.04" is a day: il, on */
  dottedDayCue: true
  /** Words after which "15" alone is a day: il, on */
  aloneDayCue: true
  /** Words after which a date may come: on, by */
  dayCue: true
  /** Words after which four figures are a year: in, since */
  yearBefore: true
  ofDate: true
  dayPart: DayPart
  /** Before a part of the day: *in the* morning */
  partCue: true
  /** Before a part of the day that stands alone: *in the* morning */
  aloneCue: true
  /** early, late: before a part of the day and after it */
  partEdge: 'early' | 'late'
  partEdgeAfter: 'early' | 'late'
  /** (3 days) starting, from */
  startingOn: true
  /** EOD, end of the month: the last moment or part of it */
  periodEnd: 'day' | 'week' | 'month' | 'quarter' | 'year'
  /** the rest of, to date: what is left of a period, or has passed of it */
  restOf: true
  toDate: 'month' | 'year'
  /** (the week) after next, before last: 2, -2 */
  twiceAway: number
  /** all, whole: before a unit of time it is one of them */
  wholeBefore: true
  /** eggs, tree: after a holiday's name, what is meant is no day */
  holidayThing: true
  /** will, to: after it "last" is a verb, "will last two weeks" */
  verbCue: true
  /** (this) coming: the next one of its name */
  soonest: true
  /** the nineties: the decade's first year */
  decadeName: number
  /** the (day) before, after */
  dayBeside: 1 | -1
  /** tonight, last night: a part of a day told by its offset */
  partOffset: DayPart & { offset: number }
  at: true
  meridiem: 0 | 12
  clockWord: number
  clockSuffix: true
  /** twenty *past* eight, ten *to* eight; and the same after the hour: "le otto *e* dieci", "*meno*" */
  minutesPast: true
  minutesTo: true
  clockAnd: true
  clockLess: true
  edge: EdgeSense
  since: true
  until: true
  after: true
  weekend: true
  now: true
  /** Spring 1 to winter 4 */
  season: number
  century: true
  decadeCue: true
  quarterName: number
  /** the first (week of July) and the last */
  firstOf: true
  lastOf: true
  holiday: HolidaySense
  /** half, H1: half a year */
  halfYear: true
  halfName: 1 | 2
  /** fiscal, calendar: says nothing of when */
  yearKind: true
  /** and later, onwards: after a date, everything since */
  onwards: true
}

export interface QuantityRules {
  /** BCP 47; CLDR's names of the currencies are taken in it. */
  language: string
  decimal: ',' | '.'
  /** 3/4 is the third of April. */
  dayFirst: boolean
  /** Which dates take in the article before them: "the 18th", or "lo scorso mese". */
  articleBefore: 'ordinals' | 'relatives'
  /** "Last" can stand after its noun: "il mese scorso". */
  relativeFollows: boolean
  /**
   * Phrases by sense; the phrases of one entry are separated by "|". A phrase written with a leading
   * "=" is taken only with its capitals as they stand.
   */
  entries: { [Tag in keyof Senses]?: [phrases: string, payload: Senses[Tag]][] }
  /** Names of units of measure: every spelling, with the unit's symbol. */
  units: [phrases: string, symbol: string][]
  /** The value of one cardinal word ("forty", "quarantadue"), hundreds and scales excepted. */
  cardinalWord(word: string): number | undefined
  /** The same of a word cut short before an apostrophe: "trent’anni". */
  elidedCardinal?(word: string): number | undefined
  ordinalWord(word: string): { value: number; plural: boolean } | undefined
  /** Whether tens and units are separate words: fifty two. */
  joinsTens: boolean
  /** Endings that make a figure an ordinal: 5th, 5º. */
  ordinalEndings: ReadonlySet<string>
  /** Prepositions, conjunctions and other words that cannot be what a number counts. */
  functionWords: ReadonlySet<string>
  /** Number words that are other words too ("sei"): whether the one at `i` is no number there. */
  notNumber(tokens: readonly { key: string }[], i: number): boolean
  /** Nouns whose figure is a name, not a number of things: "page 12", "articolo 5". */
  labelWords: ReadonlySet<string>
  /** Words by which a bare "15 miliardi" in the same sentence is an amount of money. */
  moneyWords: ReadonlySet<string>
  /** Whether a currency's noun is the last word of its name, "Swiss francs", or the first. */
  nounsFollow: boolean
  /** Words between a currency's noun and its country: "dirham *del* Marocco". */
  countryLinks?: readonly string[]
  /** Nouns of currencies that are other words too: money only after a scale word. */
  nounsThatAreWords: ReadonlySet<string>
  /** Words of currencies' names that are never money by themselves: "gold", "rights". */
  nounsNotMoney: ReadonlySet<string>
  /** ISO codes that are words too, and so are no currency before a number: ALL, TOP. */
  codesThatAreWords: ReadonlySet<string>
}
