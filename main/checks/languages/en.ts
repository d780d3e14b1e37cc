import { anyOf, setOf, type CheckWords } from './words.ts'

const helpers = 'has|have|had|is|are|was|were|will|would|can|could|must|may|might|should|does|did'

export const en: CheckWords = {
  empty: setOf(`
    a about also an and are as at be been being both by did do does for from had has have he her
    his in into is it its more of on or our she some such than that the their them then there these
    they this those to was we were which who will with would you total overall altogether according`),
  negations: setOf("no not never none nobody nothing neither nor without n't cannot"),
  endings: [
    ...['ations', 'ation', 'ments', 'ment', 'ings', 'ing', 'ies', 'ied', 'ers', 'ed', 'es', 'er'],
    ...['ly', 's', 'e', 'y'],
  ],
  opposites: [
    [
      /^(?:ris$|risen|rising|ros$|grow|grew|increas|gain|climb|up$|high)/u,
      /^(?:fall|fell|declin|decreas|drop|los$|lost|loss|down$|low|shrank|shrink)/u,
    ],
    [/^(?:win|won)/u, /^(?:los$|lost)/u],
    [/^open/u, /^clos/u],
    [/^(?:approv|accept)/u, /^(?:reject|refus|den[iy])/u],
    [/^(?:buy|bought|acquir)/u, /^(?:sell|sold)/u],
    [/^(?:hir)/u, /^(?:fir|sack|lay|laid)/u],
    [/^(?:min|least)/u, /^(?:max|most)/u],
  ],

  total: anyOf(
    'in all|in total|total(?:s|ling|ing|led|ed)?|altogether|combined|together|overall|sum|of which|of whom|split|divided|made up of|includ(?:e|es|ed|ing)|compris(?:e|es|ed|ing)|consist(?:s|ed|ing)? of',
  ),
  comparison: anyOf(
    'more than|less than|fewer than|compared|against|versus|vs|up from|down from|above|below|last year|a year (?:ago|earlier)|each|apiece|per|a (?:year|month|day|head)',
  ),
  rise: anyOf(
    'ris(?:e|es|en|ing)|rose|grow(?:s|n|th|ing)?|grew|increas\\p{L}*|up|gain(?:s|ed)?|climb(?:s|ed)?|jump(?:s|ed)?|surg\\p{L}+|more',
  ),
  fall: anyOf(
    'fall(?:s|en|ing)?|fell|declin\\p{L}+|decreas\\p{L}*|down|drop(?:s|ped|ping)?|lost|los[es]{1,2}|cut|plung\\p{L}+|shrank|shrunk|fewer|less',
  ),
  from: /^from(?![\p{L}])/iu,
  stake: anyOf('stakes?|shares?|holdings?|holds|owns|owned|interest|of the (?:company|capital)'),
  worth: anyOf(
    'valued at|valued|worth|valu(?:es|ing) (?:it|the stake) at|equivalent to|equal to|amounting to',
  ),
  partOf:
    /^\s*(?:of|out of|of the|of its|of all|out of a total of|in|from among)(?:\s+\p{L}+){0,2}\s*$/iu,
  sharedOut: anyOf(
    'of (?:the )?votes?|of voters|of the electorate|of the market|market share|of the capital|of the total|of respondents|of (?:its|the) (?:budget|spending|revenue|sales|shares|population|emissions)',
  ),
  someOf: anyOf('of which|of whom|includ(?:e|es|ed|ing)|among them'),

  beginning:
    /^(?:the )?(\p{Lu}[\p{L}\p{N}.&'-]*(?: \p{Lu}[\p{L}\p{N}.&'-]*)*)(?:,[^,]*,)? (?:is|was|were) (?:founded|created|established|born|set up)(?!\p{L})/iu,
  accordingTo: /^(?:according to|for) /iu,
  later: anyOf('then|later|subsequently|afterwards|after that|the following year'),

  pronouns:
    /^(?:he|she|it|they|this|these|those|both|the two|the latter|the former)(?= (?:\p{Ll}|“|"))(?! (?:\p{L}+ )?(?:year|month|week|time|decade|century|day)s?)/iu,
  bareNoun: new RegExp(
    `^((?:the|this|that)\\s(?:company|companies|startup|start-up|group|firm|firms|giant|business|agency|minister|president|mayor|politician|manager|chief executive|founder|man|woman|boy|girl|two companies|two firms))(?= (?:also |now |still )?(?:${helpers}|said|says) )`,
    'iu',
  ),

  secondFact: new RegExp(
    `(?:,? (?:and|but|while) (?:(?:also|now|then|later|it|he|she|they) )*(?:${helpers})(?= ))|(?:, while )|(?:; )`,
    'u',
  ),
  and: setOf('and'),
  rangeOpening: /(?:between|from|anywhere from)(?:\s+\p{L}+){0,2}\s*$/iu,
  abbreviations: setOf(
    'mr mrs ms dr prof st inc ltd co corp no vs gen sen rep gov jr sr u.s u.k e.g i.e',
  ),

  numbers: {
    zero: 0,
    one: 1,
    a: 1,
    an: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    hundred: 100,
    dozen: 12,
    half: 0.5,
  },
  scales: {
    thousand: 1e3,
    million: 1e6,
    millions: 1e6,
    m: 1e6,
    mn: 1e6,
    billion: 1e9,
    billions: 1e9,
    bn: 1e9,
    b: 1e9,
    trillion: 1e12,
    trillions: 1e12,
  },
  decimalMark: '.',
}
