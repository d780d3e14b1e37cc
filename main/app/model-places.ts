/**
 * What this machine knows of the places where models are: which ones the person lets texts go to, and
 * the key of each. It belongs to the machine, not to a library: a library that came from somebody
 * else can name an address, but neither has it a key here nor leave to be asked.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Vault } from './model-vault.ts'

const Places = z.object({
  /** Origins that texts may go to. */
  allowed: z.array(z.string()).catch([]),
  /** Sealed keys in base64, by origin. */
  keys: z.record(z.string(), z.string()).catch({}),
})
type Places = z.infer<typeof Places>

export type KeptIn = 'keychain' | 'memory'

export interface ModelPlaces {
  isAllowed(origin: string): boolean
  allow(origin: string): void
  keptIn(): Promise<KeptIn>
  /** Never leaves the app's process but with a question to that origin. */
  key(origin: string): Promise<string | undefined>
  /** Empty forgets it. */
  setKey(origin: string, key: string): Promise<void>
}

function read(path: string): Places {
  try {
    return Places.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return Places.parse({})
  }
}

/** @param onError told of a file that cannot be written, without any word of a key */
export function openModelPlaces(
  path: string,
  vault: Vault,
  onError: (text: string) => void,
): ModelPlaces {
  let places = read(path)
  const inMemory = new Map<string, string>()

  function update(next: Places): void {
    places = next
    try {
      mkdirSync(dirname(path), { recursive: true })
      const temporary = `${path}.tmp`
      // Sealed or not, it is nobody else's to read.
      writeFileSync(temporary, `${JSON.stringify(places, null, 2)}\n`, { mode: 0o600, flush: true })
      renameSync(temporary, path)
    } catch (error) {
      onError(`${path} cannot be written: ${String((error as NodeJS.ErrnoException).code)}`)
    }
  }

  const keptIn = async (): Promise<KeptIn> =>
    (await vault.isSafe().catch(() => false)) ? 'keychain' : 'memory'

  return {
    isAllowed: (origin) => places.allowed.includes(origin),
    allow: (origin) => {
      if (!places.allowed.includes(origin))
        update({ ...places, allowed: [...places.allowed, origin] })
    },
    keptIn,
    key: async (origin) => {
      const known = inMemory.get(origin)
      if (known !== undefined) return known
      const sealed = Object.hasOwn(places.keys, origin) ? places.keys[origin] : undefined
      if (sealed === undefined || (await keptIn()) === 'memory') return undefined
      try {
        return await vault.unseal(Buffer.from(sealed, 'base64'))
      } catch {
        // Sealed on another system: it must be entered anew.
        return undefined
      }
    },
    setKey: async (origin, key) => {
      inMemory.delete(origin)
      const { [origin]: before, ...others } = places.keys
      const isSafe = (await keptIn()) === 'keychain'
      const sealed =
        key === '' || !isSafe ? undefined : await vault.seal(key).catch(() => undefined)
      if (key !== '' && sealed === undefined) inMemory.set(origin, key)
      if (sealed !== undefined || before !== undefined)
        update({
          ...places,
          keys: sealed === undefined ? others : { ...others, [origin]: sealed.toString('base64') },
        })
    },
  }
}
