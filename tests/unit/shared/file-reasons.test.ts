import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sayReason } from '#shared/i18n/file-reasons.ts'

const folder = join(import.meta.dirname, '../../../main/sources')

/** Of a call's words the string literals, with an example where something is named. */
const literals = (words: string): string[] =>
  [...words.matchAll(/'((?:[^'\\\n]|\\.)*)'|"([^"\n]*)"|`([^`]*)`/g)].map(
    ([, single, double, template]) =>
      single ?? double ?? template!.replace(/\$\{[^}]*\}+/g, 'ESEMPIO'),
  )

/** Every reason and every way out that the sources give. */
function reasons(): string[] {
  return globSync('**/*.ts', { cwd: folder }).flatMap((name) => {
    const source = readFileSync(join(folder, name), 'utf8')
    const calls = source.matchAll(/(?:Refusal|unreadable|super)\(([\s\S]*?)\n?\s*\)(?:\n|,|;|$)/g)
    const tables = source.matchAll(
      /: \[('[^\]]*)\]|(?:why|wayOut): (['"`].*)|const \w+ = ('[A-Z].*\.')/g,
    )
    return [...calls, ...tables].flatMap(([, ...found]) => literals(found.join(' ')))
  })
}

describe('the reasons why a file is refused', () => {
  it('all have Italian words', () => {
    // These are put together of parts, and asked for as they come out.
    const parts = /^(?:More than|Choose a file of these|reading it takes more)\b/
    const all = [
      ...reasons().filter((words) => /^[\w.${}]+ .*\w/.test(words) && !parts.test(words)),
      ...['time', 'memory'].map((what) => `reading it takes more ${what} than is allowed`),
      'Choose a file of these: .txt .md.',
    ]
    expect(all.length).toBeGreaterThan(70)
    expect(all.filter((words) => sayReason(words, 'it') === words)).toEqual([])
  })

  it('keep what they name, whatever that is', () => {
    expect(sayReason('the server answers 404 Not Found', 'it')).toBe(
      'il server risponde 404 Not Found',
    )
    expect(sayReason('.$& files are not read', 'it')).toBe('i file .$& non si leggono')
    expect(sayReason('it is a zip archive', 'en')).toBe('it is a zip archive')
    expect(sayReason('EIO: i/o error, read', 'it')).toBe('EIO: i/o error, read')
  })
})
