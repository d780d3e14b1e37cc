import { expect, it } from 'vitest'
import { limits, readSourceBytes } from '#main/sources/index.ts'
import { isBearable, refusal, refusedOf } from '../shared/expect-bearable.ts'
import { harmed } from '../shared/harm.ts'

const words =
  '<p>Il comune ha speso nove milioni per la scuola nuova, dice il bilancio.</p>'.repeat(5)
const good = Buffer.from(
  `<!doctype html><html lang="it"><head><title>Scuola</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Scuola"}</script></head><body><article><h1>Scuola</h1>${words}</article></body></html>`,
)

it('a damaged page is read or refused', async () => {
  const bad = harmed(good, 4)
  // Browsers read anything; so does this, but what is binary or empty.
  expect(await refusedOf('html', bad)).toBeLessThan(bad.length / 2)
}, 120_000)

it.each([
  ['deep nesting', '<div>'.repeat(200_000)],
  ['unclosed elements', '<b><i>'.repeat(50_000)],
  ['endless attributes', `<p ${'a="b" '.repeat(300_000)}>`],
  ['an endless comment', `<!--${'-'.repeat(2_000_000)}`],
  ['an endless tag', `<${'a'.repeat(2_000_000)}`],
  ['comments before the page', `${'<!-- a -->'.repeat(100_000)}<html>`],
  ['many tables', '<table><tr><td>'.repeat(20_000)],
  ['entities', `&${'amp;'.repeat(500_000)}`],
  ['deep data', `<script type="application/ld+json">${'['.repeat(200_000)}</script>`],
  ['an endless title', `<title>${'a - '.repeat(500_000)}</title>`],
])(
  'a page with %s is read or refused in time',
  async (_, markup) => {
    const bytes = Buffer.from(`<html><body>${markup}${words}`)
    // Less than the usual minute, so that the test need not wait for it.
    expect(await isBearable('a.html', bytes, { limits: { ...limits, silence: 4000 } })).toBe(true)
  },
  30_000,
)

it('nothing in a page is run, fetched or kept as markup', async () => {
  const hostile = `<script>globalThis.ran = true</script><img src=x onerror="globalThis.ran = true">
    <iframe src="http://127.0.0.1:1/"></iframe><a href="javascript:ran()">qui</a><svg onload="ran()"></svg>`
  const { text } = await readSourceBytes(
    'a.html',
    Buffer.from(`<html><body><article>${words}${hostile}</article></body></html>`),
  )
  expect('ran' in globalThis).toBe(false)
  expect(text).not.toMatch(/<|ran\(|javascript|onerror/)
})

it('a page above its limit is refused before it is read', async () => {
  const bytes = Buffer.alloc(31 * 1024 * 1024, '<p>a</p>')
  bytes.write('<html>')
  expect(await refusal('a.html', bytes)).toMatch(/larger than 30 MB/)
})
