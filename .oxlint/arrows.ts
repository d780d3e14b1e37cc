/**
 * Which room of the house may look into which (CONTRIBUTING.md, "The house"). Imports run one way:
 * `renderer → shared ← main`; inside main `app → engine → workbench ← cli`, and only the workbench
 * knows the rooms below it, none of which knows another. A room is entered by its alias from
 * elsewhere (`#main/store/index.ts`), so a look across rooms is easy to see.
 */
import { dirname, relative, resolve, sep } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** A room and the rooms it may import from, itself always included. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  renderer: ['shared'],
  'main/app': ['main/engine', 'shared'],
  'main/engine': ['main/workbench', 'shared'],
  'main/cli': ['main/workbench', 'main/launch', 'shared'],
  'main/workbench': [
    'main/store',
    'main/sources',
    'main/extraction',
    'main/anchoring',
    'main/checks',
    'main/exports',
    'main/models',
    'shared',
  ],
  'main/store': ['shared'],
  'main/sources': ['shared'],
  'main/extraction': ['shared'],
  'main/anchoring': ['shared'],
  'main/checks': ['shared'],
  'main/exports': ['shared'],
  'main/models': ['shared'],
  /** Development only: it starts the program and is no part of it. */
  'main/launch': [],
}

/** Packages that only some rooms may use; all other packages are free. */
const reserved: readonly { readonly package: RegExp; readonly rooms: readonly string[] }[] = [
  { package: /^electron$/, rooms: ['main/app', 'main/launch'] },
  { package: /^better-sqlite3$/, rooms: ['main/store'] },
  { package: /^(?:react|react-dom|ag-grid-.*|zustand|cmdk)(?:\/|$)/, rooms: ['renderer'] },
]

/** Neither Node nor a DOM is to be had everywhere that these run. */
const withoutNode = ['shared', 'renderer']

function roomOf(file: string): string | undefined {
  const way = relative(root, file).split(sep).join('/')
  return Object.keys(mayImport).find((room) => way === room || way.startsWith(`${room}/`))
}

function targetOf(specifier: string, file: string): string | undefined {
  const alias = /^#(shared|main|renderer)\/(.*)$/.exec(specifier)
  if (alias) return resolve(root, alias[1]!, alias[2]!)
  return specifier.startsWith('.') ? resolve(dirname(file), specifier) : undefined
}

/** What is wrong with this import, or undefined. */
export function complaint(specifier: string, file: string): string | undefined {
  const from = roomOf(file)
  if (from === undefined) return undefined
  const target = targetOf(specifier, file)
  if (target === undefined) {
    if (withoutNode.includes(from) && specifier.startsWith('node:'))
      return `${from} runs without Node and cannot import ${specifier}.`
    const rule = reserved.find((entry) => entry.package.test(specifier))
    return rule === undefined || rule.rooms.includes(from)
      ? undefined
      : `${specifier} belongs to ${rule.rooms.join(', ')}, not to ${from}.`
  }
  if (target === resolve(root, 'package.json')) return undefined
  const to = roomOf(target)
  if (to === undefined) return `${from} imports ${specifier}, which is in no room of the house.`
  if (to === from) return undefined
  if (!mayImport[from]!.includes(to)) return `${from} may not import from ${to}.`
  return specifier.startsWith('.')
    ? `${to} is another room: import it as #${to}/…, not by a relative path.`
    : undefined
}

interface Source {
  readonly type: string
  readonly value?: unknown
}
interface Context {
  readonly filename: string
  report(problem: { node: Source; message: string }): void
}
type Visit = (node: { readonly source?: Source | null }) => void

const arrows = {
  meta: { type: 'problem', docs: { description: 'Imports run one way.' } },
  create(context: Context): Record<string, Visit> {
    const check: Visit = ({ source }) => {
      if (!source || typeof source.value !== 'string') return
      const message = complaint(source.value, context.filename)
      if (message !== undefined) context.report({ node: source, message })
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    }
  },
}

export default { meta: { name: 'riscontro' }, rules: { arrows } }
