import { describe, expect, it } from 'vitest'
import { suggestionsFor, withSuggestion } from '#renderer/claims/editors/suggest.ts'
import { tagsOf } from '#renderer/claims/edits.ts'

const known = ['finanza', 'finanza', 'AI', 'alta finanza', 'città', '']

describe('suggestions', () => {
  it('go on from what is typed: beginnings first, then the most used', () => {
    expect(suggestionsFor('fin', known, true)).toEqual(['finanza', 'alta finanza'])
    expect(suggestionsFor('CITTA', known, true)).toEqual(['città'])
    expect(suggestionsFor('zzz', known, true)).toEqual([])
  })

  it('do not offer again what the list has', () => {
    expect(suggestionsFor('finanza, ', known, true)).not.toContain('finanza')
    expect(suggestionsFor('finanza, ai', known, true)).toEqual(['AI'])
  })

  it('wait for the first letter where one value is wanted', () => {
    expect(suggestionsFor('', known, false)).toEqual([])
    expect(suggestionsFor('AI', ['AI'], false)).toEqual([])
  })

  it('take the place of what was begun', () => {
    expect(tagsOf(withSuggestion('ai, fin', 'finanza', true))).toEqual(['ai', 'finanza'])
    expect(tagsOf(withSuggestion('fin', 'finanza', true))).toEqual(['finanza'])
    expect(withSuggestion('Jen', 'Jensen Huang', false)).toBe('Jensen Huang')
  })
})
