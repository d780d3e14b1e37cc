import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { cellText, relativeTime } from '#renderer/claims/cell-text.ts'
import { columnIds, type ColumnId } from '#renderer/claims/column-ids.ts'
import { it as italian } from '#renderer/i18n/it.ts'
import { claim } from './claims-for-tests.ts'

beforeAll(async () => {
  await i18next.init({ lng: 'it', resources: { it: { translation: italian } } })
})

const full = claim(7, {
  text: 'Vale 15 miliardi',
  verdict: 'not-enough-evidence',
  status: 'in-progress',
  type: 'money',
  confidence: 80,
  checkWorthiness: 0.825,
  tags: ['ai', 'borsa'],
  quantities: [
    { start: 0, end: 1, exact: '27%', kind: 'percentage', value: 27, unit: '%' },
    { start: 2, end: 3, exact: '1 GW', kind: 'measure', value: 1, unit: 'GW' },
  ],
})

const text = (column: ColumnId, of = full): string => cellText(of, column, 'it', () => 'Il titolo')

describe('cells as text', () => {
  it('are whole words in the language of the interface', () => {
    expect(text('verdict')).toBe('Prove insufficienti')
    expect(text('status')).toBe('In corso')
    expect(text('type')).toBe('Denaro')
    expect(text('source')).toBe('Il titolo')
    expect(text('tags')).toBe('ai, borsa')
    expect(text('quantities')).toBe('27 %; 1 GW')
  })

  it('are plain numbers where they are numbers', () => {
    expect(text('number')).toBe('7')
    expect(text('confidence')).toBe('80')
    expect(text('checkWorthiness')).toBe('83')
    expect(text('evidenceCount')).toBe('0')
  })

  it('are empty where nothing is known, and never the word null', () => {
    const bare = claim(1)
    for (const column of ['verdict', 'confidence', 'checkWorthiness', 'quantities'] as const)
      expect(text(column, bare)).toBe('')
    for (const column of columnIds) expect(text(column, bare)).not.toMatch(/null|undefined/)
  })
})

describe('time ago', () => {
  const now = Date.parse('2026-05-10T12:00:00Z')
  it.each([
    ['2026-05-10T11:59:40Z', 'ora'],
    ['2026-05-10T11:58:00Z', '2 minuti fa'],
    ['2026-05-10T09:10:00Z', '2 ore fa'],
    ['2026-05-09T10:00:00Z', 'ieri'],
    ['2024-05-10T12:00:00Z', '2 anni fa'],
    // A clock that was set back.
    ['2026-05-10T12:03:00Z', 'ora'],
  ])('of %s is %s', (iso, words) => {
    expect(relativeTime(iso, 'it', now)).toBe(words)
  })
})
