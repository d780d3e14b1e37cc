/** What a person typed into a cell, turned into a change of the claim, or into a reason why not. */
import { ClaimPatch, type Claim } from '#shared/records/library.ts'

export const typedColumns = [
  'text',
  'notes',
  'speaker',
  'tags',
  'confidence',
  'conclusion',
  'voidReason',
  'asOf',
  'recheckOn',
] as const
export type TypedColumn = (typeof typedColumns)[number]

export const isTypedColumn = (id: string): id is TypedColumn =>
  (typedColumns as readonly string[]).includes(id)

/** Keys of this room's words. */
export type WhyNot =
  | 'emptyText'
  | 'tooLong'
  | 'notPercent'
  | 'tagTooLong'
  | 'tooManyTags'
  | 'notADay'

export type Edit =
  | { readonly ok: true; readonly patch: ClaimPatch }
  | { readonly ok: false; readonly why: WhyNot }

/** As an editor shows it at first. */
export function draftOf(claim: Claim, column: TypedColumn): string {
  if (column === 'tags') return claim.tags.join(', ')
  if (column === 'confidence') return claim.confidence === null ? '' : String(claim.confidence)
  return claim[column]
}

/** Tags are parted by commas, semicolons or line ends; one that stands twice counts once. */
export function tagsOf(draft: string): string[] {
  const tags = draft.split(/[,;\n]/).map((tag) => tag.trim())
  return [...new Set(tags.filter((tag) => tag !== ''))]
}

/** A whole percentage; a sign for it and spaces are allowed, as is none at all. */
function confidenceOf(draft: string): number | null | undefined {
  const bare = draft.replace('%', '').trim()
  if (bare === '') return null
  return /^\d+$/.test(bare) ? Number(bare) : undefined
}

/** "2026-03-01", or "1/3/2026" and "1.3.26" as days are written where this is used. */
export function dayOf(draft: string): string {
  const typed = draft.trim()
  const parts = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})$/.exec(typed)
  if (!parts) return typed
  const [, day = '', month = '', year = ''] = parts
  const full = year.length === 2 ? `20${year}` : year
  return `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const reasons: Readonly<Record<TypedColumn, WhyNot>> = {
  text: 'tooLong',
  notes: 'tooLong',
  speaker: 'tooLong',
  tags: 'tagTooLong',
  confidence: 'notPercent',
  conclusion: 'tooLong',
  voidReason: 'tooLong',
  asOf: 'notADay',
  recheckOn: 'notADay',
}

/** The contract's own schema has the last word, so that nothing is refused after it was accepted. */
export function editOf(column: TypedColumn, draft: string): Edit {
  if (column === 'text' && draft.trim() === '') return { ok: false, why: 'emptyText' }
  const value =
    column === 'tags'
      ? tagsOf(draft)
      : column === 'confidence'
        ? confidenceOf(draft)
        : column === 'notes' || column === 'conclusion'
          ? draft
          : column === 'asOf' || column === 'recheckOn'
            ? dayOf(draft)
            : draft.trim()
  if (value === undefined) return { ok: false, why: reasons[column] }
  const parsed = ClaimPatch.safeParse({ [column]: value })
  if (parsed.success) return { ok: true, patch: parsed.data }
  const tooMany = column === 'tags' && parsed.error.issues[0]?.path.length === 1
  return { ok: false, why: tooMany ? 'tooManyTags' : reasons[column] }
}

/** Whether the change leaves the claim as it is. A proposal that is confirmed is a change. */
export const changesNothing = (claim: Claim, patch: ClaimPatch): boolean =>
  Object.entries(patch).every(
    ([name, value]) => JSON.stringify(claim[name as keyof Claim]) === JSON.stringify(value),
  )
