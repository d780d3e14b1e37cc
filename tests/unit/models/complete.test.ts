/** Asking over the network: what comes back, what is refused, and what never comes out. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { complete, costOf, type Endpoint, type Question } from '#main/models/complete.ts'
import { Failure } from '#shared/contract/errors.ts'
import type { ModelSettings } from '#shared/records/models.ts'
import {
  bomb,
  endless,
  enormous,
  hangUp,
  plain,
  redirect,
  settingsFor,
  silent,
  startModelServer,
  status,
  streamed,
  type ModelServer,
} from '../../fixtures/model-server.ts'

const key = 'sk-segretissima-0123456789'
const question: Question = {
  name: 'test',
  schema: z.object({ ok: z.boolean() }),
  messages: [{ role: 'user', content: 'Ciao, come va? È città.' }],
}

let server: ModelServer
beforeEach(async () => {
  server = await startModelServer()
})
afterEach(() => server.close())

const ask = (
  more: Partial<ModelSettings> = {},
  endpoint: Partial<Endpoint> = {},
  signal = new AbortController().signal,
) => complete({ settings: settingsFor(server, more), key, ...endpoint }, question, { signal })

async function failure(asking: Promise<unknown>): Promise<{ kind: string; message: string }> {
  const thrown: unknown = await asking.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(thrown).toBeInstanceOf(Failure)
  const { error } = thrown as Failure
  expect(error.code).toBe('model-failed')
  expect(JSON.stringify([error, String(thrown), (thrown as Failure).stack])).not.toContain(key)
  return { kind: error.detail?.['kind'] ?? '', message: error.message }
}

describe('an answer', () => {
  it.each([
    ['in one piece', plain('{"ok": true}')],
    ['streamed', streamed('{"ok": true}', 1)],
  ])('is read %s, with what it took', async (_, behaviour) => {
    server.behave(behaviour)
    const answer = await ask()
    expect(answer).toMatchObject({
      content: '{"ok": true}',
      model: 'prova',
      inputTokens: 1000,
      outputTokens: 200,
      cut: false,
    })
    expect(server.asked[0]).toMatchObject({
      path: '/v1/chat/completions',
      authorization: `Bearer ${key}`,
      body: { model: 'prova', messages: question.messages, stream: true },
    })
  })

  it('is read from a stream whose letters and lines are torn apart', async () => {
    server.behave((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      const words = 'data: {"choices":[{"delta":{"content":"città 🏙"}}]}\r\n\r\ndata: [DONE]\r\n'
      const bytes = Buffer.from(words, 'utf8')
      const send = (at: number): void => {
        if (at >= bytes.length) return void response.end()
        response.write(bytes.subarray(at, at + 1), () => send(at + 1))
      }
      send(0)
    })
    expect((await ask()).content).toBe('città 🏙')
  })

  it('comes also from a server that knows no schema and no stream', async () => {
    server.behave((asked, response) =>
      asked.body.response_format === undefined
        ? plain('{"ok": true}')(asked, response)
        : status(400, { error: { message: 'unknown field response_format' } })(asked, response),
    )
    expect((await ask()).content).toBe('{"ok": true}')
    expect(server.asked).toHaveLength(2)
    expect(Object.keys(server.asked[1]!.body).toSorted()).toEqual(['messages', 'model'])
  })

  it('without a key is asked for without one', async () => {
    server.behave(plain('x'))
    await ask({}, { key: undefined })
    expect(server.asked[0]!.authorization).toBeUndefined()
  })

  it('has no key in it, whatever the server sends back', async () => {
    server.behave(plain(`{"text": "${key}"}`))
    expect((await ask()).content).not.toContain(key)
  })

  it('costs what the prices per million say, or nobody knows what', () => {
    const settings = settingsFor(server)
    expect(costOf(settings, 1000, 200)).toBeCloseTo(0.004, 10)
    expect(costOf(settings, null, 200)).toBeNull()
    expect(costOf({ ...settings, outputPrice: null }, 1000, 200)).toBeNull()
  })
})

describe('what a server refuses is told with the way out', () => {
  it.each([
    [401, 'unauthorised', /key.*enter it anew/],
    [403, 'unauthorised', /key/],
    [404, 'missing', /no such address or model/],
    [429, 'rate-limit', /wait 7 s and try again/],
    [500, 'server', /error of its own.*500/],
    [503, 'server', /try again later/],
    [418, 'status', /418/],
  ])('%i', async (code, kind, words) => {
    const message = `No: you sent Authorization: Bearer ${key}`
    server.behave(status(code, { error: { message } }, { 'retry-after': '7' }))
    const told = await failure(ask())
    expect(told.kind).toBe(kind)
    expect(told.message).toMatch(words)
  })

  it('an error in the middle of a stream', async () => {
    server.behave((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.end(`data: {"error": {"message": "out of memory ${key}"}}\n\n`)
    })
    expect(await failure(ask())).toMatchObject({
      kind: 'server',
      message: expect.stringContaining('out of memory') as string,
    })
  })

  it.each([
    ['', 'empty'],
    ['<html>Bad gateway</html>', 'shape'],
  ])('%j in the place of an answer', async (body, kind) => {
    server.behave((asked, response) =>
      kind === 'empty' ? plain('  ')(asked, response) : void response.end(body),
    )
    expect((await failure(ask())).kind).toBe(kind)
  })

  it('an answer that breaks off', async () => {
    server.behave(hangUp)
    expect((await failure(ask())).kind).toBe('connection')
  })
})

describe('a hostile server', () => {
  it('cannot send on to another host', async () => {
    const other = await startModelServer()
    try {
      server.behave(redirect(`${other.url}/chat/completions`))
      const told = await failure(ask())
      expect(told.kind).toBe('redirect')
      expect(other.asked).toEqual([])
    } finally {
      await other.close()
    }
  })

  it.each([
    ['500 MB', enormous(500_000_000)],
    ['a stream without end', endless],
    ['a gzip bomb', bomb],
  ])('cannot fill the memory with %s', async (_, behaviour) => {
    server.behave(behaviour)
    const before = process.memoryUsage().rss
    expect((await failure(ask())).kind).toBe('too-large')
    // Server and client are one process here: the server's own pieces are in it.
    expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000)
  })

  it('cannot hold the line: silence and dawdling have an end', async () => {
    server.behave(silent)
    expect((await failure(ask({}, { limits: { total: 200 } }))).kind).toBe('timeout')
    server.behave((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(': a moment\n\n')
    })
    expect((await failure(ask({}, { limits: { idle: 150 } }))).kind).toBe('idle')
  })
})

describe('cancelling', () => {
  it('ends the asking and the connection, before and in the middle of an answer', async () => {
    for (const behaviour of [silent, endless]) {
      server.behave(behaviour)
      const stop = new AbortController()
      const asking = ask({}, { limits: { bytes: Number.MAX_SAFE_INTEGER } }, stop.signal)
      const count = server.asked.length
      await expect.poll(() => server.asked.length).toBeGreaterThan(count)
      const gone = server.brokenOff()
      stop.abort()
      await expect(asking).rejects.toBe(stop.signal.reason)
      await expect.poll(() => server.brokenOff()).toBe(gone + 1)
    }
  })
})

describe('where questions may go', () => {
  it.each(['127.0.0.1', 'localhost', '[::1]', '0.0.0.0', '2130706433', '[::ffff:127.0.0.1]'])(
    '%s only where local addresses are allowed',
    async (host) => {
      const baseUrl = server.url.replace('127.0.0.1', host)
      expect((await failure(ask({ baseUrl, allowLocal: false }))).kind).toBe('local')
      expect(server.asked).toEqual([])
    },
  )

  it.each([
    'http://10.0.0.1/v1',
    'http://192.168.1.2',
    'https://169.254.169.254/latest',
    'https://[fd00::1]',
  ])('never to %s without that', async (baseUrl) => {
    expect((await failure(ask({ baseUrl, allowLocal: false }))).kind).toBe('local')
  })

  it('unencrypted only to this machine and its network', async () => {
    expect((await failure(ask({ baseUrl: 'http://8.8.8.8/v1' }))).kind).toBe('plain')
  })

  it('not to a host that is not there, or does not listen', async () => {
    const gone = await startModelServer()
    await gone.close()
    expect((await failure(ask({ baseUrl: gone.url }))).kind).toBe('refused')
  })

  it('not to one whose certificate does not hold', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'riscontro-tls-'))
    const [keyFile, certificate] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const words = `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -keyout ${keyFile} -out ${certificate}`
    const made = spawnSync('openssl', words.split(' '), { stdio: 'ignore' })
    if (made.status !== 0) return
    const asked: string[] = []
    const secure = createServer(
      { key: readFileSync(keyFile), cert: readFileSync(certificate) },
      (request, response) => {
        asked.push(request.headers.authorization ?? '')
        response.end()
      },
    )
    try {
      await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve))
      const { port } = secure.address() as AddressInfo
      const told = await failure(ask({ baseUrl: `https://localhost:${port}/v1` }))
      expect(told.kind).toBe('tls')
      expect(told.message).toContain('nothing was sent')
      expect(asked).toEqual([])
    } finally {
      secure.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
