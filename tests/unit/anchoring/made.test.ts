/** Made news through made revisions, and what went wrong in them before. */
import { describe, expect, it } from 'vitest'
import { reanchor } from '#main/anchoring/index.ts'
import { makePair } from '../../bench/anchoring/edits.ts'
import { outcomeOf, type Outcome } from '../../bench/anchoring/outcome.ts'

function sharesOf(language: 'it' | 'en', pairs: number) {
  const counts = new Map<string, Map<Outcome | 'n', number>>()
  for (let n = 0; n < pairs; n += 1) {
    const pair = makePair(language, 7_000_000 + n)
    const answers = reanchor(pair.old, pair.new, pair.anchors)
    for (const [at, anchor] of pair.anchors.entries()) {
      // "Sì." that was moved has nothing to be known by, and is an orphan as it should be.
      if (anchor.fate === 'unclear' || anchor.kind === 'short') continue
      const row = counts.get(anchor.fate) ?? new Map<Outcome | 'n', number>()
      counts.set(anchor.fate, row)
      for (const name of ['n', outcomeOf(anchor, answers[at]!)] as const)
        row.set(name, (row.get(name) ?? 0) + 1)
    }
  }
  return (fate: string, outcome: Outcome): number =>
    (counts.get(fate)?.get(outcome) ?? 0) / (counts.get(fate)?.get('n') ?? 0)
}

describe.each(['it', 'en'] as const)('made revisions in %s', (language) => {
  it('are followed, what is gone is told, and next to nothing is surely wrong', () => {
    const share = sharesOf(language, 300)
    expect(share('same', 'right')).toBeGreaterThan(0.995)
    expect(share('edited', 'right')).toBeGreaterThan(0.95)
    expect(share('deleted', 'right')).toBeGreaterThan(0.98)
    // A verbatim copy put elsewhere cannot be told from the passage itself.
    expect(share('same', 'firm but wrong')).toBeLessThan(0.004)
    expect(share('deleted', 'firm but wrong')).toBeLessThan(0.004)
  })
})

function found(old: string, now: string, words: string) {
  const start = old.indexOf(words)
  const [answer] = reanchor(old, now, [{ start, end: start + words.length }])
  const { health, start: from, end } = answer!
  return { health, words: from === undefined ? null : now.slice(from, end) }
}

describe('a passage that was moved', () => {
  const before = 'Il portavoce di Enel ha annunciato lunedì che a Bari si apre.'
  const passage =
    'Il portavoce di Enel non ha risposto alle domande sui 7 milioni spesi per le scuole.'
  const rest =
    'La pioggia di ieri ha chiuso le strade della provincia. Nessuno se lo aspettava davvero.'

  it('is whole, though it begins as the one whose place it took', () => {
    const old = `${before}\n\n${rest}\n\n${passage} E così via, fino a sera.`
    const now = `${passage} E così via, fino a sera.\n\n${rest}\n\nDi Bari nessuno parla.`
    expect(found(old, now, passage)).toEqual({ health: 'moved', words: passage })
  })

  it('and edited in a paragraph that came along is found, its edit in it', () => {
    const sentence = 'Nessuno, in città, si aspettava che la Regione lasciasse il piano a metà.'
    const edited = sentence.replace('in città', 'qui')
    const kept = `${before} ${rest}\n\nDopo mesi di trattative si sono incontrati in prefettura, dove hanno firmato un accordo che vale fino alla fine del prossimo anno.`
    const lead = 'Intanto i sindacati chiedono di rivedere il contratto firmato a marzo.'
    const old = `${kept}\n\n${lead} ${sentence}`
    const now = `${lead} ${edited}\n\n${kept}`
    expect(found(old, now, sentence)).toEqual({ health: 'fuzzy', words: edited })
  })

  it('and edited is not looked for in a sentence of its kind with other numbers', () => {
    const twin = passage.replace('Enel', 'Eni').replace('7 milioni', '40 milioni')
    const old = `${rest}\n\n${passage}`
    const now = `Prima si parla di tutt’altro, a lungo. ${twin} Poi di nulla.\n\n${rest}`
    expect(found(old, now, passage).health).toBe('orphan')
  })
})
