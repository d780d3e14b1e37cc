/**
 * The whole menu: every action of the registry, and the platform's standard items.
 *
 * Who handles a key: on Linux and Windows the window does, for every action; the menu only shows
 * the key, so that nothing happens twice and a text field keeps its own Mod+Z. macOS hands a
 * menu's keys to the menu first and cannot merely show one, so there the menu takes the keys with a
 * modifier, and the plain ones, which a text field needs, are not in the menu at all.
 */
import type { MenuItemConstructorOptions } from 'electron'
import {
  actions,
  isPlainKey,
  menus,
  toAccelerator,
  type Action,
  type MenuName,
} from '#shared/actions.ts'
import { changesLibrary } from '#shared/changing-actions.ts'
import { actionLabels } from '#shared/i18n/actions.ts'
import type { Language } from '#shared/records/extraction.ts'
import { plainScale } from '#shared/scales/index.ts'
import { words } from './words.ts'

export interface MenuOptions {
  readonly language: Language
  readonly platform: string
  readonly developerTools: boolean
  /** Whether a language model is switched on. */
  readonly modelOn?: boolean
  /** Whether the library is open to be read only. */
  readonly readOnly?: boolean
  /** Names of the verdicts in the order of their keys; those of the plain scale at first. */
  readonly verdicts?: readonly string[]
  choose(action: string): void
}

type Item = MenuItemConstructorOptions

/** Not shown, and on macOS without its key. */
const hidden: Item = { visible: false, acceleratorWorksWhenHidden: false }

const separator: Item = { type: 'separator' }

function keyOf(action: Action, platform: string): Item {
  if (action.key === undefined) return {}
  if (platform !== 'darwin')
    return { accelerator: toAccelerator(action.key), registerAccelerator: false }
  return isPlainKey(action.key) ? {} : { accelerator: toAccelerator(action.key) }
}

/** Groups of items with lines between them, and none at either end. */
const parted = (groups: readonly (readonly Item[])[]): Item[] =>
  groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [separator, ...group]))

/** A verdict is called what its scale calls it; the keys of places it does not have are hidden. */
function verdictItem(id: string, { verdicts, language }: MenuOptions): Item {
  const place = /^verdict\.(\d)$/.exec(id)?.[1]
  if (place === undefined) return {}
  const names = verdicts ?? plainScale.values.map(({ label }) => label[language])
  const label = names[Number(place) - 1]
  return label === undefined ? hidden : { label: label.replaceAll('&', '&&') }
}

function actionGroups(menu: MenuName, options: MenuOptions): Item[][] {
  const labels = actionLabels[options.language].action
  const groups = new Map<number, Item[]>()
  for (const action of actions) {
    if (action.menu !== menu) continue
    const item: Item = {
      id: action.id,
      label: labels[action.id],
      ...keyOf(action, options.platform),
      click: () => options.choose(action.id),
      ...(options.readOnly && changesLibrary(action.id) ? { enabled: false } : {}),
      ...(action.when === 'model' && !options.modelOn ? hidden : {}),
      ...verdictItem(action.id, options),
    }
    groups.set(action.group, [...(groups.get(action.group) ?? []), item])
  }
  return [...groups.entries()].toSorted(([a], [b]) => a - b).map(([, items]) => items)
}

/** The standard items stand in the menus where each platform's users look for them. */
function standardGroups(menu: MenuName, options: MenuOptions): Item[][] {
  const say = words[options.language]
  const isMac = options.platform === 'darwin'
  switch (menu) {
    case 'file':
      return isMac ? [] : [[{ role: 'quit', label: say.quit }]]
    case 'edit':
      return [
        [
          { role: 'cut', label: say.cut },
          { role: 'copy', label: say.copy },
          { role: 'paste', label: say.paste },
          { role: 'selectAll', label: say.selectAll },
        ],
      ]
    case 'view':
      return [
        [
          { role: 'resetZoom', label: say.resetZoom },
          { role: 'zoomIn', label: say.zoomIn },
          { role: 'zoomOut', label: say.zoomOut },
        ],
        [{ role: 'togglefullscreen', label: say.fullScreen }],
        options.developerTools ? [{ role: 'toggleDevTools', label: say.developerTools }] : [],
      ]
    case 'help':
      return isMac ? [] : [[{ role: 'about', label: say.about }]]
    default:
      return []
  }
}

export function menuTemplate(options: MenuOptions): Item[] {
  const labels = actionLabels[options.language].menu
  const own = menus.map((menu): Item => ({
    id: menu,
    label: labels[menu],
    submenu: parted([...actionGroups(menu, options), ...standardGroups(menu, options)]),
  }))
  return options.platform === 'darwin' ? [{ role: 'appMenu' }, ...own, { role: 'windowMenu' }] : own
}
