/**
 * Quantities read in 2,000 sentences that have none: there should be none. The sentences are this
 * project's own difficult ones, READMEs of the installed packages, and the Italian messages of the
 * programs on this machine; what holds a digit, a number word or a word of a date is left out.
 * `node tests/bench/extraction/no-quantities.ts`
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { splitBlocks } from '#main/extraction/blocks.ts'
import { extractionLanguages } from './languages.ts'
import { readQuantities } from '#main/extraction/quantities/index.ts'
import { segmentSentences } from '#main/extraction/sentences.ts'
import { normaliseText } from '#shared/text.ts'
import { englishPlain, italianPlain } from './plain-sentences.ts'
import { table } from './report.ts'

type Code = 'it' | 'en'

const numberWords: Record<Code, RegExp> = {
  en: /\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w*teen(?:th)?|\w*(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\w*|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|couple|half|quarters?|first|second|thirds?|fourth|fifth|sixth|seventh|eighth|ninth|tenth|percent)\b/i,
  it: /(?:^|[^\p{L}])(?:zero|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|\p{L}*dici|diciassette|diciotto|diciannove|vent\p{L}*|trent\p{L}*|quarant\p{L}*|cinquant\p{L}*|sessant\p{L}*|settant\p{L}*|ottant\p{L}*|novant\p{L}*|\p{L}*cent[oi]|mille|\p{L}*mila|milion\p{L}*|miliard\p{L}*|dozzin\p{L}*|mezz[oaie]|metà|prim[oaie]|second[oaie]|terz[oaie]|quart[oaie]|quint[oaie]|ultim[oaie]|percentuale)(?=$|[^\p{L}])/iu,
}
const dateWords: Record<Code, RegExp> = {
  en: /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|yesterday|tonight|(?:last|this|next|past|previous|current|coming|following|an?|per|each|every|the) (?:\w+ )?(?:year|quarter|month|week|weekend|day|hour|minute|second|decade|century|night|spring|summer|autumn|winter|morning|afternoon|evening|byte|bit|pixel|point|percentage)s?|noon|midnight|christmas|easter|ms|seconds?)\b/i,
  it: /(?:^|[^\p{L}])(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|oggi|domani|ieri|un[oa']? ?(?:anno|mese|settimana|giorno|ora|minuto|secondo|byte|bit|carattere)|anno|mese|settimana|giorno|notte|sera|mattina)(?=$|[^\p{L}])/iu,
}

/** Words and full stop, no code, no marks of a format. */
const prose = /^[\p{Lu}][\p{L}\p{M} ,;:'’"“”«»()-]{25,400}[.!?]$/u

function isPlain(sentence: string, code: Code): boolean {
  return (
    prose.test(sentence) && !numberWords[code].test(sentence) && !dateWords[code].test(sentence)
  )
}

function sentencesOf(text: string, code: Code): string[] {
  const normal = normaliseText(text)
  return splitBlocks(normal)
    .flatMap((block) =>
      segmentSentences(normal, block, code, extractionLanguages[code].abbreviations),
    )
    .map(({ start, end }) => normal.slice(start, end).replaceAll('\n', ' '))
}

function* readmes(): Generator<string> {
  const modules = resolve(import.meta.dirname, '../../../node_modules')
  for (const name of readdirSync(modules)) {
    const scope = name.startsWith('@')
      ? readdirSync(join(modules, name)).map((inner) => join(name, inner))
      : [name]
    for (const each of scope) {
      const file = join(modules, each, 'README.md')
      if (existsSync(file)) yield readFileSync(file, 'utf8')
    }
  }
}

/** The translations in a GNU message catalogue (gettext manual, "The Format of GNU MO Files"). */
function messagesOf(file: string): string[] {
  const bytes = readFileSync(file)
  if (bytes.length < 28 || bytes.readUInt32LE(0) !== 0x950412de) return []
  const count = bytes.readUInt32LE(8)
  const at = bytes.readUInt32LE(16)
  return Array.from({ length: count }, (_, k) => {
    const length = bytes.readUInt32LE(at + 8 * k)
    const start = bytes.readUInt32LE(at + 8 * k + 4)
    return bytes.toString('utf8', start, start + length)
  })
}

function* catalogues(): Generator<string> {
  const folder = '/usr/share/locale/it/LC_MESSAGES'
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.mo'))) {
    yield messagesOf(join(folder, name)).join('\n\n')
  }
}

function collect(code: Code, own: string[], texts: Iterable<string>, wanted: number): string[] {
  const found = new Set(own)
  for (const text of texts) {
    for (const sentence of sentencesOf(text, code)) {
      if (found.size >= wanted) return [...found]
      if (isPlain(sentence, code)) found.add(sentence)
    }
  }
  return [...found]
}

export interface Invented {
  sentences: Record<Code, number>
  invented: { language: Code; sentence: string; exact: string; kind: string }[]
}

/** @param each how many sentences to read in each language, at most */
export function measureInvented(each = 1000): Invented {
  const sets: Record<Code, string[]> = {
    it: collect('it', italianPlain, catalogues(), each),
    en: collect('en', englishPlain, readmes(), each),
  }
  const invented: Invented['invented'] = []
  for (const code of ['it', 'en'] as const) {
    for (const sentence of sets[code]) {
      const whole = [{ start: 0, end: sentence.length }]
      const read = readQuantities(sentence, whole, extractionLanguages[code].quantities)
      for (const { exact, kind } of read) invented.push({ language: code, sentence, exact, kind })
    }
  }
  return { sentences: { it: sets.it.length, en: sets.en.length }, invented }
}

export function printInvented({ sentences, invented }: Invented): void {
  for (const { language, sentence, exact, kind } of invented) {
    console.log(`${language} reads «${exact}» (${kind}) in: ${sentence}`)
  }
  const count = (code: Code): string =>
    String(invented.filter(({ language }) => language === code).length)
  table([
    ['sentences without quantities', 'sentences', 'invented'],
    ['it', String(sentences.it), count('it')],
    ['en', String(sentences.en), count('en')],
  ])
}

if (import.meta.main) printInvented(measureInvented())
