/**
 * How many sentence segmentation cases (pragmatic_segmenter's golden rules) come out right. Run with
 * `node tests/bench/extraction/sentences.ts [--wrong]`; the option lists the cases that do not.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { splitBlocks } from '#main/extraction/blocks.ts'
import { segmentSentences } from '#main/extraction/sentences.ts'
import { extractionLanguages } from './languages.ts'
import { dataFolder, percent, table } from './report.ts'

interface Case {
  name: string
  text: string
  sentences: string[]
}

/** White space apart: line ends within a sentence are spaces to us. */
function bare(sentence: string): string {
  return sentence.replace(/\s+/gu, ' ').trim()
}

export interface SentenceTally {
  language: string
  cases: number
  right: number
  /** Right by Intl.Segmenter alone. */
  alone: number
}

/** Nothing where the cases are not at hand. @param list prints those that are wrong */
export function measureSentences(folder: string, list = false): SentenceTally[] {
  const file = join(folder, 'sentences/golden-rules.dev.json')
  if (!existsSync(file)) return []
  const data = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Case[]>
  return Object.entries(extractionLanguages).map(([code, { name, abbreviations }]) => {
    const cases = data[name] ?? []
    const segmenter = new Intl.Segmenter(code, { granularity: 'sentence' })
    let right = 0
    let alone = 0
    for (const { name: title, text, sentences } of cases) {
      const normalised = text.normalize('NFC').replaceAll('\r\n', '\n')
      const wanted = sentences.map((sentence) => bare(sentence.normalize('NFC')))
      const same = (read: string[]): boolean =>
        read.length === wanted.length && read.every((sentence, at) => bare(sentence) === wanted[at])
      // Text of one line is a block; what has several is taken apart as a source's text would be.
      const lines = normalised.trim().includes('\n')
      const blocks = lines ? splitBlocks(normalised) : [{ start: 0, end: normalised.length }]
      const read = blocks
        .flatMap((block) => segmentSentences(normalised, block, code, abbreviations))
        .map(({ start, end }) => normalised.slice(start, end))
      if (same([...segmenter.segment(normalised)].map(({ segment }) => segment))) alone += 1
      if (same(read)) right += 1
      else if (list) {
        console.log(
          `${name}, ${title}\n  wants ${JSON.stringify(wanted)}\n  reads ${JSON.stringify(read)}`,
        )
      }
    }
    return { language: name, cases: cases.length, right, alone }
  })
}

export function printSentences(rows: readonly SentenceTally[]): void {
  table([
    ['sentences', 'cases', 'right', 'percent', 'Intl.Segmenter alone'],
    ...rows.map(({ language, cases, right, alone }) => [
      language,
      String(cases),
      String(right),
      percent(right, cases),
      percent(alone, cases),
    ]),
  ])
}

if (import.meta.main) {
  const rows = measureSentences(dataFolder(), process.argv.includes('--wrong'))
  if (rows.length === 0) console.log(`Nothing to measure: no cases in ${dataFolder()}.`)
  else printSentences(rows)
}
