/**
 * Made revisions of made news, Italian and English: for each passage of the old text it is known what
 * became of it, because every word carries where it came from through every edit. The same each time
 * for the same seed.
 */
import { randomFrom } from '../../fuzz/shared/random.ts'
import { pools, type Pool } from './news.ts'

export type Fate = 'same' | 'edited' | 'deleted' | 'unclear'

export interface MadeAnchor {
  start: number
  end: number
  fate: Fate
  /** Where it stands in the new text, unless it was deleted. */
  newStart: number
  newEnd: number
  kind: 'sentence' | 'short' | 'clause' | 'words' | 'several'
}

export interface MadePair {
  id: string
  edits: string[]
  old: string
  new: string
  anchors: MadeAnchor[]
}

/** A word or sign; `from` is its place in the old text, null for words that are new. */
interface Piece {
  text: string
  /** What stands before it: a space, nothing, or a new line. */
  gap: string
  from: number | null
  /** A new word that stands in place of an old one. */
  instead?: number
}
type SentencePieces = Piece[]
type Paragraph = SentencePieces[]

const wordPattern = /\s+|[\p{L}\p{M}\p{N}_]+|[^\s]/gu

function piecesOf(sentence: string): Piece[] {
  const pieces: Piece[] = []
  let gap = ''
  for (const [token] of sentence.matchAll(wordPattern)) {
    if (/^\s/.test(token)) gap = token
    else {
      pieces.push({ text: token, gap, from: null })
      gap = ''
    }
  }
  return pieces
}

interface Rendered {
  text: string
  /** For each old place the span of the piece that has it. */
  spans: Map<number, [number, number]>
  insteads: Map<number, [number, number]>
  sentences: { start: number; end: number; froms: number[] }[]
}

function render(paragraphs: readonly Paragraph[], number: boolean): Rendered {
  let text = ''
  let count = 0
  const spans = new Map<number, [number, number]>()
  const insteads = new Map<number, [number, number]>()
  const sentences: Rendered['sentences'] = []
  for (const [p, paragraph] of paragraphs.entries()) {
    if (p > 0) text += '\n\n'
    for (const [s, sentence] of paragraph.entries()) {
      if (s > 0) text += ' '
      const start = text.length
      const froms: number[] = []
      for (const [at, piece] of sentence.entries()) {
        text += at === 0 ? '' : piece.gap
        if (number) piece.from = count
        count += 1
        const span: [number, number] = [text.length, text.length + piece.text.length]
        if (piece.from !== null) {
          spans.set(piece.from, span)
          froms.push(piece.from)
        }
        if (piece.instead !== undefined) insteads.set(piece.instead, span)
        text += piece.text
      }
      sentences.push({ start, end: text.length, froms })
    }
  }
  return { text, spans, insteads, sentences }
}

class Editor {
  readonly #random: () => number
  readonly #pool: Pool
  readonly #used = new Set<string>()
  readonly done: string[] = []

