/**
 * What a language must bring for its texts to be read. General code knows only these names; a
 * language is one folder that fills them in (docs/languages.md).
 */
import type { Language, SkipReason } from '#shared/records/extraction.ts'
import type { QuantityRules } from '../quantities/rules.ts'
import type { Token } from '../tokens.ts'

/** Words before a full stop that need not end a sentence. All lower case, without the last stop. */
export interface Abbreviations {
  /** A name follows: "Sig", "Dr". */
  titles: ReadonlySet<string>
  /** Never last in a sentence: "es", "vs". */
  inner: ReadonlySet<string>
  /** May be last: "ecc", "Inc". The next word decides. */
  either: ReadonlySet<string>
  /** Only before a figure: "n", "art". */
  beforeNumbers: ReadonlySet<string>
  /** Capitalised, these begin a sentence even after an abbreviation. */
  starters: ReadonlySet<string>
  /** One-letter words that are no initials: "I". */
  letterWords: ReadonlySet<string>
  /** Words always written with a capital, in small letters: who writes "i" leaves capitals out. */
  alwaysCapital?: ReadonlySet<string>
}

/** A verb form that can be met in a text. */
export interface VerbForm {
  lemma: string
  finite?: true
  gerund?: true
  participle?: true
  infinitive?: true
  /** Also a noun or adjective: "firma", "plans". */
  homograph?: true
  future?: true
  conditional?: true
}

/** Signs by which a sentence says that it is not a statement of fact. */
export interface Cues {
  /** Dictionary forms whose clause reads a meaning into facts: "dimostrare", "underscore". */
  interpretationVerbs: ReadonlySet<string>
  /** Verbs by which a thing holds another, and that say nothing beside what they hold: "contenere". */
  containerVerbs: ReadonlySet<string>
  /** As above, unless a quantity follows: "rappresenta il 30%". */
  weakInterpretationVerbs: ReadonlySet<string>
  /** Phrases, words parted by one space, looked for anywhere in the sentence outside quotations. */
  phrases: { [Reason in SkipReason]?: readonly string[] }
  /** Words about what a text wants of its reader, at its beginning: "leggi anche". */
  boilerplateStarts: readonly string[]
  /** Verbs of coming next in a row: "seguita dalla Spagna", "followed by Spain". */
  successionVerbs: ReadonlySet<string>
  /** Dictionary forms of verbs that tell of the future: "prevedere", "expect". */
  forecastVerbs: ReadonlySet<string>
  /** Dictionary forms of what figures do by themselves, "crescere", "rise": in the future a forecast. */
  courseVerbs: ReadonlySet<string>
  /** Plain future forms: sarà, "will". */
  isFuture(token: Token): boolean
  /** potrebbe, could */
  isHedge(token: Token): boolean
  /** "would" of what a proposal asks for. */
  isProposing(token: Token): boolean
  /** What asks for something to be done: "bill", "piano". */
  proposals: ReadonlySet<string>
  /** "avrebbe" before a participle: told by others, and not vouched for. */
  isHearsay(token: Token): boolean
  /** Participles of modal verbs: "avrebbe potuto firmare" was not done. */
  modalParticiples: ReadonlySet<string>
  /** Adjectives and adverbs that judge: "straordinario", "credible". */
  evaluative: ReadonlySet<string>
  /** Adverbs and phrases that leave it open: "forse", "reportedly", "secondo alcune fonti". */
  hedges: readonly string[]
  superlatives: ReadonlySet<string>
  comparatives: ReadonlySet<string>
  causal: ReadonlySet<string>
  vague: ReadonlySet<string>
  firstPerson: ReadonlySet<string>
  /** After "our" these say no more than where: "nel nostro Paese". */
  sharedHomes: ReadonlySet<string>
  /** "abbiamo": the writer speaks of himself. */
  isFirstPersonVerb(token: Token): boolean
}

