/** What the evidence form lets through, and what it says of the rest. */
import { describe, expect, it } from 'vitest'
import {
  completeUrl,
  emptyDetails,
  hostOf,
  isTouched,
  tidyDetails,
  today,
  troublesOf,
} from '#renderer/inspector/evidence-details.ts'
import { EvidenceDetails } from '#shared/records/library.ts'

const details = (of: Partial<EvidenceDetails>): EvidenceDetails =>
  tidyDetails({ ...emptyDetails(), ...of })

describe('completeUrl', () => {
  it.each([
    ['www.istat.it/dati', 'https://www.istat.it/dati'],
    [' istat.it ', 'https://istat.it'],
    ['istat.it:8080/x', 'https://istat.it:8080/x'],
    ['https://istat.it', 'https://istat.it'],
    ['http://istat.it', 'http://istat.it'],
    ['ftp://istat.it', 'ftp://istat.it'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['due parole.it', 'due parole.it'],
    ['istat', 'istat'],
    ['', ''],
  ])('%s', (typed, expected) => {
    expect(completeUrl(typed)).toBe(expected)
  })
})

describe('troublesOf', () => {
  it('needs the quoted words or an address', () => {
    expect(troublesOf(details({ title: 'Solo un titolo' }))).toEqual({ quote: 'quoteOrUrl' })
    expect(troublesOf(details({ quote: 'Le parole' }))).toEqual({})
    expect(troublesOf(details({ url: 'istat.it' }))).toEqual({})
  })

  it.each([
    ['ftp://istat.it', 'onlyHttp'],
    ['javascript:alert(1)', 'onlyHttp'],
    ['file:///etc/passwd', 'onlyHttp'],
    ['istat', 'notAnAddress'],
    ['due parole', 'notAnAddress'],
    ['https://', 'notAnAddress'],
  ])('refuses %s and says why', (url, trouble) => {
    expect(troublesOf(details({ quote: 'q', url }))).toEqual({ url: trouble })
  })

  it('refuses what is no day and what is too long', () => {
    expect(troublesOf(details({ quote: 'q', accessedOn: '2025-02-30' }))).toEqual({
      accessedOn: 'notADay',
    })
    expect(troublesOf(details({ quote: 'q', title: 'x'.repeat(2001) }))).toEqual({
      title: 'tooLong',
    })
  })

  it('lets through only what the contract takes', () => {
    const good = details({ quote: ' q ', url: 'istat.it', accessedOn: '' })
    expect(troublesOf(good)).toEqual({})
    expect(EvidenceDetails.parse(good)).toEqual({ ...good, quote: 'q', url: 'https://istat.it' })
  })
})

describe('the rest of the form', () => {
  it('starts with today where the person is', () => {
    expect(today(new Date(2025, 10, 9, 23, 59))).toBe('2025-11-09')
    expect(today(new Date(2025, 0, 1, 0, 0))).toBe('2025-01-01')
  })

  it('knows whether something was typed', () => {
    const start = emptyDetails()
    expect(isTouched({ ...start }, start)).toBe(false)
    expect(isTouched({ ...start, note: 'n' }, start)).toBe(true)
  })

  it('shows the host of an address', () => {
    expect(hostOf('https://www.istat.it/dati?x=1')).toBe('istat.it')
    expect(hostOf('https://user@esempio.it:8080/')).toBe('esempio.it:8080')
  })
})
