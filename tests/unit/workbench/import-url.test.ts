import { describe, expect, it } from 'vitest'
import { serve } from '../../make/web.ts'
import { column, makePdf } from '../../make/pdf.ts'
import { error, everything, openForTest, value } from './library-for-tests.ts'
import { simpleReader } from './simple-reader.ts'

const words = 'Il comune ha speso 9 milioni per la scuola. La regione ne ha promessi 3.'
const page = (head: string) =>
  `<html lang="it"><head>${head}</head><body><h1>La scuola</h1><p>${words}</p></body></html>`

describe('importing an address', () => {
  it('keeps where it was found, what the page calls itself, and when it was read', async () => {
    const site = await serve((request, response) => {
      if (request.url === '/vecchio') response.writeHead(301, { location: '/nuovo?da=feed' }).end()
      else
        response
          .setHeader('content-type', 'text/html')
          .end(page('<link rel="canonical" href="/nuovo">'))
    })
    const workbench = await openForTest()
    const progress: string[] = []
    const result = await workbench.run(
      'sources.importUrl',
      { url: `${site}/vecchio`, allowPrivate: true },
      { progress: (_done, _total, label) => progress.push(label) },
    )
    expect(result).toMatchObject({
      ok: true,
      value: { title: 'La scuola', url: `${site}/nuovo?da=feed`, claims: 2 },
    })
    expect(new Set(progress)).toEqual(new Set([new URL(site).host]))
    const [source] = await value(workbench, 'sources.list', {})
    expect(source).toMatchObject({ title: 'La scuola', url: `${site}/nuovo`, language: 'it' })
    const { origin, pages } = await value(workbench, 'sources.get', { id: source!.id })
    expect(origin).toEqual({
      kind: 'html',
      file: '',
      url: `${site}/nuovo?da=feed`,
      canonicalUrl: `${site}/nuovo`,
      accessedAt: expect.stringMatching(/^\d{4}-.*Z$/) as string,
    })
    expect(pages).toBeUndefined()
    await value(workbench, 'history.undo', {})
    expect(await value(workbench, 'sources.list', {})).toEqual([])
  })

  it('does not cite another site that the page claims to be', async () => {
    const site = await serve((_, response) =>
      response
        .setHeader('content-type', 'text/html')
        .end(page('<link rel="canonical" href="https://altrove.example/a">')),
    )
    const workbench = await openForTest()
    await value(workbench, 'sources.importUrl', { url: `${site}/b`, allowPrivate: true })
    const [source] = await value(workbench, 'sources.list', {})
    expect(source!.url).toBe(`${site}/b`)
    const { origin } = await value(workbench, 'sources.get', { id: source!.id })
    expect(origin!.canonicalUrl).toBe('https://altrove.example/a')
  })

  it('takes a text without a title by the end of its address', async () => {
    const long = `${'Una riga che non finisce mai e che dice nove '.repeat(6)}.`
    const site = await serve((_, response) =>
      response
        .setHeader('content-type', 'text/plain; charset=iso-8859-1')
        .end(Buffer.from(`${long} Così è.`, 'latin1')),
    )
    const workbench = await openForTest({
      reader: { ...simpleReader, splitBlocks: () => Promise.resolve([]) },
    })
    const { title, sourceId } = await value(workbench, 'sources.importUrl', {
      url: `${site}/conti/la-scuola.txt`,
      allowPrivate: true,
    })
    expect(title).toBe('la-scuola')
    const { revision } = await value(workbench, 'sources.get', { id: sourceId })
    expect(revision.text).toContain('Così è.')
  })

  it.each([
    ['', { code: 'invalid-input', field: 'url' }],
    ['file:///etc/passwd', { code: 'invalid-input', field: 'url' }],
    ['http://127.0.0.1/', { code: 'cannot-fetch', detail: { file: 'http://127.0.0.1/' } }],
  ])('refuses %s and leaves the library alone', async (url, expected) => {
    const workbench = await openForTest()
    const before = await everything(workbench)
    expect(await error(workbench, 'sources.importUrl', { url })).toMatchObject(expected)
    expect(await everything(workbench)).toEqual(before)
  })

  it.each([
    ['what it is not', 'application/pdf', 'Ciao.'],
    [
      'a picture under the name of a page',
      'text/html',
      Buffer.from('89504e470d0a1a0a00000000', 'hex'),
    ],
    ['a page without words', 'text/html', '<html><body><img></body></html>'],
    ['nothing', 'text/plain', ''],
  ])('names the address where the server gives %s', async (_, type, body) => {
    const site = await serve((_request, response) =>
      response.setHeader('content-type', type).end(body),
    )
    const workbench = await openForTest()
    expect(
      await error(workbench, 'sources.importUrl', { url: site, allowPrivate: true }),
    ).toMatchObject({ code: 'unreadable-file', detail: { file: site } })
    expect(await value(workbench, 'history.list', {})).toEqual([])
  })

  it('says which source has the same text already', async () => {
    const site = await serve((_, response) =>
      response.setHeader('content-type', 'text/plain').end(words),
    )
    const workbench = await openForTest()
    const { sourceId } = await value(workbench, 'sources.importText', { text: words })
    expect(
      await error(workbench, 'sources.importUrl', { url: site, allowPrivate: true }),
    ).toMatchObject({ code: 'duplicate-source', detail: { sourceId, title: words } })
  })
})

describe('importing a file', () => {
  it('keeps its name, its kind and its pages', async () => {
    const workbench = await openForTest()
    const bytes = makePdf({
      pages: [
        column(['Sulla prima pagina sono nove mele.']),
        column(['Sulla seconda sono dieci.']),
      ],
    })
    const report = await value(workbench, 'sources.importBytes', {
      files: [{ name: '/conti/scuola.pdf', bytes }],
    })
    const { origin, pages, revision } = await value(workbench, 'sources.get', {
      id: report.imported[0]!.sourceId,
    })
    expect(origin).toMatchObject({ kind: 'pdf', file: 'scuola.pdf', url: '', canonicalUrl: '' })
    expect(pages).toEqual([
      { number: 1, start: 0 },
      { number: 2, start: revision.text.indexOf('Sulla seconda') },
    ])
  })

  it('tells the language by the words, not by what the file was made with', async () => {
    const languages: (string | undefined)[] = []
    const workbench = await openForTest({
      reader: {
        ...simpleReader,
        extract: (text, options) => {
          languages.push(options.language)
          return simpleReader.extract(text, options)
        },
      },
    })
    const long = Array.from({ length: 12 }, () => 'Il comune ha speso nove milioni per la scuola.')
    const files = [long, ['Nove 9.']].map((lines, at) => ({
      name: `${at}.pdf`,
      bytes: makePdf({ pages: [column(lines)], language: 'en-US' }),
    }))
    await value(workbench, 'sources.importBytes', { files })
    expect(languages).toEqual([undefined, 'en'])
  })

  it('names the source that a second file of the same text would have been', async () => {
    const workbench = await openForTest()
    const bytes = new TextEncoder().encode(words)
    const { imported, failed } = await value(workbench, 'sources.importBytes', {
      files: [
        { name: 'a.txt', bytes },
        { name: 'b.txt', bytes },
      ],
    })
    const { sourceId, title } = imported[0]!
    expect(failed).toMatchObject([
      { file: 'b.txt', code: 'duplicate-source', detail: { sourceId, title } },
    ])
    const again = await value(workbench, 'sources.importBytes', {
      files: [{ name: 'c.txt', bytes }],
    })
    expect(again.failed).toMatchObject([{ detail: { sourceId, title } }])
  })
})
