/**
 * Finding sets that are nearly the same without comparing all with all: MinHash with bands (Broder
 * 1997; Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", chapter 3). Two sets that share
 * 70 % of their items meet in a bucket with a probability of 92 %, 80 % of them: 99 %.
 */
const bands = 6
const rowsInBand = 3

/** FNV-1a over UTF-16 units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

/** Another order of all 32-bit numbers for each seed (the finaliser of MurmurHash3). */
function mix(value: number, seed: number): number {
  let mixed = value ^ Math.imul(seed + 1, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** The buckets of a set, given the hashes of its items. Sets nearly the same share one, probably. */
export function bucketsOf(items: readonly number[]): number[] {
  const buckets: number[] = []
  for (let band = 0; band < bands; band += 1) {
    let key = mix(band, 77)
    for (let row = 0; row < rowsInBand; row += 1) {
      const seed = band * rowsInBand + row
      let least = 0xffffffff
      for (const item of items) least = Math.min(least, mix(item, seed))
      key = mix(key ^ least, row)
    }
    buckets.push(key)
  }
  return buckets
}
