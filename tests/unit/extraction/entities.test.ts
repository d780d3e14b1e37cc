/** Who and what a text names, and which claims are about them. */
import { describe, expect, it } from 'vitest'
import { extract } from '#main/extraction/index.ts'
import type { Entity, Language } from '#shared/records/extraction.ts'

const read = (language: Language, text: string) => extract(text, { language })

const named = (entities: readonly Entity[]) =>
  entities.map(({ kind, name, aliases }) => [kind, name, ...aliases])

describe('entities', () => {
  it('are one by full name, last name and first name', () => {
    const { entities } = read(
      'it',
      'Maria Bianchi, direttrice di Poste Italiane, ha firmato il contratto. Bianchi guida l’azienda dal 2019. Maria è nata a Roma.',
    )
    expect(named(entities)).toContainEqual(['person', 'Maria Bianchi', 'Bianchi', 'Maria'])
    expect(entities.find(({ kind }) => kind === 'person')?.role).toBe(
      'direttrice di Poste Italiane',
    )
    expect(named(entities)).toContainEqual(['place', 'Roma'])
  })

  it('keep people of one first name apart', () => {
    const { entities } = read(
      'it',
      'Marco Rossi ha incontrato Marco Verdi a Torino. Marco ha parlato per primo.',
    )
    const people = entities.filter(({ mentions }) => mentions[0]!.exact.startsWith('Marco'))
    expect(people.map(({ name }) => name)).toEqual(['Marco Rossi', 'Marco Verdi', 'Marco'])
  })

  it('are one by acronym, whichever comes first', () => {
    const text =
      'L’Oms ha lanciato l’allarme. L’Organizzazione mondiale della sanità (Oms) conta 194 Paesi.'
    const found = read('it', text).entities.filter(({ name }) => name.includes('sanità'))
    expect(named(found)).toEqual([['organisation', 'Organizzazione mondiale della sanità', 'Oms']])
    expect(found[0]!.mentions).toHaveLength(3)
  })

  it('are one by a first word from the full name on, and two where the full name comes back', () => {
    const names = (text: string): string[] => read('en', text).entities.map(({ name }) => name)
    expect(names('Harlow Steel lost a court case. Later Harlow sold 3 plants.')).toEqual([
      'Harlow Steel',
    ])
    expect(
      names('Zentra Cloud has 90 users. Zentra sold 3 plants. Zentra Cloud lost a court case.'),
    ).toEqual(['Zentra Cloud', 'Zentra'])
  })

  it('are not one by a common first word', () => {
    const { entities } = read(
      'en',
      'Apple bought the firm in 2014. Apple Music has 90 million users.',
    )
    expect(entities.map(({ name }) => name)).toEqual(['Apple', 'Apple Music'])
  })

  it('are one with and without what companies have behind their names', () => {
    const { entities } = read('en', 'Acme Corp. hired 300 people. Acme also closed a plant.')
    expect(entities).toHaveLength(1)
    expect(entities[0]!.kind).toBe('organisation')
  })

  it('know countries of several words, products and lists of them', () => {
    const { entities } = read(
      'it',
      'Il Burkina Faso ha comprato i droni Falco e Astore. Il chatbot Lucia costa 20 euro.',
    )
    expect(named(entities)).toEqual([
      ['place', 'Burkina Faso'],
      ['product', 'Falco'],
      ['product', 'Astore'],
      ['product', 'Lucia'],
    ])
  })

  it('leave offices and acronyms of things out', () => {
    const { entities } = read(
      'it',
      'Il ministro dell’Economia Giancarlo Giorgetti ha parlato di AI e di Pil con il CEO di Enel.',
    )
    expect(entities.map(({ name }) => name)).toEqual(['Giancarlo Giorgetti', 'Enel'])
  })

  it('belong to the claims that name them or stand for them', () => {
    const { claims, entities } = read(
      'en',
      'The startup Anthropic hired 40 people. The startup also opened an office in Dublin.',
    )
    const names = claims.map((claim) => claim.entities.map((at) => entities[at]!.name))
    expect(names).toEqual([['Anthropic'], ['Anthropic', 'Dublin']])
  })
})

describe('words put in', () => {
  const marked = (language: Language, text: string): string[] =>
    read(language, text).claims.map(({ text: words, insertions }) => {
      let out = ''
      let at = 0
      for (const { start, end } of insertions) {
        out += `${words.slice(at, start)}[${words.slice(start, end)}]`
        at = end
      }
      return out + words.slice(at)
    })

  it('are marked, and nothing else is', () => {
    expect(
      marked('en', 'The startup Anthropic hired 40 people. The startup also opened an office.'),
    ).toEqual(['The startup Anthropic hired 40 people', '[Anthropic] also opened an office'])
    expect(
      marked(
        'it',
        'La spesa è di 9 miliardi di euro: 4 miliardi per le strade e 5 miliardi per le scuole.',
      ),
    ).toEqual([
      'La spesa è di 9 miliardi di euro',
      expect.stringMatching(/^\[La spesa.*\] 4 miliardi \[di euro\] per le strade$/),
      expect.stringMatching(/^\[La spesa.*\] 5 miliardi \[di euro\] per le scuole$/),
    ])
  })

  it('are none in words told in another order', () => {
    const [first] = marked('it', '“Abbiamo assunto 50 persone”, ha detto Anna Neri.')
    expect(first).toBe('Anna Neri ha detto: «Abbiamo assunto 50 persone»')
  })
})

describe('how sure the text is', () => {
  it.each([
    ['it', 'Unicredit ha presentato un’offerta da 10 miliardi.', 'asserted', []],
    ['it', 'Unicredit avrebbe presentato un’offerta da 10 miliardi.', 'conditional', ['avrebbe']],
    [
      'it',
      'Secondo alcune fonti, Enel ha venduto 3 centrali.',
      'possible',
      ['Secondo alcune fonti'],
    ],
    ['it', 'Secondo Istat, i prezzi sono saliti del 3%.', 'reported', []],
    ['en', 'Novavax reportedly signed a deal worth $150 million.', 'possible', ['reportedly']],
    ['en', 'Novavax said it signed a deal worth $150 million.', 'reported', []],
  ] as const)('%s: %s', (language, text, modality, hedges) => {
    const [claim] = read(language, text).claims
    expect(claim?.modality).toBe(modality)
    expect(claim?.hedges.map(({ exact }) => exact)).toEqual(hedges)
  })

  it.each([
    ['it', 'Enel potrebbe vendere 3 centrali.'],
    ['it', 'Enel avrebbe potuto vendere 3 centrali.'],
    ['en', 'Novavax could sign a deal worth $150 million.'],
  ] as const)('%s: what may come is no claim: %s', (language, text) => {
    const { claims, sentences } = read(language, text)
    expect(claims).toEqual([])
    expect(sentences[0]).toMatchObject({ coverage: 'skipped', reason: 'forecast' })
  })
})

describe('what claims are to each other', () => {
  it('is told by shared units, places and figures', () => {
    const { claims } = read(
      'it',
      'La spesa è di 9 miliardi di euro: 4 miliardi per le strade e 5 miliardi per le scuole.\n\nEnel ha investito 80 milioni di euro in Sardegna. I lavori di Enel valgono 80 milioni di euro.',
    )
    expect(claims.map(({ relations }) => relations)).toEqual([
      [],
      [{ kind: 'depends-on', to: 0 }],
      [{ kind: 'depends-on', to: 0 }],
      [],
      [{ kind: 'same-event', to: 3 }],
    ])
  })
})
