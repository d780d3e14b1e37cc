/** English words of numbers, money, bounds and durations, each under its sense. */
import type { CurrencySense, QuantityRules } from '../../quantities/rules.ts'

/** Comparatives as they stand before "than" or "to", and the bound they set. */
const lowWords =
  'more|greater|higher|larger|bigger|longer|older|taller|better|no less|not less|no fewer|' +
  'not fewer|not lower|no lower|no smaller|not smaller|no shorter|not shorter|no younger|not younger|heavier|further|' +
  'wider|faster|deeper'
const highWords =
  'less|fewer|smaller|lower|shorter|younger|no more|not more|no greater|no higher|not greater|' +
  'not higher|no larger|not larger|no bigger|not bigger|no longer|not longer|no older|not older|lighter|' +
  'slower|narrower'

function than(words: string): string {
  return words
    .split('|')
    .flatMap((word) => [
      `${word} than`,
      `${word} than the`,
      `${word} than or equal to`,
      `${word} than or equal`,
      `${word} or equal than`,
      `${word} or equal to`,
      `equal to or ${word} than`,
      `equal or ${word} than`,
      `equal to or ${word}`,
    ])
    .join('|')
}

export const englishPhrases: QuantityRules['entries'] = {
  scale: [
    ['thousand|thousands|k', 1e3],
    ['lakh|lakhs|lac', 1e5],
    ['million|millions|mln|mil|=MM|=M', 1e6],
    ['crore|crores', 1e7],
    ['billion|billions|bln|bn|=B|=G', 1e9],
    ['trillion|trillions|tln|tn|=T', 1e12],
    ['quadrillion|quadrillions', 1e15],
    ['couple', 2],
    ['dozen|dozens|dz|dzs|doz|dozs', 12],
  ],
  moneyScale: [
    ['k', 1e3],
    ['m|mn|mil|mm', 1e6],
    ['b|bn|bln', 1e9],
    ['t|tn', 1e12],
  ],
  hundred: [['hundred|hundreds', true]],
  article: [['a|an', true]],
  oneWord: [['one', true]],
  and: [['and', true]],
  point: [['point', true]],
  minus: [['minus|negative', true]],
  fraction: [
    ['half|halves', 0.5],
    ['quarter|quarters', 0.25],
  ],
  outOf: [['in|out of|over|in every|out of every', true]],
  of: [['of', true]],
  percent: [
    ['%|percent|percents|per cent|percentage|pct', '%'],
    ['‰|per mille|per mil', '‰'],
    ['percentage point|percentage points|pp|ppts|percent points', 'pp'],
  ],
  currency: [
    [
      'dollar|dollars|us dollars|us dollar|u.s. dollars|u.s. dollar|american dollars|american dollar|u s dollars|u s dollar|u.s dollars|bucks|buck',
      'USD',
    ],
    ['canadian dollars|canadian dollar', 'CAD'],
    ['australian dollars|australian dollar', 'AUD'],
    ['hong kong dollars|hong kong dollar|hk dollars|hk dollar', 'HKD'],
    ['new zealand dollars', 'NZD'],
    ['singapore dollars', 'SGD'],
    ['euro|euros', 'EUR'],
    ['pounds sterling|british pounds|british pound|pound sterling|quid|sterling', 'GBP'],
    ['yen|japanese yen', 'JPY'],
    ['yuan|chinese yuan|renminbi|rmb|kuai', 'CNY'],
    ['swiss francs|swiss franc|francs', 'CHF'],
    ['french francs|french franc', 'FRF'],
    ['belgian francs|belgian franc', 'BEF'],
    ['marks|german marks|deutsche marks|deutschmarks|d-marks|west german marks', 'DEM'],
    ['finnish markka|markka|finnmarks|finnish marks|markkaa', 'FIM'],
    ['dutch guilders|dutch guilder|guilders|guilder', 'NLG'],
    ['lire|lira|italian lire', 'ITL'],
    ['turkish lira|turkish liras', 'TRY'],
    ['ruble|rubles|rouble|roubles|russian rubles', 'RUB'],
    ['rupee|rupees|indian rupees', 'INR'],
    ['pakistani rupees', 'PKR'],
    ['south korean won|korean won|korean wons|south korean wons', 'KRW'],
    ['trinidad dollars|trinidad dollar|trinidadian dollars', 'TTD'],
    ['guyanese dollars|guyanese dollar', 'GYD'],
    ['yugoslav dinars|yugoslav dinar', 'YUM'],
    ['reais|brazilian reais|brazilian real', 'BRL'],
    ['peso|pesos|mexican pesos', 'MXN'],
    ['argentine pesos', 'ARS'],
    ['philippine pesos', 'PHP'],
    ['pesetas|peseta', 'ESP'],
    ['swedish kronor|swedish krona|kronor|swedish crowns', 'SEK'],
    ['norwegian kroner|norwegian krone', 'NOK'],
    ['danish kroner|danish krone|kroner', 'DKK'],
    ['czech crowns|czech koruna', 'CZK'],
    ['zloty|zlotys', 'PLN'],
    ['hryvnia|hryvnias', 'UAH'],
    ['dirham|dirhams', 'AED'],
    ['riyal|riyals|saudi riyals', 'SAR'],
    ['shekel|shekels', 'ILS'],
    ['naira', 'NGN'],
    ['south african rand', 'ZAR'],
    ['baht', 'THB'],
    ['ringgit', 'MYR'],
    ['rupiah', 'IDR'],
    ['irish punts|irish pounds', 'IEP'],
    ['egyptian pounds', 'EGP'],
  ].map(([phrases = '', unit = '']): [string, CurrencySense] => [phrases, { unit }]),
  currencyBefore: [
    ['dollar|dollars', { unit: 'USD' }],
    ['euro|euros', { unit: 'EUR' }],
    ['sen', { unit: 'sen', minor: true }],
  ],
  per: [['per|an|a|/', true]],
  time: [
    ['millisecond|milliseconds|ms', { unit: 'second', times: 0.001 }],
    ['second|seconds|sec|secs', { unit: 'second', times: 1 }],
    ['minute|minutes|min|mins', { unit: 'minute', times: 1 }],
    ['hour|hours|hr|hrs|h', { unit: 'hour', times: 1 }],
    ['day|days|night|nights', { unit: 'day', times: 1 }],
    [
      'business day|business days|working day|working days|weekdays|work days|trading days',
      { unit: 'day', times: 1, business: true },
    ],
    [
      'working week|working weeks|work week|work weeks|workweek|business week',
      { unit: 'week', times: 1, business: true },
    ],
    ['week|weeks|wk|wks', { unit: 'week', times: 1 }],
    ['fortnight|fortnights', { unit: 'week', times: 2 }],
    ['month|months', { unit: 'month', times: 1 }],
    ['quarter|quarters', { unit: 'quarter', times: 1 }],
    ['year|years|yr|yrs|yo|y/o|y.o.|=Y', { unit: 'year', times: 1 }],
    ['decade|decades', { unit: 'year', times: 10 }],
    ['century|centuries', { unit: 'year', times: 100 }],
    ['millennium|millennia', { unit: 'year', times: 1000 }],
  ],
  belowZero: [['below zero|below freezing|under zero', true]],
  ageAfter: [['old|of age', true]],
  ageBefore: [['aged|age|ages|at age|at the age of|age of', true]],
  approximateBefore: [
    [
      'about|around|approximately|roughly|nearly|almost|some|circa|approx|approx.|close to|just over|' +
        'just under|an estimated|estimated|as much as about|in the region of|~|≈|more or less|just about',
      true,
    ],
  ],
  approximateAfter: [['or so|approximately|or thereabouts|roughly', true]],
  boundBefore: [
    [
      `${than(lowWords)}|over|above|at least|at least or equal to|exceeding|exceeds|exceed|exceeded|surpass|surpasses|surpassed|` +
        'surpassing|at the least|at the very least|not below|not under|minimum|beyond|as low as|in excess of|upwards of|more than the|> =|>=|>|≥|minimum of|a minimum of|topped|topping|north of',
      { side: 'low', inside: true },
    ],
    [
      `${than(highWords)}|under|below|at most|at most or equal to|< =|<=|<|≤|maximum of|a maximum of|at the most|at the very most|not over|not above|maximum|max|not exceeding|no more than the`,
      { side: 'high', inside: true },
    ],
    ['up to|as many as|as much as|as high as', { side: 'high' }],
    ['as few as|as little as|from at least|starting at', { side: 'low' }],
  ],
  equalBefore: [['equal to|equals|=|equal', true]],
  boundAfter: [
    [
      'and more|or more|at least|at the least|at a minimum|or better|or larger|or bigger|or older|or longer|and higher|or over|or above|or greater|or higher|or greater than|plus|or equal to or more|and above|and over|and up',
      { side: 'low' },
    ],
    [
      'or less|or fewer|or below|or under|at most|at the most|at a maximum|or younger|or shorter|and lower|or lower|or smaller|and below|and under',
      { side: 'high' },
    ],
  ],
  boundAfterEqual: [['or equal to|or equal than', true]],
  between: [['between|in between', true]],
  betweenAnd: [['and|to', true]],
  from: [['from', true]],
  to: [['to|up to|through', true]],
  the: [['the', true]],
  joinBounds: [['and|,|but', true]],
  future: [['will|’ll|shall|going to|due|expects|expected|plans|planned|is set to', true]],
}

export const englishMinorUnits: [phrases: string, unit: string][] = [
  ['cent|cents|¢|us cents|us cent|euro cents', 'cent'],
  ['penny|pence|pennies', 'penny'],
  ['mao|jiao', 'jiao'],
]