export interface SpeechRules {
  /** Dictionary forms of verbs of saying. */
  verbs: ReadonlySet<string>
  /** "si legge in una nota" */
  reading: ReadonlySet<string>
  /** Those that only what is said can follow: "said profits and sales rose" is one clause. */
  contentOnly: ReadonlySet<string>
  /** Those by which somebody goes on speaking: "aggiungere". */
  continuing: ReadonlySet<string>
  /** Those that open reported speech only with a complementizer: "annunciare", "show". */
  weakVerbs: ReadonlySet<string>
  /** How a sentence begins that only says who said the one before: "Lo ha reso noto". */
  pointers: RegExp
  /** Verbs of such sentences that are none of saying: "rendere" noto. */
  pointerVerbs: ReadonlySet<string>
  /** Openers of reported speech with the speaker after them: "secondo", "according to". */
  accordingTo: readonly string[]
  /** Openers that do so only before a person: "per il segretario Ferrero, …". */
  inTheViewOf: ReadonlySet<string>
  /** Nouns of unnamed speakers whose forecasts nobody answers for: "analisti". */
  anonymous: ReadonlySet<string>
  /** Nouns that say whose a quotation is: "le parole di". */
  nouns: ReadonlySet<string>
  /** Reported speech may follow the verb with nothing between: "said the firm would". */
  bareReports: boolean
}

export interface NounRules {
  /** What people are: "ministro", "ceo". Also what an apposition may begin with. */
  roles: ReadonlySet<string>
  /** How somebody is told to hold an office: "alla guida", "in charge". */
  officePhrases: readonly string[]
  /** Nouns that stand for an organisation already named: "azienda", "company". */
  organisations: ReadonlySet<string>
  /** Plural nouns for two that were named: "parti", "countries". */
  parties: ReadonlySet<string>
  /** After a preposition: how a figure has changed, "in crescita". Empty where it stays in its clause. */
  trends: ReadonlySet<string>
  /** Nouns of events: "lancio", "acquisition". */
  events: ReadonlySet<string>
  /** Nouns that bind somebody to do something: "impegno", "pledge". */
  commitments: ReadonlySet<string>
  /** Given names, to tell a person from a place or office before it. */
  givenNames: ReadonlySet<string>
  /** Towns, regions and countries: never what "the company" stands for. */
  places: ReadonlySet<string>
  /** "due" before a plural organisation noun: "le due aziende". */
  pairWords: ReadonlySet<string>
  /** Prepositions that join two parties: "tra Nvidia e Anthropic". */
  betweenWords: ReadonlySet<string>
  /** "di", "of" and their forms with an article. */
  ofWords: ReadonlySet<string>
  /** "da", "by" and their forms with an article: who did it. */
  byWords: ReadonlySet<string>
  /** Articles that point at something known: "il", "the". */
  definite: ReadonlySet<string>
  indefinite: ReadonlySet<string>
  /** "questo", "this". */
  demonstratives: ReadonlySet<string>
  /** Words of a day without figures: "martedì", "yesterday", "scorso". */
  dayWords: ReadonlySet<string>
  /** Third-person subject pronouns, by what they can stand for. */
  personPronouns: ReadonlySet<string>
  /** Those of them that stand for a woman. */
  femininePronouns: ReadonlySet<string>
  thingPronouns: ReadonlySet<string>
  pluralPronouns: ReadonlySet<string>
  /** "lo", "them": of whom or what the words before must tell. */
  objectPronouns: ReadonlySet<string>
  /** "suo", "its": says whose the noun after it is. */
  possessives: ReadonlySet<string>
  /** Adjectives of a whole that its parts do not have: "complessivo", "combined". */
  totals: ReadonlySet<string>
  /** Words that make a description one of the past: "ex", "former". */
  former: ReadonlySet<string>
  /** Adjectives that belong to a body's name though written small: "Commissione europea". */
  bodyAdjectives: ReadonlySet<string>
  /** What made things are; the name after one is theirs: "modello", "app". */
  products: ReadonlySet<string>
}

/** Somebody or something a clause is about, as it is put into words. */
export interface Party {
  words: string
  plural: boolean
  feminine: boolean
  isName: boolean
}

