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

const single: [phrases: string, symbol: string][] = [
  ['square meter|square meters|square metre|square metres|sq m|sqm', 'm²'],
  ['square kilometer|square kilometers|square kilometre|square kilometres|sq km|sqkm', 'km²'],
  ['square centimeter|square centimeters|square centimetre|square centimetres', 'cm²'],
  ['cubic meter|cubic meters|cubic metre|cubic metres', 'm³'],
  ['cubic centimeter|cubic centimeters|cubic centimetre|cubic centimetres', 'cm³'],
  ['cubic kilometer|cubic kilometers|cubic kilometre|cubic kilometres', 'km³'],
  ['metric ton|metric tons|metric tonne|metric tonnes', 't'],
  ['short ton|short tons', 'short ton'],
  ['mile|miles', 'mi'],
  ['nautical mile|nautical miles', 'nmi'],
  ['square mile|square miles|sq mi', 'mi²'],
  ['mph|miles per hour|miles an hour', 'mi/h'],
  ['kmph|km/hr|kilometers an hour|kilometres an hour', 'km/h'],
  ['foot|feet|ft', 'ft'],
  ['square foot|square feet|sq ft|sqft', 'ft²'],
  ['cubic foot|cubic feet|cu ft', 'ft³'],
  ['inch|inches', 'in'],
  ['square inch|square inches', 'in²'],
  ['yard|yards', 'yd'],
  ['acre|acres', 'acre'],
  ['hectare|hectares', 'ha'],
  ['ounce|ounces|fluid ounce|fluid ounces', 'oz'],
  ['pound|pounds|lbs', 'lb'],
  ['gallon|gallons', 'gal'],
  ['pint|pints', 'pt'],
  ['quart|quarts', 'qt'],
  ['barrel|barrels|barrels of oil', 'bbl'],
  ['tablespoon|tablespoons|tbsp', 'tbsp'],
  ['teaspoon|teaspoons|tsp', 'tsp'],
  ['cup|cups', 'cup'],
  ['carat|carats', 'ct'],
  ['knot|knots', 'kn'],
  ['light year|light years|light-year|light-years', 'ly'],
  ['calorie|calories', 'cal'],
  ['kilocalorie|kilocalories', 'kcal'],
  ['horsepower|hp', 'hp'],
  ['decibel|decibels', 'dB'],
  ['turn|turns', 'turn'],
  ['°|degree|degrees|deg', '°'],
  ['basis point|basis points|bps', 'bp'],
  [
    '°C|° C|degrees C|degree C|degrees celsius|degree celsius|degrees celcius|degrees centigrade|degree centigrade|' +
      'celsius|celcius|centigrade',
    '°C',
  ],
  [
    '°F|° F|degrees F|degree F|degrees fahrenheit|degree fahrenheit|degrees farenheit|degree farenheit|fahrenheit|' +
      'farenheit',
    '°F',
  ],
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
        .map((name) => word + name)
        .join('|'),
      letter + symbol,
    ]),
  ]),
  ...single,
]
