/** Italian words of numbers, money, bounds and durations, each under its sense. */
import type { CurrencySense, QuantityRules } from '../../quantities/rules.ts'

/** Forms of "di" and "a" with their articles, after words like "più" and "superiore". */
const di = ['di', 'del', 'dello', 'dell’', 'dei', 'degli', 'della', 'delle', 'd’']
const a = ['a', 'ad', 'al', 'allo', 'all’', 'ai', 'agli', 'alla', 'alle']

/** Every phrase with every ending. */
function each(phrases: string, endings: readonly string[]): string {
  return phrases
    .split('|')
    .flatMap((phrase) => endings.map((ending) => `${phrase} ${ending}`))
    .join('|')
}

export const italianPhrases: QuantityRules['entries'] = {
  scale: [
    ['mila|k|migliaio|migliaia', 1e3],
    ['milione|milioni|mln|mil|=M', 1e6],
    ['miliardo|miliardi|mld|mrd|mldi|=G', 1e9],
    ['bilione|bilioni|trilione|trilioni|bln', 1e12],
    ['biliardo|biliardi', 1e15],
    ['dozzina|dozzine', 12],
    ['paio', 2],
    ['decina|decine', 10],
    ['quindicina', 15],
    ['ventina', 20],
    ['trentina', 30],
    ['quarantina', 40],
    ['cinquantina', 50],
    ['sessantina', 60],
    ['settantina', 70],
    ['ottantina', 80],
    ['novantina', 90],
    ['centinaio|centinaia', 100],
  ],
  moneyScale: [
    ['k', 1e3],
    ['m|mn|mil', 1e6],
    ['b|bn|mld', 1e9],
  ],
  article: [['un|uno|una|un’', true]],
  oneWord: [['uno|una', true]],
  and: [['e|ed', true]],
  point: [['virgola|punto', true]],
  minus: [['meno', true]],
  fraction: [
    ['mezzo|mezza|mezz’|mezzi|mezze', 0.5],
    ['quarto|quarti', 0.25],
  ],
  outOf: [['su|ogni', true]],
  of: [['di|d’', true]],
  percent: [
    ['%|per cento|percento|percentuale', '%'],
    ['‰|per mille', '‰'],
    ['punti percentuali|punto percentuale|pp|p.p.|punti per cento', 'pp'],
  ],
  currency: [
    [
      'dollaro|dollari|dollari americani|dollari statunitensi|dollari usa|dollaro statunitense',
      'USD',
    ],
    ['dollari canadesi|dollaro canadese', 'CAD'],
    ['dollari australiani|dollaro australiano', 'AUD'],
    ['dollari di hong kong', 'HKD'],
    ['dollari neozelandesi', 'NZD'],
    ['euro|eur', 'EUR'],
    ['sterlina|sterline|sterline britanniche|sterline inglesi|lire sterline', 'GBP'],
    ['yen|yen giapponesi', 'JPY'],
    ['yuan|yuan cinesi|renminbi|rmb', 'CNY'],
    ['franchi|franchi svizzeri|franco svizzero', 'CHF'],
    ['franchi francesi|franco francese', 'FRF'],
    ['franchi belgi', 'BEF'],
    ['marchi tedeschi|marco tedesco', 'DEM'],
    ['marchi finlandesi|marco finlandese|markka', 'FIM'],
    ['fiorini|fiorini olandesi|fiorino olandese', 'NLG'],
    ['fiorini ungheresi', 'HUF'],
    ['lire|lira|lire italiane', 'ITL'],
    ['lire turche|lira turca', 'TRY'],
    ['rublo|rubli|rubli russi', 'RUB'],
    ['rupia|rupie|rupie indiane', 'INR'],
    ['won sudcoreani', 'KRW'],
    ['reais|real brasiliani', 'BRL'],
    ['peso|pesos|pesos messicani|pesos argentini', 'MXN'],
    ['pesos argentini|peso argentino', 'ARS'],
    ['pesetas|pesete', 'ESP'],
    ['corone svedesi|corona svedese', 'SEK'],
    ['corone norvegesi|corona norvegese', 'NOK'],
    ['corone danesi|corona danese', 'DKK'],
    ['corone ceche', 'CZK'],
    ['zloty', 'PLN'],
    ['grivnia|grivnie|hryvnia', 'UAH'],
    ['dirham', 'AED'],
    ['riyal', 'SAR'],
    ['shekel', 'ILS'],
    ['scellini austriaci', 'ATS'],
  ].map(([phrases = '', unit = '']): [string, CurrencySense] => [phrases, { unit }]),
  currencyBefore: [
    ['dollari|dollaro', { unit: 'USD' }],
    ['euro|eur', { unit: 'EUR' }],
    ['sterline', { unit: 'GBP' }],
  ],
  per: [['al|allo|all’|alla|a|per|ogni|/|l’', true]],
  time: [
    ['secondo|secondi|sec', { unit: 'second', times: 1 }],
    ['minuto|minuti|min', { unit: 'minute', times: 1 }],
    ['ora|ore|h', { unit: 'hour', times: 1 }],
    ['giorno|giorni|gg|giornata|giornate|notte|notti', { unit: 'day', times: 1 }],
    [
      'giorni lavorativi|giorno lavorativo|giorni feriali|giorni di lavoro',
      { unit: 'day', times: 1, business: true },
    ],
    ['settimana|settimane', { unit: 'week', times: 1 }],
    ['quindicina di giorni', { unit: 'day', times: 15 }],
    ['mese|mesi', { unit: 'month', times: 1 }],
    ['bimestre|bimestri', { unit: 'month', times: 2 }],
    ['trimestre|trimestri', { unit: 'quarter', times: 1 }],
    ['semestre|semestri', { unit: 'month', times: 6 }],
    ['anno|anni|annata', { unit: 'year', times: 1 }],
    ['biennio|bienni', { unit: 'year', times: 2 }],
    ['triennio|trienni', { unit: 'year', times: 3 }],
    ['quinquennio|quinquenni', { unit: 'year', times: 5 }],
    ['decennio|decenni', { unit: 'year', times: 10 }],
    ['ventennio|ventenni', { unit: 'year', times: 20 }],
    ['secolo|secoli', { unit: 'year', times: 100 }],
    ['millennio|millenni', { unit: 'year', times: 1000 }],
  ],
  belowZero: [['sotto zero|sotto lo zero', true]],
  equalBefore: [['uguale a|uguali a|equivale a|equivalgono a|=', true]],
  ageAfter: [['di età|d’età|di vita', true]],
  ageBefore: [['età|di età|all’età di|ha compiuto|ha compiuti|compie|aveva compiuto', true]],
  approximateBefore: [
    [
      'circa|verso|verso le|verso il|intorno a|intorno alle|attorno a|quasi|più o meno|approssimativamente|all’incirca|pressappoco|' +
        `suppergiù|appena sotto|poco meno di|poco più di|grossomodo|grosso modo|~|≈|` +
        each('circa|intorno|attorno|vicino|prossimo|prossima', a) +
        `|${each('poco meno|poco più|circa', di)}`,
      true,
    ],
  ],
  approximateAfter: [['circa|o giù di lì|all’incirca|più o meno', true]],
  boundBefore: [
    [
      `${each('più|più in alto|più grande|più grandi|più lungo|più lunga|più anziano|più anziani|più vecchio|più pesante|maggiore|al di sopra|non meno|non minore|non minori|oltre|sopra|meglio|un minimo|minimo', di)}|` +
        `${each('superiore|superiori|non inferiore|non inferiori|non è inferiore|non sono inferiori|pari o superiore|pari o superiori|uguale o superiore|uguale o maggiore', a)}|` +
        `${each('maggiore o uguale|superiore o uguale|superiori o uguali|maggiori o uguali', a)}|` +
        `${each('maggiori|più alto|più alta|più alti|più alte', di)}|più che|oltre|almeno|sopra|minimo|come minimo|` +
        'perlomeno|quantomeno|non è meno di|> =|>=|>|≥|supera|superano|superava|superato|superando',
      { side: 'low', inside: true },
    ],
    [
      `${each('meno|più in basso|più piccolo|più piccoli|più piccola|più corto|più breve|più leggero|un massimo|massimo|non maggiore|non maggiori|minore|minori|al di sotto|non più|sotto|più basso|più bassa|più bassi|più basse', di)}|` +
        `${each('inferiore|inferiori|non superiore|non superiori|non è superiore|non sono superiori|pari o inferiore|pari o inferiori|uguale o inferiore', a)}|` +
        `${each('minore o uguale|inferiore o uguale|inferiori o uguali|minori o uguali', a)}|` +
        'sotto|al massimo|al più|massimo|tutt’al più|non è più di|< =|<=|<|≤',
      { side: 'high', inside: true },
    ],
    [each('fino|sino', a), { side: 'high' }],
    ['a partire da|a partire dai|a partire dalle|a partire dal', { side: 'low' }],
  ],
  boundAfter: [
    [
      'e più|ed oltre|o di più|e superiore|e superiori|o superiori|o maggiori|o più|o oltre|e oltre|o superiore|in su|e passa|o maggiore|almeno',
      { side: 'low' },
    ],
    [
      'o meno|e meno|o di meno|o inferiori|e inferiore|o minori|o inferiore|al massimo|in giù|o minore|al più',
      { side: 'high' },
    ],
  ],
  between: [
    [
      'tra|fra|compreso tra|compresa tra|compresi tra|comprese tra|compreso fra|compresa fra|' +
        'compresi fra|comprese fra|incluso tra',
      true,
    ],
  ],
  betweenAnd: [['e|ed', true]],
  from: [['da|dal|dallo|dalla|dall’|dai|dagli|dalle', true]],
  to: [[`${a.join('|')}|${each('fino|sino', a)}`, true]],
  the: [['il|lo|la|i|gli|le|l’', true]],
  joinBounds: [['e|ed|,|ma', true]],
}

export const italianMinorUnits: [phrases: string, unit: string][] = [
  [
    'cent|centesimo|centesimi|centesimi di euro|centesimi di dollaro|eurocent|¢|centesimi di sterlina|centesimi americani',
    'cent',
  ],
  ['penny|pence|penny inglesi', 'penny'],
]
