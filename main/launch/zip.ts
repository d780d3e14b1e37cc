/** Unpacks a zip archive with its modes and links, never outside the folder it was given. */
import { createWriteStream } from 'node:fs'
import { chmod, mkdir, symlink } from 'node:fs/promises'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { buffer } from 'node:stream/consumers'
import { openPromise } from 'yauzl'

const typeMask = 0o170000
const linkType = 0o120000
const permissionMask = 0o777

/**
 * The absolute path of an archive's entry under `folder`.
 * @throws Error when the name is absolute, climbs out, or means another thing on another system
 */
export function pathInside(folder: string, name: string): string {
  const target = resolve(folder, name)
  const way = relative(folder, target)
  const climbs = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
  if (climbs || /[\\\0]/.test(name) || isAbsolute(name) || /^[A-Za-z]:/.test(name))
    throw new Error(`the archive names a path outside its folder: ${JSON.stringify(name)}`)
  return target
}

/**
 * @param nameOf the path to give an entry under `folder`, or nothing to leave it out
 * @throws Error on an unsafe path or a damaged archive
 */
export async function extractZip(
  archive: string,
  folder: string,
  nameOf: (entryName: string) => string | undefined,
): Promise<void> {
  const zip = await openPromise(archive, { autoClose: false })
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry.fileName)
      if (name === undefined || name === '') continue
      const target = pathInside(folder, name)
      if (name.endsWith('/')) {
        await mkdir(target, { recursive: true })
        continue
      }
      await mkdir(dirname(target), { recursive: true })
      const mode = entry.externalFileAttributes >>> 16
      const content = await zip.openReadStreamPromise(entry)
      if ((mode & typeMask) === linkType) {
        const destination = (await buffer(content)).toString('utf8')
        pathInside(folder, relative(folder, resolve(dirname(target), destination)))
        await symlink(destination, target)
      } else {
        await pipeline(content, createWriteStream(target, { flags: 'wx' }))
        await chmod(target, mode & permissionMask || 0o644)
      }
    }
  } finally {
    zip.close()
  }
}
