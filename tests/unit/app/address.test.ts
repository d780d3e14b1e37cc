import { describe, expect, it } from 'vitest'
import { isOwnAddress, pageAddress } from '#main/app/address.ts'

describe('the page’s address', () => {
  it('is ours, in both languages', () => {
    expect(isOwnAddress(pageAddress('it'))).toBe(true)
    expect(isOwnAddress(pageAddress('en'))).toBe(true)
    expect(isOwnAddress('riscontro://app/assets/x.js')).toBe(true)
  })

  it.each([
    'riscontro://app.evil/',
    'riscontro://app@evil/',
    'riscontro://evil@app/',
    'riscontro://:word@app/',
    'riscontro://app:80/',
    'riscontro://evil/app/',
    'riscontro://evil/?riscontro://app/',
    'riscontro://APP.evil/',
    'riscontro:///app/',
    'riscontro:app',
    'riscontros://app/',
    'http://app/',
    'https://riscontro//app/',
    'file:///app/index.html',
    'about:blank',
    'about:srcdoc',
    'data:text/html,riscontro://app/',
    'blob:riscontro://app/1',
    '',
  ])('is not %s', (address) => expect(isOwnAddress(address)).toBe(false))
})
