/** Which claim a row of an edited export is about. */
import { cellText, samePlain, type Reading, type TableRow } from '#main/exports/index.ts'
import { quoteOf } from '#main/anchoring/index.ts'
import type { Store } from '#main/store/index.ts'
import type { CsvRow } from '#shared/records/csv-import.ts'
import { ofClaim } from './csv-base.ts'
import { Id } from '#shared/records/library.ts'

export type Match =
  | { claimId: string; by: CsvRow['matchedBy'] }
  | { claimId: null; why: 'no-id' | 'unknown-id' | 'discarded' | 'several' }

interface Known {
  id: string
  number: number
  sourceId: string
}

export class Matcher {
  readonly #store: Store
  readonly #reading: Reading
  readonly #sourceId: string | null
  /** Claims by quote; made only where a row has no id that is known. */
  #byQuote: Map<string, Known[]> | null = null

  constructor(store: Store, reading: Reading, sourceId: string | null) {
    this.#store = store
    this.#reading = reading
    this.#sourceId = sourceId
  }

  /** One answer for each row. */
  of(rows: readonly TableRow[]): Match[] {
    const ids = rows.map(({ cells }) => this.#idOf(cells))
    const asked = [...new Set(ids.filter((id) => id !== ''))]
    const living = new Set(this.#store.claims.ofIds(asked).map(({ id }) => id))
    return rows.map(({ cells }, at) => {
      const id = ids[at]!
      if (living.has(id)) return { claimId: id, by: 'id' }
      if (id !== '' && this.#wasHere(id)) return { claimId: null, why: 'discarded' }
      return this.#byWords(cells, id === '' ? 'no-id' : 'unknown-id')
    })
  }

  #cell(cells: readonly string[], column: 'id' | 'number' | 'quote' | 'source'): string {
    return cellText(cells, column, this.#reading) ?? ''
  }

  #idOf(cells: readonly string[]): string {
    const id = this.#cell(cells, 'id').trim().toLowerCase()
    return Id.safeParse(id).success ? id : ''
  }

  #wasHere(id: string): boolean {
    return this.#store.history.list({ ...ofClaim(id), limit: 1 }).length > 0
  }

  #key(quote: string): string {
    return quote.replaceAll(/\s+/g, ' ').trim()
  }

  #quotes(): Map<string, Known[]> {
    if (this.#byQuote) return this.#byQuote
    const quotes = new Map<string, Known[]>()
    for (const { id, number, sourceId, ranges } of this.#store.claims.list(this.#sourceId)) {
      const key = this.#key(quoteOf(ranges))
      const there = quotes.get(key)
      if (there) there.push({ id, number, sourceId })
      else quotes.set(key, [{ id, number, sourceId }])
    }
    return (this.#byQuote = quotes)
  }

  /** By the quote, and by number and source among claims that share it. */
  #byWords(cells: readonly string[], why: 'no-id' | 'unknown-id'): Match {
    const quote = this.#cell(cells, 'quote')
    const all = quote.trim() === '' ? [] : (this.#quotes().get(this.#key(quote)) ?? [])
    const title = this.#cell(cells, 'source')
    const inSource =
      title === ''
        ? all
        : all.filter(({ sourceId }) =>
            samePlain(this.#store.sources.find(sourceId)?.title ?? '', title, this.#reading),
          )
    const number = Number(this.#cell(cells, 'number').trim() || Number.NaN)
    const numbered = inSource.filter((claim) => claim.number === number)
    if (numbered.length === 1) return { claimId: numbered[0]!.id, by: 'number-and-quote' }
    if (inSource.length === 1 && Number.isNaN(number))
      return { claimId: inSource[0]!.id, by: 'quote' }
    return { claimId: null, why: inSource.length > 1 && Number.isNaN(number) ? 'several' : why }
  }
}
