/** English names of units of measure, with the symbols they stand for. */

const prefixes: [word: string, symbol: string][] = [
  ['pico', 'p'],
  ['nano', 'n'],
  ['micro', 'µ'],
  ['milli', 'm'],
  ['centi', 'c'],
  ['deci', 'd'],
  ['deca', 'da'],
  ['hecto', 'h'],
  ['kilo', 'k'],
  ['mega', 'M'],
  ['giga', 'G'],
  ['tera', 'T'],
  ['peta', 'P'],
  ['exa', 'E'],
]

/** Units that take prefixes. */
const prefixed: [names: string, symbol: string][] = [
  ['meter|meters|metre|metres', 'm'],
  ['gram|grams|gramme|grammes', 'g'],
  ['liter|liters|litre|litres', 'L'],
  ['watt|watts', 'W'],
  ['watt-hour|watt-hours|watt hour|watt hours', 'Wh'],
  ['volt|volts', 'V'],
  ['ampere|amperes|amp|amps', 'A'],
  ['joule|joules', 'J'],
  ['newton|newtons', 'N'],
  ['pascal|pascals', 'Pa'],
  ['hertz', 'Hz'],
  ['byte|bytes', 'B'],
  ['bit|bits', 'bit'],
  ['ton|tons|tonne|tonnes', 't'],
  ['pixel|pixels', 'px'],
  ['sievert|sieverts', 'Sv'],
  ['flops', 'FLOPS'],
  ['cycle|cycles', 'cycle'],
]

/** Units of length, which have areas and volumes: "square feet", "cubic metres". */
const lengths: [names: string, symbol: string][] = [
  ['kilometer|kilometers|kilometre|kilometres|km|kms', 'km'],
  ['hectometer|hectometers|hectometre|hectometres|hm', 'hm'],
  ['decameter|decameters|decametre|decametres|dekameter|dekameters|dam', 'dam'],
  ['meter|meters|metre|metres|m', 'm'],
  ['decimeter|decimeters|decimetre|decimetres|dm', 'dm'],
  ['centimeter|centimeters|centimetre|centimetres|cm', 'cm'],
  ['millimeter|millimeters|millimetre|millimetres|mm', 'mm'],
  ['mile|miles|mi', 'mi'],
  ['foot|feet|ft', 'ft'],
  ['inch|inches|in', 'in'],
  ['yard|yards|yd|yds', 'yd'],
]

const powers: [before: string, sign: string][] = [
  ['square|sq|sq.', '²'],
  ['cubic|cu|cu.', '³'],
]

function withPowers([names, symbol]: [names: string, symbol: string]): [string, string][] {
  return powers.map(([before, sign]): [string, string] => [
    before
      .split('|')
      .flatMap((word) => names.split('|').flatMap((name) => [`${word} ${name}`, `${word}-${name}`]))
      .concat(sign === '²' ? names.split('|').map((name) => `${name} squared`) : [])
      .join('|'),
    symbol + sign,
  ])
}

const degreeWords = ['degrees', 'degree', 'degs', 'deg', 'deg.']
const scales: [names: string, letter: string, symbol: string][] = [
  ['celsius|celcius|centigrade|centigrate', 'C', '°C'],
  ['fahrenheit|farenheit|fahrenheits|farhenheit', 'F', '°F'],
  ['rankine', 'R', '°R'],
  ['delisle', 'De', '°De'],
]

