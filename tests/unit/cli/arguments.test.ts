import { describe, expect, it } from 'vitest'
import { parseCommandLine } from '#main/cli/arguments.ts'
import { UsageError } from '#main/cli/options.ts'
import { csvColumns } from '#shared/records/export.ts'

const parse = (line: string) => parseCommandLine(line.split(' ').filter(Boolean))
const id = '00000000-0000-4000-8000-000000000001'

describe('parseCommandLine', () => {
  it('knows its commands', () => {
    expect(parse('extract a.txt --json --lang it --date 2025-11-18')).toEqual({
      name: 'extract',
      file: 'a.txt',
      json: true,
      language: 'it',
      referenceDate: '2025-11-18',
    })
    expect(parse('extract -')).toEqual({ name: 'extract', file: '-', json: false })
    expect(parse('extract --jsonl')).toEqual({ name: 'extract-lines', file: '-' })
    expect(parse('extract --jsonl a.jsonl')).toEqual({ name: 'extract-lines', file: 'a.jsonl' })
    expect(parse('reanchor --jsonl')).toEqual({ name: 'reanchor-lines', file: '-' })
    expect(parse('reanchor a.jsonl --jsonl')).toEqual({ name: 'reanchor-lines', file: 'a.jsonl' })
    expect(parse('import a.txt b.txt --library l.riscontro')).toEqual({
      name: 'import',
      library: 'l.riscontro',
      files: ['a.txt', 'b.txt'],
      addresses: [],
      allowPrivate: false,
    })
    expect(parse('import a.txt HTTPS://b.example/c --library l --allow-private')).toEqual({
      name: 'import',
      library: 'l',
      files: ['a.txt'],
      addresses: ['HTTPS://b.example/c'],
      allowPrivate: true,
    })
    expect(parse(`findings --library l --source ${id} --json`)).toEqual({
      name: 'findings',
      library: 'l',
      sourceId: id,
      json: true,
    })
    expect(parse('findings --library l')).toMatchObject({ sourceId: null, json: false })
    expect(parse('due --library l --on 2026-03-01 --json')).toEqual({
      name: 'due',
      library: 'l',
      on: '2026-03-01',
      json: true,
    })
    expect(
      parse(
        `export --library l --format csv --profile excel-it --out f.csv --columns id,text --source ${id}`,
      ),
    ).toEqual({
      name: 'export',
      library: 'l',
      out: 'f.csv',
      saved: {},
      request: {
        format: 'csv',
        profile: 'excel-it',
        columns: ['id', 'text'],
        claimIds: null,
        sourceId: id,
      },
    })
    expect(
      parse('export --library l --out f --delimiter tab --decimal , --values it --bom'),
    ).toMatchObject({
      request: {
        profile: { delimiter: '\t', decimalSign: ',', values: 'it', bom: true, guard: true },
      },
    })
    expect(parse('export --library l --out f --saved-profile p --saved-columns c')).toMatchObject({
      saved: { profile: 'p', columns: 'c' },
    })
    expect(parse('export --library l --out f.csv')).toMatchObject({
      request: { format: 'csv', profile: 'data', columns: [...csvColumns], sourceId: null },
    })
    for (const line of ['--help', '-h', 'help', 'extract --help', 'export -h'])
      expect(parse(line)).toEqual({ name: 'help' })
    expect(parse('--version')).toEqual({ name: 'version' })
  })

  it.each([
    ['', /extract, reanchor, .*export/],
    ['estrai a.txt', /"estrai"/],
    ['toString', /"toString"/],
    ['extract', /FILE/],
    ['extract a b', /one file/],
    ['extract a --lang fr', /--lang takes it or en, not "fr"/],
    ['extract a --date 18/11/2025', /YYYY-MM-DD/],
    ['extract a --date 2025-02-30', /YYYY-MM-DD/],
    ['extract a --json --jsonl', /choose one/],
    ['extract a --jsn', /--jsn/],
    ['reanchor a.jsonl', /--jsonl/],
    ['reanchor --jsonl a b', /one file/],
    ['import a.txt', /--library/],
    ['import --library l', /FILE/],
    ['findings', /--library/],
    ['due', /--library/],
    ['due --library l --on domani', /--on/],
    ['due --library l extra', /"extra"/],
    ['findings --library l --source 1', /--source/],
    ['findings --library l extra', /"extra"/],
    ['history', /verify or list/],
    ['history prove', /verify or list/],
    ['history verify', /--library/],
    ['history verify --library l --head 7', /--head takes/],
    ['history verify --library l --claim a', /--claim/],
    ['history list --library l --claim 1', /--claim takes the id of a claim/],
    ['history list --library l --limit 0', /--limit/],
    ['history list --library l extra', /"extra"/],
    ['export --out f', /--library/],
    ['export --library l', /--out/],
    ['export --library l --out f --format xls', /--format takes csv or xlsx or json/],
    ['export --library l --out f --format pdf', /--format takes csv/],
    [
      'export --library l --out f --format json --columns id',
      /--columns is for --format csv or xlsx/,
    ],
    ['export --library l --out f --lang it', /--lang is for --format xlsx .*not csv/],
    ['export --library l --out f --format html --lang fr', /--lang takes it or en/],
    ['export --library l --out f --format claimreview --url ftp://a', /--url takes an http/],
    ['export --library l --out f --profile excel', /--profile takes data or excel-it/],
    ['export --library l --out f --columns id,testo', /--columns takes names among id,/],
    ['export --library l --out f --source 1', /--source/],
    ['export --library l --out f extra', /"extra"/],
    ['export --library l --out f --delimiter /', /--delimiter takes comma or semicolon/],
    ['export --library l --out f --decimal ;', /--decimal takes/],
    ['export --library l --out f --profile data --bom', /--bom .*--profile cannot/],
    ['export --library l --out f --saved-profile p --bom', /--bom and --saved-profile exclude/],
    ['export --library l --out f --saved-columns c --columns id', /--columns and --saved-columns/],
    ['export --library l --out f --format json --saved-columns c', /--saved-columns is for/],
  ])('refuses %j in one line that helps', (line, words) => {
    expect(() => parse(line)).toThrow(UsageError)
    expect(() => parse(line)).toThrow(words)
    expect(() => parse(line)).not.toThrow(/\n/)
  })
})
