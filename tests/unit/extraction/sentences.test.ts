/** Where sentences end, in both languages. */
import { describe, expect, it } from 'vitest'
import { englishAbbreviations } from '#main/extraction/languages/en/abbreviations.ts'
import { italianAbbreviations } from '#main/extraction/languages/it/abbreviations.ts'
import { segmentSentences } from '#main/extraction/sentences.ts'

function split(language: 'it' | 'en', text: string): string[] {
  const words = language === 'it' ? italianAbbreviations : englishAbbreviations
  return segmentSentences(text, { start: 0, end: text.length }, language, words).map(
    ({ start, end }) => text.slice(start, end),
  )
}

describe('sentences', () => {
  it.each([
    ['it', ['Piove.', 'Il dott. Verdi resta a casa.', 'E tu?']],
    ['it', ['La S.p.A. di via Roma 3 ha chiuso.', 'Peccato!']],
    ['it', ['Si veda l’art. 5 del decreto.', 'Vale 3.500 euro.']],
    ['it', ['“È un sogno”, ha detto Rossi.', 'Poi ha taciuto.']],
    ['it', ['Pane, latte, ecc.', 'Poi basta.']],
    ['en', ['Mr. Green left at 5 p.m. on Friday.', 'He was late.']],
    ['en', ['It rose 3.5% in the U.S. and fell elsewhere.', 'Nobody knew why.']],
    ['en', ['They met at 10 a.m.', 'Nobody else came.']],
    ['en', ['J. R. Smith, of Acme Inc., agreed.', 'Others did not.']],
    ['en', ['See no. 7 in the list.', 'Then go on.']],
    ['en', ['I mean . . . it is late.', 'Go home.']],
    ['en', ['1. Buy bread', '2. Buy milk', '3. Go home']],
    ['en', ['(a) Read it.', '(b) Sign it.']],
    ['it', ['Rossi, Neri, ecc.', 'Mancava Verdi.']],
    ['it', ['Finito.', '- Chi è?', '- Sono io.']],
    ['en', ['“So it is [...]” (Green 55).', 'Nobody asked.']],
    ['en', ['Great food!!! :)', 'Will come back.']],
    ['en', ['hello there.', 'how are you?', 'i am fine, e.g. today.', 'ok bye']],
    ['en', ['They work at Yahoo! in sales.', 'Good for them.']],
    ['en', ['At 5 a.m. Mr. Green left.', 'He came back at 6 p.m.', 'Nobody saw it.']],
    ['it', ['ROMA, 12 gen. - Il governo ha deciso.', 'Lo riferisce l’Ansa.']],
    ['it', ['Accadde nel 2021.', '12 persone furono arrestate.']],
    ['it', ['Il prot. 12 del 3 mag. 2020 è nullo.', 'Lo dice il Tar.']],
    ['en', ['He spoke at 3 p.m. EST.', 'Nobody came.']],
    ['en', ['I called them again.', 'and they said no.', 'i was mad.']],
    ['en', ['He works at Yahoo! Inc. in Ohio.', 'She does not.']],
    ['en', ['Well... I guess so.', 'Fine.']],
    ['en', ['Best pizza ever.', '5 stars.', 'Go there.']],
    ['en', ['See the file (doc. 5).', 'Thanks!']],
    ['en', ['It grew by half.', '. . . The rest did not.']],
  ] as const)('%s: %j', (language, sentences) => {
    expect(split(language, sentences.join(' '))).toEqual(sentences)
  })

  it('keeps to its block and gives offsets in the whole text', () => {
    const text = 'Titolo\nUna frase. Un’altra.\nFuori.'
    const start = text.indexOf('Una')
    const end = text.indexOf('\nFuori')
    const spans = segmentSentences(text, { start, end }, 'it', italianAbbreviations)
    expect(spans.map((span) => text.slice(span.start, span.end))).toEqual([
      'Una frase.',
      'Un’altra.',
    ])
  })

  it('ends where a space was forgotten, but in no address', () => {
    expect(split('en', 'Hello there.Today is Monday.')).toEqual([
      'Hello there.',
      'Today is Monday.',
    ])
    const address = 'See example.Com/Index.Html or a.name@Example.Org for more.'
    expect(split('en', address)).toEqual([address])
  })

  it('has none in the number of a page', () => {
    expect(split('en', '- 12 -')).toEqual([])
    expect(split('en', '12 people')).toEqual(['12 people'])
  })

  it('goes on after a question in straight marks, and ends at one asked in small letters', () => {
    const told = '"Why?" he asked the waiter.'
    expect(split('en', told)).toEqual([told])
    expect(split('en', 'What is it? where do I buy one?')).toEqual([
      'What is it?',
      'where do I buy one?',
    ])
  })

  it('has none in white space', () => {
    expect(split('it', ' \n\t ')).toEqual([])
  })
})
