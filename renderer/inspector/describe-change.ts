/** One entry of the history in words: "Verdetto: nessun verdetto → Confermata". */
import type { Language } from '#shared/records/extraction.ts'
import type { Change } from '#shared/records/library.ts'
import { formatDate } from '../common/quantity-date.ts'
import { verdictName } from '../scales/current.ts'
import { diffWords, shorten, type Piece } from './word-diff.ts'

/** Looks words up in the catalogue, as i18next's `t`. */
export type Translate = (key: string, values?: Record<string, unknown>) => string

export interface ChangeLine {
  /** What it is about: "Verdetto". */
  readonly label: string
  /** Either a value before and after … */
  readonly before?: string
  readonly after?: string
  /** … or the words that changed … */
  readonly pieces?: readonly Piece[]
  /** … or a remark that says it all. Nothing of the three: the label does. */
  readonly note?: string
}

type Fields = Readonly<Record<string, unknown>>
type Describe = (
  before: unknown,
  after: unknown,
  context: { t: Translate; language: Language },
) => Omit<ChangeLine, 'label'> | null

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Characters from which two texts are compared word by word. */
const longText = 40

const ofText: Describe = (before, after, { t }) => {
  const [old, fresh] = [text(before), text(after)]
  if (old !== '' && fresh !== '' && Math.max(old.length, fresh.length) >= longText)
    return { pieces: shorten(diffWords(old, fresh)) }
  const empty = t('inspector.history.empty')
  return { before: old === '' ? empty : old, after: fresh === '' ? empty : fresh }
}

/** A value out of a closed list, whose words stand in the catalogue under `group`. */
const ofChoice =
  (group: string, none: string): Describe =>
  (before, after, { t }) => {
    const say = (value: unknown): string =>
      value === null ? t(none) : t(`${group}.${text(value)}`)
    return { before: say(before), after: say(after) }
  }

const ofVerdict: Describe = (before, after, { t, language }) => {
  const say = (value: unknown): string =>
    typeof value === 'string' ? verdictName(value, language) : t('verdict.none')
  return { before: say(before), after: say(after) }
}

const ofNumber =
  (unit: string, options: Intl.NumberFormatOptions): Describe =>
  (before, after, { t, language }) => {
    const format = new Intl.NumberFormat(language, options)
    const say = (value: unknown): string =>
      typeof value === 'number' ? `${format.format(value)}${unit}` : t('inspector.notSet')
    return { before: say(before), after: say(after) }
  }

const ofDay: Describe = (before, after, { t, language }) => {
  const say = (value: unknown): string =>
    text(value) === '' ? t('inspector.notSet') : formatDate(text(value), language, true)
  return { before: say(before), after: say(after) }
}

const ofVerifiable: Describe = (before, after, { t }) => {
  const say = (value: unknown): string =>
    t(`inspector.verifiable.${value === null ? 'unknown' : value === true ? 'yes' : 'no'}`)
  return { before: say(before), after: say(after) }
}

/** Whole things that went and came, apart from each other. */
const spaced = (gone: readonly string[], added: readonly string[]): Piece[] =>
  [
    ...gone.map((thing): Piece => ({ kind: 'gone', text: thing })),
    ...added.map((thing): Piece => ({ kind: 'new', text: thing })),
  ].flatMap((piece, at) => (at === 0 ? [piece] : [{ kind: 'same', text: ' ' }, piece]))

const ofTags: Describe = (before, after) => {
  const [old, fresh] = [list(before).map(text), list(after).map(text)]
  const gone = old.filter((tag) => !fresh.includes(tag))
  const added = fresh.filter((tag) => !old.includes(tag))
  // Only their order changed where none came or went.
  return gone.length + added.length > 0
    ? { pieces: spaced(gone, added) }
    : { note: fresh.join(', ') }
}

interface Stretch {
  readonly exact?: unknown
  readonly start?: unknown
  readonly end?: unknown
}

const ofRanges: Describe = (before, after) => {
  const [old, fresh] = [list(before) as Stretch[], list(after) as Stretch[]]
  const isIn = (ranges: readonly Stretch[], range: Stretch): boolean =>
    ranges.some(({ start, end }) => start === range.start && end === range.end)
  const quoted = ({ exact }: Stretch): string => `«${text(exact)}»`
  return {
    pieces: spaced(
      old.filter((range) => !isIn(fresh, range)).map(quoted),
      fresh.filter((range) => !isIn(old, range)).map(quoted),
    ),
  }
}

const ofSnapshot: Describe = (_, after, { t }) => ({
  note: t(`inspector.history.${after === null ? 'snapshotGone' : 'snapshotTaken'}`),
})

/** What follows from another field, or says nothing to a person. */
const silent: Describe = () => null

