/** An edited export beside the library: what would change, what cannot, what is new and what is not there. */
import {
  cellText,
  compareRow,
  isColumnName,
  openTable,
  patchOf,
  readHeader,
  wordsOf,
  type CsvInput,
  type Reading,
  type TableRow,
} from '#main/exports/index.ts'
import type { Store } from '#main/store/index.ts'
import {
  csvFields,
  type CsvDiff,
  type CsvDraft,
  type CsvField,
} from '#shared/records/csv-import.ts'
import type { CsvColumn } from '#shared/records/export.ts'
import { baseOf } from './csv-base.ts'
import { Matcher, type Match } from './csv-match.ts'
import { Places } from './csv-places.ts'
import { rowsOf } from './exports.ts'
import { currentScale } from './scales.ts'
import { setImmediate as nextTurn } from 'node:timers/promises'

/** Rows compared before other work gets its turn. */
const pieceSize = 200
/** Claims that are not in the file are counted, and so many named. */
const mostMissing = 500

export interface DiffOptions {
  signal: AbortSignal
  onProgress: (rows: number) => void
}

/** The rows in pieces; those with more or fewer cells than the header are set aside. */
async function* piecesOf(
  rows: AsyncIterable<TableRow>,
  width: number,
  problems: CsvDiff['problems'],
): AsyncGenerator<TableRow[], void, undefined> {
  let piece: TableRow[] = []
  for await (const { row, cells } of rows) {
    // Empty cells at the end are what a spreadsheet adds, and says nothing with.
    const isWhole =
      cells.length === width ||
      (cells.length > width && cells.slice(width).every((cell) => cell === ''))
    if (!isWhole) {
      const detail = { found: String(cells.length), expected: String(width) }
      problems.push({ row, kind: 'ragged', detail })
      continue
    }
    piece.push({ row, cells })
    if (piece.length < pieceSize) continue
    yield piece
    piece = []
  }
  yield piece
}

export class Differ {
  readonly #store: Store
  readonly #reading: Reading
  readonly #matcher: Matcher
  readonly #sourceId: string | null
  /** The row in which each claim was met. */
  readonly #met = new Map<string, number>()
  readonly #sources = new Set<string>()
  readonly #unplaced: { row: TableRow; why: CsvDraft['why'] }[] = []
  readonly #diff: CsvDiff

  constructor(store: Store, reading: Reading, sourceId: string | null, diff: CsvDiff) {
    this.#store = store
    this.#reading = reading
    this.#sourceId = sourceId
    this.#matcher = new Matcher(store, reading, sourceId)
    this.#diff = diff
  }

  add(piece: readonly TableRow[]): void {
    const matches = this.#matcher.of(piece)
    const ids = matches.flatMap(({ claimId }) => claimId ?? [])
    const rows = new Map(
      [...rowsOf(this.#store, [...new Set(ids)])].map((row) => [row.claim.id, row]),
    )
    for (const [at, match] of matches.entries()) {
      const row = piece[at]!
      this.#diff.rows += 1
      if (match.claimId === null) this.#unmatched(row, match.why)
      else {
        const now = rows.get(match.claimId)
        if (now) this.#matched(row, match, now)
      }
    }
  }

  #cell({ cells }: TableRow, column: CsvColumn): string {
    return cellText(cells, column, this.#reading) ?? ''
  }

  #problem(row: number, kind: CsvDiff['problems'][number]['kind'], detail = {}): void {
    this.#diff.problems.push({ row, kind, detail })
  }

  #matched(
    row: TableRow,
    match: Match & { claimId: string },
    now: ReturnType<typeof rowsOf> extends Generator<infer Row> ? Row : never,
  ): void {
    const { claim } = now
    const other = this.#met.get(claim.id)
    if (other !== undefined) {
      this.#problem(row.row, 'repeated', { other: String(other), number: String(claim.number) })
      return
    }
    this.#met.set(claim.id, row.row)
    this.#sources.add(claim.sourceId)
    const version = this.#cell(row, 'version').trim()
    const base = baseOf(this.#store, claim, { version, updatedAt: this.#cell(row, 'updatedAt') })
    if (base === null) this.#diff.withoutBase += 1
    const sides = { now, base: base && { ...now, claim: base } }
    const cells = compareRow(row.cells, sides, this.#reading)
    if (cells.length === 0) {
      this.#diff.unchanged += 1
      return
    }
    for (const { state } of cells) this.#diff.counts[state] += 1
    this.#diff.changed.push({
      row: row.row,
      claimId: claim.id,
      sourceId: claim.sourceId,
      number: claim.number,
      text: claim.text,
      matchedBy: match.by,
      cells,
    })
  }

