/** Bare numbers that count nothing: names, labels, telephone numbers, articles. */
import type { NumberRead } from './numbers.ts'
import { glued, key, match, type Scan } from './scan.ts'

/** Whether a bare number counts something, rather than being a name, a label or an article. */
export function counts(s: Scan, read: NumberRead): boolean {
  if (read.article) return aloneInText(s, read)
  const after = s.tokens[read.next]
  if (read.figure && after && glued(s, read.next) && after.kind !== 'symbol') return false
  const first = s.tokens[read.from]!
  if (first.kind === 'figure' && /^0\d/.test(first.text)) return false
  // "1. Introduction", "2) ...": the label of a list's item.
  const label =
    read.from === 0 && read.figure && /^[.)]$/.test(after?.key ?? '') && glued(s, read.next)
  if (label && s.tokens.length > read.next + 1) return false
  if (read.figure && (partOfChain(s, read.next) || isLabel(s, read))) return false
  return !(read.figure && after && glued(s, read.next) && afterMakesName(s, read.next))
}

/** "+1-222-2222", "192/168/1": three figures or more in a row are a label. */
function partOfChain(s: Scan, i: number): boolean {
  const links = (at: number): boolean =>
    /^[-/]$/.test(key(s, at) ?? '') &&
    glued(s, at) &&
    glued(s, at + 1) &&
    s.tokens[at + 1]!.kind === 'figure'
  return links(i) && links(i + 2)
}

function afterMakesName(s: Scan, i: number): boolean {
  const symbol = key(s, i)
  const next = s.tokens[i + 1]
  return (
    symbol === '-' &&
    next !== undefined &&
    glued(s, i + 1) &&
    /^\p{Lu}/u.test(next.text) &&
    next.kind === 'word'
  )
}

/** "page 12", "n. 36", "Windows 11 and": a figure that names what stands before it. */
function isLabel(s: Scan, read: NumberRead): boolean {
  const stop = key(s, read.from - 1) === '.' ? 1 : 0
  const before = s.tokens[read.from - 1 - stop]
  if (before?.kind !== 'word') return false
  if (s.rules.labelWords.has(before.key)) return true
  const name = stop === 0 && read.from > 1 && /^\p{Lu}|^\p{Ll}\p{Lu}/u.test(before.text)
  if (!name || s.rules.functionWords.has(before.key) || read.value >= 10_000) return false
  const after = s.tokens[read.next]
  return !(
    after?.kind === 'word' &&
    /^\p{Ll}/u.test(after.text) &&
    !s.rules.functionWords.has(after.key)
  )
}

function aloneInText(s: Scan, read: NumberRead): boolean {
  if (!match(s, read.from, 'oneWord')) return false
  const word = (i: number): boolean => s.tokens[i] !== undefined && s.tokens[i]!.kind !== 'symbol'
  return !word(read.from - 1) && !word(read.next)
}
