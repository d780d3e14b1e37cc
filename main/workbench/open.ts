/** Opening what a person points at: a library, or an audit package with one in it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { extractLibrary, verifyPack as readPack } from '#main/exports/index.ts'
import { openStore, type Store, type StoreOptions } from '#main/store/index.ts'
import { Failure } from '#shared/contract/errors.ts'
import type { OpenedPack, PackReport, PackTrouble } from '#shared/records/library-file.ts'

export const isPack = (path: string): boolean => path.toLowerCase().endsWith('.zip')

/** Taken out of the package, which is verified already. The caller removes the folder. */
async function libraryOf(path: string, folder: string): Promise<Store> {
  const place = join(folder, 'library.riscontro')
  await extractLibrary(path, place)
  return openStore({ path: place, mode: 'read-only' })
}

/** What the hashes cannot say: that the library opens, is sound, and holds the texts listed. */
async function troublesOf(
  store: Store,
  texts: readonly { revisionId: string; sha256: string; file: string }[],
): Promise<PackTrouble[]> {
  const { signal } = new AbortController()
  const history = await store.verify({ signal, progress: () => undefined, noted: null })
  const integrity = store.file.integrity()
  const held = new Map([...store.file.texts()].map((text) => [text.revisionId, text.sha256]))
  return [
    ...(integrity === 'ok'
      ? []
      : [{ file: 'library.riscontro', kind: 'library' as const, message: integrity }]),
    ...(history.ok
      ? []
      : [
          {
            file: 'library.riscontro',
            kind: 'history' as const,
            message: 'its history does not hold: it was changed outside the program',
          },
        ]),
    ...texts
      .filter(({ revisionId, sha256 }) => held.get(revisionId) !== sha256)
      .map(({ file }) => ({ file, kind: 'library' as const, message: 'the library has it not' })),
  ]
}

async function verifyAnd<T>(
  path: string,
  signal: AbortSignal | undefined,
  then: (report: PackReport, store: Store | null) => Promise<T>,
): Promise<T> {
  const { report, manifest } = await readPack(path, signal)
  if (report.troubles.length > 0 || manifest === null) return then(report, null)
  const folder = await mkdtemp(join(tmpdir(), 'riscontro-'))
  try {
    const store = await libraryOf(path, folder)
    // The store reads a snapshot of its own.
    return await then({ ...report, troubles: await troublesOf(store, manifest.texts) }, store)
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.error.code === 'pack-changed') throw thrown
    const trouble = { file: 'library.riscontro', kind: 'library' as const, message: thrown.message }
    return await then({ ...report, troubles: [trouble] }, null)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Every hash, the packaging itself, and the library inside. Rejects with Failure `not-a-library` where
 * the file is no package, and with what the file system says where it cannot be read.
 */
export const verifyPack = (path: string, signal?: AbortSignal): Promise<PackReport> =>
  verifyAnd(path, signal, (report, store) => {
    store?.close()
    return Promise.resolve(report)
  })

export interface Opened {
  readonly store: Store
  readonly pack: OpenedPack | null
}

/** Rejects with Failure, `pack-changed` among them, which names the files. */
export async function openPath(options: StoreOptions): Promise<Opened> {
  const { path } = options
  if (!isPack(path)) return { store: await openStore(options), pack: null }
  return verifyAnd(path, undefined, (report, store) => {
    const { troubles, ...pack } = report
    if (store !== null && troubles.length === 0)
      return Promise.resolve({ store: { ...store, path }, pack })
    store?.close()
    const places = troubles
      .slice(0, 5)
      .map(({ file, message }) => `${file}: ${message}`)
      .join('; ')
    return Promise.reject(
      new Failure('pack-changed', `${path} is not as it was made: ${places}.`, {
        detail: { path, file: basename(path), count: String(troubles.length), places },
      }),
    )
  })
}
