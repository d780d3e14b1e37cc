import { expect, test } from 'vitest'
import { inColumns, keyTable } from '#renderer/palette/key-table.ts'
import { actions } from '#shared/actions.ts'

const ids = (words: string, platform = 'linux'): string[] =>
  keyTable(words, 'it', platform).flatMap(({ rows }) => rows.map(({ id }) => id))

test('every action that has a key is on the sheet once', () => {
  expect(ids('').toSorted()).toEqual(
    actions
      // The plain scale has four values.
      .filter(({ id, key }) => key !== undefined && !/^verdict\.[5-9]$/.test(id))
      .map(({ id }) => id as string)
      .toSorted(),
  )
})

test('keys that menus do not show are there too', () => {
  const rows = keyTable('', 'it', 'linux').flatMap((menu) => menu.rows)
  expect(rows.find(({ id }) => id === 'claim.next')?.keys).toEqual(['j', 'Alt+ArrowDown'])
})

test('found by key as this platform names it, and by name in either language', () => {
  expect(ids('ctrl k')).toEqual(['palette.open'])
  expect(ids('Ctrl+K')).toEqual(['palette.open'])
  expect(ids('⌘ k', 'darwin')).toEqual(['palette.open'])
  expect(ids('export')).toEqual(['export.open'])
  expect(ids('proposta')).toEqual(['claim.keep'])
  expect(ids('niente di simile')).toEqual([])
})

test('columns hold every menu, in its order within a column, and are about as long as each other', () => {
  const table = keyTable('', 'it', 'linux')
  const columns = inColumns(table, 3)
  expect(columns.flat()).toHaveLength(table.length)
  for (const column of columns)
    expect(column).toEqual(table.filter((menu) => column.includes(menu)))
  const lengths = columns.map((column) => column.flatMap(({ rows }) => rows).length)
  const longestMenu = Math.max(...table.map(({ rows }) => rows.length))
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(longestMenu)
})
