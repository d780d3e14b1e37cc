/** `riscontro import-csv`: shows first, writes on request, and names what is wrong. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const cli = join(import.meta.dirname, '../../main/cli/main.mjs')
const seed = join(import.meta.dirname, '../../seeds/microsoft-nvidia-anthropic.txt')
let folder: string
let library: string
let sheet: string

function riscontro(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', [cli, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'riscontro-import-csv-'))
  library = join(folder, 'l.riscontro')
  sheet = join(folder, 'claims.csv')
  riscontro('import', seed, '--library', library)
  riscontro('export', '--library', library, '--out', sheet, '--profile', 'excel-it')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('riscontro import-csv', () => {
  it('finds nothing in a file that nobody edited', () => {
    const { status, stdout } = riscontro('import-csv', sheet, '--library', library)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^27 rows, 27 unchanged: 0 changes, 0 conflicts, 0 not taken, 0 new\n/)
  })

  it('prints the diff, writes it when asked, and then finds nothing again', () => {
    const edited = join(folder, 'edited.csv')
    // Of the first row, as Excel Italia saves it: without the quotation marks it does not need.
    const [header, first, ...rest] = readFileSync(sheet, 'latin1').split('\r\n')
    writeFileSync(
      edited,
      [header, first!.replace('"Nuova"', 'Verificata'), ...rest].join('\r\n'),
      'latin1',
    )
    const shown = riscontro('import-csv', edited, '--library', library)
    expect(shown.stdout).toContain('status: "new" → "checked"')
    expect(shown.stdout).toContain('27 rows, 26 unchanged: 1 changes')
    const written = riscontro('import-csv', edited, '--library', library, '--apply', 'all')
    expect(written.stdout).toContain('written: 1 cells of 1 claims')
    const again = riscontro('import-csv', edited, '--library', library, '--json')
    expect(JSON.parse(again.stdout)).toMatchObject({ diff: { unchanged: 27, changed: [] } })
  })

  it('brings claims made elsewhere to their place in the text, and only those when it is to be safe', () => {
    const table = join(folder, 'elsewhere.csv')
    const own = join(folder, 'elsewhere.riscontro')
    riscontro('import', seed, '--library', own)
    const { stdout: list } = riscontro(
      'export',
      '--library',
      own,
      '--out',
      join(folder, 'a.json'),
      '--format',
      'json',
    )
    expect(list).toBeDefined()
    const { sources } = JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8')) as {
      sources: { id: string }[]
    }
    writeFileSync(
      table,
      'affermazione,citazione\nNvidia mette dieci miliardi,10 miliardi da Nvidia\nMai detto,parole che non ci sono\n',
    )
    const call = ['import-csv', table, '--library', own, '--elsewhere', '--source', sources[0]!.id]
    const shown = riscontro(...call)
    expect(shown.stdout).toContain('"affermazione" is the text, "citazione" is the quote')
    expect(shown.stdout).toContain('2 rows: 1 with their place in a text, 1 without')
    expect(shown.stdout).toContain('nothing was written')
    expect(riscontro(...call, '--apply', 'safe').stdout).toContain('1 new claims')
    // The second time it is there already.
    expect(riscontro(...call, '--apply', 'safe').stdout).toContain('0 new claims')
    writeFileSync(table, 'a,b\n1,2\n')
    expect(riscontro(...call)).toMatchObject({ status: 1, stdout: '' })
  })

  it('names the row that cannot be read, and the file that is none', () => {
    const ragged = join(folder, 'ragged.csv')
    writeFileSync(ragged, `${readFileSync(sheet, 'utf8')}solo;due\r\n`)
    const { status, stderr } = riscontro('import-csv', ragged, '--library', library)
    expect(status).toBe(1)
    expect(stderr).toMatch(/ragged\.csv: row 29 has 2 cells, the header \d+; not read\n$/)
    const other = riscontro('import-csv', seed, '--library', library)
    expect(other).toMatchObject({ status: 1, stdout: '' })
    expect(other.stderr).toContain('row 1 names no column of an export')
  })

  it.each([
    [['import-csv', 'a.csv'], '--library'],
    [['import-csv', '--library', 'l'], 'FILE'],
    [['import-csv', 'a.csv', '--library', 'l', '--apply', 'some'], 'all or safe'],
  ])('%j is a wrong call', (args, named) => {
    const { status, stderr } = riscontro(...args)
    expect(status).toBe(2)
    expect(stderr).toContain(named)
  })
})
