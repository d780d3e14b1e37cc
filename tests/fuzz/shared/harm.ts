/** What is done to good files to make bad ones: the same each time. */
import { randomFrom } from './random.ts'

export interface Bad {
  what: string
  bytes: Uint8Array
}

/** Cut off after every so many bytes, so that there are about `count` of them. */
export function truncations(whole: Uint8Array, count: number): Bad[] {
  // Not a Buffer, whose slices share their memory.
  const bytes = new Uint8Array(whole)
  const step = Math.max(1, Math.floor(bytes.length / count))
  const all: Bad[] = []
  for (let length = 0; length < bytes.length; length += step)
    all.push({ what: `cut off after ${length} bytes`, bytes: bytes.slice(0, length) })
  return all
}

/** One bit in every so many bytes turned over, at places a seed decides. */
export function flips(whole: Uint8Array, count: number, seed: number): Bad[] {
  const bytes = new Uint8Array(whole)
  const random = randomFrom(seed)
  return Array.from({ length: count }, (_, at) => {
    const flipped = bytes.slice()
    const bits = 1 + Math.floor(random() * 20)
    for (let bit = 0; bit < bits; bit += 1)
      flipped[Math.floor(random() * flipped.length)]! ^= 1 << Math.floor(random() * 8)
    return { what: `flipped, ${seed}.${at}`, bytes: flipped }
  })
}

/** Pieces swapped, doubled, and overwritten with noise. */
export function shuffles(whole: Uint8Array, count: number, seed: number): Bad[] {
  const bytes = new Uint8Array(whole)
  const random = randomFrom(seed)
  const place = (): number => Math.floor(random() * bytes.length)
  return Array.from({ length: count }, (_, at) => {
    const [from, to, length] = [place(), place(), 1 + Math.floor(random() * 200)]
    const piece = bytes.slice(from, from + length)
    if (at % 3 === 0) {
      const noise = Uint8Array.from(piece, () => Math.floor(random() * 256))
      const changed = bytes.slice()
      changed.set(noise, from)
      return { what: `noise, ${seed}.${at}`, bytes: changed }
    }
    const parts =
      at % 3 === 1
        ? [bytes.slice(0, to), piece, bytes.slice(to)]
        : [bytes.slice(0, from), bytes.slice(from + length)]
    return {
      what: `${at % 3 === 1 ? 'doubled' : 'left out'}, ${seed}.${at}`,
      bytes: Buffer.concat(parts),
    }
  })
}

/** All three, and what stands after a good file. */
export const harmed = (bytes: Uint8Array, seed: number, count = 60): Bad[] => [
  ...truncations(bytes, count),
  ...flips(bytes, count, seed),
  ...shuffles(bytes, count, seed),
  { what: 'followed by zeros', bytes: Buffer.concat([bytes, Buffer.alloc(5000)]) },
  { what: 'twice', bytes: Buffer.concat([bytes, bytes]) },
]