/** How clauses are put into words that stand alone. Every string comes without a final stop. */
export interface Realisation {
  /** "Claude è il chatbot di Anthropic" */
  apposition(party: Party, description: string): string
  /** "OpenAI è stata fondata nel 2015"; undefined where the participle cannot stand so. */
  participle(party: Party, participle: Token, rest: string, happened: boolean): string | undefined
  /** "la startup ha utilizzato i sistemi", in the tense of the verb of the clause it hangs on. */
  gerund(party: Party, gerund: Token, rest: string, host: readonly Token[]): string | undefined
  /** "in cui", "whose": what the clause after a relative that is no subject says; undefined: unknown. */
  relative(party: Party, opener: readonly Token[], rest: string): string | undefined
  /** "Il lancio di ChatGPT è avvenuto nel 2022" */
  event(event: string, noun: Token, rest: string): string
  /** "Anthropic si è impegnata ad acquistare" */
  commitment(party: Party, noun: Token, rest: string): string | undefined
  /** "Jensen Huang, CEO di Nvidia, ha dichiarato: «…»" */
  quotation(speaker: string, role: string | undefined, verb: string, words: string): string
  /** A name put where "the company" stood: what becomes of the determiner ("della" -> "di X"). */
  named(determiner: Token | undefined, name: string): string
  /** "its flagship chatbot" told of a name: "Anthropic's flagship chatbot". */
  owned(words: string, owner: string): string
  /** "Il ministro ha detto che …" */
  reported(speaker: string, verb: string, content: string): string
  /** A noun phrase begun in mid sentence ("una partecipazione") as a known subject. */
  definite(words: string): string
  /** Puts right what leaving a word out has put wrong: "a (combined) investment". */
  tidy(words: string): string
  /** What stands between two subjects of one verb. */
  and: string
  /** Verb of a quotation that has none. */
  said: string
}

export interface LanguageRules {
  code: Language
  /** ISO 639-3, as language detection names it. */
  iso3: string
  tokens: RegExp
  /** Whether common nouns have a capital, as in German. */
  capitalisesNouns: boolean
  /** "of" between two names makes them one more often than not: "Serum Institute of India". */
  linksNames: boolean
  /** Subjects may be left out: "Ha firmato". */
  dropsSubjects: boolean
  /** Frequent short words, to tell the language of a short text. */
  stopWords: ReadonlySet<string>
  abbreviations: Abbreviations
  quantities: QuantityRules
  /** Fills in `tag` and `lemma` of one sentence; `isName` knows how the text writes a word. */
  tag(tokens: Token[], isName: (token: Token) => boolean): void
  /** Words that keep their capital inside a sentence though they are no names: "Russian". */
  capitalWords: ReadonlySet<string>
  /** Words with a part in grammar or forms of known verbs: capitalised at a beginning, they are no names. */
  isKnownWord(word: string): boolean
  /** Whether a finite verb is in the plural; undefined where its form does not tell. */
  isPluralVerb(verb: Token): boolean | undefined
  /** A noun phrase from its determiner and head. */
  party(tokens: readonly Token[]): Omit<Party, 'words'>
  /** Gender and number a participle shows; undefined in languages where it shows none. */
  agreement(participle: Token): Pick<Party, 'feminine' | 'plural'> | undefined
  /** Dictionary form of a word as a verb, if it can be one. */
  lemmaOf(word: string): string | undefined
  /** The article in a preposition: "della" holds "la"; undefined where it holds none. */
  articleIn(preposition: string): string | undefined
  /** A preposition without the article that may be part of it: "nel" is "in". */
  plainPreposition(word: string): string
  /** Words that join a sentence to the one before and say nothing themselves. */
  connectiveSet: ReadonlySet<string>
  /** Dictionary forms of "to be" and the like. */
  copulas: ReadonlySet<string>
  /** Subordinators whose clause is a statement of its own: "mentre", "while"; not "if". */
  freeSubordinators: ReadonlySet<string>
  /** Those that only give the time, "quando": after a date they explain it. */
  timeSubordinators: ReadonlySet<string>
  /** Prepositions that a clause may follow as well: "after Washington threatened". */
  clauseOpeners: ReadonlySet<string>
  /** Before a participle these compare or refer: "come previsto". */
  likeWords: ReadonlySet<string>
  /** Relatives that can be subject or object of their clause: "che", "which"; not "dove", "whose". */
  plainRelatives: ReadonlySet<string>
  /** Dictionary forms of verbs whose subject may follow: "nasce un polo", "arrivano i fondi". */
  arrivalVerbs: ReadonlySet<string>
  /** Relatives that never stand for a person: "which". */
  thingRelatives: ReadonlySet<string>
  /** Verb phrases that have no subject: "si tratta", "there is". */
  impersonal: readonly string[]
  cues: Cues
  speech: SpeechRules
  nouns: NounRules
  realise: Realisation
}