  #unmatched(row: TableRow, why: Exclude<Match, { claimId: string }>['why']): void {
    if (why === 'discarded' || why === 'several') {
      this.#problem(row.row, why, { text: this.#cell(row, 'text') || this.#cell(row, 'quote') })
    } else if (`${this.#cell(row, 'text')}${this.#cell(row, 'quote')}`.trim() === '') {
      this.#problem(row.row, 'nothing')
    } else this.#unplaced.push({ row, why })
  }

  /** New rows get their places, and the claims that no row is about are counted. */
  async finish(signal: AbortSignal): Promise<void> {
    const [only] = this.#sources
    const usual = this.#sourceId ?? (this.#sources.size === 1 ? only! : null)
    const places = new Places(this.#store, usual)
    for (const { row, why } of this.#unplaced) {
      this.#diff.added.push(this.#draft(row, why, places))
      await nextTurn()
      signal.throwIfAborted()
    }
    for (const sourceId of this.#sources) {
      for (const { id, number, text } of this.#store.claims.list(sourceId)) {
        if (this.#met.has(id)) continue
        this.#diff.missing.total += 1
        if (this.#diff.missing.claims.length < mostMissing)
          this.#diff.missing.claims.push({ claimId: id, number, text })
      }
      await nextTurn()
    }
  }

  #draft(row: TableRow, why: CsvDraft['why'], places: Places): CsvDraft {
    const quote = this.#cell(row, 'quote').trim()
    const text = this.#cell(row, 'text').trim()
    const near = this.#cell(row, 'start').trim()
    const place = places.of({
      quote,
      text: text || quote,
      title: this.#cell(row, 'source'),
      url: this.#cell(row, 'sourceUrl'),
      near: /^\d+$/.test(near) ? Number(near) : null,
    })
    const given = new Map<CsvField, string>(
      csvFields.map((field) => [field, this.#cell(row, field)]),
    )
    return {
      row: row.row,
      text: text || place.found || quote,
      quote,
      ...place,
      ...patchOf(given, wordsOf(this.#reading.profile, this.#reading.scale)),
      why,
    }
  }
}

/** Reads the file twice at most, and never holds more of it than what differs. Throws Failure. */
export async function diffCsv(
  store: Store,
  input: CsvInput,
  sourceId: string | null,
  { signal, onProgress }: DiffOptions,
): Promise<CsvDiff> {
  const table = await openTable(input, isColumnName, signal)
  const rows = table.rows()
  const first = await rows.next()
  const header = readHeader(input.name, first.done ? [] : first.value.cells)
  const diff: CsvDiff = {
    file: input.name,
    shape: table.shape,
    profile: header.profile,
    rows: 0,
    unchanged: 0,
    changed: [],
    added: [],
    missing: { total: 0, claims: [] },
    unknownColumns: header.unknown,
    problems: [],
    withoutBase: 0,
    counts: { change: 0, conflict: 0, invalid: 0, refused: 0 },
  }
  const reading: Reading = { ...header, encoding: table.shape.encoding, scale: currentScale(store) }
  const differ = new Differ(store, reading, sourceId, diff)
  for await (const piece of piecesOf(rows, header.width, diff.problems)) {
    signal.throwIfAborted()
    differ.add(piece)
    onProgress(diff.rows)
    await nextTurn()
  }
  await differ.finish(signal)
  return diff
}
