/** The history in the words of the interface. */
import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import { en as commonEn } from '#renderer/i18n/en.ts'
import { it as commonIt } from '#renderer/i18n/it.ts'
import { stepWords } from '#renderer/i18n/steps.ts'
import { describeChange, type ChangeLine } from '#renderer/inspector/describe-change.ts'
import { inspectorWords } from '#renderer/inspector/words.ts'
import type { Language } from '#shared/records/extraction.ts'
import { Claim, EvidenceDetails, type Change } from '#shared/records/library.ts'

const catalogue = i18next.createInstance()
await catalogue.init({
  lng: 'it',
  resources: {
    it: { translation: { ...commonIt, step: stepWords.it, inspector: inspectorWords.it } },
    en: { translation: { ...commonEn, step: stepWords.en, inspector: inspectorWords.en } },
  },
  interpolation: { escapeValue: false },
})

const change = (of: Partial<Change>): Change => ({
  seq: 1,
  step: 1,
  at: '2025-11-19T10:00:00.000Z',
  by: 'Ada',
  kind: 'do',
  command: 'claims.update',
  table: 'claims',
  rowId: 'r',
  sourceId: null,
  claimId: null,
  before: {},
  after: {},
  ...of,
})

const told = (of: Partial<Change>, language: Language = 'it'): ChangeLine[] => {
  const t = catalogue.getFixedT(language)
  return describeChange(change(of), (key, values) => t(key, values ?? {}), language)
}

describe('describeChange', () => {
  it('tells a verdict in the words of the scale', () => {
    const of = { before: { verdict: null }, after: { verdict: 'supported' } }
    expect(told(of)).toEqual([
      { label: 'Verdetto', before: 'Nessun verdetto', after: 'Confermata' },
    ])
    expect(told(of, 'en')).toEqual([{ label: 'Verdict', before: 'No verdict', after: 'Supported' }])
  })

  it('does not tell that a changed proposal is one no longer', () => {
    const lines = told({
      before: { status: 'new', proposed: true },
      after: { status: 'in-progress', proposed: false },
    })
    expect(lines).toEqual([{ label: 'Stato', before: 'Nuova', after: 'In corso' }])
  })

  it('tells that a proposal was kept, and that this was taken back', () => {
    expect(told({ before: { proposed: true }, after: { proposed: false } })).toEqual([
      { label: 'Proposta tenuta' },
    ])
    expect(told({ kind: 'undo', before: { proposed: false }, after: { proposed: true } })).toEqual([
      { label: 'Di nuovo una proposta' },
    ])
  })

  it('shows the changed words of a long text, and both of two short ones', () => {
    const [long] = told({
      before: { text: 'L’accordo prevede un investimento di 5 miliardi di dollari' },
      after: { text: 'L’accordo prevede un investimento di 10 miliardi di dollari' },
    })
    expect(long?.pieces?.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'gone', text: '5' },
      { kind: 'new', text: '10' },
    ])
    expect(told({ before: { assignee: '' }, after: { assignee: 'Bruno' } })).toEqual([
      { label: 'Assegnata a', before: 'vuoto', after: 'Bruno' },
    ])
  })

  it('writes numbers as the language does', () => {
    expect(
      told({
        before: { checkWorthiness: 0.8, checkWorthinessReasons: [{}] },
        after: { checkWorthiness: 0.25, checkWorthinessReasons: [] },
      }),
    ).toEqual([{ label: 'Merita la verifica', before: '0,80', after: '0,25' }])
    expect(told({ before: { confidence: null }, after: { confidence: 70 } }, 'en')).toEqual([
      { label: 'Confidence', before: 'not set', after: '70 %' },
    ])
  })

  it('names the tags and passages that came and went', () => {
    expect(told({ before: { tags: ['a', 'b'] }, after: { tags: ['b', 'c'] } })[0]?.pieces).toEqual([
      { kind: 'gone', text: 'a' },
      { kind: 'same', text: ' ' },
      { kind: 'new', text: 'c' },
    ])
    const range = { start: 0, end: 4, exact: 'Anna' }
    expect(
      told({
        command: 'claims.addRange',
        before: { ranges: [range], quantities: [] },
        after: { ranges: [range, { start: 9, end: 13, exact: 'mele' }], quantities: [{}] },
      }),
    ).toEqual([{ label: 'Passi nel testo', pieces: [{ kind: 'new', text: '«mele»' }] }])
  })

  it('tells evidence by what a person would call it', () => {
    const fields = { title: '', publisher: 'ISTAT', quote: 'q', url: '', sha256: 'x' }
    expect(told({ table: 'evidence', before: null, after: fields })).toEqual([
      { label: 'Prova aggiunta', note: 'ISTAT' },
    ])
    expect(told({ table: 'evidence', before: fields, after: null })).toEqual([
      { label: 'Prova tolta', note: 'ISTAT' },
    ])
    expect(
      told({ table: 'evidence', before: { stance: 'supports' }, after: { stance: 'refutes' } }),
    ).toEqual([{ label: 'Prova, posizione', before: 'A favore', after: 'Contro' }])
  })

  it('tells how a claim came to be', () => {
    const made = (origin: string) =>
      told({ before: null, after: { origin, text: 'Anna ha 3 mele' } })[0]
    expect(made('extracted')).toEqual({ label: 'Estratta dal testo', note: 'Anna ha 3 mele' })
    expect(made('analyst')?.label).toBe('Affermazione aggiunta')
  })

  it('falls back on the command for what it does not know', () => {
    expect(told({ before: { colour: 1 }, after: { colour: 2 } })).toEqual([{ label: 'modifica' }])
  })

  it('has words for every field that a step can change', () => {
    const followsFromOthers = [
      'id',
      'sourceId',
      'revisionId',
      'number',
      'quote',
      'health',
      'healthScore',
      'origin',
      'attribution',
      'evidenceCount',
      'createdAt',
      'updatedAt',
      'proposed',
      'quantities',
      'entities',
      'modality',
      'hedges',
      'insertions',
      'checkWorthinessReasons',
    ]
    const claimFields = Object.keys(Claim.shape).filter((name) => !followsFromOthers.includes(name))
    for (const name of [...claimFields, ...Object.keys(EvidenceDetails.shape)])
      for (const language of ['it', 'en'] as const)
        expect(Object.keys(inspectorWords[language].field)).toContain(name)
  })
})
