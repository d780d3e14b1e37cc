import { describe, expect, it } from 'vitest'
import { changesNothing, draftOf, editOf, tagsOf } from '#renderer/claims/edits.ts'
import { claim } from './claims-for-tests.ts'

describe('what is typed into a cell', () => {
  it('becomes a change of that field', () => {
    expect(editOf('text', ' Nuovo testo ')).toEqual({ ok: true, patch: { text: 'Nuovo testo' } })
    expect(editOf('notes', '')).toEqual({ ok: true, patch: { notes: '' } })
    expect(editOf('speaker', ' Jensen Huang')).toEqual({
      ok: true,
      patch: { speaker: 'Jensen Huang' },
    })
  })

  it.each([
    ['80', 80],
    [' 80 % ', 80],
    ['0', 0],
    ['', null],
  ])('reads %j as a confidence', (draft, confidence) => {
    expect(editOf('confidence', draft)).toEqual({ ok: true, patch: { confidence } })
  })

  it.each(['101', '-1', '80,5', 'molto', '8 0', '1e2'])('refuses %j as a confidence', (draft) => {
    expect(editOf('confidence', draft)).toEqual({ ok: false, why: 'notPercent' })
  })

  it('refuses an empty text and one that is too long', () => {
    expect(editOf('text', ' \n ')).toEqual({ ok: false, why: 'emptyText' })
    expect(editOf('text', 'x'.repeat(100_001))).toEqual({ ok: false, why: 'tooLong' })
  })

  it('parts tags and counts each once', () => {
    expect(tagsOf(' ai, finanza;ai,, \n borsa ')).toEqual(['ai', 'finanza', 'borsa'])
    expect(editOf('tags', '')).toEqual({ ok: true, patch: { tags: [] } })
  })

  it('says which limit tags broke', () => {
    expect(editOf('tags', 'x'.repeat(101))).toEqual({ ok: false, why: 'tagTooLong' })
    const many = Array.from({ length: 101 }, (_, i) => `t${i}`).join(',')
    expect(editOf('tags', many)).toEqual({ ok: false, why: 'tooManyTags' })
  })

  it('begins with what the claim has, and left so changes nothing', () => {
    const full = claim(1, {
      confidence: 0,
      tags: ['ai', 'borsa'],
      notes: 'due\nrighe',
      speaker: 'X',
    })
    for (const column of ['text', 'notes', 'speaker', 'tags', 'confidence'] as const) {
      const edit = editOf(column, draftOf(full, column))
      expect(edit.ok && changesNothing(full, edit.patch)).toBe(true)
    }
    expect(changesNothing(full, { tags: ['ai'] })).toBe(false)
  })
})
