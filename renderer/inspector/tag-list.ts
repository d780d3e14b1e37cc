/** Lists of tags: adding what was typed, finding what was used before. */

const longestTag = 100
const mostTags = 100

/** Typed or pasted words as tags: split at commas and line ends, without empty ones. */
export const tagsIn = (typed: string): string[] =>
  typed
    .split(/[,\n]/)
    .map((tag) => tag.replace(/\s+/g, ' ').trim().slice(0, longestTag).trim())
    .filter((tag) => tag !== '')

const sameTag = (a: string, b: string): boolean =>
  a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0

/** With the typed ones at the end; one that is there already, in whatever capitals, is not added. */
export function withTags(tags: readonly string[], typed: string): string[] {
  const result = [...tags]
  for (const tag of tagsIn(typed))
    if (result.length < mostTags && !result.some((there) => sameTag(there, tag))) result.push(tag)
  return result
}

/** Tags of other claims that contain what is typed, the most used first; none while nothing is typed. */
export function suggestTags(
  all: Iterable<readonly string[]>,
  has: readonly string[],
  typed: string,
  limit = 6,
): string[] {
  const wanted = typed.trim().toLocaleLowerCase()
  if (wanted === '') return []
  const uses = new Map<string, number>()
  for (const tags of all)
    for (const tag of tags)
      if (tag.toLocaleLowerCase().includes(wanted)) uses.set(tag, (uses.get(tag) ?? 0) + 1)
  return [...uses]
    .filter(([tag]) => !has.some((there) => sameTag(there, tag)))
    .toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .slice(0, limit)
    .map(([tag]) => tag)
}
