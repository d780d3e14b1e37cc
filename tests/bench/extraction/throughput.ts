/**
 * How fast texts are read, whether the time grows with their length alone, and how much faster than
 * @microsoft/recognizers-text-suite reads English quantities alone, line by line, in the same run.
 * `node tests/bench/extraction/throughput.ts [LARGEST]`, in characters, 10 million where not told.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { extract } from '#main/extraction/index.ts'
import { normaliseText } from '#shared/text.ts'
import { dataFolder, table } from './report.ts'

const italian =
  'Il gruppo Alfa ha chiuso il 2024 con ricavi per 3,2 miliardi di euro, in crescita del 12%. ' +
  'La società, fondata nel 1998 da Anna Verdi, impiega 4.300 persone. ' +
  '«Siamo soddisfatti dei risultati», ha detto Verdi in una nota.\n'
const english =
  'The Alfa group closed 2024 with revenues of 3.2 billion euros, up 12% on the year before. ' +
  'The company, founded in 1998 by Anne Green, employs 4,300 people in five countries. ' +
  '“We are pleased with the results”, Green said in a note on Tuesday.\n'

const article = join(dataFolder(), 'gold/dev/microsoft-nvidia-anthropic.txt')
const samples = {
  it: existsSync(article) ? normaliseText(readFileSync(article, 'utf8')) + '\n' : italian,
  en: english,
}

interface Speed {
  language: 'it' | 'en'
  characters: number
  milliseconds: number
  megabytesPerSecond: number
  claims: number
}

export interface Throughput {
  ours: Speed[]
  /** The library reading the quantities of the same English text; none where it is not installed. */
  peer?: { characters: number; milliseconds: number; megabytesPerSecond: number }
  /** Ours for all of extraction over the library's for English quantities, at the same size. */
  times?: number
}

function textOf(language: 'it' | 'en', size: number): string {
  const sample = samples[language]
  return sample.repeat(Math.ceil(size / sample.length)).slice(0, size)
}

function speedOf(language: 'it' | 'en', size: number): Speed {
  const text = textOf(language, size)
  let best = Infinity
  let claims = 0
  for (let run = 0; run < (size < 1_000_000 ? 3 : 1); run += 1) {
    const from = performance.now()
    claims = extract(text, { language }).claims.length
    best = Math.min(best, performance.now() - from)
  }
  return {
    language,
    characters: size,
    milliseconds: Math.round(best),
    megabytesPerSecond: size / 1000 / best,
    claims,
  }
}

type Recognize = (text: string, culture: string) => unknown[]

/** All its models of quantities over each line, as its time grows with the square of a text's length. */
function peerSpeed(size: number): Throughput['peer'] {
  let suite: Record<string, Recognize>
  try {
    suite = createRequire(import.meta.url)('@microsoft/recognizers-text-suite') as typeof suite
  } catch {
    return undefined
  }
  const models = [
    'recognizeNumber',
    'recognizeOrdinal',
    'recognizePercentage',
    'recognizeAge',
    'recognizeCurrency',
    'recognizeDimension',
    'recognizeTemperature',
    'recognizeDateTime',
  ]
  const readAll = (text: string): void => {
    for (const line of text.split('\n')) {
      for (const model of models) if (line !== '') suite[model]!(line, 'en-us')
    }
  }
  readAll(english)
  const from = performance.now()
  readAll(textOf('en', size))
  const milliseconds = performance.now() - from
  return {
    characters: size,
    milliseconds: Math.round(milliseconds),
    megabytesPerSecond: size / 1000 / milliseconds,
  }
}

/** @param largest the largest text, in characters */
export function measureThroughput(largest = 10_000_000): Throughput {
  const sizes = [10_000, 100_000, 1_000_000, 10_000_000].filter((size) => size <= largest)
  const ours = (['it', 'en'] as const).flatMap((language) =>
    sizes.map((size) => speedOf(language, size)),
  )
  const peer = peerSpeed(10_000)
  if (!peer) return { ours }
  const same = ours.find(
    ({ language, characters }) => language === 'en' && characters === peer.characters,
  )
  return {
    ours,
    peer,
    ...(same ? { times: same.megabytesPerSecond / peer.megabytesPerSecond } : {}),
  }
}

export function printThroughput({ ours, peer, times }: Throughput): void {
  const row = (name: string, speed: Omit<Speed, 'language' | 'claims'>, claims = ''): string[] => [
    name,
    String(speed.characters),
    String(speed.milliseconds),
    speed.megabytesPerSecond.toFixed(4),
    claims,
  ]
  table([
    ['throughput', 'characters', 'ms', 'MB/s', 'claims'],
    ...ours.map((speed) => row(`whole extraction, ${speed.language}`, speed, String(speed.claims))),
    ...(peer ? [row('recognizers-text, quantities, en', peer)] : []),
  ])
  if (times !== undefined) console.log(`${times.toFixed(1)} times as fast as recognizers-text.`)
}

if (import.meta.main) printThroughput(measureThroughput(Number(process.argv[2] ?? 10_000_000)))
