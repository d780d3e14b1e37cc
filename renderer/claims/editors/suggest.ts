/** Values already used that go on from what is being typed. */
import { fold } from '../filters/narrow.ts'

const most = 6

/** What stands before the last comma, and the beginning of a value after it. */
function split(draft: string, several: boolean): { before: string; last: string } {
  const at = several ? Math.max(draft.lastIndexOf(','), draft.lastIndexOf(';')) + 1 : 0
  return { before: draft.slice(0, at), last: draft.slice(at).trim() }
}

/**
 * The values that begin with what is typed, then those that hold it, the most used first.
 * @param several whether the draft is a list parted by commas; those in it are not offered again
 */
export function suggestionsFor(
  draft: string,
  known: readonly string[],
  several: boolean,
): string[] {
  const { before, last } = split(draft, several)
  const typed = fold(last)
  if (typed === '' && !several) return []
  const there = new Set(before.split(/[,;]/).map((one) => one.trim()))
  const uses = new Map<string, number>()
  for (const value of known) if (value !== '') uses.set(value, (uses.get(value) ?? 0) + 1)
  return [...uses]
    .filter(([value]) => value !== last && !there.has(value) && fold(value).includes(typed))
    .toSorted(
      ([a, usesA], [b, usesB]) =>
        Number(fold(b).startsWith(typed)) - Number(fold(a).startsWith(typed)) ||
        usesB - usesA ||
        (a < b ? -1 : 1),
    )
    .slice(0, most)
    .map(([value]) => value)
}

/** The draft with the suggestion in the place of what was begun. */
export function withSuggestion(draft: string, value: string, several: boolean): string {
  if (!several) return value
  const { before } = split(draft, true)
  return `${before}${before === '' ? '' : ' '}${value}, `
}
