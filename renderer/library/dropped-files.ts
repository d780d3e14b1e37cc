/** The files of a drop, those in dropped folders among them. */
import { readExtensions } from '#shared/records/origin.ts'

/** More is no library but a disk. */
export const mostDropped = 10_000

/** In a folder stands all sorts of things; what was dropped itself is always tried. */
const isReadable = ({ name }: FileSystemEntry): boolean =>
  !name.startsWith('.') &&
  readExtensions.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase())

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject)
  })

/** A directory tells its entries a hundred at a time, and an empty list at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (some.length === 0) return all.toSorted((a, b) => a.name.localeCompare(b.name))
    all.push(...some)
  }
}

async function collect(entry: FileSystemEntry, into: File[]): Promise<void> {
  if (into.length >= mostDropped) return
  if (entry.isFile) {
    if (isReadable(entry)) into.push(await fileOf(entry as FileSystemFileEntry))
    return
  }
  if (entry.name.startsWith('.')) return
  for (const inner of await entriesOf(entry as FileSystemDirectoryEntry)) await collect(inner, into)
}

/** Must be called while the drop is being handled; what it lists is gone afterwards. */
export function filesOfDrop({ items, files }: DataTransfer): Promise<File[]> {
  const folders = [...items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry?.isDirectory === true) as FileSystemDirectoryEntry[]
  if (folders.length === 0) return Promise.resolve([...files])
  const names = new Set(folders.map(({ name }) => name))
  // A folder stands among the files too, as something that cannot be read.
  const all = [...files].filter(({ name, type }) => type !== '' || !names.has(name))
  return (async () => {
    for (const folder of folders) await collect(folder, all)
    return all
  })()
}
