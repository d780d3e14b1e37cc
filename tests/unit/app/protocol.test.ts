import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import * as electron from '../../fixtures/electron-double.ts'

vi.mock('electron', () => import('../../fixtures/electron-double.ts'))
const { findFile, registerScheme, respond, serveWindow } = await import('#main/app/protocol.ts')

let base: string
let root: string
beforeAll(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'riscontro-protocol-')))
  root = join(base, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  mkdirSync(join(base, 'renderer-beside'))
  const page = '<meta name="style-nonce" content="__STYLE_NONCE__">'
  writeFileSync(join(root, 'index.html'), page)
  writeFileSync(join(root, 'assets/a b.js'), 'export {}')
  writeFileSync(join(root, 'assets/font.woff2'), 'font')
  writeFileSync(join(root, 'assets/notes.md'), 'notes')
  writeFileSync(join(root, '..names.js'), 'a name that begins with two dots')
  writeFileSync(join(base, 'secret.js'), 'secret')
  writeFileSync(join(base, 'renderer-beside/secret.js'), 'secret')
  symlinkSync(join(base, 'secret.js'), join(root, 'assets/out.js'))
  symlinkSync(base, join(root, 'up'))
})
afterAll(() => rmSync(base, { recursive: true, force: true }))
beforeEach(() => electron.resetDouble())

const get = (url: string, method = 'GET') => respond(root, new Request(url, { method }))

describe('the scheme', () => {
  it('is registered with what a page needs and without a way round the policy', () => {
    registerScheme()
    expect(electron.protocol.registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([
      {
        scheme: 'riscontro',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ])
  })

  it('is the only one handled', async () => {
    serveWindow(electron.session.defaultSession as never, root)
    const { handle } = electron.session.defaultSession.protocol
    expect(handle.mock.calls.map(([scheme]) => scheme)).toEqual(['riscontro'])
    const handler = handle.mock.calls[0]?.[1] as (request: Request) => Promise<Response>
    expect((await handler(new Request('riscontro://app/'))).status).toBe(200)
  })
})

describe('finding a file', () => {
  it('finds the page and its parts', async () => {
    expect(await findFile(root, '/')).toBe(join(root, 'index.html'))
    expect(await findFile(root, '/assets/a%20b.js')).toBe(join(root, 'assets/a b.js'))
    expect(await findFile(root, '/..names.js')).toBe(join(root, '..names.js'))
  })

  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/%2e%2e%2fsecret.js',
    '/assets/..%2f..%2fsecret.js',
    '/assets%2ffont.woff2',
    '/..%5csecret.js',
    '/..\\secret.js',
    '/../renderer-beside/secret.js',
    '/assets/out.js',
    '/up/secret.js',
    '/up/renderer/index.html\0.js',
    '/index.html%00.js',
    '/%',
    '/missing.js',
    '',
    '/.',
    '/..',
  ])('does not find %j', async (path) => expect(await findFile(root, path)).toBeUndefined())

  it('never finds anything outside its folder', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '%5c',
      'up',
      'assets',
      'secret.js',
      '',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(piece, fc.string()), { maxLength: 6 }), async (pieces) => {
        const file = await findFile(root, `/${pieces.join('/')}`)
        expect(file === undefined || file.startsWith(root + sep)).toBe(true)
      }),
    )
  })
})

describe('answering', () => {
  it('stamps one nonce into the page and its policy, another on each load', async () => {
    const nonces = []
    for (const url of ['riscontro://app/index.html?language=it', 'riscontro://app/']) {
      const answer = await get(url)
      const policy = answer.headers.get('content-security-policy') ?? ''
      const nonce = /'nonce-([A-Za-z0-9+/]{22}==)'/.exec(policy)?.[1] ?? 'none'
      expect(await answer.text()).toBe(`<meta name="style-nonce" content="${nonce}">`)
      expect(policy).toBe(
        "default-src 'none'; script-src 'self'; " +
          `style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; ` +
          "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
          "object-src 'none'",
      )
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(answer.headers.get('cache-control')).toBe('no-store')
      nonces.push(nonce)
    }
    expect(new Set(nonces).size).toBe(2)
  })

  it('gives files their types, and the policy too', async () => {
    const script = await get('riscontro://app/assets/a%20b.js')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await script.text()).toBe('export {}')
    const font = await get('riscontro://app/assets/font.woff2')
    expect(font.headers.get('content-type')).toBe('font/woff2')
    expect(await (await get('riscontro://app/', 'HEAD')).text()).toBe('')
  })

  it.each([
    ['riscontro://app.evil/', 'GET', 403],
    ['riscontro://evil/index.html', 'GET', 403],
    ['riscontro://app/', 'POST', 405],
    ['riscontro://app/', 'DELETE', 405],
    ['riscontro://app/missing.js', 'GET', 404],
    ['riscontro://app/assets', 'GET', 404],
    ['riscontro://app/assets/out.js', 'GET', 404],
    // A kind of file that the window has no use for.
    ['riscontro://app/assets/notes.md', 'GET', 404],
  ])('refuses %s by %s with %i', async (url, method, status) => {
    const answer = await get(url, method)
    expect(answer.status).toBe(status)
    expect(await answer.text()).toBe('')
  })
})
