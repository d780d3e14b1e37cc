/** Italian names of units of measure, with the symbols they stand for. */

const prefixes: [word: string, symbol: string][] = [
  ['nano', 'n'],
  ['micro', 'µ'],
  ['milli', 'm'],
  ['centi', 'c'],
  ['deci', 'd'],
  ['deca', 'da'],
  ['etto', 'h'],
  ['chilo', 'k'],
  ['kilo', 'k'],
  ['mega', 'M'],
  ['giga', 'G'],
  ['tera', 'T'],
  ['peta', 'P'],
  ['exa', 'E'],
]

/** Units that take prefixes. */
const prefixed: [singular: string, plural: string, symbol: string][] = [
  ['metro', 'metri', 'm'],
  ['grammo', 'grammi', 'g'],
  ['litro', 'litri', 'L'],
  ['watt', 'watt', 'W'],
  ['wattora', 'wattora', 'Wh'],
  ['volt', 'volt', 'V'],
  ['ampere', 'ampere', 'A'],
  ['joule', 'joule', 'J'],
  ['newton', 'newton', 'N'],
  ['pascal', 'pascal', 'Pa'],
  ['hertz', 'hertz', 'Hz'],
  ['byte', 'byte', 'B'],
  ['bit', 'bit', 'bit'],
  ['tonnellata', 'tonnellate', 't'],
  ['pixel', 'pixel', 'px'],
  ['sievert', 'sievert', 'Sv'],
  ['flops', 'flops', 'FLOPS'],
]

const degreeWords = ['gradi', 'grado', 'deg']
const scales: [names: string, letter: string, symbol: string][] = [
  ['celsius|centigradi|centigrado', 'C', '°C'],
  ['fahrenheit|farenheit', 'F', '°F'],
  ['rankine', 'R', '°R'],
  ['delisle', 'De', '°De'],
  ['réaumur|reaumur', 'Ré', '°Ré'],
]

/** Units of length, which have areas and volumes: "metri quadrati", "piedi cubi". */
const lengths: [names: string, symbol: string][] = [
  ['chilometro|chilometri|kilometro|kilometri|km', 'km'],
  ['ettometro|ettometri|hm', 'hm'],
  ['decametro|decametri|dam', 'dam'],
  ['metro|metri|m', 'm'],
  ['decimetro|decimetri|dm', 'dm'],
  ['centimetro|centimetri|cm', 'cm'],
  ['millimetro|millimetri|mm', 'mm'],
  ['miglio|miglia|mi', 'mi'],
  ['piede|piedi|ft', 'ft'],
  ['pollice|pollici', 'in'],
  ['iarda|iarde|yd', 'yd'],
]

const powers: [endings: string, sign: string][] = [
  ['quadrato|quadrati|quadrata|quadrate|quadro|quadri|quadra|quadre', '²'],
  ['cubo|cubi|cubico|cubici|cubica|cubiche', '³'],
]

function withPowers([names, symbol]: [names: string, symbol: string]): [string, string][] {
  return powers.map(([endings, sign]): [string, string] => [
    names
      .split('|')
      .flatMap((name) => endings.split('|').map((ending) => `${name} ${ending}`))
      .join('|'),
    symbol + sign,
  ])
}

