import { describe, expect, it } from 'vitest'
import { readSourceBytes } from '#main/sources/index.ts'
import { pageAt } from '#shared/records/origin.ts'
import { column, makePdf, type PdfOptions } from '../../make/pdf.ts'

const read = (options: PdfOptions) => readSourceBytes('a.pdf', makePdf(options))

/** As wide as a line of the columns below, so that none looks as if it ended on purpose. */
const left = [
  'Il comune ha speso nove mi-',
  'lioni per la scuola nuova e',
  'altri due per la palestra del',
  'quartiere, dice il bilancio.',
]
const right = [
  'La regione ne ha promessi tre',
  'che non sono ancora arrivati,',
  'e il sindaco spera di averli',
  'prima della fine dell’anno.',
]

describe('a PDF', () => {
  it('is read with headings, paragraphs and broken words made whole', async () => {
    const { text, kind } = await read({
      pages: [
        [{ text: 'Quanto costa la scuola', x: 60, y: 60, size: 20 }, ...column(left, { top: 100 })],
      ],
    })
    expect(kind).toBe('pdf')
    expect(text).toBe(
      '# Quanto costa la scuola\n\nIl comune ha speso nove milioni per la scuola nuova e altri due ' +
        'per la palestra del quartiere, dice il bilancio.',
    )
  })

  it('reads the left column before the right one', async () => {
    const { text } = await read({
      pages: [[...column(left), ...column(right, { x: 320 })]],
    })
    expect(text).toMatch(/dice il bilancio\.\s+La regione ne ha promessi/)
    expect(text).toContain('ancora arrivati, e il sindaco')
  })

  it('keeps for each word the page it stands on, also in a sentence that runs over', async () => {
    const { text, pages } = await read({
      pages: [
        column(['Sulla prima pagina sta questo e la frase', 'va avanti']),
        column(['fino alla seconda pagina.']),
        column(['Poi la terza.']),
      ],
    })
    expect(text).toContain('va avanti fino alla seconda pagina.')
    const page = (words: string) => pageAt(pages, text.indexOf(words))
    expect(['Sulla', 'avanti', 'fino', 'pagina.', 'Poi'].map(page)).toEqual([1, 1, 2, 2, 3])
  })

  it('drops what runs along the top and the foot of the pages', async () => {
    const pages = ['uno', 'due', 'tre'].map((word, at) => [
      { text: 'Gazzetta di Prova', x: 60, y: 30, size: 9 },
      ...column([`La pagina ${word} dice una cosa che nessun’altra dice.`]),
      { text: `Pagina ${at + 1} di 3`, x: 280, y: 820, size: 9 },
    ])
    const { text } = await read({ pages })
    expect(text).not.toMatch(/Gazzetta|di 3/)
    expect(text.match(/La pagina (?:uno|due|tre)/g)).toHaveLength(3)
  })

  it('says its title where the text shows it, its author where that is a name, its language', async () => {
    const page = column(['Il bilancio', ...left])
    const { details } = await read({
      pages: [page],
      title: 'Il bilancio',
      author: 'Anna Verdi',
      language: 'it-IT',
    })
    expect(details).toEqual({ title: 'Il bilancio', byline: 'Anna Verdi', language: 'it' })
    const other = await read({
      pages: [page],
      title: 'Microsoft Word - bozza3.docx',
      author: 'utente',
    })
    expect(other.details).toEqual({})
  })

  it.each([
    ['locked with a password', { pages: [column(left)], locked: true }, /password/],
    ['a scan', { pages: [[], []] }, /pictures without text.*OCR/],
  ])('is refused where it is %s', async (_, options, why) => {
    await expect(read(options)).rejects.toMatchObject({
      error: {
        code: 'unreadable-file',
        message: expect.stringMatching(why) as string,
        detail: { file: 'a.pdf' },
      },
    })
  })
})
