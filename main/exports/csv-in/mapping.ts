/** Which column of a table made elsewhere is what, guessed by what people call such columns. */
import { csvTargets, type CsvMapping, type CsvTarget } from '#shared/records/csv-import.ts'
import { labels } from '../labels.ts'
import { fold, isColumnName } from './header.ts'
import { verdictWords } from './words.ts'

/** Beside the headers of our own exports; the earlier in its list, the better a name fits. */
const names: Readonly<Record<CsvTarget, readonly string[]>> = {
  text: ['claim', 'affermazione', 'statement', 'dichiarazione', 'asserzione', 'text', 'testo'],
  quote: [
    'quote',
    'citazione',
    'exact',
    'passage',
    'passo',
    'brano',
    'estratto',
    'excerpt',
    'quotation',
    'highlight',
    'selection',
  ],
  verdict: ['verdict', 'verdetto', 'rating', 'esito', 'giudizio', 'conclusion', 'label', 'ruling'],
  status: ['status', 'stato'],
  confidence: ['confidence', 'sicurezza', 'confidenza'],
  speaker: ['speaker', 'claimant', 'chi lo dice', 'dichiarante', 'author of claim', 'who'],
  role: ['role', 'ruolo'],
  notes: [
    'notes',
    'note',
    'comment',
    'commento',
    'comments',
    'annotation',
    'nota',
    'explanation',
    'spiegazione',
  ],
  tags: ['tags', 'etichette', 'tag', 'labels', 'topic', 'tema', 'category', 'categoria'],
  assignee: ['assignee', 'assegnata a', 'checker', 'fact checker', 'owner'],
  sourceTitle: [
    'source',
    'fonte',
    'title',
    'titolo',
    'document',
    'documento',
    'article',
    'articolo',
    'source title',
    'page',
  ],
  sourceUrl: [
    'source url',
    'url',
    'link',
    'indirizzo',
    'address',
    'uri',
    'web',
    'page url',
    'sourceurl',
  ],
}

/** The headers of our own exports in all languages. */
const own: Partial<Record<CsvTarget, readonly string[]>> = Object.fromEntries(
  csvTargets.map((target) => {
    const column = target === 'sourceTitle' ? 'source' : target
    return [target, [labels.it.header[column], labels.en.header[column]]]
  }),
)

/** Lower is better; undefined where the name says nothing of it. */
function fit(name: string, target: CsvTarget): number | undefined {
  const folded = fold(name)
  const place = [...names[target], ...(own[target] ?? [])].findIndex((one) => fold(one) === folded)
  return place < 0 ? undefined : place
}

/** A row names columns where a cell of it is a name that is known, or all are short words and differ. */
function looksLikeHeader(first: readonly string[], second: readonly string[] | undefined): boolean {
  if (first.some((name) => csvTargets.some((target) => fit(name, target) !== undefined)))
    return true
  if (first.some((name) => isColumnName(name))) return true
  const isName = (cell: string): boolean =>
    cell.trim() !== '' && cell.length <= 40 && !/\d{3}|[.!?]$|https?:/.test(cell)
  return second !== undefined && first.every(isName) && new Set(first).size === first.length
}

/** Columns without a name that helps: the longest texts are the claims, addresses are addresses. */
function byContent(
  sample: readonly string[][],
  taken: ReadonlySet<number>,
): Partial<Record<CsvTarget, number>> {
  const width = Math.max(0, ...sample.map((cells) => cells.length))
  const guess: Partial<Record<CsvTarget, number>> = {}
  let longest = 0
  for (let place = 0; place < width; place += 1) {
    if (taken.has(place)) continue
    const cells = sample.map((row) => row[place] ?? '').filter((cell) => cell.trim() !== '')
    if (cells.length === 0) continue
    if (cells.every((cell) => /^https?:\/\//.test(cell))) guess.sourceUrl ??= place
    else if (cells.every((cell) => verdictWords.has(fold(cell)))) guess.verdict ??= place
    else {
      const length = cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length
      if (length <= longest || length < 12) continue
      longest = length
      guess.text = place
    }
  }
  return guess
}

/** By the first row and those after it. */
export function guessMapping(first: readonly string[], after: readonly string[][]): CsvMapping {
  const header = looksLikeHeader(first, after[0])
  const columns: Partial<Record<CsvTarget, number>> = {}
  const taken = new Set<number>()
  if (header) {
    const fits = csvTargets.flatMap((target) =>
      first.flatMap((name, place) => {
        const found = fit(name, target)
        return found === undefined ? [] : [{ target, place, found }]
      }),
    )
    for (const { target, place } of fits.toSorted((a, b) => a.found - b.found)) {
      if (columns[target] !== undefined || taken.has(place)) continue
      columns[target] = place
      taken.add(place)
    }
  }
  if (columns.text === undefined && columns.quote === undefined) {
    const guess = byContent(header ? after : [[...first], ...after], taken)
    for (const target of csvTargets)
      if (columns[target] === undefined && guess[target] !== undefined)
        columns[target] = guess[target]
  }
  return { header, columns }
}

/** A, B, … Z, AA, as a spreadsheet names its columns; `place` is counted from 0. */
export function letters(place: number): string {
  const rest = Math.floor(place / 26)
  return `${rest > 0 ? letters(rest - 1) : ''}${String.fromCharCode(65 + (place % 26))}`
}
