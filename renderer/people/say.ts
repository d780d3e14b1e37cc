/** Fields and their values in the person's words, and the words in which three versions differ. */
import type { Language } from '#shared/records/extraction.ts'
import type { LeftItem, MergeItem } from '#shared/records/merge.ts'
import type { Translate } from '../inspector/describe-change.ts'
import { diffWords, type Piece } from '../inspector/word-diff.ts'
import { verdictName } from '../scales/current.ts'

export interface Speech {
  readonly t: Translate
  readonly language: Language
}

type AnyItem = Pick<MergeItem, 'field' | 'label' | 'base'> & { readonly table: LeftItem['table'] }

/** Its name, and for a piece of evidence or a sentence which one it is. */
export function nameOfField(item: AnyItem, t: Translate): { name: string; of: string | null } {
  const { table, field, label } = item
  if (field === 'row') return { name: t(`people.row.${table}`), of: null }
  if (field === 'proposed') return { name: t('people.proposed'), of: null }
  const group = table === 'claims' || table === 'evidence' ? 'inspector' : 'history'
  const name = t(`${group}.field.${field}`)
  if (table === 'evidence') return { name: t('people.ofEvidence', { field: name }), of: label }
  if (table === 'sentences') return { name: t('people.row.sentences'), of: label }
  return { name, of: null }
}

const choices: Readonly<Record<string, string>> = {
  status: 'claimStatus',
  type: 'claimType',
  health: 'health',
  stance: 'stance',
  primacy: 'evidence.primacy',
  reason: 'skipReason',
}

const text = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? '')

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0)

/** The words of a value that is a whole row; what was there at the start and is not now was deleted. */
function sayRow({ table, label, base }: AnyItem, there: unknown, t: Translate): string {
  if (there !== true) return t(base === true ? 'people.deleted' : 'people.absent')
  if (table === 'relations') {
    const [kind, ...other] = label.split(' ')
    return [t(`relations.forward.${kind}`), ...other].join(' ')
  }
  // A claim's own words stand above.
  return label === '' || table === 'claims' ? t('people.present') : label
}

export function sayValue(item: AnyItem, value: unknown, { t, language }: Speech): string {
  const { field } = item
  if (field === 'row') return sayRow(item, value, t)
  if (field === 'verdict') return verdictName(isNothing(value) ? null : text(value), language)
  if (isNothing(value)) return t(field === 'reason' ? 'history.noReason' : 'people.nothing')
  if (field === 'snapshot') return t('people.snapshot')
  if (field === 'ranges' && Array.isArray(value))
    return value.map((range: { exact?: unknown }) => `«${text(range.exact)}»`).join(' … ')
  if (Array.isArray(value)) return value.map(text).join(', ')
  if (field === 'proposed') return t(`people.proposedIs.${value === true}`)
  if (typeof value === 'boolean') return t(`inspector.verifiable.${value ? 'yes' : 'no'}`)
  if (typeof value === 'number') {
    const says = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value)
    return field === 'confidence' ? `${says} %` : says
  }
  const group = choices[field]
  return group === undefined ? text(value) : t(`${group}.${text(value)}`)
}

/** Fields whose words are compared one by one. */
const prose = new Set([
  ...['text', 'ranges', 'speaker', 'role', 'conclusion', 'voidReason', 'notes', 'assignee', 'tags'],
  ...['quote', 'title', 'publisher', 'note', 'byline', 'outlet'],
])

/** A piece is marked where it is not so in what it is held against. */
export interface Marked {
  readonly text: string
  readonly marked: boolean
}

const marks = (pieces: readonly Piece[]): Marked[] =>
  pieces
    .filter(({ kind }) => kind !== 'gone')
    .map(({ kind, text: words }) => ({ text: words, marked: kind === 'new' }))

const plain = (words: string): Marked[] => [{ text: words, marked: false }]

export interface ThreeTexts {
  readonly base: readonly Marked[]
  readonly mine: readonly Marked[]
  readonly theirs: readonly Marked[]
}

/** Each side against what both started from or, where that was empty, against the other side. */
export function threeTexts(item: MergeItem, speech: Speech): ThreeTexts {
  const [base, mine, theirs] = [item.base, item.mine, item.theirs].map((value) => ({
    empty: isNothing(value),
    says: sayValue(item, value, speech),
  }))
  const against = (own: typeof base, other: typeof base): Marked[] => {
    if (!prose.has(item.field) || own!.empty || other!.empty) return plain(own!.says)
    const found = marks(diffWords(other!.says, own!.says))
    // Where no word is the same, marking all of it says nothing.
    return found.every(({ marked }) => marked) ? plain(own!.says) : found
  }
  const reference = (other: typeof base) => (base!.empty ? other : base)
  return {
    base: plain(base!.says),
    mine: against(mine, reference(theirs)),
    theirs: against(theirs, reference(mine)),
  }
}