  constructor(random: () => number, pool: Pool) {
    this.#random = random
    this.#pool = pool
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)]!
  }

  chance(share: number): boolean {
    return this.#random() < share
  }

  /** Of a form that this text has not had yet: two of one form would be each other's edits. */
  sentence(): Piece[] {
    const { templates, slots, words } = this.#pool
    const left = templates.filter((template) => !this.#used.has(template))
    if (left.length === 0)
      return piecesOf(`${Array.from({ length: 9 }, () => this.pick(words)).join(' ')}.`)
    const template = this.pick(left)
    this.#used.add(template)
    const text = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => this.pick(slots[name]!))
    return piecesOf(text.charAt(0).toUpperCase() + text.slice(1))
  }

  short(): Piece[] {
    return piecesOf(this.pick(this.#pool.shorts))
  }

  article(): Paragraph[] {
    const paragraphs = Array.from({ length: 3 + Math.floor(this.#random() * 4) }, () =>
      Array.from({ length: 1 + Math.floor(this.#random() * 3) }, () =>
        this.chance(0.08) ? this.short() : this.sentence(),
      ),
    )
    // Phrases that repeat, and twins that differ in a name or a number.
    if (this.chance(0.5)) {
      const twin = this.pick(this.pick(paragraphs))
      const place = this.pick(paragraphs)
      place.splice(Math.floor(this.#random() * (place.length + 1)), 0, this.twinOf(twin))
    }
    return paragraphs
  }

  /** The same sentence with another number or name in it; sometimes the very same. */
  twinOf(sentence: readonly Piece[]): Piece[] {
    const copy = sentence.map(({ text, gap }) => ({ text, gap, from: null }) as Piece)
    if (this.chance(0.2)) return copy
    const changes = 1 + Math.floor(this.#random() * 2)
    for (let n = 0; n < changes; n += 1) {
      const places = copy.filter(({ text }) => /\p{N}/u.test(text) || /^\p{Lu}/u.test(text))
      const piece = this.pick(places.length > 0 ? places : copy)
      piece.text = /\p{N}/u.test(piece.text)
        ? String(Math.floor(this.#random() * 900) + 2)
        : this.pick(this.#pool.names)
    }
    return copy
  }

  /** A few words put in, taken out or replaced. */
  edit(sentence: SentencePieces): void {
    const times = 1 + Math.floor(this.#random() * 3)
    for (let n = 0; n < times; n += 1) {
      const at = Math.floor(this.#random() * sentence.length)
      const piece = sentence[at]!
      const kind = this.#random()
      if (kind < 0.35) {
        const old = piece.from ?? piece.instead
        piece.text = /\p{N}/u.test(piece.text)
          ? String(Math.floor(this.#random() * 900) + 2)
          : this.pick(this.#pool.words)
        piece.from = null
        if (old !== undefined) piece.instead = old
      } else if (kind < 0.6 && sentence.length > 5) {
        sentence.splice(at, 1 + Math.floor(this.#random() * 2))
      } else {
        const clause = piecesOf(this.pick(this.#pool.clauses))
        clause[0]!.gap = /^[,;]/.test(clause[0]!.text) ? '' : ' '
        sentence.splice(Math.max(1, at), 0, ...clause)
      }
    }
  }

  typography(paragraphs: Paragraph[]): void {
    const [from, to] = this.pick([
      ['«', '“'],
      ['“', '«'],
      ['"', '“'],
      ['’', "'"],
      ["'", '’'],
      ['–', '-'],
    ] as const)
    const close: Record<string, string> = { '«': '»', '“': '”', '"': '"' }
    for (const piece of paragraphs.flat(2)) {
      if (piece.text === from) piece.text = to
      else if (close[from] !== undefined && from !== '"' && piece.text === close[from])
        piece.text = close[to] ?? to
      if (this.chance(0.02) && piece.gap === ' ') piece.gap = this.pick(['\u00a0', '  ', '\n'])
    }
  }

  revise(paragraphs: Paragraph[]): void {
    const times = 1 + Math.floor(this.#random() * 6)
    for (let n = 0; n < times; n += 1) this.#once(paragraphs)
    for (const paragraph of paragraphs.filter((one) => one.length === 0))
      paragraphs.splice(paragraphs.indexOf(paragraph), 1)
  }

  #once(paragraphs: Paragraph[]): void {
    const full = paragraphs.filter((paragraph) => paragraph.length > 0)
    if (full.length === 0) return
    const paragraph = this.pick(full)
    const at = Math.floor(this.#random() * paragraph.length)
    const deeds: Record<string, () => void> = {
      'delete sentence': () => void paragraph.splice(at, 1),
      'delete paragraph': () => void paragraphs.splice(paragraphs.indexOf(paragraph), 1),
      'replace by twin': () => {
        // Nobody can tell this from an edit: what became of the old one stays unclear.
        const twin = this.twinOf(paragraph[at]!)
        for (const [n, piece] of twin.entries()) {
          const old = paragraph[at]![n]!
          const from = old.from ?? old.instead
          if (from !== undefined) piece.instead = from
        }
        paragraph.splice(at, 1)
        const place = this.pick(full)
        place.splice(Math.floor(this.#random() * (place.length + 1)), 0, twin)
      },
      'add twin': () => {
        const place = this.pick(full)
        place.splice(
          Math.floor(this.#random() * (place.length + 1)),
          0,
          this.twinOf(paragraph[at]!),
        )
      },
      edit: () => this.edit(paragraph[at]!),
      'edit again': () => this.edit(this.pick(paragraph)),
      number: () => {
        const piece = paragraph[at]!.find(({ text }) => /\p{N}/u.test(text))
        if (!piece || piece.from === null) return
        piece.instead = piece.from
        piece.from = null
        piece.text = String(Math.floor(this.#random() * 900) + 2)
      },
      rewrite: () => void (paragraph[at] = this.sentence()),
      'rewrite paragraph': () => {
        for (const place of paragraph.keys()) paragraph[place] = this.sentence()
      },
      'move sentence': () => {
        const [sentence] = paragraph.splice(at, 1)
        const place = this.pick(full)
        place.splice(Math.floor(this.#random() * (place.length + 1)), 0, sentence!)
      },
      'move paragraph': () => {
        paragraphs.splice(paragraphs.indexOf(paragraph), 1)
        paragraphs.splice(Math.floor(this.#random() * (paragraphs.length + 1)), 0, paragraph)
      },
      'swap sentences': () => {
        const other = (at + 1) % paragraph.length
        const [a, b] = [paragraph[at]!, paragraph[other]!]
        paragraph[at] = b
        paragraph[other] = a
      },
      'add sentence': () => void paragraph.splice(at, 0, this.sentence()),
      'add paragraph': () =>
        void paragraphs.splice(paragraphs.indexOf(paragraph), 0, [
          this.sentence(),
          this.sentence(),
        ]),
      split: () => {
        const rest = paragraph.splice(at)
        if (rest.length > 0) paragraphs.splice(paragraphs.indexOf(paragraph) + 1, 0, rest)
      },
      typography: () => this.typography(paragraphs),
      'delete short': () => {
        const place = full.find((one) => one.some((sentence) => sentence.length <= 4))
        const which = place?.findIndex((sentence) => sentence.length <= 4) ?? -1
        if (place && which >= 0) place.splice(which, 1)
      },
      lead: () => void paragraphs.unshift([this.sentence()]),
    }
    const name = this.pick(Object.keys(deeds))
    this.done.push(name)
    deeds[name]!()
  }
}

function fateOf(
  froms: readonly number[],
  old: Rendered,
  now: Rendered,
): Pick<MadeAnchor, 'fate' | 'newStart' | 'newEnd'> {
  const gone = { newStart: -1, newEnd: -1 }
  const kept = froms.filter((from) => now.spans.has(from))
  if (kept.length === 0) {
    const replaced = froms.some((from) => now.insteads.has(from))
    const [from, to] = [old.spans.get(froms[0]!)![0], old.spans.get(froms.at(-1)!)![1]]
    const words = old.text.slice(from, to)
    // A copy of it was made before it went: that is what moving a passage is.
    const isCopied = now.text.split(words).length > old.text.split(words).length - 1
    return { fate: replaced || isCopied ? 'unclear' : 'deleted', ...gone }
  }
  const all = froms.flatMap((from) => {
    const span = now.spans.get(from) ?? now.insteads.get(from)
    return span ? [span] : []
  })
  const newStart = Math.min(...all.map(([start]) => start))
  const newEnd = Math.max(...all.map(([, end]) => end))
  const [first, last] = [old.spans.get(froms[0]!)!, old.spans.get(froms.at(-1)!)!]
  const was = old.text.slice(first[0], last[1])
  const is = now.text.slice(newStart, newEnd)
  if (was === is && kept.length === froms.length) return { fate: 'same', newStart, newEnd }
  const length = (list: readonly number[]) =>
    list.reduce((sum, from) => {
      const [start, end] = old.spans.get(from)!
      return sum + end - start
    }, 0)
  // Much of it is there, and not much else has come between.
  const isEdit = length(kept) >= 0.7 * length(froms) && newEnd - newStart <= 1.6 * was.length + 4
  return { fate: isEdit ? 'edited' : 'unclear', newStart, newEnd }
}

export function makePair(language: 'it' | 'en', seed: number): MadePair {
  const random = randomFrom(seed)
  const editor = new Editor(random, pools[language])
  const paragraphs = editor.article()
  const old = render(paragraphs, true)
  editor.revise(paragraphs)
  const now = render(paragraphs, false)
  const anchors: MadeAnchor[] = []
  const add = (kind: MadeAnchor['kind'], froms: readonly number[]) => {
    if (froms.length === 0) return
    const start = old.spans.get(froms[0]!)![0]
    const end = old.spans.get(froms.at(-1)!)![1]
    anchors.push({ start, end, kind, ...fateOf(froms, old, now) })
  }
  for (const [index, { froms }] of old.sentences.entries()) {
    add(froms.length <= 4 ? 'short' : 'sentence', froms)
    if (froms.length > 10) {
      const from = Math.floor(random() * (froms.length - 6))
      add('clause', froms.slice(from, from + 6 + Math.floor(random() * 6)))
    }
    if (froms.length > 4 && random() < 0.4) {
      const from = Math.floor(random() * (froms.length - 2))
      add('words', froms.slice(from, from + 1 + Math.floor(random() * 3)))
    }
    const next = old.sentences[index + 1]
    if (next && random() < 0.15) add('several', [...froms, ...next.froms])
  }
  return { id: `${language}-${seed}`, edits: editor.done, old: old.text, new: now.text, anchors }
}