/** By table and field; in the order in which they are told. */
const describers: Readonly<Record<string, Readonly<Record<string, Describe>>>> = {
  claims: {
    text: ofText,
    verdict: ofVerdict,
    status: ofChoice('claimStatus', 'inspector.notSet'),
    confidence: ofNumber(' %', {}),
    verifiable: ofVerifiable,
    type: ofChoice('claimType', 'inspector.notSet'),
    speaker: ofText,
    role: ofText,
    ranges: ofRanges,
    checkWorthiness: ofNumber('', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    checkWorthinessReasons: silent,
    quantities: silent,
    entities: silent,
    insertions: silent,
    hedges: silent,
    attribution: silent,
    health: ofChoice('health', 'inspector.notSet'),
    healthScore: silent,
    healthSettled: silent,
    revisionId: silent,
    conclusion: ofText,
    asOf: ofDay,
    recheckOn: ofDay,
    voidReason: ofText,
    notes: ofText,
    tags: ofTags,
    assignee: ofText,
    proposed: silent,
  },
  evidence: {
    stance: ofChoice('stance', 'inspector.notSet'),
    quote: ofText,
    url: ofText,
    title: ofText,
    publisher: ofText,
    accessedOn: ofDay,
    note: ofText,
    primacy: ofChoice('evidence.primacy', 'inspector.notSet'),
    publishedOn: ofDay,
    sha256: silent,
    snapshot: ofSnapshot,
  },
  sources: {
    title: ofText,
    byline: ofText,
    outlet: ofText,
    url: ofText,
    language: ofText,
    publishedOn: ofDay,
  },
  sentences: { reason: ofChoice('skipReason', 'history.noReason') },
}

/** How a piece of evidence is called in one line. */
function evidenceName(fields: Fields): string {
  const first = ['title', 'publisher', 'quote', 'url'].map((name) => text(fields[name]))
  const name = first.find((words) => words !== '') ?? ''
  return name.length > 90 ? `${name.slice(0, 88).trimEnd()}…` : name
}

/** A row that came or went. */
function wholeRow(change: Change, t: Translate): ChangeLine {
  const came = change.after !== null
  const fields: Fields = change.after ?? change.before ?? {}
  if (change.table === 'dismissals')
    return {
      label: t(`findings.history.${came ? 'dismissed' : 'restored'}`),
      note: came ? text(fields['reason']) : t(`findings.kind.${text(fields['kind'])}`),
    }
  if (change.table === 'relations')
    return {
      label: t(`relations.history.${came ? 'added' : 'removed'}`),
      note: t(`relations.forward.${text(fields['kind'])}`),
    }
  if (change.table === 'sources')
    return {
      label: t(`history.${came ? 'sourceCame' : 'sourceGone'}`),
      note: text(fields['title']),
    }
  if (change.table === 'scales')
    return {
      label: t(`step.scales_${came ? 'save' : 'remove'}`),
      note: text((fields['label'] as Fields | undefined)?.['it']),
    }
  if (change.table === 'evidence')
    return {
      label: t(`inspector.history.${came ? 'evidenceAdded' : 'evidenceRemoved'}`),
      note: evidenceName(fields),
    }
  const byReader = fields['origin'] === 'extracted'
  const made = byReader ? 'extracted' : 'created'
  if (came && change.command === 'history.restore' && change.kind !== 'undo')
    return { label: t('history.restoredRow'), note: text(fields['text']) }
  return {
    label: t(`inspector.history.${came ? made : 'discarded'}`),
    note: text(fields['text']),
  }
}

/** A line with the field it is about, where it is about one. */
export type FieldLine = ChangeLine & { readonly field?: string }

/**
 * The lines that tell a change; at least one. A proposal that was only kept is told as such; where
 * more changed, that it is no proposal any longer goes without saying.
 */
export function describeFields(change: Change, t: Translate, language: Language): FieldLine[] {
  const { before, after, table } = change
  if (before === null || after === null) return [wholeRow(change, t)]
  const lines: FieldLine[] = []
  for (const [field, describe] of Object.entries(describers[table] ?? {})) {
    if (!(field in after) && !(field in before)) continue
    const told = describe(before[field] ?? null, after[field] ?? null, { t, language })
    if (told === null) continue
    const group = table === 'sources' || table === 'sentences' ? 'history' : 'inspector'
    const label = t(`${group}.field.${field}`)
    lines.push({
      field,
      label: table === 'evidence' ? t('inspector.history.ofEvidence', { label }) : label,
      ...told,
    })
  }
  if (lines.length > 0) return lines
  if ('proposed' in after)
    return [{ label: t(`inspector.history.${after['proposed'] === true ? 'unkept' : 'kept'}`) }]
  return [{ label: t(`step.${change.command.replace('.', '_')}`) }]
}

/** The same without the fields. */
export const describeChange = (change: Change, t: Translate, language: Language): ChangeLine[] =>
  describeFields(change, t, language).map(({ field: _field, ...line }) => line)
