/** What a verdict rests on, and where the words went. */
import { describe, expect, it } from 'vitest'
import type { Claim, Evidence } from '#shared/records/library.ts'
import { claim } from '../renderer/claims/claims-for-tests.ts'
import { toldIn } from './source-for-tests.ts'

const text = 'Titolo\n\nMicrosoft detiene il 27% di OpenAI.'
const on = 'Microsoft detiene il 27% di OpenAI'

const piece = (fields: Partial<Evidence>): Evidence => ({
  id: claim(1).id,
  claimId: claim(1).id,
  quote: '',
  url: '',
  title: '',
  publisher: '',
  stance: 'supports',
  accessedOn: '',
  note: '',
  kind: 'quotation',
  primacy: 'unknown',
  publishedOn: '',
  snapshot: null,
  passage: null,
  sha256: '0'.repeat(64),
  createdAt: '2026-01-01T10:00:00.000Z',
  updatedAt: '2026-01-01T10:00:00.000Z',
  ...fields,
})

const told = (fields: Partial<Claim>, evidence: Partial<Evidence>[], more = {}): string[] =>
  toldIn('thin-evidence', text, {
    claims: [{ on, ...fields }],
    evidence: new Map([[claim(1).id, evidence.map(piece)]]),
    ...more,
  })

const reuters = { publisher: 'Reuters', url: 'https://www.reuters.com/a' }
const ansa = { publisher: 'Ansa', url: 'https://www.ansa.it/b' }
const microsoft = { publisher: '', url: 'https://news.microsoft.com/c' }

describe('the evidence of a verdict', () => {
  it('comes from two publishers that do not depend on each other, one of them primary', () => {
    const verdict = { verdict: 'supported' } as const
    expect(told(verdict, [])).toEqual(['notice thin-evidence.none'])
    expect(told({ ...verdict, status: 'checked' }, [])).toEqual(['problem thin-evidence.none'])
    expect(told(verdict, [reuters])).toEqual(['notice thin-evidence.one'])
    expect(told(verdict, [reuters, ansa])).toEqual(['notice thin-evidence.noPrimary'])
    expect(told(verdict, [reuters, microsoft])).toEqual([])
    expect(told(verdict, [reuters, { url: 'https://www.sec.gov/d' }])).toEqual([])
  })

  it('counts a publisher once, however it is written, and neither context nor the article itself', () => {
    const verdict = { verdict: 'refuted' } as const
    expect(told(verdict, [reuters, { ...reuters, publisher: 'REUTERS ' }])).toEqual([
      'notice thin-evidence.one',
    ])
    expect(told(verdict, [reuters, { url: 'https://uk.reuters.com/e' }])).toEqual([
      'notice thin-evidence.one',
    ])
    expect(told(verdict, [reuters, { ...ansa, stance: 'context' }])).toEqual([
      'notice thin-evidence.one',
    ])
    expect(told(verdict, [reuters, ansa], { outlet: 'ANSA' })).toEqual(['notice thin-evidence.one'])
    expect(
      told(verdict, [
        { url: 'https://www.bbc.co.uk/a' },
        { url: 'https://www.theguardian.co.uk/b' },
      ]),
    ).toEqual(['notice thin-evidence.noPrimary'])
  })

  it('is not asked for without a verdict, or where the verdict is that there is too little', () => {
    expect(told({}, [])).toEqual([])
    expect(told({ verdict: 'not-enough-evidence' }, [])).toEqual([])
  })
})

describe('an anchor', () => {
  it.each([
    ['exact', []],
    ['moved', ['notice anchor.moved']],
    ['fuzzy', ['notice anchor.fuzzy']],
    ['ambiguous', ['problem anchor.ambiguous']],
    ['orphan', ['problem anchor.orphan']],
  ] as const)('%s', (health, expected) => {
    expect(toldIn('anchor', text, { claims: [{ on, health }] })).toEqual(expected)
  })
})