const single: [phrases: string, symbol: string][] = [
  ['sq ft|sq foot|sq feet|square foot|square feet', 'ft²'],
  ['sq mi|sq mile|square mile|square miles', 'mi²'],
  ['sq in|sq inch|square inch|square inches', 'in²'],
  ['mile|miles', 'mi'],
  ['gr', 'g'],
  ['kili|kilo', 'kg'],
  ['dekalitro|dekalitri', 'daL'],
  ['unità astronomica|unità astronomiche', 'au'],
  ['parsec', 'pc'],
  ['ettolitro|ettolitri|hl', 'hL'],
  ['stone', 'st'],
  ['bushel', 'bu'],
  ['lux', 'lx'],
  ['becquerel', 'Bq'],
  ['farad', 'F'],
  ['coulomb', 'C'],
  ['millibar', 'mbar'],
  ['piedi al secondo|piede al secondo|piedi per secondo|piede per secondo', 'ft/s'],
  ['piedi al minuto|piedi per minuto', 'ft/min'],
  ['metri al secondo quadrato|metri al secondo quadro', 'm/s²'],
  ['miglia per gallone', 'mpg'],
  [
    'chilometri orari|km/ora|km all’ora|kilometri all’ora|kilometri orari|chilometri per ora|chilometro all’ora|chilometri all’ora|chilometro orario|km orari',
    'km/h',
  ],
  ['miglia orarie|miglia all’ora|miglia per ora|mph|miglio orario', 'mi/h'],
  ['chilo|chili', 'kg'],
  ['etto|etti', 'hg'],
  ['quintale|quintali', 'q'],
  ['tonnellate metriche|tonnellata metrica', 't'],
  ['miglio|miglia', 'mi'],
  ['miglia nautiche|miglio nautico', 'nmi'],
  ['piede|piedi', 'ft'],
  ['pollice|pollici', 'in'],
  ['iarda|iarde|yard|yarde', 'yd'],
  ['acro|acri', 'acre'],
  ['micron', 'µm'],
  ['psi|libbre per pollice quadrato', 'psi'],
  ['atmosfere', 'atm'],
  ['mmHg|millimetri di mercurio', 'mmHg'],
  ['radiante|radianti', 'rad'],
  ['ohm', 'Ω'],
  ['lumen', 'lm'],
  ['battiti al minuto', 'bpm'],
  ['fotogrammi al secondo', 'fps'],
  ['once fluide|oncia fluida|once liquide|once liquida|oncia liquida', 'oz'],
  ['braccia nautiche', 'fathom'],
  ['ettaro|ettari', 'ha'],
  ['oncia|once', 'oz'],
  ['libbra|libbre', 'lb'],
  ['gallone|galloni|gal', 'gal'],
  ['pinta|pinte', 'pt'],
  ['quarto di gallone|quarti di gallone', 'qt'],
  ['barile|barili', 'bbl'],
  ['barili al giorno', 'bbl/day'],
  ['cucchiaio|cucchiai', 'tbsp'],
  ['cucchiaino|cucchiaini', 'tsp'],
  ['tazza|tazze', 'cup'],
  ['carato|carati', 'ct'],
  ['nodo|nodi', 'kn'],
  ['anni luce|anno luce|anni-luce|anno-luce', 'ly'],
  ['caloria|calorie', 'cal'],
  ['chilocaloria|chilocalorie', 'kcal'],
  ['cavallo vapore|cavalli vapore|cv', 'hp'],
  ['decibel', 'dB'],
  ['giro|giri', 'turn'],
  ['giri al minuto', 'rpm'],
  ['°|grado|gradi|deg', '°'],
  ['punti base|punto base', 'bp'],
  ...scales.map(([names, letter, symbol]): [string, string] => [
    [`°${letter}`, `° ${letter}`, `${letter}°`, ...degreeWords.map((word) => `${word} ${letter}`)]
      .concat(
        names.split('|').flatMap((name) => [name, ...degreeWords.map((word) => `${word} ${name}`)]),
      )
      .join('|'),
    symbol,
  ]),
  ['kelvin|gradi kelvin', 'K'],
  ['parti per milione', 'ppm'],
  ['parti per miliardo', 'ppb'],
  ['bit al secondo', 'bit/s'],
]

export const italianUnits: [phrases: string, symbol: string][] = [
  ...prefixed.flatMap(([singular, plural, symbol]): [string, string][] => [
    [`${singular}|${plural}`, symbol],
    ...prefixes.map(([word, letter]): [string, string] => [
      `${word}${singular}|${word}${plural}`,
      letter + symbol,
    ]),
  ]),
  ...lengths.flatMap(withPowers),
  ...single,
]
