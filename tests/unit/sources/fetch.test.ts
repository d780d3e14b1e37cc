import { createServer as createTcpServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { fetchAddress, fetchLimits, type FetchLimits } from '#main/sources/index.ts'
import { isPublicAddress } from '#main/sources/fetch/addresses.ts'
import { serve } from '../../make/web.ts'
import { failureOf } from '../store/files-for-tests.ts'

const get = (url: string, limits: Partial<FetchLimits> = {}) =>
  fetchAddress(url, { allowPrivate: true, limits: { ...fetchLimits, ...limits } })

const why = async (url: string, limits: Partial<FetchLimits> = {}) => {
  const error = await failureOf(() => get(url, limits))
  return `${error.code}: ${error.detail?.['why'] ?? error.detail?.['limit']}`
}

/** A server that says these bytes whatever it is asked, and may hang up. */
async function serveRaw(answer: string, hangUp: boolean): Promise<string> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => (hangUp ? socket.end(answer) : socket.write(answer)))
  })
  afterAll(() => server.close())
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

describe('an address of the Internet Protocol', () => {
  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.31.255.255', '192.168.0.1', '169.254.169.254', '0.0.0.0'],
    ...['100.64.0.1', '224.0.0.1', '255.255.255.255', '192.0.2.1', '198.18.0.1'],
    ...['::1', '::', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12::1', 'ff02::1', '2001:db8::1'],
    ...['::ffff:127.0.0.1', '::ffff:7f00:1', '0:0:0:0:0:ffff:a00:1', '64:ff9b::a00:1'],
    ...['2002:7f00:1::', '2001::1', '::127.0.0.1', 'nonsense', ''],
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each([
    ...['1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700:4700::1111', '2a00:1450::1'],
    ...['::ffff:1.1.1.1', '64:ff9b::101:101'],
  ])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
})

describe('an address of the web', () => {
  it('gives its bytes, unpacked, with what the server says of them', async () => {
    const page = await serve((request, response) => {
      const coding = new URL(request.url!, 'http://a').pathname.slice(1)
      response.setHeader('content-type', 'text/html; charset="ISO-8859-1"')
      if (coding !== '') response.setHeader('content-encoding', coding)
      response.end(
        coding === 'gzip'
          ? gzipSync('Ciao.')
          : coding === 'br'
            ? brotliCompressSync('Ciao.')
            : 'Ciao.',
      )
    })
    for (const path of ['', '/gzip', '/br']) {
      const { bytes, kind, charset, url } = await get(`${page}${path}#qui`)
      expect(bytes.toString()).toBe('Ciao.')
      expect({ kind, charset, url }).toEqual({
        kind: 'html',
        charset: 'ISO-8859-1',
        url: `${page}${path || '/'}`,
      })
    }
  })

  it('follows redirects, and says where it ended', async () => {
    const page = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(302, { location: '../b?c=1' }).end()
      else response.setHeader('content-type', 'text/plain').end('Ciao.')
    })
    expect((await get(`${page}/a`)).url).toBe(`${page}/b?c=1`)
  })

  it('says that it goes round in circles', async () => {
    let asked = 0
    const page = await serve((_, response) => {
      asked += 1
      response.writeHead(301, { location: '/' }).end()
    })
    expect(await why(page)).toMatch(/circle/)
    expect(asked).toBe(fetchLimits.redirects + 1)
  })

  it('is not on this computer or a local network, unless that is allowed', async () => {
    let asked = 0
    const page = await serve((_, response) => {
      asked += 1
      response.end()
    })
    const { port } = new URL(page)
    const literal = [
      page,
      `http://[::1]:${port}/`,
      `http://2130706433:${port}/`,
      `http://0x7f.1:${port}/`,
    ]
    for (const address of [...literal, `http://localhost:${port}/`]) {
      const error = await failureOf(() => fetchAddress(address))
      expect(error).toMatchObject({ code: 'cannot-fetch', detail: { file: address } })
      expect(error.message, address).toMatch(/local network/)
    }
    expect(asked).toBe(0)
  })

  it.each([
    ['another protocol', 'file:///etc/passwd', /only http and https/],
    ['no address', 'gazzetta', /no address/],
    ['a password in it', 'http://anna:segreta@127.0.0.1/', /password/],
  ])('is refused with %s', async (_, address, message) => {
    expect(await why(address)).toMatch(message)
  })

  it.each([
    ['file:///etc/passwd', /only http and https/],
    ['ftp://127.0.0.1/', /only http and https/],
    ['http://', /no address/],
  ])('is refused where it sends to %s', async (location, message) => {
    const page = await serve((_, response) => response.writeHead(302, { location }).end())
    expect(await why(page)).toMatch(message)
  })

  it('says what the server answers', async () => {
    const page = await serve((_, response) => response.writeHead(404).end('Niente.'))
    expect(await why(page)).toBe('cannot-fetch: the server answers 404 Not Found')
  })

  it.each(['image/png', 'application/json', 'video/mp4'])('is no article as %s', async (type) => {
    const page = await serve((_, response) => response.setHeader('content-type', type).end('x'))
    expect(await why(page)).toContain(`${type}, which is no article`)
  })

  it('is given up when the server is silent, before its answer and within it', async () => {
    const silent = await serve(() => undefined)
    expect(await why(silent, { silence: 50 })).toMatch(/does not answer/)
    const halting = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' })
      response.write('Ciao')
    })
    expect(await why(halting, { silence: 50 })).toMatch(/does not answer/)
  })

  it('is given up when it drips for ever, and when it never ends', async () => {
    const dripping = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' })
      const drip = setInterval(() => response.write('x'), 10)
      response.on('close', () => clearInterval(drip))
    })
    expect(await why(dripping, { time: 200 })).toMatch(/too long/)
    const endless = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' })
      const pour = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024)));
      }
      response.on('drain', pour)
      pour()
    })
    expect(await why(endless, { bytes: 1024 * 1024 })).toBe('file-too-large: 1 MB')
  })

  it('is refused by its announced size, and by what it unpacks to', async () => {
    const large = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 5 * 1024 * 1024 }).flushHeaders()
    })
    expect(await why(large, { bytes: 1024 * 1024 })).toBe('file-too-large: 1 MB')
    const bomb = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' })
      response.end(gzipSync(Buffer.alloc(20 * 1024 * 1024)))
    })
    expect(await why(bomb, { bytes: 1024 * 1024 })).toBe('file-too-large: 1 MB')
  })

  it.each([
    [
      'ends before its announced length',
      'HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nCiao',
      /too early/,
    ],
    [
      'ends within a chunk',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nCiao',
      /too early/,
    ],
    ['ends before its answer', '', /too early/],
    ['is no web server', 'SSH-2.0-OpenSSH_9\r\n', /cannot be read/],
    [
      'packs it so that it cannot be unpacked',
      'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nCiao',
      /cannot be read/,
    ],
    [
      'packs it in an unknown way',
      'HTTP/1.1 200 OK\r\nContent-Encoding: compress\r\nContent-Length: 4\r\n\r\nCiao',
      /not known/,
    ],
  ])('is refused where the server %s', async (_, answer, message) => {
    expect(await why(await serveRaw(answer, true))).toMatch(message)
  })

  it('reads no further than the announced length', async () => {
    const address = await serveRaw(
      'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\nCiao, e di più',
      false,
    )
    expect((await get(address)).bytes.toString()).toBe('Ciao')
  })

  it('says that the host takes no connection', async () => {
    const page = await serve(() => undefined)
    const { port } = new URL(page)
    expect(await why(`http://127.0.0.1:${Number(port) === 9 ? 10 : 9}/`)).toMatch(/no connection/)
  })

  it('stops at once when cancelled', async () => {
    const stop = new AbortController()
    let closed: (() => void) | undefined
    const hungUp = new Promise<void>((resolve) => {
      closed = resolve
    })
    const page = await serve((request) => {
      request.socket.on('close', () => closed?.())
      stop.abort()
    })
    expect(
      await failureOf(() => fetchAddress(page, { allowPrivate: true, signal: stop.signal })),
    ).toMatchObject({ code: 'cancelled' })
    await hungUp
  })
})
