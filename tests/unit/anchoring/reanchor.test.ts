import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reanchor } from '#main/anchoring/index.ts'

const article = [
  'Microsoft e Nvidia investono 15 miliardi in Anthropic.',
  'Di questi, 5 miliardi sono di Microsoft e 10 miliardi di Nvidia.',
  'La startup si impegna a comprare 30 miliardi di capacità di calcolo.',
  'Il mese scorso OpenAI ha annunciato una ristrutturazione societaria.',
  'Gli analisti si aspettano altri accordi prima della fine dell’anno.',
].join(' ')

const spanOf = (words: string, text = article, from = 0) => {
  const start = text.indexOf(words, from)
  expect(start).toBeGreaterThanOrEqual(0)
  return { start, end: start + words.length }
}

function follow(words: string, edited: string, text = article) {
  const [found] = reanchor(text, edited, [spanOf(words, text)])
  return {
    ...found,
    words: found?.start === undefined ? undefined : edited.slice(found.start, found.end),
  }
}

describe('reanchor', () => {
  it('finds edited words, whole, and says how much of them was kept', () => {
    const words = '5 miliardi sono di Microsoft e 10 miliardi di Nvidia'
    const edited = article.replace('10 miliardi di', '12 miliardi di')
    const found = follow(words, edited)
    expect(found).toMatchObject({ health: 'fuzzy', words: words.replace('10', '12') })
    expect(found.score).toBeGreaterThan(0.8)
    expect(found.score).toBeLessThan(1)
  })

  it('takes in what an edit changed at the edges of a sentence', () => {
    const sentence = 'La startup si impegna a comprare 30 miliardi di capacità di calcolo.'
    const now = 'Anthropic si impegna a comprare 30 miliardi di capacità di calcolo su Azure.'
    expect(follow(sentence, article.replace(sentence, now))).toMatchObject({
      health: 'fuzzy',
      words: now,
    })
    const after = article.replace(sentence, `Nulla è ancora firmato. ${now}`)
    expect(follow(sentence, after)).toMatchObject({ health: 'fuzzy', words: now })
  })

  it('follows a passage that only changed its spaces or its quotes, and does not call it moved', () => {
    const wrapped = article.replace('una ristrutturazione', 'una\nristrutturazione')
    expect(follow('ha annunciato una ristrutturazione', wrapped)).toMatchObject({
      health: 'fuzzy',
      words: 'ha annunciato una\nristrutturazione',
    })
    const straight = article.replace('dell’anno', "dell'anno")
    expect(follow('fine dell’anno', straight)).toMatchObject({
      health: 'fuzzy',
      words: "fine dell'anno",
    })
  })

  it('says orphan where the neighbours closed up over the passage', () => {
    const sentence = 'Il mese scorso OpenAI ha annunciato una ristrutturazione societaria. '
    const gone = article.replace(sentence, '')
    expect(follow(sentence.trim(), gone)).toEqual({ health: 'orphan' })
    expect(follow('una ristrutturazione', gone)).toEqual({ health: 'orphan' })
    expect(follow('Anthropic', '')).toEqual({ health: 'orphan' })
  })

  it('says orphan where another sentence took the place', () => {
    const edited = article.replace(
      'Il mese scorso OpenAI ha annunciato una ristrutturazione societaria.',
      'Il titolo di Google ha chiuso la seduta in rialzo.',
    )
    expect(follow('OpenAI ha annunciato una ristrutturazione societaria', edited)).toEqual({
      health: 'orphan',
    })
  })

  it('does not take one of two equal sentences for the other, which was deleted', () => {
    const note = 'Fonte: elaborazione su dati Istat.'
    const text = `Le entrate crescono.\n${note}\n\nLe uscite calano del 3 per cento.\n${note}\n\nFine.`
    const second = spanOf(note, text, text.indexOf(note) + 1)
    const gone = text.slice(0, second.start - 1) + text.slice(second.end)
    const answers = reanchor(text, gone, [spanOf(note, text), second])
    expect(answers).toEqual([{ health: 'exact', ...spanOf(note, text) }, { health: 'orphan' }])
  })

  it('says ambiguous, and names no place, where nothing tells which copy was kept', () => {
    const line = 'Il fondo vale 135 miliardi di dollari.\n'
    const text = `Sintesi\n${line}${line}Fine\n`
    const one = `Sintesi\n${line}Fine\n`
    const span = spanOf(line.trim(), text)
    expect(reanchor(text, one, [span])).toEqual([{ health: 'ambiguous' }])
    expect(reanchor(one, text, [span])).toEqual([{ health: 'ambiguous' }])
  })

  it('finds a paragraph that was put elsewhere, with the short words in it', () => {
    const paragraphs = article.split('. ').map((sentence) => sentence.replace(/\.?$/, '.'))
    const text = paragraphs.join('\n\n')
    const now = [...paragraphs.slice(2), ...paragraphs.slice(0, 2)].join('\n\n')
    for (const words of ['5 miliardi', '15 miliardi', 'OpenAI ha annunciato'])
      expect(follow(words, now, text)).toEqual({ health: 'moved', ...spanOf(words, now), words })
  })

  it('does not take a short number elsewhere for the one it lost', () => {
    expect(follow('15', 'Tutt’altra storia: 15 gatti in un cortile di Trieste.')).toEqual({
      health: 'orphan',
    })
  })

  it('answers for each span of a claim', () => {
    const edited = `Aggiornato. ${article.replace(' e 10 miliardi di Nvidia', '')}`
    const spans = [spanOf('5 miliardi sono di Microsoft'), spanOf('e 10 miliardi di Nvidia')]
    expect(reanchor(article, edited, spans).map(({ health }) => health)).toEqual([
      'moved',
      'orphan',
    ])
  })

  it('refuses a span that is not in the old text', () => {
    for (const span of [
      { start: 0, end: article.length + 1 },
      { start: 4, end: 4 },
      { start: -1, end: 4 },
    ])
      expect(() => reanchor(article, article, [span])).toThrow(RangeError)
  })
})

