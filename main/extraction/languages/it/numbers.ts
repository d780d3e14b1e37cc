/** Italian number words. Compounds are written as one word: "tremiladuecentocinquanta". */

const small = new Map(
  Object.entries({
    zero: 0,
    un: 1,
    uno: 1,
    due: 2,
    tre: 3,
    tré: 3,
    quattro: 4,
    cinque: 5,
    sei: 6,
    sette: 7,
    otto: 8,
    nove: 9,
    dieci: 10,
    undici: 11,
    dodici: 12,
    tredici: 13,
    quattordici: 14,
    quindici: 15,
    sedici: 16,
    diciassette: 17,
    diciotto: 18,
    diciannove: 19,
  }),
)

const tens: [stem: string, value: number][] = [
  ['vent', 20],
  ['trent', 30],
  ['quarant', 40],
  ['cinquant', 50],
  ['sessant', 60],
  ['settant', 70],
  ['ottant', 80],
  ['novant', 90],
]

/** 0 to 99: "ventuno", "ventitré", "trentotto", "ventun" before a noun. */
function belowHundred(word: string): number | undefined {
  const direct = small.get(word)
  if (direct !== undefined) return direct
  for (const [stem, value] of tens) {
    if (!word.startsWith(stem)) continue
    const rest = word.slice(stem.length)
    if (rest === (value === 20 ? 'i' : 'a')) return value
    if (rest === 'un' || rest === 'uno' || rest === 'otto') return value + small.get(rest)!
    const unit = rest.startsWith(value === 20 ? 'i' : 'a') ? small.get(rest.slice(1)) : undefined
    return unit !== undefined && unit >= 2 && unit <= 9 && unit !== 8 ? value + unit : undefined
  }
  return undefined
}

function belowThousand(word: string): number | undefined {
  const at = word.indexOf('cent')
  // "trecento", "centotto", "duecentottanta": the o of cento falls before otto, ottanta and uno.
  if (at < 0) return belowHundred(word)
  const head = word.slice(0, at)
  const hundreds = head === '' ? 1 : small.get(head)
  if (hundreds === undefined || hundreds > 9 || (head !== '' && hundreds < 2)) return undefined
  const tail = word.slice(at + 4)
  if (tail === 'o') return hundreds * 100
  const rest = tail.startsWith('ott') ? tail : tail.startsWith('o') ? tail.slice(1) : tail
  if (!tail.startsWith('o') && !tail.startsWith('un')) return undefined
  const value = belowHundred(rest)
  return value === undefined || value === 0 ? undefined : hundreds * 100 + value
}

function compute(word: string): number | undefined {
  const at = word.lastIndexOf('mila')
  if (at > 0) {
    const thousands = belowThousand(word.slice(0, at))
    if (thousands === undefined || thousands < 2) return undefined
    return withRest(thousands * 1000, word.slice(at + 4))
  }
  if (word.startsWith('mille')) return withRest(1000, word.slice(5))
  return belowThousand(word)
}

function withRest(thousands: number, rest: string): number | undefined {
  if (rest === '') return thousands
  const value = belowThousand(rest.startsWith('e') ? rest.slice(1) : rest)
  return value === undefined || value === 0 ? undefined : thousands + value
}

/** The letters a number word can begin with, so that other words cost one look. */
const opening =
  /^(?:zer|un|du|tre|tré|qua|qui|cin|sei|sed|set|ses|ott|nov|die|dic|dod|und|ven|cen|mil)/

/** "quarantadue" is 42. "uno", "una" and the like are left to the grammar: they are articles too. */
export function italianCardinal(word: string): number | undefined {
  if (word.length < 3 || !opening.test(word)) return undefined
  const value = compute(word)
  return value === 1 ? undefined : value
}

/** "trent’anni", "cent’anni", "centovent’anni": a ten or a hundred without its last vowel. */
export function italianElided(word: string): number | undefined {
  if (!/(?:n|cen)t$/.test(word) || !opening.test(word)) return undefined
  const value = ['i', 'a', 'o'].map((vowel) => compute(word + vowel)).find((each) => each)
  return value !== undefined && value >= 20 && value % 10 === 0 ? value : undefined
}

const ordinals = new Map([
  ['prim', 1],
  ['second', 2],
  ['terz', 3],
  ['quart', 4],
  ['quint', 5],
  ['sest', 6],
  ['settim', 7],
  ['ottav', 8],
  ['non', 9],
  ['decim', 10],
  ['milionesim', 1e6],
  ['miliardesim', 1e9],
  ['bilionesim', 1e12],
])

/** "quinto" is 5, "centoventicinquesimi" 125 and plural. */
export function italianOrdinal(word: string): { value: number; plural: boolean } | undefined {
  // "prima" is mostly "before".
  if (!/[oaie]$/.test(word) || word === 'prima' || word === 'prime') return undefined
  const stem = word.slice(0, -1)
  const plural = /[ie]$/.test(word)
  const value = ordinals.get(stem)
  if (value !== undefined) return word === 'non' || word === 'none' ? undefined : { value, plural }
  if (!stem.endsWith('esim')) return undefined
  const cardinal = ordinalStem(stem.slice(0, -4))
  return cardinal === undefined || cardinal <= 10 ? undefined : { value: cardinal, plural }
}

/** The cardinal an ordinal's stem is cut from: "undic" of undici, "ventitre", "duecent", "mill". */
function ordinalStem(stem: string): number | undefined {
  if (stem.endsWith('mill') && stem !== 'mill') {
    const thousands = italianCardinal(stem.slice(0, -4))
    return thousands === undefined ? undefined : thousands * 1000
  }
  for (const ending of ['', 'i', 'o', 'e', 'a', 'ue']) {
    const value = italianCardinal(stem + ending)
    if (value !== undefined) return value
  }
  return undefined
}
