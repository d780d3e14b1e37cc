/** English number words, one word at a time; the grammar puts them together. */

const cardinals: Record<string, number> = {
  zero: 0,
  nought: 0,
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
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

const ordinals: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  nineth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  twelveth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
  hundredth: 100,
  thousandth: 1e3,
  millionth: 1e6,
  billionth: 1e9,
  trillionth: 1e12,
}

const known = new Map(Object.entries(cardinals))
const knownOrdinals = new Map(Object.entries(ordinals))

export function englishCardinal(word: string): number | undefined {
  return known.get(word)
}

export function englishOrdinal(word: string): { value: number; plural: boolean } | undefined {
  const value = knownOrdinals.get(word)
  if (value !== undefined) return { value, plural: false }
  const singular = word.endsWith('s') ? knownOrdinals.get(word.slice(0, -1)) : undefined
  // "seconds" are time; "firsts" occur in "twenty-firsts".
  return singular === undefined || singular === 2 ? undefined : { value: singular, plural: true }
}
