/** Pages that say one encoding and are written in another, or send the reader elsewhere. */
import { describe, expect, it } from 'vitest'
import { readSourceBytes } from '#main/sources/index.ts'
import { limits } from '#main/sources/index.ts'
import { isBearable } from '../shared/expect-bearable.ts'

const sentence = 'Perché la città spenderà 9 € in più, così ha detto Zoë.'
const pageWith = (head: string) =>
  `<!doctype html><html><head>${head}<title>Prova</title></head><body><article><p>${`${sentence} `.repeat(6)}</p></article></body></html>`

const asUtf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le')
const asWindows = (text: string): Buffer => Buffer.from(text.replaceAll('€', '\u0080'), 'latin1')

describe('a page in another encoding than it says', () => {
  it.each([
    ['UTF-8 that says ISO-8859-1', Buffer.from(pageWith('<meta charset="iso-8859-1">'))],
    [
      'UTF-8 with its mark that says UTF-16',
      Buffer.from(`\ufeff${pageWith('<meta charset="utf-16">')}`),
    ],
    ['UTF-16 with its mark that says UTF-8', asUtf16(pageWith('<meta charset="utf-8">'))],
    ['windows-1252 that says UTF-8', asWindows(pageWith('<meta charset="utf-8">'))],
    ['windows-1252 that says ISO-8859-1', asWindows(pageWith('<meta charset="iso-8859-1">'))],
    ['UTF-8 that says what nobody knows', Buffer.from(pageWith('<meta charset="klingon">'))],
    [
      'UTF-8 that says two',
      Buffer.from(pageWith('<meta charset="utf-7"><meta charset="shift_jis">')),
    ],
  ])('is read right: %s', async (_, bytes) => {
    const { text } = await readSourceBytes('a.html', new Uint8Array(bytes))
    expect(text).toContain(sentence)
    expect(text).not.toContain('\ufffd')
  })

  it.each(['utf-7', 'utf-32', 'x-user-defined', 'replacement', 'hz-gb-2312'])(
    'is read or refused where it says %s',
    async (charset) => {
      const bytes = asWindows(pageWith(`<meta charset="${charset}">`))
      expect(await isBearable('a.html', bytes)).toBe(true)
    },
  )
})

it('a page that sends its reader elsewhere is read as it is', async () => {
  const head =
    '<meta http-equiv="refresh" content="0; url=http://127.0.0.1:9/"><base href="file:///etc/"><link rel="stylesheet" href="http://127.0.0.1:9/a.css">'
  const { text } = await readSourceBytes('a.html', new Uint8Array(Buffer.from(pageWith(head))))
  expect(text).toContain(sentence)
})

it('a page of a hundred thousand paragraphs is read or refused in time', async () => {
  const bytes = Buffer.from(`<html><body><article>${`<p>${sentence}</p>`.repeat(100_000)}`)
  expect(await isBearable('a.html', bytes, { limits: { ...limits, silence: 20_000 } })).toBe(true)
}, 60_000)
