/** Word lists as they are written in the language folders: words parted by white space. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(/\s+/u).filter((word) => word.length > 0)))
}
