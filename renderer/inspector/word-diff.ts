/** What changed between two texts, in whole words: for reading, not for patching. */

export interface Piece {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Words, signs and the space between them; joined again they are the text. */
const tokensOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? []

/** More pairs of tokens than this are not compared: the middle is then shown as replaced. */
const mostPairs = 400_000

/** Lengths of the longest common subsequences of all tails of `a` and `b`. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      rows[i]![j] =
        a[i] === b[j] ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!)
  return rows
}

function compare(a: readonly string[], b: readonly string[]): Piece[] {
  if (a.length * b.length > mostPairs)
    return [
      { kind: 'gone', text: a.join('') },
      { kind: 'new', text: b.join('') },
    ]
  const rows = commonLengths(a, b)
  const pieces: Piece[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ kind: 'same', text: a[i]! })
      i += 1
      j += 1
    } else if (i < a.length && (j === b.length || rows[i + 1]![j]! >= rows[i]![j + 1]!)) {
      pieces.push({ kind: 'gone', text: a[i]! })
      i += 1
    } else {
      pieces.push({ kind: 'new', text: b[j]! })
      j += 1
    }
  }
  return pieces
}

/** A single space between two changes belongs to them: "uno due" became "tre quattro". */
function absorbSpaces(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, at) => {
    const lone =
      piece.kind === 'same' &&
      /^\s+$/.test(piece.text) &&
      pieces[at - 1] !== undefined &&
      pieces[at - 1]!.kind !== 'same' &&
      pieces[at + 1] !== undefined &&
      pieces[at + 1]!.kind !== 'same'
    if (!lone) return piece
    return [
      { kind: 'gone', text: piece.text },
      { kind: 'new', text: piece.text },
    ]
  })
}

/** Neighbours of one kind are one piece; between two same pieces, what went stands before what came. */
function gather(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  let gone = ''
  let fresh = ''
  let same = ''
  const endChange = (): void => {
    if (gone !== '') result.push({ kind: 'gone', text: gone })
    if (fresh !== '') result.push({ kind: 'new', text: fresh })
    gone = fresh = ''
  }
  const endSame = (): void => {
    if (same !== '') result.push({ kind: 'same', text: same })
    same = ''
  }
  for (const { kind, text } of pieces) {
    if (kind === 'same') {
      endChange()
      same += text
    } else {
      endSame()
      if (kind === 'gone') gone += text
      else fresh += text
    }
  }
  endChange()
  endSame()
  return result
}

/** Same pieces give back both texts: without the new ones the old, without the gone ones the new. */
export function diffWords(before: string, after: string): Piece[] {
  const a = tokensOf(before)
  const b = tokensOf(after)
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail += 1
  return gather([
    { kind: 'same', text: a.slice(0, head).join('') },
    ...absorbSpaces(compare(a.slice(head, a.length - tail), b.slice(head, b.length - tail))),
    { kind: 'same', text: a.slice(a.length - tail).join('') },
  ])
}

/** Characters of unchanged text that stay beside a change. */
const context = 28

const firstWords = (text: string): string => /^[\s\S]{0,28}(?=\s|$)/.exec(text)?.[0] ?? ''
const lastWords = (text: string): string => /(?<=\s|^)[\s\S]{0,28}$/.exec(text)?.[0] ?? ''

/** The same with long unchanged stretches cut down to the words beside the changes. */
export function shorten(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    const { kind, text } = piece
    if (kind !== 'same' || text.length <= 2 * context) return piece
    const head = at === 0 ? '' : firstWords(text)
    const tail = at === pieces.length - 1 ? '' : lastWords(text)
    return { kind, text: `${head}${head === '' ? '' : ' '}…${tail === '' ? '' : ' '}${tail}` }
  })
}
