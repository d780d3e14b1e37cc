/** The engine's door, message by message, over a channel that is only a pair of functions. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { serve, type OpenLibrary } from '#main/engine/serve.ts'
import { Failure, type Result } from '#shared/contract/errors.ts'

const library = {
  transport: { send: vi.fn(), cancel: vi.fn(), listen: vi.fn() },
  close: vi.fn(async () => undefined),
} satisfies OpenLibrary

function served(open: () => Promise<OpenLibrary> = async () => library) {
  const sent: unknown[] = []
  const heard = Promise.withResolvers<(message: unknown) => void>()
  const onEnd = vi.fn()
  const server = serve(
    {
      send: (message) => sent.push(message),
      listen: (onMessage) => heard.resolve(onMessage),
    },
    open,
    onEnd,
  )
  const say = async (...messages: unknown[]): Promise<void> => {
    const receive = await heard.promise
    for (const message of messages) receive(message)
    await settle()
  }
  return { server, sent, say, onEnd }
}
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
const ask = (id: string, name = 'sources.list', input: unknown = {}) =>
  ({ type: 'request', id, name, input }) as const

beforeEach(() => {
  vi.clearAllMocks()
  library.transport.send.mockResolvedValue({ ok: true, value: 1 })
})

describe('messages', () => {
  it.each([
    undefined,
    null,
    7,
    'close',
    [],
    {},
    { type: 'request' },
    { type: 'open', path: '/etc/passwd' },
    { type: 'request', id: 7, name: 'sources.list', input: {} },
    { type: 'request', id: 'x'.repeat(101), name: 'sources.list', input: {} },
  ])('%j is not carried out', async (message) => {
    const { sent, say, onEnd } = served()
    await say(message)
    expect(sent).toEqual([{ type: 'opened', error: null }])
    expect(library.transport.send).not.toHaveBeenCalled()
    expect(onEnd).not.toHaveBeenCalled()
  })

  it.each([
    { type: 'request', id: 'c1', name: 'sources.list', input: {}, more: 1 },
    { type: 'request', id: 'c1', name: 7, input: {} },
    { type: 'other', id: 'c1' },
  ])('%j gets an answer, since it has an id', async (message) => {
    const { sent, say } = served()
    await say(message)
    expect(sent).toContainEqual({
      type: 'reply',
      id: 'c1',
      result: { ok: false, error: expect.objectContaining({ code: 'invalid-input' }) },
    })
  })

  it('has its input checked and its defaults filled in', async () => {
    const { sent, say } = served()
    await say(
      ask('c1', 'library.search', { words: 'a' }),
      ask('c2', 'library.search', { words: 1 }),
    )
    expect(library.transport.send.mock.calls).toEqual([
      ['c1', 'library.search', { words: 'a', limit: 50 }],
    ])
    expect(sent).toContainEqual(
      expect.objectContaining({
        id: 'c2',
        result: { ok: false, error: expect.objectContaining({ field: 'words' }) },
      }),
    )
  })

  it('may use the commands that name paths: the app and the shell stand behind it', async () => {
    const { say } = served()
    await say(ask('c1', 'sources.importPaths', { paths: ['/a'] }))
    expect(library.transport.send).toHaveBeenCalledOnce()
  })
})

describe('requests', () => {
  it('that throw are answered with an error value', async () => {
    library.transport.send.mockRejectedValueOnce(new Failure('disk-full', 'Full.'))
    const { sent, say } = served()
    await say(ask('c1'))
    expect(sent).toContainEqual({
      type: 'reply',
      id: 'c1',
      result: { ok: false, error: { code: 'disk-full', message: 'Full.' } },
    })
  })

  it('are carried out and answered once, however often they are said', async () => {
    const gate = Promise.withResolvers<Result<unknown>>()
    library.transport.send.mockReturnValueOnce(gate.promise)
    const { sent, say } = served()
    await say(ask('c1'), ask('c1'), { ...ask('c1'), name: 7 })
    expect(sent).toEqual([{ type: 'opened', error: null }])
    gate.resolve({ ok: true, value: 'first' })
    await settle()
    expect(sent.slice(1)).toEqual([
      { type: 'reply', id: 'c1', result: { ok: true, value: 'first' } },
    ])
    await say(ask('c1'))
    expect(library.transport.send).toHaveBeenCalledTimes(2)
  })

  it('cancelled before the library is open are never carried out', async () => {
    const gate = Promise.withResolvers<OpenLibrary>()
    const { sent, say } = served(() => gate.promise)
    await say(ask('c1'), { type: 'cancel', id: 'c1' }, { type: 'cancel', id: 'unknown' })
    gate.resolve(library)
    await settle()
    expect(sent).toContainEqual(
      expect.objectContaining({
        id: 'c1',
        result: { ok: false, error: expect.objectContaining({ code: 'cancelled' }) },
      }),
    )
    expect(library.transport.send).not.toHaveBeenCalled()
  })
})

describe('ending', () => {
  it('is asked for by message', async () => {
    const { say, onEnd } = served()
    await say({ type: 'close' })
    expect(onEnd).toHaveBeenCalledOnce()
  })

  it('cancels what is under way, waits for it, then closes the library', async () => {
    const gate = Promise.withResolvers<Result<unknown>>()
    library.transport.send.mockReturnValueOnce(gate.promise)
    library.transport.cancel.mockImplementationOnce(() =>
      gate.resolve({ ok: false, error: { code: 'cancelled', message: 'Cancelled.' } }),
    )
    const { server, sent, say } = served()
    await say(ask('c1'))
    await server.close()
    expect(library.transport.cancel).toHaveBeenCalledExactlyOnceWith('c1')
    expect(sent.at(-1)).toMatchObject({ id: 'c1', result: { error: { code: 'cancelled' } } })
    expect(library.close).toHaveBeenCalledOnce()
  })

  it('has nothing to close where nothing could be opened', async () => {
    const { server, sent } = served(() => Promise.reject(new Failure('not-a-library', 'No.')))
    await server.close()
    expect(library.close).not.toHaveBeenCalled()
    expect(sent).toEqual([{ type: 'opened', error: { code: 'not-a-library', message: 'No.' } }])
  })
})
