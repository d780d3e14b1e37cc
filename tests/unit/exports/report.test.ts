/** The reports as documents: nothing in them runs, all links lead somewhere, all words are there. */
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { Block } from '#shared/records/extraction.ts'
import { exported, hostile, materialOf, rowOn, which } from './material-for-tests.ts'

const text = `Un titolo\nNvidia investe 10 miliardi, ${hostile} e basta.\nE poi altri 5.`
const starts = [0, text.indexOf('\n') + 1, text.lastIndexOf('\n') + 1]
const blocks: Block[] = starts.map((start, at) => ({
  kind: at === 0 ? 'heading' : 'paragraph',
  start,
  end: (starts[at + 1] ?? text.length + 1) - 1,
  ...(at === 0 ? { level: 1 } : {}),
}))
const span = (words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
/** Overlapping, across a paragraph's end, discontinuous, and one whose words are gone. */
const rows = [
  rowOn(text, [span('Nvidia investe 10 miliardi')], { text: hostile, notes: hostile }, 1, [
    { title: hostile, url: 'javascript:alert(1)', note: hostile },
  ]),
  rowOn(text, [span('10 miliardi, </script>')], { conclusion: hostile, tags: [hostile] }, 2),
  rowOn(text, [span('e basta.\nE poi')], {}, 3),
  rowOn(text, [span('Nvidia'), span('altri 5')], { verdict: null }, 4),
  rowOn(text, [span('basta')], { health: 'orphan' }, 5),
]

describe.each(['it', 'en'] as const)('the HTML report in %s', (language) => {
  const written = () =>
    exported(materialOf(rows, blocks), { format: 'html', language, ...which }).then(
      ({ text: file }) => ({ file, document: parseHTML(file).document }),
    )

  it('is one document that fetches and runs nothing, whatever stands in it', async () => {
    const { file, document } = await written()
    expect(file.startsWith('<!doctype html>\n')).toBe(true)
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')
    expect(policy?.getAttribute('content')).toMatch(/default-src 'none'/)
    expect(document.querySelectorAll('script, img, iframe, link, object, form')).toHaveLength(0)
    const attributes = [...document.querySelectorAll('*')].flatMap((element) => [
      ...element.attributes,
    ])
    expect(attributes.filter(({ name }) => name.startsWith('on') || name === 'style')).toEqual([])
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '')
    expect(links.filter((link) => !/^(?:#|https?:)/.test(link))).toEqual([])
    // Every name is there once, and what is linked to is there.
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(links.filter((link) => link.startsWith('#') && !ids.includes(link.slice(1)))).toEqual([])
    expect(document.documentElement.getAttribute('lang')).toBe(language)
  })

  it('shows the text whole, its claims marked, and all words of the claims', async () => {
    const { document } = await written()
    // The claims' numbers stand between the words.
    for (const number of document.querySelectorAll('.article a.ref')) number.remove()
    const squeezed = (words: string | null | undefined) => (words ?? '').replaceAll(/\s+/g, '')
    expect(squeezed(document.querySelector('.article')?.textContent)).toContain(squeezed(text))
    expect(document.querySelectorAll('li.claim')).toHaveLength(rows.length)
    const marked = [...document.querySelectorAll('.article mark')].map(({ textContent }) =>
      squeezed(textContent),
    )
    expect(marked.join('')).toContain(squeezed('altri 5'))
    const [first] = document.querySelectorAll('li.claim')
    for (const words of [hostile, rows[0]!.claim.quote])
      expect(squeezed(first?.textContent)).toContain(squeezed(words))
  })
})
