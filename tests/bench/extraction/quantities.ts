/**
 * How many quantities are read right: the cases of Microsoft Recognizers-Text and the hand-made gold
 * of an article. Run with `node tests/bench/extraction/quantities.ts [--wrong MODEL]
 * [--half a|b]`; the first option lists the cases of a model that are not right, the second takes
 * half of the cases.
 *
 * A case is right where every span it expects is read with the same offsets and the same value, and
 * where it expects none, none of the model's kinds is read. Cases about something a Quantity does
 * not record (recurring times, "last" as an ordinal, telephone numbers, a unit without a number) are
 * counted apart. Spans of times of day are a row of their own.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { splitBlocks } from '#main/extraction/blocks.ts'
import { readQuantities } from '#main/extraction/quantities/index.ts'
import { segmentSentences } from '#main/extraction/sentences.ts'
import type { Quantity, QuantityKind } from '#shared/records/extraction.ts'
import { matchesDate, type DateValue } from './date-values.ts'
import { extractionLanguages } from './languages.ts'
import { dataFolder, percent, table } from './report.ts'

interface Resolution {
  value?: string
  values?: DateValue[]
}

interface ExpectedSpan {
  start: number
  end: number
  text: string
  type: string | null
  resolution: Resolution | null
}

interface Case {
  id: string
  model: string
  text: string
  referenceDateTime: string | null
  spans: ExpectedSpan[]
}

type Language = keyof typeof extractionLanguages

const kindsOf: Record<string, QuantityKind[]> = {
  NumberModel: ['count'],
  NumberRangeModel: ['count'],
  OrdinalModel: ['ordinal'],
  PercentModel: ['percentage'],
  AgeModel: ['duration'],
  CurrencyModel: ['money'],
  DimensionModel: ['measure'],
  TemperatureModel: ['measure'],
  DateTimeModel: ['date'],
}

/** Half of the cases, always the same: what is looked at and what is only measured. */
function halfOf(id: string): 'a' | 'b' {
  return createHash('sha256').update(id).digest()[0]! % 2 === 0 ? 'a' : 'b'
}

function near(a: unknown, b: number): boolean {
  return typeof a === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))
}

/** "[20,30)", "(30,)" and the like: numbers in the language's own notation. */
function matchesRange(quantity: Quantity, text: string): boolean {
  const [low = '', high = ''] = text.slice(1, -1).split(',')
  const end = (bound: string, read: unknown): boolean =>
    bound === '' ? read === undefined : near(read, Number(bound))
  return end(low, quantity.low) && end(high, quantity.high)
}

function matchesValue(
  quantity: Quantity,
  span: ExpectedSpan,
  model: string,
  language: Language,
): boolean {
  const { value, values } = span.resolution ?? {}
  if (model === 'DateTimeModel') return (values ?? []).some((each) => matchesDate(quantity, each))
  if (value === undefined) return false
  if (model === 'NumberRangeModel') return matchesRange(quantity, value)
  const plain = value.replace('%', '')
  return near(quantity.value, Number(language === 'it' ? plain.replace(',', '.') : plain))
}

function isRecorded(span: ExpectedSpan, model: string): boolean {
  if (model === 'PhoneNumberModel') return false
  if (model === 'OrdinalModel') return span.type === 'ordinal'
  if (model !== 'DateTimeModel') {
    return span.resolution?.value !== undefined && span.resolution.value !== null
  }
  if (span.type?.endsWith('.set')) return false
  return (span.resolution?.values ?? []).every((value) => value.value !== 'not resolved')
}

function rowOf({ model, spans }: Case): string {
  if (model === 'PhoneNumberModel' || !spans.every((span) => isRecorded(span, model)))
    return 'apart'
  if (model !== 'DateTimeModel') return model
  const timed = spans.some(({ type }) => /time/.test((type ?? 'time').replace('datetimeV2', '')))
  return timed ? 'DateTimeModel, hours' : 'DateTimeModel, dates'
}

function foreign(quantity: Quantity, model: string): boolean {
  if (!kindsOf[model]!.includes(quantity.kind)) return true
  const degrees = quantity.unit?.startsWith('°') ?? false
  return (model === 'TemperatureModel') !== degrees && quantity.kind === 'measure'
}

export interface Tally {
  cases: number
  span: number
  right: number
  extra: number
}

function judge(
  each: Case,
  language: Language,
): { span: boolean; right: boolean; extra: boolean; read: Quantity[] } {
  const sentences = each.text
    .split('\n')
    .reduce<{ start: number; end: number }[]>((lines, line) => {
      const start = (lines.at(-1)?.end ?? -1) + 1
      return [...lines, { start, end: start + line.length }]
    }, [])
  const read = readQuantities(
    each.text,
    sentences,
    extractionLanguages[language].quantities,
    each.referenceDateTime?.slice(0, 19),
  )
  const at = (span: ExpectedSpan): Quantity | undefined =>
    read.find(({ start, end }) => start === span.start && end === span.end)
  const span = each.spans.every((expected) => at(expected) !== undefined)
  const value = each.spans.every((expected) => {
    const quantity = at(expected)
    return quantity !== undefined && matchesValue(quantity, expected, each.model, language)
  })
  const extra = read.some(
    (quantity) =>
      !foreign(quantity, each.model) &&
      each.spans.every(({ start, end }) => quantity.end <= start || quantity.start >= end),
  )
  const none = each.spans.length === 0 && extra
  return { span: span && !none, right: value && !none, extra, read }
}

