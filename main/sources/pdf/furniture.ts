/** What stands on every page and belongs to none: running headers, footers, page numbers. */
import type { Row } from './rows.ts'

export interface RowsOfPage {
  height: number
  rows: Row[]
}

/** Rows looked at, from each end of a page. */
const reach = 3
/** Points a running line may move from page to page. */
const slack = 4
/** A line that is on so many pages, or on this share of them, runs. */
const enoughPages = 3
const enoughShare = 0.5
/** Share of the page's height, from either end, where a number that stands alone is a page's. */
const margin = 0.12

interface Sighting {
  page: number
  row: Row
  numbers: number[]
}

const textOf = (row: Row): string => row.pieces.map(({ text }) => text).join(' ')

const pageNumber =
  /^\W*(?:(?:pagina|pag|page|p)\b\.?)?\W*(\d{1,4})\s*(?:(?:di|of|su|\/)\s*\d{1,4})?\W*$/i
const romanNumber = /^[ivxlc]{1,7}$/i

/** Every number is the same on all pages, or counts with them. */
function countsWithPages(sightings: readonly Sighting[]): boolean {
  const [first] = sightings
  return first!.numbers.every((_, at) => {
    const values = sightings.map(({ numbers }) => numbers[at]!)
    const steps = sightings.map(({ page }, index) => values[index]! - page)
    return values.every((value) => value === values[0]) || steps.every((step) => step === steps[0])
  })
}

/** Sightings of one line, told apart by where they stand. */
function byPlace(sightings: readonly Sighting[]): Sighting[][] {
  const groups: Sighting[][] = []
  for (const sighting of sightings.toSorted((a, b) => a.row.y - b.row.y)) {
    const last = groups.at(-1)
    if (last && sighting.row.y - last[0]!.row.y <= slack) last.push(sighting)
    else groups.push([sighting])
  }
  return groups
}

/** The rows of each page without its furniture. */
export function withoutFurniture(pages: readonly RowsOfPage[]): Row[][] {
  const lines = new Map<string, Sighting[]>()
  const furniture = new Set<Row>()
  for (const [page, { rows }] of pages.entries()) {
    for (const row of new Set([...rows.slice(0, reach), ...rows.slice(-reach)])) {
      const text = textOf(row)
      const key = text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, '')
      const numbers = (text.match(/\d+/g) ?? []).map(Number)
      const same = lines.get(key)
      if (same) same.push({ page, row, numbers })
      else lines.set(key, [{ page, row, numbers }])
    }
  }
  for (const sightings of lines.values())
    for (const group of byPlace(sightings)) {
      const share = group.length / pages.length
      const runs = group.length >= enoughPages || (group.length >= 2 && share >= enoughShare)
      if (runs && countsWithPages(group)) for (const { row } of group) furniture.add(row)
    }
  for (const [page, { rows, height }] of pages.entries())
    for (const row of [rows[0], rows.at(-1)])
      if (row && isLonePageNumber(row, page, height)) furniture.add(row)
  return pages.map(({ rows }) => rows.filter((row) => !furniture.has(row)))
}

/** At the edge of a page, and the number that the page has, or a Roman one. */
function isLonePageNumber(row: Row, page: number, height: number): boolean {
  if (row.y > margin * height && row.y < (1 - margin) * height) return false
  const text = textOf(row).trim()
  const number = pageNumber.exec(text)?.[1]
  if (number !== undefined) return Number(number) === page + 1
  return romanNumber.test(text) && row.y > height / 2
}
