/** Another library held beside this one: a copy of its file is read, so that it stays as it is. */
import { constants, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { z } from 'zod'
import { openStore, type HistoryRow, type Store } from '#main/store/index.ts'
import { Failure } from '#shared/contract/errors.ts'

/** Where the two parted: history entries after these numbers are each side's own. */
export interface Parting {
  /** How many entries both have; 0 where they never were one library. */
  readonly common: number
  readonly mineAfter: number
  readonly theirsAfter: number
  readonly blind: boolean
}

export interface Other extends Parting {
  readonly store: Store
}

/** Under this name a copy that was made anew keeps what it was made of. */
const markKey = 'sent-copy'
const Mark = z.object({
  /** The newest entry of the library it came from, and what that says. */
  seq: z.int().min(0),
  digest: z.string(),
  /** The copy's own newest entry when it was sent. */
  ownSeq: z.int().min(0),
  blind: z.boolean(),
})
type Mark = z.infer<typeof Mark>

/** To be called before anything else is done in the copy. */
export function markCopy(copy: Store, from: Store, blind: boolean): void {
  const seq = from.copies.lastSeq()
  const digest = from.copies.digestOf(seq) ?? ''
  const mark: Mark = { seq, digest, ownSeq: copy.copies.lastSeq(), blind }
  copy.settings.set(markKey, mark)
}

const markOf = (store: Store): Mark | null =>
  Mark.safeParse(store.settings.get(markKey)).data ?? null

const pageSize = 2000
const saysTheSame = (a: HistoryRow, b: HistoryRow): boolean =>
  a.seq === b.seq &&
  a.at === b.at &&
  a.kind === b.kind &&
  a.row_id === b.row_id &&
  a.by === b.by &&
  a.before === b.before &&
  a.after === b.after

/** The number of the last entry up to which both histories say the same. */
function samePrefix(mine: Store, theirs: Store): number {
  let last = 0
  for (;;) {
    const [own, other] = [mine, theirs].map(({ copies }) => copies.historyPage(last, pageSize))
    for (const [at, row] of own!.entries()) {
      const beside = other![at]
      if (beside === undefined || !saysTheSame(row, beside)) return last
      last = row.seq
    }
    if (own!.length < pageSize) return last
  }
}

const isOf = (mark: Mark, store: Store): boolean =>
  mark.digest !== '' && store.copies.digestOf(mark.seq) === mark.digest

function partingOf(mine: Store, theirs: Store): Parting {
  const [own, other] = [markOf(mine), markOf(theirs)]
  const blind = (own?.blind ?? false) || (other?.blind ?? false)
  const common = samePrefix(mine, theirs)
  if (common > 0) return { common, mineAfter: common, theirsAfter: common, blind }
  if (other && isOf(other, mine))
    return { common: other.seq, mineAfter: other.seq, theirsAfter: other.ownSeq, blind }
  if (own && isOf(own, theirs))
    return { common: own.seq, mineAfter: own.ownSeq, theirsAfter: own.seq, blind }
  if (own && other && own.digest === other.digest && own.digest !== '')
    return { common: own.seq, mineAfter: own.ownSeq, theirsAfter: other.ownSeq, blind }
  return { common: 0, mineAfter: 0, theirsAfter: 0, blind }
}

function copyInto(folder: string, path: string): string {
  const copy = join(folder, basename(path))
  copyFileSync(path, copy, constants.COPYFILE_FICLONE)
  // What its owner has not yet moved into the file itself.
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`)
  return copy
}

/** An error about the copy, told of the file it is a copy of. */
function aboutOriginal(thrown: unknown, copy: string, path: string): unknown {
  if (!(thrown instanceof Failure)) return thrown
  const { code, message, detail = {} } = thrown.error
  return new Failure(code, message.replaceAll(copy, path), {
    detail: { ...detail, path, file: basename(path) },
    cause: thrown,
  })
}

async function openCopy(copy: string, path: string): Promise<Store> {
  try {
    const store = await openStore({ path: copy })
    const found = store.copies.integrity()
    if (found === 'ok') return store
    store.close()
    throw new Failure('damaged-library', `${path} is damaged: ${found}`, {
      detail: { path, cause: found },
    })
  } catch (thrown) {
    throw aboutOriginal(thrown, copy, path)
  }
}

/**
 * Works with the library at `path` beside `mine`. One of an older format is brought up to date in the
 * copy only. Rejects with Failure `not-found`, `unreadable-file`, `not-a-library`, `newer-library` or
 * `damaged-library`.
 */
export async function withOther<T>(
  mine: Store,
  path: string,
  work: (other: Other) => T,
): Promise<T> {
  const place = resolve(path)
  const file = basename(place)
  if (!existsSync(place))
    throw new Failure('not-found', `There is no library ${place}.`, {
      detail: { what: 'library', id: place },
    })
  const folder = mkdtempSync(join(tmpdir(), 'riscontro-other-'))
  try {
    let copy: string
    try {
      copy = copyInto(folder, place)
    } catch (thrown) {
      const why = thrown instanceof Error ? thrown.message : String(thrown)
      throw new Failure('unreadable-file', `Cannot read ${place}: ${why}`, {
        detail: { file, why },
        cause: thrown,
      })
    }
    const store = await openCopy(copy, place)
    try {
      return work({ store, ...partingOf(mine, store) })
    } finally {
      store.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
