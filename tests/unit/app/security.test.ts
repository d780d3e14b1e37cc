import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as electron from '../../fixtures/electron-double.ts'

vi.mock('electron', () => import('../../fixtures/electron-double.ts'))
const { guardAllContents, guardSession, isAllowedRequest } = await import('#main/app/security.ts')

beforeEach(() => electron.resetDouble())

describe('the session', () => {
  const guarded = (developerTools = false) => {
    const { defaultSession } = electron.session
    guardSession(defaultSession as never, developerTools)
    return defaultSession
  }

  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'fullscreen',
    'openExternal',
  ])('denies the permission %s, asked for or looked up', (permission) => {
    const { setPermissionRequestHandler, setPermissionCheckHandler } = guarded()
    const answer = vi.fn()
    setPermissionRequestHandler.mock.calls[0]?.[0]({}, permission, answer, {})
    expect(answer).toHaveBeenCalledExactlyOnceWith(false)
    expect(
      setPermissionCheckHandler.mock.calls[0]?.[0]({}, permission, 'riscontro://app', {}),
    ).toBe(false)
  })

  it('denies devices and downloads', () => {
    const session = guarded()
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]({})).toBe(false)
    const event = { preventDefault: vi.fn() }
    session.emit('will-download', event)
    expect(event.preventDefault).toHaveBeenCalledOnce()
  })

  it('cancels what is not allowed, without a filter that lets something by', () => {
    const { onBeforeRequest } = guarded().webRequest
    expect(onBeforeRequest).toHaveBeenCalledOnce()
    expect(onBeforeRequest.mock.calls[0]).toHaveLength(1)
    const answer = vi.fn()
    const ask = onBeforeRequest.mock.calls[0]?.[0]
    ask({ url: 'https://example.com/', resourceType: 'xhr' }, answer)
    ask({ url: 'riscontro://app/index.html', resourceType: 'mainFrame' }, answer)
    expect(answer.mock.calls).toEqual([[{ cancel: true }], [{ cancel: false }]])
  })

  it.each([
    ['riscontro://app/assets/x.js', 'script', true],
    ['data:image/png;base64,AA==', 'image', true],
    ['data:text/html,x', 'mainFrame', false],
    ['data:text/html,x', 'subFrame', false],
    ['data:text/javascript,x', 'script', false],
    ['riscontro://evil/x.js', 'script', false],
    ['http://localhost:5173/', 'xhr', false],
    ['https://example.com/x.png', 'image', false],
    ['wss://example.com/', 'webSocket', false],
    ['file:///etc/passwd', 'xhr', false],
    ['ftp://example.com/', 'xhr', false],
    ['blob:riscontro://app/1', 'script', false],
    ['chrome-extension://x/y.js', 'script', false],
    ['not an address', 'other', false],
  ])('%s as %s: %s', (url, type, allowed) => {
    expect(isAllowedRequest(url, type, false)).toBe(allowed)
    expect(isAllowedRequest(url, type, true)).toBe(allowed)
  })

  it('lets the developer tools load where there are any', () => {
    expect(isAllowedRequest('devtools://devtools/bundled/x.js', 'script', true)).toBe(true)
    expect(isAllowedRequest('devtools://devtools/bundled/x.js', 'script', false)).toBe(false)
  })
})

describe('every page', () => {
  const guarded = () => {
    guardAllContents()
    const contents = new electron.WebContents()
    electron.app.emit('web-contents-created', {}, contents)
    return contents
  }

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])(
    'is kept from %s',
    (name) => {
      const event = { preventDefault: vi.fn(), url: 'riscontro://app/index.html' }
      guarded().emit(name, event, event.url)
      expect(event.preventDefault).toHaveBeenCalledOnce()
    },
  )

  it.each(['https://example.com/', 'riscontro://app/', 'about:blank'])(
    'opens no window on %s',
    (url) => {
      const contents = guarded()
      expect(contents.setWindowOpenHandler).toHaveBeenCalledOnce()
      expect(contents.setWindowOpenHandler.mock.calls[0]?.[0]({ url })).toEqual({ action: 'deny' })
    },
  )
})
