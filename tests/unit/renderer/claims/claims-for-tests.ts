import type { Claim } from '#shared/records/library.ts'

const idOf = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** A kept claim without a verdict, with whatever a test says of it. */
export function claim(number: number, fields: Partial<Claim> = {}): Claim {
  return {
    id: idOf(number),
    sourceId: idOf(900_001),
    revisionId: idOf(900_002),
    number,
    text: `Affermazione ${number}`,
    quote: `affermazione ${number}`,
    ranges: [{ start: number, end: number + 1, exact: 'x', prefix: '', suffix: '' }],
    health: 'exact',
    type: 'event',
    origin: 'extracted',
    proposed: false,
    speaker: '',
    role: '',
    attribution: null,
    quantities: [],
    entities: [],
    modality: 'asserted',
    hedges: [],
    insertions: [],
    checkWorthiness: null,
    checkWorthinessReasons: [],
    verifiable: null,
    verdict: null,
    status: 'new',
    confidence: null,
    conclusion: '',
    asOf: '',
    recheckOn: '',
    voidReason: '',
    notes: '',
    tags: [],
    assignee: '',
    evidenceCount: 0,
    createdAt: '2026-01-01T10:00:00.000Z',
    updatedAt: '2026-01-01T10:00:00.000Z',
    ...fields,
  }
}
