/** The scale that verdicts are given in: which there are, and changing from one to another. */
import { randomUUID } from 'node:crypto'
import type { Journal, Store } from '#main/store/index.ts'
import { Failure } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/commands.ts'
import {
  builtInScales,
  findValue,
  isLossy,
  nearestIn,
  plainScale,
  type Scale,
  type ScaleMapping,
  type ScaleValue,
} from '#shared/scales/index.ts'
import { changeClaim, claimsWith, present } from './claim-changes.ts'
import { found, type HandlersOf } from './context.ts'
import { rulesOf, setRules } from './evidence-rules.ts'
import { forgetFindings } from './findings.ts'

const setting = 'scale'

export const scalesOf = (store: Store): Scale[] => [...builtInScales, ...store.scales.list()]

/** The scale verdicts are given in: the plain one until another is chosen. */
export function currentScale(store: Store): Scale {
  const id = store.settings.get(setting) ?? plainScale.id
  return scalesOf(store).find((scale) => scale.id === id) ?? plainScale
}

/** Into a library that is only now being made: its own scales, and the one it uses. */
export function copyScales({ from, to, journal }: { from: Store; to: Store; journal: Journal }) {
  const entry = { sourceId: null, claimId: null }
  for (const { id, label, values } of from.scales.list()) {
    const after = { label, values }
    to.scales.insert(id, after)
    journal.record({ table: 'scales', rowId: id, ...entry, before: null, after })
  }
  const [before, after] = [currentScale(to).id, currentScale(from).id]
  if (before === after) return
  to.settings.set(setting, after)
  journal.record({
    table: 'settings',
    rowId: setting,
    ...entry,
    before: { value: before },
    after: { value: after },
  })
}

const scaleWith = (store: Store, id: string): Scale =>
  found(
    scalesOf(store).find((scale) => scale.id === id),
    'scale',
    id,
  )

const wrong = (message: string, field: string): Failure =>
  new Failure('invalid-input', message, { field })

/** Throws Failure `invalid-input` for a verdict that the library's scale does not have. */
export function refuseForeignVerdict(store: Store, verdict: string | null): void {
  if (verdict === null) return
  const { id, values } = currentScale(store)
  if (values.some((value) => value.id === verdict)) return
  const names = values.map((value) => value.id).join(', ')
  throw wrong(`The scale ${id} has no verdict ${verdict}: it has ${names}.`, 'patch.verdict')
}

/** What a verdict is taken for that no scale has any more. */
const unknownValue = (id: string): ScaleValue => ({
  id,
  label: { it: id, en: id },
  colour: 'grey',
  number: null,
  sense: 'mixed',
})

/** The values to be mapped: those of the scale, then any other that claims still have. */
function valuesInUse(store: Store, from: Scale): { value: ScaleValue; count: number }[] {
  const counts = new Map(store.scales.countVerdicts().map((row) => [row.verdict, row.count]))
  const scales = scalesOf(store)
  const own = from.values.map((value) => ({ value, count: counts.get(value.id) ?? 0 }))
  const others = [...counts]
    .filter(([id]) => !from.values.some((value) => value.id === id))
    .map(([id, count]) => ({ value: findValue(id, scales) ?? unknownValue(id), count }))
  return [...own, ...others]
}

function previewRows(store: Store, from: Scale, to: Scale, mapping: ScaleMapping) {
  return valuesInUse(store, from).map(({ value, count }) => {
    const chosen = mapping[value.id]
    const becomes = chosen === undefined ? (nearestIn(to, value)?.id ?? null) : chosen
    return { value, count, becomes, lossy: isLossy(from, to, value, becomes) }
  })
}

function refuseBadMapping(store: Store, from: Scale, to: Scale, mapping: ScaleMapping): void {
  const sources = new Set(valuesInUse(store, from).map(({ value }) => value.id))
  const targets = new Set(to.values.map(({ id }) => id))
  for (const [id, becomes] of Object.entries(mapping)) {
    if (!sources.has(id)) throw wrong(`There is no verdict ${id} to map.`, `mapping.${id}`)
    if (becomes !== null && !targets.has(becomes))
      throw wrong(`The scale ${to.id} has no verdict ${becomes}.`, `mapping.${id}`)
  }
}

type ScaleToSave = ParsedInputOf<'scales.save'>['scale']

