import { beforeEach, describe, expect, test } from 'vitest'
import {
  emptyDraft,
  looksLikeProse,
  offerText,
  typeDetails,
  typeText,
  usePasteDraft,
} from '#renderer/library/paste-draft.ts'
import { countText, firstLine } from '#renderer/library/text-counts.ts'

const prose = 'Microsoft e Nvidia investono 15 miliardi in Anthropic, dice il comunicato.'
const draft = usePasteDraft.getState

beforeEach(emptyDraft)

describe('the draft', () => {
  test('takes prose from the clipboard, and nothing that is not', () => {
    offerText('una parola')
    offerText(`https://esempio.it/${'a'.repeat(80)}`)
    expect(draft().text).toBe('')
    offerText(prose)
    expect(draft()).toMatchObject({ text: prose, fromClipboard: true })
  })

  test('what was not touched gives way to something newer; what was typed does not', () => {
    offerText(prose)
    offerText(`${prose} Di più.`)
    expect(draft().text).toBe(`${prose} Di più.`)
    typeText('Mio')
    offerText(prose)
    expect(draft().text).toBe('Mio')
  })

  test('details stay when a text comes from the clipboard', () => {
    typeDetails({ outlet: 'Il Post' })
    offerText(prose)
    expect(draft().details.outlet).toBe('Il Post')
  })

  test('forty characters are not enough', () => {
    expect(looksLikeProse(`${'a '.repeat(19)}ab`)).toBe(false)
    expect(looksLikeProse(`${'a '.repeat(20)}b`)).toBe(true)
  })
})

describe('counting', () => {
  test('characters are those a reader sees', () => {
    expect(countText('città').characters).toBe(5)
    expect(countText('citta\u0300').characters).toBe(5)
    expect(countText('👩‍👩‍👧 sì').characters).toBe(4)
  })

  test('paragraphs are parted by empty lines, whatever ends the lines', () => {
    expect(countText('Titolo\r\n\r\nUno\r\ndue\r\n \r\n\r\nTre\r\n').paragraphs).toBe(3)
  })

  test('without empty lines each line is one', () => {
    expect(countText('Titolo\nUno\nDue').paragraphs).toBe(3)
  })

  test('blanks are nothing', () => {
    expect(countText(' \n\n ')).toEqual({ characters: 0, paragraphs: 0 })
  })
})

describe('the first line', () => {
  test('is the first with words in it, without the marks of a heading', () => {
    expect(firstLine('\n\n  # Un   titolo \r\nTesto')).toBe('Un titolo')
    expect(firstLine(' \n ')).toBe('')
  })

  test('is cut where it is long', () => {
    const line = firstLine('parola '.repeat(40))
    expect([...line]).toHaveLength(80)
    expect(line.endsWith('…')).toBe(true)
  })
})
