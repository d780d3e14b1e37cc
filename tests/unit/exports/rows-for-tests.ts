/** Rows to export, made of as little as a test cares about. */
import { createHash } from 'node:crypto'
import type { ClaimRow } from '#main/exports/rows.ts'
import { csvColumns, type CsvProfile, type CsvRequest } from '#shared/records/export.ts'
import type { Claim } from '#shared/records/library.ts'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
/** The words of the one range stand at 10. */
const text = 'In tutto, 10 miliardi da Nvidia e 5 da Microsoft.'
const at = '2026-03-04T05:06:07.089Z'

export function rowWith(claim: Partial<Claim> = {}, n = 1): ClaimRow {
  return {
    claim: {
      id: uuid(n),
      sourceId: uuid(900),
      revisionId: uuid(901),
      number: n,
      text: 'Nvidia investe 10 miliardi di dollari.',
      quote: '10 miliardi da Nvidia',
      ranges: [{ start: 10, end: 31, exact: '10 miliardi da Nvidia', prefix: 'a', suffix: 'b' }],
      health: 'exact',
      type: 'money',
      origin: 'extracted',
      proposed: false,
      speaker: 'Satya Nadella',
      role: 'ad di Microsoft',
      attribution: null,
      quantities: [
        {
          start: 10,
          end: 21,
          exact: '10 miliardi',
          kind: 'money',
          value: 10_000_000_000,
          unit: 'USD',
        },
      ],
      entities: [],
      modality: 'asserted',
      hedges: [],
      insertions: [],
      checkWorthiness: 0.75,
      checkWorthinessReasons: [],
      verifiable: true,
      verdict: 'supported',
      status: 'in-progress',
      confidence: 80,
      conclusion: '',
      asOf: '',
      recheckOn: '',
      voidReason: '',
      notes: '',
      tags: ['ia', 'soldi'],
      assignee: '',
      evidenceCount: 1,
      createdAt: at,
      updatedAt: at,
      ...claim,
    },
    source: {
      id: uuid(900),
      revisionId: uuid(901),
      title: 'Perché è così: l’accordo',
      byline: '',
      outlet: 'La Città',
      url: 'https://example.test/a?b=1,2;3',
      language: 'it',
      publishedOn: '2025-11-18',
      createdAt: at,
      updatedAt: at,
      claimCount: 1,
      checkedCount: 0,
      coverage: { claimed: 1, skipped: 0, untouched: 0 },
    },
    revision: {
      id: uuid(901),
      sourceId: uuid(900),
      text,
      sha256: createHash('sha256').update(text).digest('hex'),
      createdAt: at,
    },
    evidence: [
      {
        id: uuid(800),
        claimId: uuid(n),
        quote: 'fino a 10 miliardi',
        url: 'https://example.test/prova',
        title: 'Comunicato',
        publisher: 'Nvidia',
        stance: 'supports',
        accessedOn: '2025-11-19',
        note: '',
        kind: 'url',
        primacy: 'unknown',
        publishedOn: '',
        snapshot: null,
        passage: null,
        sha256: createHash('sha256').update('fino a 10 miliardi').digest('hex'),
        createdAt: at,
        updatedAt: at,
      },
    ],
  }
}

export const requestFor = (
  profile: CsvProfile,
  columns: CsvRequest['columns'] = [...csvColumns],
): CsvRequest => ({ profile, columns, claimIds: null, sourceId: null })
