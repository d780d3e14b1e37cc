/** Italian: what becomes a claim of its own, and in which words. */
import { describe, expect, it } from 'vitest'
import { claimsOf, read } from './texts.ts'

/** Each text with all its claims, in order. */
const cases: [name: string, text: string, claims: string[]][] = [
  [
    'a whole and its parts after a colon',
    "L'accordo prevede un investimento complessivo di 8 miliardi di euro: 5 miliardi da parte di Eni e 3 miliardi da Enel.",
    [
      "L'accordo prevede un investimento complessivo di 8 miliardi di euro",
      "L'accordo prevede un investimento di 5 miliardi di euro da parte di Eni",
      "L'accordo prevede un investimento di 3 miliardi di euro da Enel",
    ],
  ],
  [
    'parts told with one verb',
    'Le consegne sono scese del 6% in Europa, del 25% in America e del 9% in Asia.',
    [
      'Le consegne sono scese del 6% in Europa',
      'Le consegne sono scese del 25% in America',
      'Le consegne sono scese del 9% in Asia',
    ],
  ],
  [
    'two subjects of one verb, the second without it',
    'Ieri Eni ha investito 5 miliardi. Eni ha investito 5 miliardi e Enel 10 miliardi.',
    [
      'Ieri Eni ha investito 5 miliardi',
      'Eni ha investito 5 miliardi',
      'Enel ha investito 10 miliardi',
    ],
  ],
  [
    'two verbs of one subject',
    'La procura ha aperto un fascicolo e ha disposto il sequestro del capannone.',
    ['La procura ha aperto un fascicolo', 'La procura ha disposto il sequestro del capannone'],
  ],
  [
    'two participles of one helping verb',
    'Il gruppo ha chiuso due stabilimenti e ceduto tre marchi.',
    ['Il gruppo ha chiuso due stabilimenti', 'Il gruppo ha ceduto tre marchi'],
  ],
  [
    'a relative clause between commas',
    'Il telescopio, che pesa 6 tonnellate, ha fotografato il pianeta.',
    ['Il telescopio ha fotografato il pianeta', 'Il telescopio pesa 6 tonnellate'],
  ],
  [
    'a relative clause whose antecedent is the object',
    'Il fondo controlla Alitec, che la famiglia Neri ha venduto nel 2018.',
    ['Il fondo controlla Alitec', 'La famiglia Neri ha venduto Alitec nel 2018'],
  ],
  [
    'a relative clause that says which one is meant stays',
    'I ricercatori hanno individuato una proteina che regola il sonno.',
    ['I ricercatori hanno individuato una proteina che regola il sonno'],
  ],
  [
    'a participle after a comma, by whom and when',
    'Lo stabilimento, fondato nel 1998 da Giovanni Neri, dà lavoro a 46 persone.',
    [
      'Lo stabilimento dà lavoro a 46 persone',
      'Lo stabilimento è stato fondato nel 1998 da Giovanni Neri',
    ],
  ],
  [
    'a participle before its clause',
    'Fondata nel 1932, la Mostra ha venduto 93.000 biglietti.',
    ['La Mostra è stata fondata nel 1932', 'La Mostra ha venduto 93.000 biglietti'],
  ],
  [
    'a participle about the object, which it agrees with',
    'Il fondo detiene una quota del 27% in Alitec, valutata 13 milioni di euro.',
    ['Il fondo detiene una quota del 27% in Alitec', 'La quota è valutata 13 milioni di euro'],
  ],
  [
    'a gerund, in the tense of its clause',
    'Il ministero ha acquistato 18 milioni di dosi, spendendo 140 milioni di euro.',
    ['Il ministero ha acquistato 18 milioni di dosi', 'Il ministero ha speso 140 milioni di euro'],
  ],
  [
    'an apposition after a name',
    'Laura Greco, astrofisica dell’ateneo, dirige il laboratorio dal 2019.',
    ['Laura Greco dirige il laboratorio dal 2019', 'Laura Greco è astrofisica dell’ateneo'],
  ],
  [
    'an age',
    'Paolo Conti, 54 anni, ha vinto la gara.',
    ['Paolo Conti ha vinto la gara', 'Paolo Conti ha 54 anni'],
  ],
  [
    'an office with its holder between commas',
    'Il leader dell’opposizione, Marco Bassi, ha respinto il testo.',
    [
      'Il leader dell’opposizione Marco Bassi ha respinto il testo',
      'Marco Bassi è il leader dell’opposizione',
    ],
  ],
  [
    'an event told in passing',
    'I prezzi sono saliti dopo il lancio di Gigatel nel 2022.',
    [
      'I prezzi sono saliti dopo il lancio di Gigatel nel 2022',
      'Il lancio di Gigatel è avvenuto nel 2022',
    ],
  ],
  [
    'a commitment made a noun',
    'Il piano contiene l’impegno di Enel ad assumere 2.000 tecnici.',
    ['Enel si è impegnata ad assumere 2.000 tecnici'],
  ],
  [
    'a contrast',
    'Gli accessi sono aumentati del 12%, mentre i ricoveri restano stabili.',
    ['Gli accessi sono aumentati del 12%', 'I ricoveri restano stabili'],
  ],
  [
    'a condition stays with what it limits',
    'Il contratto decade se il Tar accoglie il ricorso.',
    ['Il contratto decade se il Tar accoglie il ricorso'],
  ],
  [
    'a place and a day before the text',
    'ROMA – Il Senato ha approvato la riforma con 102 voti.',
    ['Il Senato ha approvato la riforma con 102 voti'],
  ],
]

describe('Italian claims', () => {
  it.each(cases)('%s', (_, text, claims) => {
    expect(claimsOf(text).toSorted()).toEqual(claims.toSorted())
  })
})

describe('Italian references', () => {
  it('names the company a noun was tied to', () => {
    const text =
      'Enel ha firmato con la startup Alitec. La startup ha inoltre ottenuto 5 milioni di euro.'
    expect(claimsOf(text)).toContain('Alitec ha ottenuto 5 milioni di euro')
  })

  it('names the two companies of a pair', () => {
    const text =
      'La fusione tra Alitec e Betanet vale 3 miliardi di euro. Il contratto tra le due aziende dura cinque anni.'
    expect(claimsOf(text)).toContain('Il contratto tra Alitec e Betanet dura cinque anni')
  })

  it('fills in a subject left out, from the sentence before', () => {
    const text = 'Il Comune ha acquistato 40 autobus. Ha inoltre stanziato 3 milioni di euro.'
    expect(claimsOf(text)).toContain('Il Comune ha stanziato 3 milioni di euro')
  })

  it('calls people by their full name', () => {
    const text = 'Laura Greco dirige il museo. Oggi Greco ha venduto 300 biglietti.'
    expect(claimsOf(text)).toContain('Oggi Laura Greco ha venduto 300 biglietti')
  })

  it('leaves a noun that two names could be meant by', () => {
    const text =
      'Alitec sale in Borsa\n\nAlitec ha chiuso il bilancio. Enel ha firmato un contratto. La società ha 300 dipendenti.'
    const claim = read(text).claims.find(({ text: words }) => words.includes('300'))
    expect(claim?.text).toBe('La società ha 300 dipendenti')
  })
})
