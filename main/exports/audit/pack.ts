/** Writes an audit package: everything that is needed to check a work, in one file that proves itself. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvColumns } from '#shared/records/export.ts'
import type { Evidence } from '#shared/records/library.ts'
import type { PackWritten } from '#shared/records/library-file.ts'
import type { Material } from '../material.ts'
import type { WriteOptions } from '../turns.ts'
import { writeWhole } from '../whole-file.ts'
import { writeExport } from '../write.ts'
import { libraryName, manifestName, sumsName, writeManifest, writeSums } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { readMeEnglish, readMeItalian } from './read-me.ts'
import { writeZip, type ZipWriter } from './zip-writer.ts'

export interface PackText {
  readonly revisionId: string
  readonly sourceId: string
  readonly title: string
  readonly sha256: string
  readonly text: string
}

export interface PackMaterial extends Material {
  readonly library: Manifest['library']
  readonly claims: number
  readonly chosen: boolean
  /** Puts a whole copy of the library at a path. */
  copyLibrary(path: string): Promise<void>
  texts(): Iterable<PackText>
  history(): Iterable<Record<string, unknown>>
}

async function* piecesOf(texts: Iterable<string>): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text, 'utf8')
}

const fileAt = (path: string): AsyncIterable<Buffer> => createReadStream(path)

function* linesOf(rows: Iterable<Record<string, unknown>>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`
}

function evidenceOf(material: Material): Evidence[] {
  return [...material.rows()].flatMap(({ evidence }) => evidence)
}

/** Adds files one by one and keeps the list of them. */
function collector(zip: ZipWriter) {
  const files: Manifest['files'] = []
  return {
    files,
    add: async (name: string, content: AsyncIterable<Buffer>): Promise<string> => {
      const hash = createHash('sha256')
      const { size } = await zip.add(
        name,
        (async function* () {
          for await (const chunk of content) {
            hash.update(chunk)
            yield chunk
          }
        })(),
      )
      const sha256 = hash.digest('hex')
      files.push({ name, bytes: size, sha256 })
      return sha256
    },
  }
}

const textName = (index: number, sha256: string): string =>
  `texts/${String(index + 1).padStart(4, '0')}-${sha256.slice(0, 12)}.txt`

/**
 * Rejects with Failure `disk-full`, `cannot-write` or `file-too-large`, or the signal's AbortError;
 * then what stood at `path` before is as it was.
 */
export async function writePack(
  material: PackMaterial,
  path: string,
  options: WriteOptions = {},
): Promise<PackWritten> {
  const folder = await mkdtemp(join(tmpdir(), 'riscontro-'))
  const place = (name: string) => join(folder, name)
  const which = { claimIds: null, sourceId: null }
  try {
    await material.copyLibrary(place(libraryName))
    await writeExport(material, { format: 'json', ...which }, place('claims.json'), options)
    await writeExport(
      material,
      { format: 'csv', profile: 'data', columns: [...csvColumns], ...which },
      place('claims.csv'),
      options,
    )
    return await writeWhole(path, options.signal, async (begin) => {
      const file = await begin(path)
      const zip = writeZip(file.handle)
      const { add, files } = collector(zip)
      await add('LEGGIMI.txt', piecesOf([readMeItalian]))
      await add('README.txt', piecesOf([readMeEnglish]))
      await add(libraryName, fileAt(place(libraryName)))
      await add('claims.csv', fileAt(place('claims.csv')))
      await add('claims.csv-metadata.json', fileAt(place('claims.csv-metadata.json')))
      await add('claims.json', fileAt(place('claims.json')))
      const evidence = JSON.stringify(evidenceOf(material), null, 2)
      await add('evidence.json', piecesOf([`${evidence}\n`]))
      await add('history.jsonl', piecesOf(linesOf(material.history())))
      const texts: Manifest['texts'] = []
      for (const { text, ...about } of material.texts()) {
        options.signal?.throwIfAborted()
        const name = textName(texts.length, about.sha256)
        texts.push({ file: name, ...about })
        await add(name, piecesOf([text]))
      }
      const manifest = writeManifest({
        format: 'riscontro-audit',
        version: 1,
        madeAt: material.at,
        madeBy: material.analyst,
        library: material.library,
        claims: material.claims,
        chosen: material.chosen,
        texts,
        // The list is as it stands before the manifest itself is added.
        files: [...files],
      })
      const manifestHash = await add(manifestName, piecesOf([manifest]))
      await zip.add(sumsName, piecesOf([writeSums(files)]))
      await zip.end()
      const bytes = await file.finish()
      return { path, bytes, files: files.length + 1, claims: material.claims, manifestHash }
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
