/** Items of a list written one after the other in a line: "1. First item 2. Second item". */

const marker =
  /(?<=^|\s)(?<bullet>[•⁃‣▪]\s?)?(?<open>\(?)(?<mark>\p{N}{1,3}|[a-z]{1,5})(?<close>[.)]{1,2})\s?(?=["“«(]?\p{Lu})/gu

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

interface Marker {
  at: number
  end: number
  /** Everything but the number: markers of one list look alike. */
  shape: string
  /** What the number can be: "i" is the first Roman one and the ninth letter. */
  values: Map<'number' | 'letter' | 'roman', number>
}

function valuesOf(mark: string): Marker['values'] {
  const values: Marker['values'] = new Map()
  if (/^\p{N}+$/u.test(mark)) return values.set('number', Number(mark))
  if (mark.length === 1) values.set('letter', mark.codePointAt(0)! - 96)
  const roman = romans.indexOf(mark)
  if (roman >= 0) values.set('roman', roman + 1)
  return values
}

function markersOf(text: string): Marker[] {
  const found: Marker[] = []
  for (const match of text.matchAll(marker)) {
    const { bullet = '', open = '', mark = '', close = '' } = match.groups ?? {}
    const values = valuesOf(mark)
    if (values.size === 0) continue
    const shape = bullet.trim() + open + close
    found.push({ at: match.index, end: match.index + match[0].trimEnd().length, shape, values })
  }
  return found
}

/**
 * The markers of lists in a text, where each stands: two or more of one shape that count up by one,
 * from 1 or from the beginning of the text.
 */
export function inlineListMarkers(text: string): { at: number; end: number }[] {
  const items = new Set<Marker>()
  let before: Marker | undefined
  for (const each of markersOf(text)) {
    const kinds = [...each.values.keys()]
    const follows =
      before !== undefined &&
      before.shape === each.shape &&
      kinds.some((kind) => before!.values.get(kind) === each.values.get(kind)! - 1)
    const begins = each.at === 0 || kinds.some((kind) => each.values.get(kind) === 1)
    if (follows) items.add(before!).add(each)
    if (follows || begins) before = each
  }
  return [...items].map(({ at, end }) => ({ at, end }))
}
