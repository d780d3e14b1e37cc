/** Rich Text Format to its text (RTF specification 1.9.1): paragraphs, headings, rows, notes. */
import { authorOf, knownDetails, titleIfShown, type ReadText } from './details.ts'
import { Refusal } from './failures.ts'
import { bullet, listMark } from './list-marks.ts'
import { raised } from './raised.ts'

interface State {
  /** Where words go: the text, a note, one of the document's properties, or nowhere. */
  into: 'text' | 'note' | 'title' | 'author' | 'nothing'
  /** Characters that stand in for one given by its Unicode number. */
  fallback: number
  isRaised: boolean
  isHidden: boolean
}

/** Groups that hold no words of the text. */
const silent = new Set(
  (
    'fonttbl colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf ' +
    'object listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata colorschememapping ' +
    'datastore latentstyles fldinst annotation atnid atnauthor atnref atrfstart atrfend bkmkstart bkmkend ' +
    'sp shpinst nonshppict mmathPr filetbl ftnsep ftnsepc aftnsep aftnsepc userprops keycode subject ' +
    'operator company comment doccomm category keywords'
  ).split(' '),
)

const symbols: Readonly<Record<string, string>> = {
  tab: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  line: '\n',
  '~': '\u00A0',
  _: '-',
}

const deepest = 5000
const token =
  /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\/g

class Reader {
  #state: State = { into: 'text', fallback: 1, isRaised: false, isHidden: false }
  readonly #stack: State[] = []
  #decoder = new TextDecoder('windows-1252')
  #bytes: number[] = []
  #skip = 0
  #starred = false
  #line = ''
  #note = ''
  #heading: number | null = null
  #cells: string[] = []
  readonly #blocks: { text: string; kind: 'row' | 'item' | 'other' }[] = []
  readonly #notes: string[] = []
  /** Only there are `title` and `author` the document's. */
  #inInfo = false
  readonly properties = { title: '', author: '' }