describe('reanchor, whatever the texts', () => {
  const word = fc.stringMatching(/^[a-zàèìòù]{3,9}$/)
  /** Texts of sentences that share some words and are all different. */
  const sentences = fc
    .array(fc.tuple(word, word, word), { minLength: 4, maxLength: 12 })
    .map((all) =>
      all.map(([a, b, c], n) => `Il ministro numero ${n} di ${a}${n} dice che la ${b} è ${c}${n}.`),
    )
  const textOf = (all: readonly string[]) => all.join(' ')
  const placeOf = (all: readonly string[], n: number) => {
    const start = all.slice(0, n).reduce((sum, sentence) => sum + sentence.length + 1, 0)
    return { start, end: start + all[n]!.length }
  }
  const picked = sentences.chain((all) =>
    fc.tuple(fc.constant(all), fc.nat(all.length - 1), fc.nat(all.length - 1)),
  )

  it('is exact where the text is the same up to the passage and around it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const start = a % text.length
          const end = start + 1 + (b % (text.length - start))
          const spans = [{ start, end }]
          expect(reanchor(text, text, spans)).toEqual([{ health: 'exact', start, end }])
        },
      ),
    )
    fc.assert(
      fc.property(sentences, (all) => {
        const spans = all.map((_, n) => placeOf(all, n))
        const answers = reanchor(textOf(all), `${textOf(all)} Fine della nota.`, spans)
        expect(answers).toEqual(spans.map((span) => ({ health: 'exact', ...span })))
      }),
    )
  })

  it('follows exactly what is inserted or deleted elsewhere', () => {
    fc.assert(
      fc.property(picked, ([all, kept, other]) => {
        const words = all[kept]!
        const longer = all.toSpliced(other, 0, 'Qui si aggiunge una precisazione della redazione.')
        const at = placeOf(longer, kept + Number(other <= kept))
        const before = placeOf(all, kept)
        const health = at.start === before.start ? 'exact' : 'moved'
        expect(reanchor(textOf(all), textOf(longer), [before])).toEqual([{ health, ...at }])
        // And back again: the precision is what is deleted.
        expect(reanchor(textOf(longer), textOf(all), [at])).toEqual([{ health, ...before }])
        expect(textOf(all).slice(before.start, before.end)).toBe(words)
      }),
    )
  })

  it('is an orphan where the passage was deleted', () => {
    fc.assert(
      fc.property(picked, ([all, gone]) => {
        const rest = all.toSpliced(gone, 1)
        const [found] = reanchor(textOf(all), textOf(rest), [placeOf(all, gone)])
        expect(found).toEqual({ health: 'orphan' })
        const around = all.toSpliced(Math.max(0, gone - 1), 3)
        expect(reanchor(textOf(all), textOf(around), [placeOf(all, gone)])).toEqual([
          { health: 'orphan' },
        ])
      }),
    )
  })

  it('never says exact or moved of other words, and places nothing outside the text', () => {
    const text = fc
      .array(
        fc.constantFrom('il', 'la', 'di', 'Uno', '15', '.', '.\n', '\n\n', '«', '😀', 'perché'),
        {
          minLength: 1,
          maxLength: 40,
        },
      )
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (before, after, a, b) => {
        const start = a % before.length
        const end = start + 1 + (b % (before.length - start))
        const [found] = reanchor(before, after, [{ start, end }])
        const { health, start: from = 0, end: to = 0, score } = found!
        const words = before.slice(start, end)
        if (health === 'exact') expect(from).toBe(start)
        if (health === 'exact' || health === 'moved') expect(after.slice(from, to)).toBe(words)
        if (health === 'fuzzy') {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(after.length)
          expect(score).toBeGreaterThan(0)
          expect(score).toBeLessThan(1)
        }
        if (health === 'orphan' || health === 'ambiguous') expect(found).toEqual({ health })
      }),
      { numRuns: 1000 },
    )
  })
})

