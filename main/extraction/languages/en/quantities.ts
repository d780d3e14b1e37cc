/** What English brings to the reading of quantities. */
import type { CurrencySense, QuantityRules } from '../../quantities/rules.ts'
import { wordSet } from '../words.ts'
import { englishCardinal, englishOrdinal } from './numbers.ts'
import { englishCalendar } from './quantity-calendar.ts'
import { englishMinorUnits, englishPhrases } from './quantity-phrases.ts'
import { englishUnits } from './quantity-units.ts'

interface Key {
  key: string
  text?: string
}

/** What stands after "half", "second" and "third" in sayings and names, where nothing is counted. */
const afterHalf = wordSet(
  `full empty measures measure asleep dead hearted brother sister truth truths`,
)
const afterSecond = wordSet(
  `thought thoughts nature hand guess fiddle wind opinion opinions chance`,
)
const afterThird = wordSet(`party parties world sector reich way person rail`)
const idleUnits = wordSet(
  `bit degree turn cup foot yard knot stone cord pinch peck grain gill minim hogshead`,
)

/** "the Six Nations", "Erik Ten Hag": a number that is part of a name. */
function partOfTitle(tokens: readonly Key[], i: number): boolean {
  const [before, word, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (!before || /^[^\p{L}\p{N}]+$/u.test(before.key) || !after) return false
  if (!/^\p{Lu}\p{Ll}/u.test(word?.text ?? '') || !/^\p{Lu}\p{Ll}/u.test(after.text ?? ''))
    return false
  return !scales.has(after.key) && englishCardinal(after.key) === undefined && after.key !== 'and'
}

const notAfterHalf = wordSet(
  `first second other latter former this last next better and's its his her their`,
)
const scales = wordSet(
  `hundred thousand million billion trillion dozen lakh crore thirds fifths quarters percent per percentage point points
  times year years month months week weeks day days hour hours minutes seconds decades centuries dollars euros pounds
  miles feet inches meters metres kilometers kilometres degrees`,
)
const uncounted = wordSet(`few several many some`)
const pairWords = wordSet(`the these those both its their our his her`)
const beforeFirst = wordSet(
  `finished finish finishes placed ranked came comes ranks place ranking january february march april may june july august
  september october november december`,
)
const afterFirst = wordSet(`place prize class floor edition round anniversary grade century`)

/** "the first time", "in the second half" and "the two firms" point at things rather than count them. */
function notNumber(tokens: readonly Key[], i: number): boolean {
  const word = tokens[i]?.key ?? ''
  const before = tokens[i - 1]?.key ?? ''
  const after = tokens[i + 1]?.key
  // "a couple of weeks" are two, "a couple" is a pair of people.
  if (word === 'couple' || after === 'couple') {
    const of = word === 'couple' ? i + 1 : i + 2
    return tokens[of]?.key !== 'of' || !scales.has(tokens[of + 1]?.key ?? '')
  }
  if ((word === 'a' || word === 'an') && after !== undefined && idleUnits.has(after)) {
    return !/^(?:per|c|f|celsius|fahrenheit|centigrade)$/.test(tokens[i + 2]?.key ?? '')
  }
  // "hundreds of people" tells no number.
  if (word === 'hundreds') return true
  if (word === 'hundred' && uncounted.has(before)) return true
  if (word === 'zero' && (before === 'below' || before === 'sub')) return true
  if (word === 'third' && after !== undefined && afterThird.has(after)) return true
  if (word === 'half') {
    if (after !== undefined && afterHalf.has(after)) return true
    return notAfterHalf.has(before) || (after === '-' && !scales.has(tokens[i + 2]?.key ?? ''))
  }
  if (word === 'two') {
    return (
      pairWords.has(before) && after !== undefined && /^\p{Ll}/u.test(after) && !scales.has(after)
    )
  }
  if (word === 'first') {
    return (
      tokens.length > 1 &&
      !beforeFirst.has(before) &&
      !(after !== undefined && afterFirst.has(after))
    )
  }
  if (englishCardinal(word) !== undefined && partOfTitle(tokens, i)) return true
  return (
    word === 'second' &&
    ((after !== undefined && afterSecond.has(after)) ||
      (after === 'to' && tokens[i + 2]?.key === 'none') ||
      before === 'a' ||
      before === 'per' ||
      before === 'every' ||
      after === 'half')
  )
}

export const englishQuantities: QuantityRules = {
  language: 'en',
  decimal: '.',
  dayFirst: false,
  articleBefore: 'ordinals',
  relativeFollows: false,
  entries: {
    ...englishPhrases,
    ...englishCalendar,
    currency: [
      ...(englishPhrases.currency ?? []),
      ['pound|pounds', { unit: 'GBP', scaledOnly: true }],
      ['won', { unit: 'KRW', scaledOnly: true }],
      ['rand', { unit: 'ZAR' }],
      ['real', { unit: 'BRL', scaledOnly: true }],
      ['dong', { unit: 'VND' }],
      ...englishMinorUnits.map(([phrases, unit]): [string, CurrencySense] => [
        phrases,
        { unit, minor: true },
      ]),
    ],
  },
  units: englishUnits,
  cardinalWord: englishCardinal,
  ordinalWord: englishOrdinal,
  joinsTens: true,
  ordinalEndings: wordSet(`st nd rd th`),
  functionWords: wordSet(
    `a an the this that these those his her its our their my your some any each every no all both of in on at by for
    with from to into onto over under about after before between during without within against among through across
    around behind beyond near off out up down per than as and or but nor so yet if when while because since until
    although though whereas unless i you he she it we they them him us me who whom whose which what where how why is are
    was were be been being am has have had do does did will would can could may might must shall should not also just
    only even still already then now there here today yesterday tomorrow including plus more less annually yearly total
    altogether respectively each`,
  ),
  notNumber,
  labelWords: wordSet(
    `formula article articles section sections page pages pp p no nos chapter chapters figure fig table volume vol version room
    flight route highway interstate channel step phase stage appendix annex paragraph clause rule regulation directive
    resolution proposition bill episode category type model exhibit docket lot gate platform track`,
  ),
  moneyWords: wordSet(
    `invest invests invested investing investment investments revenue revenues profit profits loss losses debt debts loan
    loans funding cost costs price prices spend spends spent spending paid pay pays valued valuation worth capitalisation
    capitalization fine fined budget raise raises raised deal acquisition acquires acquired buys bought sells sold sale
    dividend bonus earnings sales deficit fund funds bailout`,
  ),
  nounsFollow: true,
  nounsThatAreWords: wordSet(`pound pounds mark marks real sol soles som won`),
  nounsNotMoney: wordSet(`rights gold sucre`),
  codesThatAreWords: wordSet(`ALL TOP MOP CUP PEN MAD`),
}
