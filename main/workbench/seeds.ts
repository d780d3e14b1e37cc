/** The first articles, put into a library while it is being made. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { readSourceFile } from '#main/sources/index.ts'
import type { Store } from '#main/store/index.ts'
import { SourceDetails } from '#shared/records/library.ts'
import { addSource, readSource, type ReadSource } from './new-source.ts'
import type { Reader } from './reader.ts'

/** `library.json` of the folder of seeds. The title is that of the text. */
const SeedList = z.object({
  sources: z.array(
    SourceDetails.omit({ title: true })
      .extend({ file: z.string().min(1) })
      .strict(),
  ),
})

/** All or nothing; a step in the history that undo does not reach. */
export async function loadSeeds(
  folder: string,
  store: Store,
  reader: Reader,
  analyst: string,
): Promise<void> {
  const list = SeedList.parse(JSON.parse(await readFile(join(folder, 'library.json'), 'utf8')))
  const { signal } = new AbortController()
  const sources: ReadSource[] = []
  for (const { file, ...details } of list.sources) {
    const { text } = await readSourceFile(join(folder, file), { signal })
    sources.push(await readSource(text, { details, file }, store, reader, { signal }))
  }
  store.steps.run({ command: 'library.seed', by: analyst, undoable: false }, (journal) => {
    for (const source of sources) addSource(source, store, journal)
  })
}