const revisions = '../shared/data/anchoring/revisions.en.dev.jsonl'
const unavailable = existsSync(revisions) ? '' : ` (skipped: there is no ${revisions})`
describe.skipIf(unavailable !== '')(`reanchor on real revisions${unavailable}`, () => {
  it('finds what survived, orphans what was deleted, and is never exact and wrong', () => {
    const counts = { survived: 0, found: 0, deleted: 0, orphans: 0 }
    for (const line of readFileSync(revisions, 'utf8').split('\n').filter(Boolean)) {
      const pair = JSON.parse(line) as {
        old: string
        new: string
        anchors: {
          start: number
          end: number
          status: string
          newStart?: number
          newEnd?: number
        }[]
      }
      const answers = reanchor(pair.old, pair.new, pair.anchors)
      for (const [index, { status, newStart, newEnd }] of pair.anchors.entries()) {
        const { health, start = -1, end = -1 } = answers[index]!
        if (status === 'deleted') {
          counts.deleted += 1
          if (health === 'orphan') counts.orphans += 1
        } else if (newStart !== undefined && newEnd !== undefined) {
          counts.survived += 1
          // Half of what either covers: where an edited sentence ends is a matter of taste.
          const both = Math.min(end, newEnd) - Math.max(start, newStart)
          if (both * 2 > Math.max(end, newEnd) - Math.min(start, newStart)) counts.found += 1
        }
        if (health === 'exact') expect({ start, end }).toEqual({ start: newStart, end: newEnd })
      }
    }
    expect(counts.found / counts.survived).toBeGreaterThanOrEqual(0.99)
    expect(counts.orphans / counts.deleted).toBeGreaterThanOrEqual(0.95)
  })
})
