import { describe, expect, it } from 'vitest'
import { readSourceBytes } from '#main/sources/index.ts'

const article = [
  'Il comune di Prova ha speso nove milioni di euro per la scuola nuova, dice il bilancio approvato martedì.',
  'Altri due milioni sono andati alla palestra del quartiere, che aprirà in autunno con tre mesi di ritardo.',
  'La regione ne ha promessi tre, ma secondo il sindaco Bruno Neri non sono ancora arrivati.',
]
  .map((words) => `<p>${words}</p>`)
  .join('')

const page = (
  head: string,
  body = `<article><h1>Quanto costa la scuola</h1>${article}</article>`,
) => `<!doctype html><html lang="it"><head>${head}</head><body>${body}</body></html>`

const read = (markup: string | Uint8Array, file = 'a.html') =>
  readSourceBytes(file, typeof markup === 'string' ? Buffer.from(markup) : markup)

const ld = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`

describe('what a page says of itself', () => {
  const known = {
    title: 'Quanto costa la scuola',
    byline: 'Anna Verdi, Carla Blu',
    outlet: 'Gazzetta di Prova',
    url: 'https://gazzetta.example/scuola',
    publishedOn: '2026-02-03',
    language: 'it',
  }

  it('is taken from JSON-LD, also in a graph where things are named by their ids', async () => {
    const head = ld({
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Organization', '@id': '#o', name: 'Gazzetta di Prova' },
        {
          '@type': ['NewsArticle'],
          headline: 'Quanto costa la scuola',
          author: [
            { '@type': 'Person', name: 'Anna Verdi' },
            { '@type': 'Person', name: 'Carla Blu' },
          ],
          publisher: { '@id': '#o' },
          datePublished: '2026-02-03T23:30:00+01:00',
          mainEntityOfPage: { '@id': 'https://gazzetta.example/scuola' },
          inLanguage: 'it-IT',
        },
      ],
    })
    expect((await read(page(head))).details).toEqual(known)
  })

  it('is taken from Open Graph and meta elements, without the outlet in the title', async () => {
    const head = `<meta property="og:title" content="Quanto costa la scuola - Gazzetta di Prova">
      <meta name="author" content="Di Anna Verdi, Carla Blu">
      <meta property="og:site_name" content="Gazzetta di Prova">
      <meta property="og:url" content="https://gazzetta.example/scuola?utm=1">
      <link rel="canonical" href="https://gazzetta.example/scuola#commenti">
      <meta property="article:published_time" content="2026-02-03T08:00:00Z">
      <meta property="og:locale" content="it_IT">`
    expect((await read(page(head))).details).toEqual(known)
  })

  it('is left empty where it is not said, or is no such thing', async () => {
    const head = `<meta name="author" content="https://gazzetta.example/anna">
      <link rel="canonical" href="javascript:alert(1)"><meta name="date" content="03/02/2026">
      ${ld('niente')}<script type="application/ld+json">{"@type": "NewsArticle", }</script>`
    expect((await read(page(head))).details).toEqual({
      title: 'Quanto costa la scuola',
      language: 'it',
    })
  })

  it('is relative to where the page came from', async () => {
    const sent = { kind: 'html', charset: null, url: 'https://m.gazzetta.example/s/1' } as const
    const markup = Buffer.from(page('<link rel="canonical" href="/scuola">'))
    const { details } = await readSourceBytes(sent.url, markup, { sent })
    expect(details.url).toBe('https://m.gazzetta.example/scuola')
  })
})

describe('the text of a page', () => {
  it('is its article with the headline first, without what stands around it', async () => {
    const { text, kind } = await read(
      page(
        '<style>p { color: red }</style><script>var furto = 1</script>',
        `<nav><a href="/">Casa</a> <a href="/sport">Sport</a></nav>
         <div id="cookie-banner"><p>Usiamo i cookie per darti il meglio.</p><button>Accetta</button></div>
         <article><h1>Quanto costa la scuola</h1>${article}
         <p>Leggi anche: <a href="/x">Quanto costa la palestra</a></p>
         <p style="display:none">Nascosto 99.</p></article><footer>Riproduzione riservata</footer>`,
      ),
    )
    expect(kind).toBe('html')
    expect(text).toMatch(/^# Quanto costa la scuola\n\nIl comune di Prova/)
    expect(text).toContain('tre mesi di ritardo.\n\nLa regione')
    expect(text).not.toMatch(/Casa|cookie|Accetta|Leggi anche|Nascosto|riservata|furto|red/)
  })

  it('keeps lists, tables, raised numbers and character references', async () => {
    const more = `<h2>I conti</h2><ul><li>scuola &amp; mensa</li><li>palestra</li></ul>
      <table><tr><th>Voce</th><th>Milioni</th></tr><tr><td>Scuola</td><td>9&nbsp;&euro;</td></tr></table>
      <p>La nota<sup>2</sup> dice altro.</p>`
    const { text } = await read(page('', `<article><h1>Conti</h1>${article}${more}</article>`))
    expect(text).toContain('## I conti\n\n- scuola & mensa\n- palestra')
    expect(text).toMatch(/\| Voce \| Milioni \|\n\| Scuola \| 9\s€ \|/)
    expect(text).toContain('La nota² dice altro.')
  })

  it.each([
    ['windows-1252, named', 'windows-1252', '<meta charset="windows-1252">'],
    [
      'ISO 8859-15, named',
      'latin1',
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
    ],
    ['windows-1252, not named', 'latin1', ''],
    ['UTF-8, named wrongly', 'utf8', '<meta charset="iso-8859-1">'],
    ['UTF-16 with its mark', 'utf16le', ''],
  ])('is decoded from %s', async (_, encoding, head) => {
    const words = `<p>Perché la città è così: già più di là.</p>`
    const markup = page(head, `<article><h1>Così è</h1>${article}${words}</article>`)
    const bytes =
      encoding === 'utf8'
        ? Buffer.from(markup)
        : encoding === 'utf16le'
          ? Buffer.from(`\ufeff${markup}`, 'utf16le')
          : Buffer.from(markup, 'latin1')
    expect((await read(bytes)).text).toContain('Perché la città è così: già più di là.')
  })

  it('is decoded as its server says, before what it says itself', async () => {
    const sent = { kind: 'html', charset: 'ISO-8859-2', url: 'https://a.example/' } as const
    const markup = Buffer.from(
      page('<meta charset="windows-1252">', `<article>${article}<p>\xe8</p></article>`),
      'latin1',
    )
    expect((await readSourceBytes('a', markup, { sent })).text).toContain('č')
  })

  it('is read from a piece of a page too, and refused where there are no words', async () => {
    expect((await read('<p>Solo un pezzo di pagina, senza testa.</p>')).text).toContain(
      'Solo un pezzo',
    )
    await expect(read(page('', '<img src="a.png">'))).rejects.toMatchObject({
      error: { code: 'unreadable-file', detail: { file: 'a.html' } },
    })
  })
})
