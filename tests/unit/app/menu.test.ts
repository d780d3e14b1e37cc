import type { MenuItemConstructorOptions as Item } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { actions, isPlainKey, menus, toAccelerator } from '#shared/actions.ts'
import { actionLabels } from '#shared/i18n/actions.ts'
import { menuTemplate } from '#main/app/menu.ts'

const build = (more: Partial<Parameters<typeof menuTemplate>[0]> = {}) =>
  menuTemplate({
    language: 'it',
    platform: 'linux',
    developerTools: false,
    choose: () => undefined,
    ...more,
  })
const children = (item: Item): Item[] => (item.submenu ?? []) as Item[]
const flat = (template: Item[]): Item[] => template.flatMap((item) => [item, ...children(item)])
const items = (template: Item[]) =>
  flat(template).filter(({ id }) => actions.some((action) => action.id === id))

/** Electron's own keys of the roles in use. */
const roleKeys: Record<string, string> = {
  quit: 'CmdOrCtrl+Q',
  cut: 'CmdOrCtrl+X',
  copy: 'CmdOrCtrl+C',
  paste: 'CmdOrCtrl+V',
  selectAll: 'CmdOrCtrl+A',
  resetZoom: 'CmdOrCtrl+0',
  zoomIn: 'CmdOrCtrl+Plus',
  zoomOut: 'CmdOrCtrl+-',
  togglefullscreen: 'F11',
  toggleDevTools: 'CmdOrCtrl+Shift+I',
}

describe.each(['linux', 'win32', 'darwin'])('the menu on %s', (platform) => {
  const template = build({ platform, developerTools: true })

  it('has every action once, in its menu and in its order', () => {
    expect(items(template).map(({ id }) => id)).toEqual(
      menus.flatMap((menu) =>
        actions
          .filter((action) => action.menu === menu)
          .toSorted((a, b) => a.group - b.group)
          .map(({ id }) => id),
      ),
    )
    for (const menu of template.filter(({ id }) => id))
      for (const item of items(children(menu)))
        expect(actions.find(({ id }) => id === item.id)?.menu).toBe(menu.id)
  })

  it('shows no key twice, the standard items’ included', () => {
    const keys = flat(template).flatMap(({ accelerator, role }) =>
      typeof accelerator === 'string' ? [accelerator] : role ? (roleKeys[role] ?? []) : [],
    )
    expect(keys.length).toBeGreaterThan(20)
    expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted())
  })

  it('parts groups by single lines, none of them at an end', () => {
    for (const menu of template.filter(({ id }) => id)) {
      const lines = children(menu).map(({ type }) => type === 'separator')
      expect(lines.at(0)).toBe(false)
      expect(lines.at(-1)).toBe(false)
      expect(lines.some((line, index) => line && lines[index + 1])).toBe(false)
    }
  })
})

describe('verdicts', () => {
  const shown = (template: Item[]) =>
    items(template)
      .filter(({ id, visible }) => /^verdict\.\d$/.test(id!) && visible !== false)
      .map(({ label, accelerator }) => [label, accelerator])

  it('are those of the plain scale until the library says otherwise', () => {
    expect(shown(build({ language: 'en' }))).toEqual([
      ['Supported', '1'],
      ['Refuted', '2'],
      ['Mixed', '3'],
      ['Not enough evidence', '4'],
    ])
  })

  it('are called what the scale calls them, and places it does not have are hidden', () => {
    const verdicts = ['Vero', 'C’eri quasi', 'Nì', 'Pinocchio andante', 'Panzana & co.']
    expect(shown(build({ verdicts })).map(([label]) => label)).toEqual([
      ...verdicts.slice(0, 4),
      // One ampersand alone would be the letter to press.
      'Panzana && co.',
    ])
  })
})

describe('keys', () => {
  it.each(['linux', 'win32'])('are shown and left to the window on %s', (platform) => {
    for (const item of items(build({ platform }))) {
      const key = actions.find(({ id }) => id === item.id)?.key
      if (key === undefined) expect(item).not.toHaveProperty('accelerator')
      else
        expect(item).toMatchObject({ accelerator: toAccelerator(key), registerAccelerator: false })
    }
  })

  it('are the menu’s own on macOS, but for those that a text field needs', () => {
    for (const item of items(build({ platform: 'darwin' }))) {
      const key = actions.find(({ id }) => id === item.id)?.key
      expect(item).not.toHaveProperty('registerAccelerator')
      if (key === undefined || isPlainKey(key)) expect(item).not.toHaveProperty('accelerator')
      else expect(item.accelerator).toBe(toAccelerator(key))
    }
  })
})

describe('items', () => {
  it.each(['it', 'en'] as const)('speak %s', (language) => {
    const template = build({ language })
    expect(template.map(({ label }) => label)).toEqual(Object.values(actionLabels[language].menu))
    const fixed = items(template).filter((item) => !/^verdict\.\d$/.test(item.id!))
    for (const { id, label } of fixed)
      expect(label).toBe(actionLabels[language].action[id as keyof typeof actionLabels.it.action])
    for (const item of flat(template))
      expect(Boolean(item.label) || item.type === 'separator').toBe(true)
  })

  it('tell which action was chosen', () => {
    const choose = vi.fn()
    for (const { click } of items(build({ choose }))) (click as () => void)()
    expect(choose.mock.calls.map(([id]) => id)).toEqual(items(build()).map(({ id }) => id))
  })

  it('leave undo and redo to the history', () => {
    const roles = flat(build()).flatMap(({ role }) => role ?? [])
    expect(roles).not.toContain('undo')
    expect(roles).not.toContain('redo')
    expect(roles).not.toContain('reload')
  })

  it('have the developer tools only where there are any', () => {
    const roles = (developerTools: boolean) =>
      flat(build({ developerTools })).flatMap(({ role }) => role ?? [])
    expect(roles(true)).toContain('toggleDevTools')
    expect(roles(false)).not.toContain('toggleDevTools')
  })
})