const single: [phrases: string, symbol: string][] = [
  ['sqm|sqms', 'm²'],
  ['sqkm|sqkms', 'km²'],
  ['sqft', 'ft²'],
  ['sqmi|sqmiles', 'mi²'],
  ['kilo|kilos|kgs', 'kg'],
  ['gm|gms|gr', 'g'],
  ['long ton|long tons|imperial tons', 'long ton'],
  ['hundredweight|hundredweights|cwt', 'cwt'],
  ['stone', 'st'],
  ['grain|grains', 'gr'],
  ['pennyweight|pennyweights', 'dwt'],
  ['drachm|drachms|fluid dram|fluid drams', 'dr'],
  ['gill|gills', 'gill'],
  ['minim|minims', 'minim'],
  ['cord|cords', 'cord'],
  ['peck|pecks', 'peck'],
  ['pinch|pinches', 'pinch'],
  ['hogshead|hogsheads', 'hogshead'],
  ['astronomical unit|astronomical units', 'au'],
  ['parsec|parsecs', 'pc'],
  ['candela|candelas', 'cd'],
  ['lux', 'lx'],
  ['becquerel|becquerels', 'Bq'],
  ['farad|farads', 'F'],
  ['coulomb|coulombs', 'C'],
  ['btu|btus|british thermal units', 'BTU'],
  ['therm|therms', 'thm'],
  ['feet per second|foot per second|ft/sec', 'ft/s'],
  ['feet per minute|foot per minute', 'ft/min'],
  ['miles per second|mile per second', 'mi/s'],
  ['miles per gallon|mpg', 'mpg'],
  ['meters per second squared|metres per second squared', 'm/s²'],
  ['metric ton|metric tons|metric tonne|metric tonnes', 't'],
  ['short ton|short tons|us tons', 'short ton'],
  ['mile|miles|statute miles', 'mi'],
  ['nautical mile|nautical miles', 'nmi'],
  ['mph|miles per hour|miles an hour', 'mi/h'],
  ['kmph|km/hr|kilometers an hour|kilometres an hour', 'km/h'],
  ['foot|feet|ft', 'ft'],
  ['inch|inches', 'in'],
  ['yard|yards|yds', 'yd'],
  ['acre|acres', 'acre'],
  ['micron|microns', 'µm'],
  ['fathom|fathoms', 'fathom'],
  ['furlong|furlongs', 'furlong'],
  ['bushel|bushels', 'bu'],
  ['psi|pounds per square inch', 'psi'],
  ['atmospheres', 'atm'],
  ['mmHg|millimeters of mercury|millimetres of mercury', 'mmHg'],
  ['radian|radians|rad|rads', 'rad'],
  ['ohm|ohms', 'Ω'],
  ['lumen|lumens', 'lm'],
  ['beats per minute|bpm', 'bpm'],
  ['revolutions per minute', 'rpm'],
  ['frames per second|fps', 'fps'],
  ['dots per inch|dpi', 'dpi'],
  ['pounds per cubic foot', 'lb/ft³'],
  ['hectare|hectares', 'ha'],
  ['ounce|ounces|fluid ounce|fluid ounces|fl oz|fl. oz.|fl. oz|ozs|troy ounces|troy ounce', 'oz'],
  ['pound|pounds|lbs', 'lb'],
  ['gallon|gallons|gal|gals', 'gal'],
  ['pint|pints|fluid pint|fluid pints|fl pt', 'pt'],
  ['quart|quarts|qts|fl qt', 'qt'],
  ['barrel|barrels|barrels of oil', 'bbl'],
  [
    'tablespoon|tablespoons|tbsp|tbsp.|tbsps|tbs|tbs.|tbl|tbls|tablespoonful|tablespoonfuls|table spoon|table spoons',
    'tbsp',
  ],
  ['teaspoon|teaspoons|tsp|tsp.|tsps|tspn|teaspoonful|teaspoonfuls|tea spoon|tea spoons', 'tsp'],
  ['cup|cups', 'cup'],
  ['carat|carats', 'ct'],
  ['knot|knots|kts', 'kn'],
  ['light year|light years|light-year|light-years', 'ly'],
  ['calorie|calories', 'cal'],
  ['kilocalorie|kilocalories', 'kcal'],
  ['horsepower|hp|bhp|brake horsepower', 'hp'],
  ['decibel|decibels', 'dB'],
  ['turn|turns', 'turn'],
  ['°|degree|degrees|deg|degs|deg.', '°'],
  ['basis point|basis points|bps', 'bp'],
  ...scales.map(([names, letter, symbol]): [string, string] => [
    [`°${letter}`, `° ${letter}`, `${letter}°`, ...degreeWords.map((word) => `${word} ${letter}`)]
      .concat(
        names.split('|').flatMap((name) => [name, ...degreeWords.map((word) => `${word} ${name}`)]),
      )
      .join('|'),
    symbol,
  ]),
  ['kelvin|kelvins|degrees kelvin', 'K'],
  ['parts per million', 'ppm'],
  ['parts per billion', 'ppb'],
]

export const englishUnits: [phrases: string, symbol: string][] = [
  ...prefixed.flatMap(([names, symbol]): [string, string][] => [
    [names, symbol],
    ...prefixes.map(([word, letter]): [string, string] => [
      names
        .split('|')
        .flatMap((name) => [word + name, `${word} ${name}`])
        .join('|'),
      letter + symbol,
    ]),
  ]),
  ...lengths.flatMap(withPowers),
  ...single,
]
