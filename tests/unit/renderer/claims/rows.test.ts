import { describe, expect, it } from 'vitest'
import { rowChange } from '#renderer/claims/rows.ts'
import { claim } from './claims-for-tests.ts'

describe('what the grid is told', () => {
  const [a, b, c] = [claim(1), claim(2), claim(3)]

  it('is nothing where all claims are the same', () => {
    const list = [a, b]
    expect(rowChange(list, list)).toEqual({ kind: 'none' })
    expect(rowChange([a, b], [a, b])).toEqual({ kind: 'none' })
  })

  it('is only what changed', () => {
    const edited = { ...b, verdict: 'refuted' as const }
    expect(rowChange([a, b, c], [a, edited, c])).toEqual({ kind: 'some', updated: [edited] })
  })

  it('is everything where claims came, went or moved', () => {
    expect(rowChange([a, b], [a, b, c]).kind).toBe('all')
    expect(rowChange([a, b, c], [a, c]).kind).toBe('all')
    expect(rowChange([a, b], [b, a]).kind).toBe('all')
  })
})
