/**
 * How many sentence segmentation cases (pragmatic_segmenter's golden rules) come out right. Run with
 * `node tests/bench/extraction/sentences.ts [--wrong]`; the option lists the cases that do not.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { splitBlocks } from '#main/extraction/blocks.ts'
import { englishAbbreviations } from '#main/extraction/languages/en/abbreviations.ts'
import { italianAbbreviations } from '#main/extraction/languages/it/abbreviations.ts'
import { segmentSentences } from '#main/extraction/sentences.ts'
import { dataFolder, percent, table } from './report.ts'

interface Case {
  name: string
  text: string
  sentences: string[]
}

const languages = [
  { name: 'italian', code: 'it', abbreviations: italianAbbreviations },
  { name: 'english', code: 'en', abbreviations: englishAbbreviations },
] as const

/** White space apart: line ends within a sentence are spaces to us. */
function bare(sentence: string): string {
  return sentence.replace(/\s+/gu, ' ').trim()
}

const file = join(dataFolder(), 'sentences/golden-rules.dev.json')
if (!existsSync(file)) {
  console.log(`Nothing to measure: ${file} is not there.`)
} else {
  const data = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Case[]>
  const rows = [['language', 'cases', 'right', 'percent', 'Intl.Segmenter alone']]
  for (const { name, code, abbreviations } of languages) {
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
      else if (process.argv.includes('--wrong')) {
        console.log(
          `${name}, ${title}\n  wants ${JSON.stringify(wanted)}\n  reads ${JSON.stringify(read)}`,
        )
      }
    }
    rows.push([
      name,
      String(cases.length),
      String(right),
      percent(right, cases.length),
      percent(alone, cases.length),
    ])
  }
  table(rows)
}
