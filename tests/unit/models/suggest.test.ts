/** What a model answers, read and held against the text. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numbersNotIn } from '#main/checks/index.ts'
import { findJson, findObjects } from '#main/models/find-json.ts'
import { partsOf } from '#main/models/parts.ts'
import { readSuggestions, suggestQuestion } from '#main/models/suggest.ts'
import { verify, type TextToQuote } from '#main/models/verify.ts'

const text = [
  'Nvidia investe 10 miliardi di dollari nella società.',
  'La città di Forlì ha 117.000 abitanti.',
  'Nvidia investe ancora: 5 miliardi di dollari.',
].join(' ')
const sentences = [...text.matchAll(/[^.:]+(?:\.\d+[^.]*)?(?:: [^.]+)?\./g)].map((found) => ({
  start: found.index + (found[0].startsWith(' ') ? 1 : 0),
  end: found.index + found[0].length,
}))
const source: TextToQuote = {
  text,
  sentences,
  numbersNotIn: (words, quote) => numbersNotIn(words, quote, 'it'),
}
const check = (quote: string, claim = 'Lo dice.', sentence: number | null = null) =>
  verify([{ text: claim, quotes: [quote], sentence, why: '' }], source)[0]!

describe('the answer', () => {
  const claims = [{ sentence: 1, quote: 'a', text: 'b', why: 'c' }]
  const json = JSON.stringify({ claims })
  it.each([
    json,
    `\`\`\`json\n${json}\n\`\`\``,
    `<think>{"claims": "no"} [1] {</think>\nEcco: ${json} Ciao {`,
    JSON.stringify(claims),
    JSON.stringify({ suggestions: claims }),
  ])('is found in %j', (content) => {
    expect(readSuggestions({ content, cut: false })).toEqual([
      { text: 'b', quotes: ['a'], sentence: 1, why: 'c' },
    ])
  })

  it.each([
    ['Mi dispiace, non posso.', 'not-json'],
    ['{"claims": [{"quote": "a"', 'not-json'],
    ['{"verdict": "refuted"}', 'shape'],
    ['{"claims": {"a": 1}}', 'shape'],
  ])('%j is refused as %s', (content, kind) => {
    expect(() => readSuggestions({ content, cut: false })).toThrow(
      expect.objectContaining({
        error: expect.objectContaining({
          detail: expect.objectContaining({ kind }) as object,
        }) as object,
      }),
    )
  })

  it('that breaks off gives what is whole', () => {
    const content = '{"claims": [{"quote": "a", "text": "uno"}, {"quote": "b", "text": "d'
    expect(readSuggestions({ content, cut: true })).toMatchObject([{ text: 'uno' }])
    expect(() => readSuggestions({ content: '{"claims": [{"quo', cut: true })).toThrow(
      /stopped before/,
    )
  })

  it('keeps nothing but what was asked for, and shows what has not its shape', () => {
    const content = JSON.stringify({
      claims: [
        { quote: 'a', text: 'uno', verdict: 'refuted', status: 'checked', id: 'x' },
        { text: 'senza citazione' },
        { quote: 7, text: 'due' },
        'tre',
      ],
    })
    expect(readSuggestions({ content, cut: false })).toEqual([
      { text: 'uno', quotes: ['a'], sentence: null, why: '' },
      { text: 'senza citazione', field: 'quote' },
      { text: 'due', field: 'quote' },
      { text: '', field: 'claims' },
    ])
  })

  it('of any kind is read or refused in words, never a crash', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.json(), fc.string({ unit: 'binary' })),
        fc.boolean(),
        (content, cut) => {
          try {
            readSuggestions({ content, cut })
          } catch (thrown) {
            expect(thrown).toMatchObject({ error: { code: 'model-failed' } })
          }
          findJson(content)
          findObjects(content)
        },
      ),
    )
  })
})

describe('a quote', () => {
  it('that stands in the text once is placed', () => {
    const { ranges, refusal } = check('117.000 abitanti')
    expect(refusal).toBeNull()
    expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['117.000 abitanti'])
  })

  it('may be written in decomposed letters, and is the text’s own then', () => {
    const { ranges, refusal } = check('La città di Forlì'.normalize('NFD'))
    expect(refusal).toBeNull()
    expect(ranges[0]!.exact).toBe('La città di Forlì')
  })

  it.each([
    ['10 miliardi di euro', 'another word'],
    ['nvidia investe 10', 'another case'],
    ['Nvidia investe  10', 'another space'],
    ['Nvidia investe 10 miliardi di dollari nella societa.', 'an accent left out'],
    ['“Nvidia investe 10”', 'marks that are not there'],
  ])('%j is not in the text: %s', (quote) => {
    expect(check(quote)).toMatchObject({
      ranges: [],
      refusal: { kind: 'not-in-text', about: quote },
    })
  })

  it('that is not there is shown beside the sentence most like it', () => {
    expect(
      check('Nvidia ha investito 10 miliardi di dollari nella società').refusal?.closest,
    ).toEqual({
      ...sentences[0],
      exact: text.slice(sentences[0]!.start, sentences[0]!.end),
    })
    expect(check('Tutt’altro argomento, senza parole comuni').refusal?.closest).toBeNull()
  })

  it('that stands there twice is where its sentence has it, else nowhere', () => {
    expect(check('miliardi di dollari', 'Lo dice.', 3).ranges[0]!.start).toBeGreaterThan(
      sentences[2]!.start,
    )
    expect(check('miliardi di dollari', 'Lo dice.', 2).refusal?.kind).toBe('ambiguous')
    expect(check('miliardi di dollari').refusal?.kind).toBe('ambiguous')
    expect(check('miliardi di dollari', 'Lo dice.', 99).refusal?.kind).toBe('ambiguous')
  })

  it.each(['', '  ', '…', '.'])('%j quotes no words', (quote) => {
    expect(check(quote).refusal?.kind).toBe('no-words')
  })

  it('in several pieces needs each of them', () => {
    const both = { text: 'Lo dice.', sentence: null, why: '' }
    const found = verify([{ ...both, quotes: ['10 miliardi', '5 miliardi'] }], source)[0]!
    expect(found.ranges.map(({ exact }) => exact)).toEqual(['10 miliardi', '5 miliardi'])
    const lost = verify([{ ...both, quotes: ['10 miliardi', '6 miliardi'] }], source)[0]!
    expect(lost).toMatchObject({
      ranges: [],
      refusal: { kind: 'not-in-text', about: '6 miliardi' },
    })
  })

  it('is, wherever it is accepted, what the text has at that place', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(60), fc.string(), (start, length, noise) => {
        for (const quote of [text.slice(start, start + length), noise]) {
          const { ranges, refusal } = check(quote)
          if (refusal === null)
            for (const range of ranges) expect(text.slice(range.start, range.end)).toBe(range.exact)
          else expect(ranges).toEqual([])
        }
      }),
    )
  })
})

describe('a number in the claim', () => {
  it.each([
    ['Nvidia investe 10 miliardi di dollari', null],
    ['Nvidia investe 10.000.000.000 dollari', null],
    ['Nvidia investe 12 miliardi di dollari nel 2025', '12 miliardi, 2025'],
  ])('%s', (claim, about) => {
    const { refusal } = check('Nvidia investe 10 miliardi di dollari', claim)
    expect(refusal?.about ?? null).toBe(about)
    if (refusal) expect(refusal.kind).toBe('numbers')
  })
})

describe('the question', () => {
  it('numbers every sentence and cuts none', () => {
    const long = Array.from({ length: 500 }, (_, at) => ({ start: at * 100, end: at * 100 + 99 }))
    const parts = partsOf(long)
    expect(parts.flat().map(({ number }) => number)).toEqual(long.map((_, at) => at + 1))
    expect(parts.flat().map(({ start, end }) => ({ start, end }))).toEqual(long)
    expect(parts.length).toBeGreaterThan(3)
  })

  it('is refused where it would be too long, before anything is sent', () => {
    expect(() => partsOf([])).toThrow(/no sentence/)
    expect(() => partsOf([{ start: 0, end: 10_000_000 }])).toThrow(/too long/)
  })

  it('holds the sentences as they stand, apart from what is asked', () => {
    const [system, user] = suggestQuestion(text, partsOf(sentences).flat(), 'it').messages
    expect(user?.content).toContain(`[1] ${text.slice(sentences[0]!.start, sentences[0]!.end)}`)
    expect(system?.content).not.toContain('Nvidia')
  })
})
