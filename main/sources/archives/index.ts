/** A zip archive to the text of the document that it is. */
import type { SourceText } from '../details.ts'
import { Refusal } from '../failures.ts'
import { isDocxPart, readDocx } from './docx.ts'
import { isEpubPart, readEpub } from './epub.ts'
import { unzip, type UnzipLimits } from './unzip.ts'

export interface ArchiveOptions extends UnzipLimits {
  characters: number
  onProgress: (done: number, total: number) => void
}

/** Throws Refusal for an archive that is damaged, hostile, or no document that is read. */
export async function readArchive(bytes: Uint8Array, options: ArchiveOptions): Promise<SourceText> {
  const names = new Set<string>()
  await unzip(bytes, (name) => names.add(name) && false, options)
  if (names.has('META-INF/container.xml'))
    return {
      kind: 'epub',
      ...readEpub(await unzip(bytes, isEpubPart, options), options.characters, options.onProgress),
    }
  if (names.has('[Content_Types].xml') && [...names].some((name) => name.startsWith('word/')))
    return {
      kind: 'docx',
      ...(await readDocx(await unzip(bytes, isDocxPart, options), options.characters)),
    }
  if (names.has('[Content_Types].xml') || names.has('mimetype'))
    throw new Refusal(
      'it is an Office file, but no Word document',
      'Save it as .docx or PDF, then import that.',
    )
  throw new Refusal('it is a zip archive', 'Unpack it and import the files in it.')
}