  get text(): string {
    this.#endParagraph()
    const blocks = this.#blocks.map(({ text, kind }, at) => {
      const isTight = kind !== 'other' && kind === this.#blocks[at - 1]?.kind
      return (at === 0 ? '' : isTight ? '\n' : '\n\n') + text
    })
    const notes = this.#notes.map((note, at) => `${at + 1}. ${note}`).join('\n')
    return blocks.join('') + (notes === '' ? '' : `\n\n${notes}`)
  }

  read(rtf: string): void {
    for (const [, word, number, hex, symbol, brace, words] of rtf.matchAll(token)) {
      if (hex !== undefined) this.#byte(Number.parseInt(hex, 16))
      else {
        this.#flushBytes()
        if (brace === '{') this.#open()
        else if (brace === '}') this.#close()
        else if (symbol !== undefined) this.#symbol(symbol)
        else if (word !== undefined) this.#word(word, number === undefined ? null : Number(number))
        else if (words !== undefined) this.#say(words)
      }
    }
    this.#flushBytes()
  }

  #open(): void {
    if (this.#stack.length >= deepest)
      throw new Refusal('it is nested deeper than can be read', 'Open it and save it anew.')
    this.#stack.push({ ...this.#state })
    this.#skip = 0
  }

  #close(): void {
    const outer = this.#stack.pop()
    this.#skip = 0
    if (!outer) return
    if (this.#state.into === 'note' && outer.into !== 'note') {
      const note = this.#note.replace(/\s+/g, ' ').trim()
      this.#note = ''
      if (note !== '') {
        this.#notes.push(note)
        this.#line += raised(String(this.#notes.length))
      }
    }
    if (outer.into === 'text') this.#inInfo = false
    this.#state = outer
  }

  /** Bytes of one character may be several: they are decoded together. */
  #byte(value: number): void {
    if (this.#skip > 0) this.#skip -= 1
    else this.#bytes.push(value)
  }

  #flushBytes(): void {
    if (this.#bytes.length === 0) return
    const words = this.#decoder.decode(Uint8Array.from(this.#bytes))
    this.#bytes = []
    this.#put(words)
  }

  #say(words: string): void {
    const skipped = Math.min(this.#skip, words.length)
    this.#skip -= skipped
    if (skipped < words.length) this.#put(words.slice(skipped))
  }

  #put(words: string): void {
    const { into, isHidden, isRaised } = this.#state
    if (isHidden || into === 'nothing') return
    if (into === 'note') this.#note += words
    else if (into === 'text') this.#line += isRaised ? raised(words) : words
    else this.properties[into] += words
  }

  #symbol(symbol: string): void {
    if (symbol === '*') this.#starred = true
    else if ('\\{}'.includes(symbol)) this.#say(symbol)
    else if (symbol === '\n' || symbol === '\r') this.#endParagraph()
    else if (symbol === '~' || symbol === '_') this.#put(symbols[symbol]!)
  }

  #word(word: string, number: number | null): void {
    const starred = this.#starred
    this.#starred = false
    const state = this.#state
    if (word === 'info') this.#inInfo = true
    if (word === 'title' || word === 'author')
      state.into = this.#inInfo && this.properties[word] === '' ? word : 'nothing'
    else if (word === 'footnote') state.into = 'note'
    else if (silent.has(word) || (starred && word !== 'shppict')) state.into = 'nothing'
    else if (word === 'u' && number !== null) {
      this.#put(String.fromCharCode(number & 0xffff))
      this.#skip = state.fallback
    } else if (word === 'uc') state.fallback = Math.max(0, number ?? 1)
    else if (word === 'ansicpg') this.#setEncoding(number)
    else if (word === 'super') state.isRaised = number !== 0
    else if (word === 'nosupersub' || word === 'plain') state.isRaised = false
    else if (word === 'v' || word === 'deleted') state.isHidden = number !== 0
    else if (word === 'pard') this.#heading = null
    else if (word === 'outlinelevel') this.#heading = number
    else if (word === 'par' || word === 'sect' || word === 'page') this.#endParagraph()
    else if (word === 'cell') this.#endCell()
    else if (word === 'row') this.#endRow()
    else if (Object.hasOwn(symbols, word)) this.#put(symbols[word]!)
  }

  #setEncoding(page: number | null): void {
    try {
      this.#decoder = new TextDecoder(page === 65001 ? 'utf-8' : `windows-${page}`)
    } catch {
      // An encoding that nothing here knows: Western it is, as where none is named.
    }
  }

  #endParagraph(): void {
    if (this.#state.into === 'note') {
      this.#note += ' '
      return
    }
    if (this.#state.into !== 'text') return
    const lines = this.#line.split('\n').map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    this.#line = ''
    const text = lines.filter((line) => line !== '').join('\n')
    if (text === '') return
    if (this.#cells.length > 0) {
      this.#line = `${text} `
      return
    }
    const level = this.#heading
    const mark = level !== null && level >= 0 && level < 6 ? `${'#'.repeat(level + 1)} ` : ''
    const item = text.replace(bullet, '- ')
    this.#blocks.push({
      text: mark + item,
      kind: mark === '' && listMark.test(item) ? 'item' : 'other',
    })
  }

  #endCell(): void {
    this.#cells.push(this.#line.replace(/\s+/g, ' ').trim().replaceAll('|', '/'))
    this.#line = ''
  }

  #endRow(): void {
    const cells = this.#cells
    this.#cells = []
    if (cells.some((cell) => cell !== ''))
      this.#blocks.push({ text: `| ${cells.join(' | ')} |`, kind: 'row' })
  }
}

/** `bytes` begin with `{\rtf`. Throws Refusal for one that is cut off or has no words. */
export function readRtf(bytes: Uint8Array): ReadText {
  const rtf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  if (!rtf.trimEnd().replace(/\0+$/, '').endsWith('}'))
    throw new Refusal('the RTF file is cut off: its end is missing', 'Get the file again.')
  const reader = new Reader()
  reader.read(rtf)
  const { text, properties } = reader
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new Refusal('the document has no words', 'Choose one with text in it.')
  return {
    text,
    details: knownDetails({
      title: titleIfShown(properties.title, text),
      byline: authorOf(properties.author),
    }),
  }
}
