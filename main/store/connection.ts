/** SQL that always binds, over one better-sqlite3 connection. */
import Database from 'better-sqlite3'

export type Value = string | number | null

export interface Query {
  readonly text: string
  readonly values: readonly Value[]
}

const texts = new WeakMap<TemplateStringsArray, string>()

/** A query of the words as they stand; whatever is put in is bound and never becomes SQL. */
export function sql(words: TemplateStringsArray, ...values: Value[]): Query {
  let text = texts.get(words)
  if (text === undefined) {
    text = words.join('?')
    texts.set(words, text)
  }
  return { text, values }
}

/** A list for `IN (SELECT value FROM json_each(…))`: one bound value however long it is. */
export const listOf = (values: readonly (string | number)[]): string => JSON.stringify(values)

export const flag = (value: boolean | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value)

/** Of 4 kB: about 4 MB, a few milliseconds. */
const pagesAtATime = 1000

export class Connection {
  readonly #database: Database.Database
  readonly #statements = new Map<string, Database.Statement<unknown[]>>()

  /** `timeout`: for how many milliseconds a write waits for another process's write. */
  constructor(path: string, options: { mustExist: boolean; timeout: number; readOnly?: boolean }) {
    this.#database = new Database(path, {
      fileMustExist: options.mustExist,
      timeout: options.timeout,
      readonly: options.readOnly ?? false,
    })
  }

  #prepare(text: string): Database.Statement<unknown[]> {
    let statement = this.#statements.get(text)
    if (statement === undefined) {
      statement = this.#database.prepare<unknown[]>(text)
      this.#statements.set(text, statement)
    }
    return statement
  }

  all<Row>(query: Query): Row[] {
    return this.#prepare(query.text).all(...query.values) as Row[]
  }

  get<Row>(query: Query): Row | undefined {
    return this.#prepare(query.text).get(...query.values) as Row | undefined
  }

  /** Answers the rowid of the row last inserted. */
  run(query: Query): number {
    return Number(this.#prepare(query.text).run(...query.values).lastInsertRowid)
  }

  /** Several statements at once, without values: schema only. */
  execute(script: string): void {
    this.#database.exec(script)
  }

  pragma(words: string): unknown {
    return this.#database.pragma(words, { simple: true })
  }

  /** All or nothing. Takes the write lock at once, so that nothing read inside can be outdated. */
  transaction<T>(work: () => T): T {
    return this.#database.transaction(work).immediate()
  }

  /**
   * Copies the whole database to a file, page by page, with other work between the pieces; what is
   * written meanwhile is in the copy too. `onPiece` is told pages, and ends the copy by throwing.
   */
  async copyTo(path: string, onPiece: (done: number, total: number) => void): Promise<void> {
    await this.#database.backup(path, {
      progress: ({ totalPages, remainingPages }) => {
        onPiece(totalPages - remainingPages, totalPages)
        return pagesAtATime
      },
    })
  }

  get isOpen(): boolean {
    return this.#database.open
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }
}
