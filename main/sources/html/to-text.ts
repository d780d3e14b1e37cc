/**
 * A tree of HTML as text with the light marks that blocks are known by (`# `, `- `, `| `). Walks
 * without recursion: pages nest deeper than a stack.
 */
import { Excess } from '../failures.ts'
import { raised } from '../raised.ts'

/** As much of a DOM node as is looked at; linkedom's and any other's. */
interface Nodelike {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly firstChild: Nodelike | null
  readonly nextSibling: Nodelike | null
  readonly parentNode: Nodelike | null
}
interface Elementlike extends Nodelike {
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
}

const elementNode = 1
const textNode = 3

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** What stands between two of these is a block of its own. */
const blockTags = words(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET ' +
    'FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN NAV OL P ' +
    'PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL',
)
/** Never words of the text. */
const silentTags = words(
  'AUDIO BUTTON CANVAS DATALIST EMBED HEAD IFRAME INPUT MAP MATH NOSCRIPT OBJECT PICTURE SCRIPT ' +
    'SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO',
)

const tagOf = (node: Nodelike): string => node.nodeName.toUpperCase()

function isSilent(node: Nodelike): boolean {
  if (silentTags.has(tagOf(node))) return true
  const element = node as Elementlike
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  )
}

/** A table of a page's layout, not of data: it holds headings or further tables. */
function isLayout(table: Nodelike): boolean {
  const { getElementsByTagName: find } = table as Partial<Pick<Element, 'getElementsByTagName'>>
  if (!find) return false
  return ['table', 'h1', 'h2', 'h3'].some((tag) => find.call(table, tag).length > 0)
}

type BlockKind = 'item' | 'row' | 'other'

class Writer {
  readonly #most: number
  #length = 0
  readonly #blocks: string[] = []
  #last: BlockKind = 'other'
  #line = ''
  /** What the next block begins with. */
  #mark = ''
  /** Of each open list the number of its next item, null where it has none. */
  readonly #lists: (number | null)[] = []
  /** Of each open table whether its rows are rows. */
  readonly #tables: boolean[] = []
  #row: string[] | undefined
  #preformatted = 0
  #raised = 0

  constructor(most: number) {
    this.#most = most
  }

  get text(): string {
    this.#flush()
    return this.#blocks.join('').trim()
  }

  #put(block: string, kind: BlockKind): void {
    const tight = kind !== 'other' && kind === this.#last
    const before = this.#blocks.length === 0 ? '' : tight ? '\n' : '\n\n'
    this.#length += before.length + block.length
    if (this.#length > this.#most) throw new Excess(`${this.#most} characters`)
    this.#blocks.push(before, block)
    this.#last = kind
  }

  /** Ends the block under way, if it has words. Within a row blocks only part words. */
  #flush(): void {
    if (this.#row) {
      if (this.#line !== '' && !this.#line.endsWith(' ')) this.#line += ' '
      return
    }
    const lines = this.#line.split('\n').map((part) => part.trim())
    this.#line = ''
    const block = lines.filter((part) => part !== '').join('\n')
    if (block === '') return
    this.#put(this.#mark + block, /^(?:-|\d+\.) $/.test(this.#mark) ? 'item' : 'other')
    this.#mark = ''
  }

  say(value: string): void {
    const kept = this.#preformatted > 0
    const said = value.replace(kept ? /[^\S\n]+/g : /\s+/g, ' ')
    const text = this.#raised > 0 ? raised(said.trim()) : said
    this.#line += !kept && /(?:^|\s)$/.test(this.#line) ? text.trimStart() : text
  }

  open(node: Nodelike): void {
    const tag = tagOf(node)
    if (blockTags.has(tag)) this.#flush()
    const heading = /^H([1-6])$/.exec(tag)
    if (heading) this.#mark = `${'#'.repeat(Number(heading[1]))} `
    else if (tag === 'UL' || tag === 'OL') this.#lists.push(tag === 'OL' ? 1 : null)
    else if (tag === 'LI') this.#openItem()
    else if (tag === 'TABLE') this.#tables.push(!isLayout(node))
    else if (tag === 'TR') this.#row = this.#tables.at(-1) ? [] : undefined
    else if (tag === 'TD' || tag === 'TH') this.#flush()
    else if (tag === 'PRE') this.#preformatted += 1
    else if (tag === 'SUP') this.#raised += 1
    else if (tag === 'BR') this.#line = `${this.#line.trimEnd()}${this.#row ? ' ' : '\n'}`
  }

  close(node: Nodelike): void {
    const tag = tagOf(node)
    if (tag === 'TD' || tag === 'TH') this.#closeCell()
    else if (tag === 'TR') this.#closeRow()
    if (blockTags.has(tag)) this.#flush()
    if (/^(?:H[1-6]|LI)$/.test(tag)) this.#mark = ''
    else if (tag === 'UL' || tag === 'OL') this.#lists.pop()
    else if (tag === 'TABLE') this.#tables.pop()
    else if (tag === 'PRE') this.#preformatted -= 1
    else if (tag === 'SUP') this.#raised -= 1
  }

  #openItem(): void {
    const number = this.#lists.at(-1)
    this.#mark = typeof number === 'number' ? `${number}. ` : '- '
    if (typeof number === 'number') this.#lists[this.#lists.length - 1] = number + 1
  }

  #closeCell(): void {
    if (!this.#row) {
      this.#flush()
      return
    }
    this.#row.push(this.#line.replace(/\s+/g, ' ').trim().replaceAll('|', '/'))
    this.#line = ''
  }

  #closeRow(): void {
    const row = this.#row
    this.#row = undefined
    if (!row || row.every((cell) => cell === '')) return
    if (row.length === 1) this.#put(row[0]!, 'other')
    else this.#put(`| ${row.join(' | ')} |`, 'row')
  }
}

/**
 * The words under a node, the node included: blocks parted by an empty line, items of a list and
 * rows of a table by a line end. Throws Excess above `most` UTF-16 code units.
 */
export function textOfTree(root: Nodelike, most = Infinity): string {
  const writer = new Writer(most)
  let node: Nodelike | null = root
  while (node) {
    let next: Nodelike | null = null
    if (node.nodeType === textNode) writer.say(node.nodeValue ?? '')
    else if (node.nodeType === elementNode && (node === root || !isSilent(node))) {
      writer.open(node)
      next = node.firstChild
      if (!next) writer.close(node)
    } else if (node === root) next = node.firstChild
    // Up until there is something beside.
    while (!next && node && node !== root) {
      next = node.nextSibling
      if (next) break
      node = node.parentNode
      if (node && node.nodeType === elementNode) writer.close(node)
    }
    node = next
  }
  return writer.text
}
