import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '#main/cli/input.ts'

async function lines(chunks: readonly Buffer[]): Promise<string[]> {
  async function* stream() {
    yield* chunks
  }
  const found: string[] = []
  for await (const line of linesOf(stream())) found.push(line.toString('utf8'))
  return found
}

describe('linesOf', () => {
  it('cuts at LF alone, wherever the chunks end', async () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 12 }).map((s) => s.replaceAll('\n', ''))
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 7 }), async (texts, size) => {
        const bytes = Buffer.from(texts.map((text) => `${text}\n`).join(''))
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
          bytes.subarray(n * size, (n + 1) * size),
        )
        expect(await lines(chunks)).toEqual(texts)
      }),
    )
  })

  it('gives the last line also without its end, and keeps U+2028 inside one', async () => {
    expect(await lines([Buffer.from('a\u2028b\r\n\nc')])).toEqual(['a\u2028b\r', '', 'c'])
    expect(await lines([])).toEqual([])
  })
})
