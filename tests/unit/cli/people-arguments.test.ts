import { describe, expect, it } from 'vitest'
import { parseCommandLine } from '#main/cli/arguments.ts'
import { UsageError } from '#main/cli/options.ts'

describe('the words of merge, agreement and send', () => {
  it('say what to do', () => {
    expect(
      parseCommandLine([
        ...['merge', 'b.riscontro', '--library', 'a.riscontro', '--prefer', 'theirs'],
        ...['--keep', 'claims:1:notes', '--take', 'claims:2:notes', '--take', 'claims:3:row'],
      ]),
    ).toEqual({
      name: 'merge',
      library: 'a.riscontro',
      other: 'b.riscontro',
      prefer: 'theirs',
      decisions: {
        'claims:1:notes': 'mine',
        'claims:2:notes': 'theirs',
        'claims:3:row': 'theirs',
      },
      dryRun: false,
      json: false,
    })
    expect(parseCommandLine(['send', '--library', 'a', '--out', 'b', '--sample', '20'])).toEqual({
      name: 'send',
      library: 'a',
      out: 'b',
      sourceId: null,
      sample: 20,
      blind: false,
    })
    expect(parseCommandLine(['merge', 'b', '--library', 'a'])).toMatchObject({ prefer: 'mine' })
  })

  it.each([
    [['merge', '--library', 'a'], 'OTHER'],
    [['merge', 'b', 'c', '--library', 'a'], 'one other library'],
    [['merge', 'b'], '--library'],
    [['merge', 'b', '--library', 'a', '--prefer', 'both'], '--prefer'],
    [['merge', 'b', '--library', 'a', '--take', 'k', '--keep', 'k'], 'k'],
    [['agreement', '--library', 'a'], 'OTHER'],
    [['send', '--library', 'a'], '--out'],
    [['send', 'b', '--library', 'a', '--out', 'c'], '"b"'],
    [['send', '--library', 'a', '--out', 'c', '--sample', 'few'], '--sample'],
    [['send', '--library', 'a', '--out', 'c', '--sample', '0'], '--sample'],
    [['send', '--library', 'a', '--out', 'c', '--source', 'x'], '--source'],
  ])('%j is refused, naming %s', (words, named) => {
    expect(() => parseCommandLine(words)).toThrow(UsageError)
    expect(() => parseCommandLine(words)).toThrow(named)
  })
})
