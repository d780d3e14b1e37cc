/** English: what becomes a claim of its own, and in which words. */
import { describe, expect, it } from 'vitest'
import { claimsOf } from './texts.ts'

const cases: [name: string, text: string, claims: string[]][] = [
  [
    'a whole and its parts after a colon',
    'The deal includes a combined investment of $15 billion: $5 billion from Alphatech and $10 billion from Betacorp.',
    [
      'The deal includes a combined investment of $15 billion',
      'The deal includes an investment of $5 billion from Alphatech',
      'The deal includes an investment of $10 billion from Betacorp',
    ],
  ],
  [
    'parts told with one verb',
    'Deliveries fell 6% in Europe, 25% in America and 9% in Asia.',
    [
      'Deliveries fell 6% in Europe',
      'Deliveries fell 25% in America',
      'Deliveries fell 9% in Asia',
    ],
  ],
  [
    'two subjects of one verb, the second without it',
    'Alphatech invested $5 billion and Betacorp $10 billion.',
    ['Alphatech invested $5 billion', 'Betacorp invested $10 billion'],
  ],
  [
    'two verbs of one subject',
    'The factory employs 46 people and exports to 12 countries.',
    ['The factory employs 46 people', 'The factory exports to 12 countries'],
  ],
  [
    'a passive and an active verb of one subject',
    'The telescope was built by NASA and entered service in July 2022.',
    ['The telescope was built by NASA', 'The telescope entered service in July 2022'],
  ],
  [
    'a relative clause between commas',
    'The blaze, which started at 2:30am, destroyed 1,200 square metres of the building.',
    ['The blaze destroyed 1,200 square metres of the building', 'The blaze started at 2:30am'],
  ],
  [
    'a relative clause whose antecedent is the object',
    'The fund controls Alphatech, which Betacorp sold in 2018.',
    ['The fund controls Alphatech', 'Betacorp sold Alphatech in 2018'],
  ],
  [
    'a place told about in a relative clause',
    'Belgium, where most of the funds are held, opposes the plan.',
    ['Belgium opposes the plan', 'Most of the funds are held in Belgium'],
  ],
  [
    'a participle after a comma',
    'Hungary, led by Viktor Orban, opposes the loan.',
    ['Hungary opposes the loan', 'Hungary is led by Viktor Orban'],
  ],
  [
    'a participle before its clause',
    'Born in Akron in 1953, Jim Carter has directed 14 features.',
    ['Jim Carter was born in Akron in 1953', 'Jim Carter has directed 14 features'],
  ],
  [
    'a gerund, in the tense of its clause',
    'Drones struck a building in Kharkiv, killing four people.',
    ['Drones struck a building in Kharkiv', 'Drones killed four people'],
  ],
  [
    'an apposition after a name',
    'Mike Johnson, the speaker of the House, blocked the bill.',
    ['Mike Johnson blocked the bill', 'Mike Johnson is the speaker of the House'],
  ],
  [
    'an age',
    'Viktor Hall, 27, scored 54 goals last season.',
    ['Viktor Hall scored 54 goals last season', 'Viktor Hall is 27 years old'],
  ],
  [
    'a commitment made a noun',
    'The plan includes the pledge of Betacorp to hire 2,000 engineers.',
    ['Betacorp pledged to hire 2,000 engineers'],
  ],
  [
    'a contrast',
    'Unemployment fell to 3.8% in March, while wages rose 4.1% over the year.',
    ['Unemployment fell to 3.8% in March', 'Wages rose 4.1% over the year'],
  ],
  [
    'a condition stays with what it limits',
    'The contract ends if the court upholds the appeal.',
    ['The contract ends if the court upholds the appeal'],
  ],
  [
    'an agency and a place before the text',
    'LONDON (Reuters) - The bank cut 300 jobs on Monday.',
    ['The bank cut 300 jobs on Monday'],
  ],
  [
    'a name is not broken at its genitive',
    "Companies' profits fell 3% and Alphatech's shares rose 2%.",
    ["Companies' profits fell 3%", "Alphatech's shares rose 2%"],
  ],
]

describe('English claims', () => {
  it.each(cases)('%s', (_, text, claims) => {
    expect(claimsOf(text, 'en').toSorted()).toEqual(claims.toSorted())
  })

  it('reads nouns and verbs that look alike', () => {
    const text =
      'Sales rose 3%. The company plans to cut 200 jobs. Its rivals report losses of $2 billion.'
    expect(claimsOf(text, 'en')).toEqual([
      'Sales rose 3%',
      'The company plans to cut 200 jobs',
      'The company’s rivals report losses of $2 billion',
    ])
  })
})

describe('English references', () => {
  it('names the company a noun was tied to', () => {
    const text =
      'Alphatech signed with the startup Gammanet on Monday. The startup will spend $5 million on chips.'
    expect(claimsOf(text, 'en')).toContain('Gammanet will spend $5 million on chips')
  })

  it('tells whose "its" is', () => {
    const text = 'The festival sold 93,000 tickets and its budget grew by 5%.'
    expect(claimsOf(text, 'en')).toContain('The festival’s budget grew by 5%')
  })

  it('tells who "he" is', () => {
    const text = 'Mark Carter runs the bank. He earned $3 million in 2023.'
    expect(claimsOf(text, 'en')).toContain('Mark Carter earned $3 million in 2023')
  })
})
