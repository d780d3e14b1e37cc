/** Where the person last pointed in a text: "skip the sentence" means that one if nothing else does. */
let last: { readonly revisionId: string; readonly offset: number } | null = null

export function rememberClick(revisionId: string, offset: number): void {
  last = { revisionId, offset }
}

export const lastClickIn = (revisionId: string): number | null =>
  last?.revisionId === revisionId ? last.offset : null
