import { describe, expect, it } from 'vitest'
import { batchesOf } from '#renderer/library/import-batches.ts'
import { reportText } from '#renderer/library/import-report.ts'
import { offeredAddress, readAddress } from '#renderer/library/web-address.ts'

describe('dropped files', () => {
  it('go in batches of bearable size, in their order, none lost', () => {
    const sizes = [4, 4, 4, 30, 1, 1, 1, 1]
    const batches = batchesOf(
      sizes.map((size, at) => ({ size, at })),
      { files: 3, bytes: 10 },
    )
    expect(batches.map((batch) => batch.map(({ size }) => size))).toEqual([
      [4, 4],
      [4],
      [30],
      [1, 1, 1],
      [1],
    ])
    expect(batches.flat().map(({ at }) => at)).toEqual(sizes.map((_, at) => at))
    expect(batchesOf([])).toEqual([])
  })

  it('that were refused can be pasted elsewhere as lines', () => {
    const failed = [
      { file: 'a.pdf', code: 'unreadable-file', message: 'x' },
      { file: 'b.pdf', code: 'file-too-large', message: 'y' },
    ] as const
    expect(reportText(failed, ({ message }) => message.toUpperCase())).toBe('a.pdf\tX\nb.pdf\tY')
  })
})

describe('an address as it is typed', () => {
  it.each([
    ['gazzetta.example/a', 'https://gazzetta.example/a', 'gazzetta.example', false],
    [' http://a.example:8080/ ', 'http://a.example:8080/', 'a.example:8080', true],
    ['https://user@evil.example/', 'https://user@evil.example/', 'evil.example', false],
    // Letters that look like others show as what they are.
    ['https://аpple.example', 'https://xn--pple-43d.example/', 'xn--pple-43d.example', false],
  ])('%s shows who will be asked', (typed, url, host, isPlain) => {
    expect(readAddress(typed)).toEqual({ kind: 'address', url, host, isPlain })
  })

  it.each([
    ['', { kind: 'empty' }],
    ['  ', { kind: 'empty' }],
    ['gazzetta', { kind: 'wrong', trouble: 'notAnAddress' }],
    ['file:///etc/passwd', { kind: 'wrong', trouble: 'onlyHttp' }],
    ['javascript:alert(1)', { kind: 'wrong', trouble: 'onlyHttp' }],
  ])('%j is none', (typed, expected) => {
    expect(readAddress(typed)).toEqual(expected)
  })

  it('is offered from the clipboard where there is nothing else in it', () => {
    expect(offeredAddress(' https://a.example/b \n')).toBe('https://a.example/b')
    expect(offeredAddress('Vedi https://a.example/b')).toBe('')
    expect(offeredAddress('a.example')).toBe('')
  })
})
