/** What the palette offers for what is typed, in groups, the best first. */
import { actions, menus, type Action, type ActionId } from '#shared/actions.ts'
import { languages, type Language } from '#shared/records/extraction.ts'
import type { Claim, SourceSummary } from '#shared/records/library.ts'
import { actionName, menuName } from './action-names.ts'
import { withWords } from '../library/order.ts'
import { hasAction } from '../scales/current.ts'
import { score } from './score.ts'

export interface ActionEntry {
  readonly kind: 'action'
  readonly id: ActionId
  readonly name: string
  readonly key: string | undefined
  readonly needs: Action['needs']
}
export interface SourceEntry {
  readonly kind: 'source'
  readonly id: string
  readonly name: string
  readonly outlet: string
}
export interface ClaimEntry {
  readonly kind: 'claim'
  readonly id: string
  readonly sourceId: string
  readonly number: number
  readonly name: string
}
export type Entry = ActionEntry | SourceEntry | ClaimEntry

export interface EntryGroup {
  /** A menu's name, or that of the group. */
  readonly name: Action['menu'] | 'recent' | 'sources' | 'claims'
  readonly entries: readonly Entry[]
}

export interface Offer {
  readonly typed: string
  readonly language: Language
  readonly sources: readonly SourceSummary[]
  readonly claims: readonly Claim[]
  /** Ids of the actions chosen before, the last one first. */
  readonly recent: readonly string[]
  /** A language model is switched off, and what asks it is not offered. */
  readonly modelOff?: boolean
}

const mostRecent = 5
const mostSources = 8
const mostClaims = 8
/** Below this, or below a tenth of the best, the letters are there but nobody would see the name. */
const worst = 0.05

/** The palette is open already. */
const all = actions.filter(({ id }) => id !== 'palette.open')
const offeredIn = ({ modelOff = false }: Offer) =>
  all.filter(({ id, when }) => hasAction(id) && !(modelOff && when === 'model'))

const entryOf = (action: (typeof actions)[number], language: Language): ActionEntry => ({
  kind: 'action',
  id: action.id,
  name: actionName(action.id, language),
  key: action.key,
  needs: action.needs,
})

/** By name in either language, the one that is read first; then together with its menu's name. */
function actionScore({ id, menu }: (typeof actions)[number], typed: string, language: Language) {
  const scores = languages.map((other) => {
    const name = actionName(id, other)
    const best = Math.max(
      score(name, typed),
      0.7 * score(`${menuName(menu, other)} ${name}`, typed),
    )
    return other === language ? best : 0.8 * best
  })
  return Math.max(...scores)
}

function allActions(offer: Offer): EntryGroup[] {
  const { language, recent } = offer
  const offered = offeredIn(offer)
  const lately = recent
    .slice(0, mostRecent)
    .flatMap((id) => offered.find((action) => action.id === id) ?? [])
  const rest = menus.map((menu) => ({
    name: menu,
    entries: offered
      .filter((action) => action.menu === menu && !lately.includes(action))
      .map((action) => entryOf(action, language)),
  }))
  const groups: EntryGroup[] = [
    { name: 'recent', entries: lately.map((action) => entryOf(action, language)) },
    ...rest,
  ]
  return groups.filter(({ entries }) => entries.length > 0)
}

interface Scored<E extends Entry = Entry> {
  readonly entry: E
  readonly score: number
}

const best = (group: readonly Scored[]): number => Math.max(0, ...group.map((one) => one.score))

function scoredActions(offer: Offer) {
  const { typed, language, recent } = offer
  const scored = offeredIn(offer).map((action) => ({
    menu: action.menu,
    entry: entryOf(action, language),
    // Of names that fit equally well, the one that was of use before.
    score: actionScore(action, typed, language) * (recent.includes(action.id) ? 1.05 : 1),
  }))
  return menus.map((menu) => ({
    name: menu,
    scored: scored.filter((one) => one.menu === menu),
  }))
}

/** A title is long: letters strewn over it mean nothing, so its words must be there. */
const scoredSources = ({ typed, sources }: Offer): Scored<SourceEntry>[] =>
  withWords(sources, typed)
    .map(({ id, title, outlet }) => ({
      entry: { kind: 'source' as const, id, name: title, outlet },
      score: Math.max(0.3, 0.8 * score(title, typed)),
    }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, mostSources)

/** "12" or "#12". */
export const numberIn = (typed: string): number | null => {
  const digits = /^#?(\d{1,9})$/.exec(typed.trim())?.[1]
  return digits === undefined ? null : Number(digits)
}

function scoredClaims({ typed, claims }: Offer): Scored<ClaimEntry>[] {
  const number = numberIn(typed)
  if (number === null) return []
  return claims
    .filter((claim) => claim.number === number)
    .slice(0, mostClaims)
    .map(({ id, sourceId, text }) => ({
      entry: { kind: 'claim', id, sourceId, number, name: text },
      score: 2,
    }))
}

export function entriesFor(offer: Offer): EntryGroup[] {
  if (offer.typed.trim() === '') return allActions(offer)
  const groups: { name: EntryGroup['name']; scored: readonly Scored[] }[] = [
    { name: 'claims', scored: scoredClaims(offer) },
    ...scoredActions(offer),
    { name: 'sources', scored: scoredSources(offer) },
  ]
  const least = Math.max(worst, 0.1 * best(groups.flatMap(({ scored }) => scored)))
  return groups
    .map(({ name, scored }) => ({ name, scored: scored.filter((one) => one.score >= least) }))
    .filter(({ scored }) => scored.length > 0)
    .toSorted((a, b) => best(b.scored) - best(a.scored))
    .map(({ name, scored }) => ({
      name,
      entries: scored.toSorted((a, b) => b.score - a.score).map(({ entry }) => entry),
    }))
}

/** With one more chosen. */
export const withRecent = (recent: readonly string[], id: string): string[] =>
  [id, ...recent.filter((other) => other !== id)].slice(0, 20)
