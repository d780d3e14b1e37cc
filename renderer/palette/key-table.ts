/** The registry's keys as a table: menus as columns, with what the search lets through. */
import { actions, menus, type Action } from '#shared/actions.ts'
import { languages, type Language } from '#shared/records/extraction.ts'
import { fold } from '../claims/filters/narrow.ts'
import { keyParts } from '../common/key-caps.tsx'
import { hasAction } from '../scales/current.ts'
import { actionName } from './action-names.ts'

export interface KeyRow {
  readonly id: string
  readonly name: string
  /** The key that menus show, then the others. */
  readonly keys: readonly string[]
  /** Of the registry: rows of another group stand a little apart. */
  readonly group: number
}

export interface KeyMenu {
  readonly menu: Action['menu']
  readonly rows: readonly KeyRow[]
}

/** Every word must be in the action's name, in either language, or be one of its keys as shown. */
function fits(
  action: (typeof actions)[number],
  keys: readonly string[],
  words: string,
  platform: string,
) {
  const names = fold(languages.map((language) => actionName(action.id, language)).join('\n'))
  const caps = keys.flatMap((key) => keyParts(key, platform).map((part) => fold(part)))
  return fold(words)
    .split(/[\s+]+/)
    .filter((word) => word !== '')
    .every((word) => names.includes(word) || caps.includes(word))
}

export function keyTable(words: string, language: Language, platform: string): KeyMenu[] {
  return menus
    .map((menu) => ({
      menu,
      rows: actions.flatMap((action) => {
        if (action.menu !== menu || action.key === undefined || !hasAction(action.id)) return []
        const keys = [action.key, ...(action.otherKeys ?? [])]
        if (!fits(action, keys, words, platform)) return []
        return [{ id: action.id, name: actionName(action.id, language), keys, group: action.group }]
      }),
    }))
    .filter(({ rows }) => rows.length > 0)
}

/** Lines that a menu's heading is worth. */
const heading = 2

/** The menus side by side, each put where there is most room, so that the sheet is short. */
export function inColumns(table: readonly KeyMenu[], count: number): KeyMenu[][] {
  const columns = Array.from({ length: count }, () => ({ height: 0, menus: [] as KeyMenu[] }))
  for (const menu of table) {
    const shortest = columns.reduce((a, b) => (b.height < a.height ? b : a))
    shortest.menus.push(menu)
    shortest.height += menu.rows.length + heading
  }
  return columns.map(({ menus: inIt }) => inIt)
}
