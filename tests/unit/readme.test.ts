/** What the README and the docs promise is there. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { actions } from '#shared/actions.ts'

const root = resolve(import.meta.dirname, '../..')
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/runtime.md',
  'docs/cli.md',
  'docs/csv.md',
  'docs/library-file.md',
  'docs/security.md',
  'docs/extraction.md',
  'docs/languages.md',
]
const textOf = (name: string): string => readFileSync(join(root, name), 'utf8')

describe('the documents', () => {
  it.each(documents)('%s links only to what is there', (name) => {
    const links = [...textOf(name).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, to]) => to!)
    const local = links.filter((to) => !/^https?:/.test(to))
    const missing = local.filter((to) => !existsSync(join(root, dirname(name), to)))
    expect(missing).toEqual([])
  })

  it('the README begins with the two commands, and package.json has them', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }
    const readme = textOf('README.md')
    expect(readme.indexOf('npm start')).toBeGreaterThan(0)
    expect(readme.indexOf('npm test')).toBeGreaterThan(readme.indexOf('npm start'))
    for (const [, name] of readme.matchAll(/npm run (?:-s )?([\w:]+)/g))
      expect(scripts).toHaveProperty([name!])
    expect(scripts).toHaveProperty('start')
    expect(scripts).toHaveProperty('test')
  })

  it('every key in the README’s table is a key of the registry', () => {
    const keys = new Set(
      actions.flatMap(({ key, ...more }) => [
        key,
        ...('otherKeys' in more ? (more.otherKeys ?? []) : []),
      ]),
    )
    const table = textOf('README.md').split('## Keys')[1]!.split('\n## ')[0]!
    const cells = [...table.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell]) => [
      ...cell!.matchAll(/`([^`]+)`/g),
    ])
    expect(cells.length).toBeGreaterThan(20)
    const named = cells.map(([, words]) =>
      words!
        .split(' ')
        .map((word) => (word === 'Ctrl' ? 'Mod' : word === 'Del' ? 'Delete' : word))
        .join('+'),
    )
    const unknown = named.filter(
      (key) =>
        !keys.has(key) &&
        !keys.has(
          key.replace(
            /(^|\+)([A-Z])$/,
            (_m, plus: string, letter: string) => `${plus}${letter.toLowerCase()}`,
          ),
        ),
    )
    expect(unknown).toEqual([])
  })

  it('no two actions share a key', () => {
    const all = actions.flatMap((action) => [
      ...(action.key === undefined ? [] : [action.key]),
      ...(action.otherKeys ?? []),
    ])
    expect(new Set(all.map((key) => key.toLowerCase())).size).toBe(all.length)
  })
})
