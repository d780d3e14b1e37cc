/**
 * Every action a person can take, once: the menus, the keys, the context menus and the palette are
 * all made from this list, so that each shows the same name and the same key. Labels stand in
 * i18n/actions.ts under the action's id.
 */

export const menus = ['file', 'edit', 'source', 'claim', 'check', 'view', 'help'] as const
export type MenuName = (typeof menus)[number]

export interface Action {
  readonly id: string
  readonly menu: MenuName
  /** Items of one group stand together, parted from the next by a line. */
  readonly group: number
  /**
   * `Mod` is Ctrl, on macOS Command. A key without modifiers works only while no text is being
   * edited, which is why the menu shows such a key and leaves it to the window.
   */
  readonly key?: string
  /** Further keys for the same action; not shown. */
  readonly otherKeys?: readonly string[]
  /** What must be there for the action to make sense; the window greys it out otherwise. */
  readonly needs?: 'source' | 'claim' | 'selection'
  /** Offered only while a language model is switched on. */
  readonly when?: 'model'
}

const list = [
  { id: 'library.new', menu: 'file', group: 0, key: 'Mod+N' },
  { id: 'library.open', menu: 'file', group: 0, key: 'Mod+Alt+O' },
  { id: 'library.recent', menu: 'file', group: 0, key: 'Mod+Alt+R' },
  { id: 'source.import', menu: 'file', group: 1, key: 'Mod+O' },
  { id: 'source.importUrl', menu: 'file', group: 1, key: 'Mod+Shift+O' },
  { id: 'source.paste', menu: 'file', group: 1, key: 'Mod+Shift+V' },
  { id: 'export.open', menu: 'file', group: 2, key: 'Mod+E' },
  { id: 'csv.importEdits', menu: 'file', group: 2, key: 'Mod+Shift+E' },
  { id: 'csv.importClaims', menu: 'file', group: 2 },
  { id: 'library.auditPack', menu: 'file', group: 2 },
  { id: 'source.auditPack', menu: 'file', group: 2, needs: 'source' },
  { id: 'claims.auditPack', menu: 'file', group: 2, needs: 'claim' },
  { id: 'library.saveCopy', menu: 'file', group: 3, key: 'Mod+Shift+S' },
  { id: 'people.send', menu: 'file', group: 4, key: 'Mod+Alt+S' },
  { id: 'people.merge', menu: 'file', group: 4, key: 'Mod+Alt+M' },
  { id: 'library.properties', menu: 'file', group: 3, key: 'Mod+Alt+I' },
  { id: 'library.compact', menu: 'file', group: 3 },

  { id: 'history.undo', menu: 'edit', group: 1, key: 'Mod+Z' },
  { id: 'history.redo', menu: 'edit', group: 1, key: 'Mod+Shift+Z', otherKeys: ['Mod+Y'] },
  { id: 'history.open', menu: 'edit', group: 1, key: 'h' },
  { id: 'history.verify', menu: 'edit', group: 1 },
  { id: 'claims.copy', menu: 'edit', group: 2, key: 'Mod+Shift+C', needs: 'claim' },
  { id: 'claims.find', menu: 'edit', group: 3, key: 'Mod+F' },
  { id: 'palette.open', menu: 'edit', group: 3, key: 'Mod+K', otherKeys: ['Mod+Shift+P'] },

  { id: 'sentence.nextUntouched', menu: 'source', group: 1, key: 's', needs: 'source' },
  { id: 'sentence.skip', menu: 'source', group: 1, key: 'Shift+S', needs: 'source' },
  { id: 'source.details', menu: 'source', group: 2, key: 'Mod+I', needs: 'source' },
  { id: 'source.revise', menu: 'source', group: 2, key: 'Mod+Shift+R', needs: 'source' },
  { id: 'source.compare', menu: 'source', group: 2, key: 'Mod+Shift+D', needs: 'source' },
  { id: 'source.delete', menu: 'source', group: 3, needs: 'source' },

  { id: 'claim.next', menu: 'claim', group: 1, key: 'j', otherKeys: ['Alt+ArrowDown'] },
  { id: 'claim.previous', menu: 'claim', group: 1, key: 'k', otherKeys: ['Alt+ArrowUp'] },
  { id: 'claim.nextUnchecked', menu: 'claim', group: 1, key: 'u' },
  { id: 'claim.cycleOverlap', menu: 'claim', group: 1, key: 'o' },
  { id: 'claim.new', menu: 'claim', group: 2, key: 'n', needs: 'selection' },
  { id: 'claim.addRange', menu: 'claim', group: 2, key: 'a', needs: 'selection' },
  { id: 'anchor.place', menu: 'claim', group: 2, key: 'Shift+A', needs: 'selection' },
  { id: 'claim.edit', menu: 'claim', group: 3, key: 'Enter', otherKeys: ['F2'], needs: 'claim' },
  { id: 'claim.keep', menu: 'claim', group: 3, key: 'y', needs: 'claim' },
  { id: 'claim.discard', menu: 'claim', group: 3, key: 'Delete', needs: 'claim' },

  // The values of the library's scale in their order: what they are called, the scale says.
  { id: 'verdict.1', menu: 'check', group: 1, key: '1', needs: 'claim' },
  { id: 'verdict.2', menu: 'check', group: 1, key: '2', needs: 'claim' },
  { id: 'verdict.3', menu: 'check', group: 1, key: '3', needs: 'claim' },
  { id: 'verdict.4', menu: 'check', group: 1, key: '4', needs: 'claim' },
  { id: 'verdict.5', menu: 'check', group: 1, key: '5', needs: 'claim' },
  { id: 'verdict.6', menu: 'check', group: 1, key: '6', needs: 'claim' },
  { id: 'verdict.7', menu: 'check', group: 1, key: '7', needs: 'claim' },
  { id: 'verdict.8', menu: 'check', group: 1, key: '8', needs: 'claim' },
  { id: 'verdict.9', menu: 'check', group: 1, key: '9', needs: 'claim' },
  { id: 'verdict.none', menu: 'check', group: 1, key: '0', needs: 'claim' },
  { id: 'status.new', menu: 'check', group: 2, key: 'Alt+1', needs: 'claim' },
  { id: 'status.in-progress', menu: 'check', group: 2, key: 'Alt+2', needs: 'claim' },
  { id: 'status.checked', menu: 'check', group: 2, key: 'Alt+3', needs: 'claim' },
  { id: 'status.published', menu: 'check', group: 2, key: 'Alt+4', needs: 'claim' },
  { id: 'status.void', menu: 'check', group: 2, key: 'Alt+5', needs: 'claim' },
  { id: 'evidence.add', menu: 'check', group: 3, key: 'e', needs: 'claim' },
  { id: 'claim.conclusion', menu: 'check', group: 3, key: 'Shift+C', needs: 'claim' },
  { id: 'claim.notes', menu: 'check', group: 3, key: 'm', needs: 'claim' },
  { id: 'claim.tags', menu: 'check', group: 3, key: 't', needs: 'claim' },
  { id: 'findings.open', menu: 'check', group: 4, key: 'f' },
  { id: 'relations.add', menu: 'check', group: 4, key: 'r', needs: 'claim' },
  { id: 'relations.map', menu: 'check', group: 4, key: 'Shift+R', needs: 'source' },
  { id: 'claims.due', menu: 'check', group: 4, key: 'Shift+D' },
  { id: 'scale.open', menu: 'check', group: 6 },
  { id: 'rules.open', menu: 'check', group: 6 },

  {
    id: 'model.suggest',
    menu: 'check',
    group: 5,
    key: 'Shift+G',
    needs: 'source',
    when: 'model',
  },
  { id: 'model.verdict', menu: 'check', group: 5, needs: 'claim', when: 'model' },
  { id: 'model.suggestions', menu: 'check', group: 5, key: 'g', needs: 'source', when: 'model' },
  { id: 'model.settings', menu: 'check', group: 6 },
  { id: 'anchors.open', menu: 'check', group: 4, key: 'q' },

  { id: 'view.nextPane', menu: 'view', group: 1, key: 'F6' },
  { id: 'overview.open', menu: 'view', group: 1, key: 'Mod+D' },
  { id: 'view.toggleLibrary', menu: 'view', group: 1, key: 'Mod+B' },
  { id: 'view.toggleInspector', menu: 'view', group: 1, key: 'Mod+Alt+B' },
  { id: 'view.themeSystem', menu: 'view', group: 2 },
  { id: 'view.themeLight', menu: 'view', group: 2 },
  { id: 'view.themeDark', menu: 'view', group: 2 },
  { id: 'view.italian', menu: 'view', group: 3 },
  { id: 'view.english', menu: 'view', group: 3 },

  { id: 'help.keys', menu: 'help', group: 1, key: 'F1', otherKeys: ['?'] },
] as const satisfies readonly Action[]

export type ActionId = (typeof list)[number]['id']
export const actions: readonly (Action & { readonly id: ActionId })[] = list

const byId = new Map(actions.map((action) => [action.id as string, action]))
export const findAction = (id: string): (Action & { readonly id: ActionId }) | undefined =>
  byId.get(id)

/** True for a key that a text field needs for itself. */
export const isPlainKey = (key: string): boolean =>
  !/(?:Mod|Alt|Control)\+/.test(key) && !/^F\d+$/.test(key)

/** As Electron writes it ("CmdOrCtrl+Shift+Z"). */
export function toAccelerator(key: string): string {
  return key
    .split('+')
    .map((part) => {
      if (part === 'Mod') return 'CmdOrCtrl'
      if (part.startsWith('Arrow')) return part.slice('Arrow'.length)
      return part.length === 1 ? part.toUpperCase() : part
    })
    .join('+')
}