/** New values get ids that none ever had: a label may change, what claims hold may not. */
function withIds(id: string, { label, values }: ScaleToSave): Pick<Scale, 'label' | 'values'> {
  return {
    label,
    values: values.map((value) => ({ ...value, id: value.id ?? `${id}:${randomUUID()}` })),
  }
}

function refuseBadValues(store: Store, before: Scale | null, next: Scale['values']): void {
  const ids = next.map(({ id }) => id)
  if (new Set(ids).size !== ids.length) throw wrong('A value stands twice.', 'scale.values')
  const known = new Set(before?.values.map(({ id }) => id))
  const foreign = ids.find((id) => !known.has(id) && findValue(id, scalesOf(store)))
  if (foreign !== undefined)
    throw wrong(`The value ${foreign} belongs to another scale.`, 'scale.values')
  const counts = new Map(store.scales.countVerdicts().map((row) => [row.verdict, row.count]))
  for (const { id, label } of before?.values ?? [])
    if (!ids.includes(id) && counts.has(id))
      throw wrong(
        `${counts.get(id)} claims have the verdict “${label.en}”: give them another one first.`,
        'scale.values',
      )
}

export const scaleCommands: HandlersOf<
  | 'scales.list'
  | 'scales.save'
  | 'scales.remove'
  | 'scales.preview'
  | 'scales.change'
  | 'rules.get'
  | 'rules.set'
  | 'claims.due'
> = {
  'scales.list': (_, { store }) => ({
    current: currentScale(store).id,
    scales: scalesOf(store),
  }),

  'scales.save': ({ scale }, { store, step }) =>
    step((journal) => {
      const before = scale.id === null ? null : scaleWith(store, scale.id)
      if (before?.builtIn) throw wrong('A built-in scale cannot be changed: copy it.', 'scale.id')
      const id = before?.id ?? `own-${randomUUID()}`
      const next = withIds(id, scale)
      refuseBadValues(store, before, next.values)
      const entry = { table: 'scales', rowId: id, sourceId: null, claimId: null } as const
      if (before === null) {
        store.scales.insert(id, next)
        journal.record({ ...entry, before: null, after: next })
      } else {
        const { label, values } = before
        store.scales.write(id, next)
        journal.record({ ...entry, before: { label, values }, after: next })
      }
      forgetFindings(store)
      return scaleWith(store, id)
    }),

  'scales.remove': ({ id }, { store, step }) =>
    step((journal) => {
      const { builtIn, label, values } = scaleWith(store, id)
      if (builtIn) throw wrong('A built-in scale cannot be removed.', 'id')
      if (currentScale(store).id === id)
        throw wrong('The library uses this scale: change to another one first.', 'id')
      store.scales.setDeleted(id, journal.at)
      journal.record({
        table: 'scales',
        rowId: id,
        sourceId: null,
        claimId: null,
        before: { label, values },
        after: null,
      })
      return { id }
    }),

  'scales.preview': ({ to }, { store }) => {
    const from = currentScale(store)
    return { from: from.id, to, rows: previewRows(store, from, scaleWith(store, to), {}) }
  },

  'scales.change': ({ to: id, mapping }, { store, step }) =>
    step((journal) => {
      const from = currentScale(store)
      const to = scaleWith(store, id)
      refuseBadMapping(store, from, to, mapping)
      const becomes = new Map(
        previewRows(store, from, to, mapping).map((row) => [row.value.id, row.becomes]),
      )
      if (from.id !== to.id) {
        store.settings.set(setting, to.id)
        journal.record({
          table: 'settings',
          rowId: setting,
          sourceId: null,
          claimId: null,
          before: { value: from.id },
          after: { value: to.id },
        })
      }
      const ids = store.scales.claimsWith([...becomes.keys()])
      for (const claim of ids.length === 0 ? [] : claimsWith(store, ids))
        changeClaim(store, journal, claim, {
          verdict: becomes.get(claim.verdict ?? '') ?? null,
        })
      return { current: to.id, changed: ids.length }
    }),

  'rules.get': (_, { store }) => rulesOf(store),

  'rules.set': (rules, { store }) => {
    setRules(store, rules)
    forgetFindings(store)
    return rulesOf(store)
  },

  'claims.due': ({ on }, { store }) => present(store, store.claims.ofIds(store.scales.due(on))),
}
