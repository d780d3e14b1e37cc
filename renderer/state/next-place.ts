/**
 * Where to go from a source that was in `before` and is not in `now`: to the one that came after it,
 * else to the one before it. Undefined where it is still there or never was, as with one that was
 * imported a moment ago; null where nothing is left.
 */
export function nextPlace(
  before: readonly string[],
  now: readonly string[],
  current: string,
): string | null | undefined {
  const at = before.indexOf(current)
  if (at < 0 || now.includes(current)) return undefined
  const left = new Set(now)
  return (
    before.slice(at + 1).find((id) => left.has(id)) ??
    before.slice(0, at).findLast((id) => left.has(id)) ??
    null
  )
}