interface Options {
  /** List what is wrong in the models whose name begins so. */
  wrong?: string | undefined
  half?: string | undefined
}

export interface Measured {
  file: string
  models: Record<string, Tally>
}

function printWrong(each: Case, read: readonly Quantity[]): void {
  console.log(`${each.id} ${each.referenceDateTime?.slice(0, 10) ?? ''} | ${each.text}`)
  for (const { text, resolution } of each.spans) {
    console.log(
      `   wants «${text}» ${JSON.stringify(resolution?.values?.at(-1) ?? resolution?.value)}`,
    )
  }
  for (const { exact, kind, value, low, high, unit } of read) {
    console.log(`   reads «${exact}» ${kind} ${JSON.stringify({ value, low, high, unit })}`)
  }
}

/** Each model's cases of one language; what a Quantity does not record is the row "apart". */
export function measureCases(folder: string, language: Language, options: Options = {}): Measured {
  const { wrong, half } = options
  const file = join(folder, 'quantities', `recognizers.${language}.dev.jsonl`)
  const cases = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case)
    .filter(({ id }) => half === undefined || halfOf(id) === half)
  const models: Measured['models'] = {}
  for (const each of cases) {
    const row = rowOf(each)
    const tally = (models[row] ??= { cases: 0, span: 0, right: 0, extra: 0 })
    tally.cases += 1
    if (row === 'apart') continue
    const { span, right, extra, read } = judge(each, language)
    tally.span += span ? 1 : 0
    tally.right += right ? 1 : 0
    tally.extra += extra ? 1 : 0
    if (!right && wrong !== undefined && row.startsWith(wrong)) printWrong(each, read)
  }
  const sumOf = (names: string[]): Tally => {
    const sum: Tally = { cases: 0, span: 0, right: 0, extra: 0 }
    for (const name of names) {
      for (const field of ['cases', 'span', 'right', 'extra'] as const)
        sum[field] += models[name]![field]
    }
    return sum
  }
  const names = Object.keys(models).filter((name) => name !== 'apart')
  const dates = sumOf(names.filter((name) => name.startsWith('Date')))
  const others = sumOf(names.filter((name) => !name.startsWith('Date')))
  return { file, models: { ...models, 'all but dates': others, 'all dates': dates } }
}

export function printCases({ file, models }: Measured): void {
  const row = (name: string, { cases, span, right, extra }: Tally): string[] =>
    name === 'apart'
      ? [name, String(cases), '', '', '', '']
      : [name, String(cases), String(span), String(right), percent(right, cases), String(extra)]
  const order = (name: string): number =>
    name.startsWith('all') ? 3 : name === 'apart' ? 2 : name.startsWith('Date') ? 1 : 0
  const rows = Object.entries(models).toSorted(([a], [b]) => order(a) - order(b))
  const heads = ['model', 'cases', 'right span', 'and value', 'percent', 'with extra']
  console.log(`\n${file}`)
  table([heads, ...rows.map(([name, tally]) => row(name, tally))])
}

interface Gold {
  language: Language
  quantities: Quantity[]
}

function benchGold(folder: string): void {
  const name = join(folder, 'gold/dev/microsoft-nvidia-anthropic')
  const gold = JSON.parse(readFileSync(`${name}.json`, 'utf8')) as Gold
  const text = readFileSync(`${name}.txt`, 'utf8').normalize('NFC')
  const { abbreviations, quantities: rules } = extractionLanguages[gold.language]
  const sentences = splitBlocks(text).flatMap((block) =>
    segmentSentences(text, block, gold.language, abbreviations),
  )
  const read = readQuantities(text, sentences, rules)
  const right = gold.quantities.filter((expected) =>
    read.some(
      ({ start, end, kind, value, unit }) =>
        start === expected.start &&
        end === expected.end &&
        kind === expected.kind &&
        value === expected.value &&
        unit === expected.unit,
    ),
  )
  const beside = read.filter(({ start, end }) =>
    gold.quantities.every((each) => each.start !== start || each.end !== end),
  )
  console.log(`\n${name}`)
  table([
    ['gold', 'read right', 'others, resolved', 'others, relative to a date not known'],
    [
      String(gold.quantities.length),
      String(right.length),
      beside
        .filter(({ unresolved }) => !unresolved)
        .map(({ exact }) => exact)
        .join('; ') || '0',
      beside
        .filter(({ unresolved }) => unresolved)
        .map(({ exact }) => exact)
        .join('; ') || '0',
    ],
  ])
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}

if (import.meta.main) {
  const folder = dataFolder()
  if (!existsSync(join(folder, 'quantities'))) {
    console.log(`Nothing to measure: ${folder} is not there.`)
  } else {
    for (const language of ['it', 'en'] as const) {
      const options = { wrong: option('--wrong'), half: option('--half') }
      printCases(measureCases(folder, language, options))
    }
    benchGold(folder)
  }
}
