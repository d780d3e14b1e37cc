/** The host with engines that live and die on the test's word. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { countDeaths } from '#main/engine/deaths.ts'
import { createEngineHost } from '#main/engine/host.ts'
import type { ToServer } from '#main/engine/inbox.ts'
import type { EngineLink } from '#main/engine/link.ts'
import { readOrder, writeOrder } from '#main/engine/launch-order.ts'

class FakeEngine implements EngineLink {
  readonly pid = 1
  readonly sent: ToServer[] = []
  readonly kill = vi.fn(() => this.die('killed'))
  say: (message: unknown) => void = () => undefined
  #exits: ((reason: string) => void)[] = []
  /** An engine that hears nothing any more. */
  deaf = false

  send(message: ToServer): void {
    this.sent.push(message)
    if (message.type === 'close' && !this.deaf) queueMicrotask(() => this.die('exit code 0'))
  }
  onMessage(listener: (message: unknown) => void): void {
    this.say = listener
  }
  onExit(listener: (reason: string) => void): void {
    this.#exits.push(listener)
  }
  onOutput(): void {}
  die(reason = 'SIGKILL'): void {
    for (const listener of this.#exits) listener(reason)
  }
}

let engines: FakeEngine[]
const log = vi.fn()
const onGivenUp = vi.fn()
const hosted = () => {
  const host = createEngineHost({
    start: () => {
      const engine = new FakeEngine()
      engines.push(engine)
      return engine
    },
    log,
    onGivenUp,
  })
  const heard: [string, unknown][] = []
  host.listen((name, payload) => heard.push([name, payload]))
  return { host, heard }
}
const last = (): FakeEngine => engines.at(-1) as FakeEngine

beforeEach(() => {
  engines = []
  vi.clearAllMocks()
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

describe('messages from the engine', () => {
  it('that are none are logged and dropped', () => {
    const { heard } = hosted()
    last().say(undefined)
    last().say({ type: 'reply', id: 'c1', result: { ok: true, value: 1 } })
    last().say({ type: 'reply', id: 'c1', result: { ok: 'yes' } })
    last().say({ type: 'event', name: 'theme', payload: { dark: 'no' } })
    last().say({ type: 'event', name: 'constructor', payload: {} })
    expect(heard).toEqual([])
    expect(log).toHaveBeenCalledTimes(4)
  })

  it('count only from the engine that lives', async () => {
    const { host } = hosted()
    const first = last()
    const answer = host.send('c1', 'sources.list', {})
    first.die()
    vi.runAllTimers()
    first.say({ type: 'reply', id: 'c1', result: { ok: true, value: 'late' } })
    last().say({ type: 'reply', id: 'c1', result: { ok: true, value: 'new' } })
    expect(await answer).toEqual({ ok: true, value: 'new' })
  })
})

describe('dying', () => {
  it('too often in a minute gives up, answers everything and starts no more', async () => {
    const { host } = hosted()
    const answer = host.send('c1', 'claims.discard', { ids: [] })
    for (let count = 0; count < 4; count += 1) {
      last().die()
      vi.advanceTimersByTime(5000)
    }
    expect(engines).toHaveLength(5)
    last().die()
    vi.runAllTimers()
    expect(engines).toHaveLength(5)
    expect(onGivenUp).toHaveBeenCalledOnce()
    expect(await answer).toMatchObject({ error: { code: 'engine-stopped' } })
    expect(await host.send('c2', 'sources.list', {})).toMatchObject({
      error: { code: 'engine-stopped' },
    })
    expect(await host.opened()).toMatchObject({ code: 'engine-stopped' })
    await host.restart()
    expect(engines).toHaveLength(6)
    last().say({ type: 'opened', error: null })
    expect(await host.opened()).toBeNull()
  })

  it('keeps what is asked meanwhile for the next life, writes too', () => {
    const { host } = hosted()
    last().die()
    void host.send('c1', 'claims.discard', { ids: [] })
    void host.send('c2', 'sources.list', {})
    host.cancel('c2')
    vi.runAllTimers()
    expect(engines).toHaveLength(2)
    expect(last().sent).toEqual([
      { type: 'request', id: 'c1', name: 'claims.discard', input: { ids: [] } },
    ])
  })

  it('waits longer each time, and forgets after a minute', () => {
    const deaths = countDeaths()
    expect([0, 1, 2, 3].map((time) => deaths.note(time))).toEqual([0, 400, 800, 1600])
    expect(deaths.note(4)).toBeNull()
    expect(deaths.note(70_000)).toBe(0)
  })
})

describe('closing', () => {
  it('is asked for, and forced on an engine that does not hear', async () => {
    const { host } = hosted()
    last().deaf = true
    const answer = host.send('c1', 'sources.list', {})
    const closed = host.close(3000)
    expect(last().sent.at(-1)).toEqual({ type: 'close' })
    vi.advanceTimersByTime(2999)
    expect(last().kill).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(last().kill).toHaveBeenCalledOnce()
    await closed
    expect(await answer).toMatchObject({ error: { code: 'engine-stopped' } })
    expect(engines).toHaveLength(1)
  })

  it('is not dying', async () => {
    const { host } = hosted()
    await host.close()
    vi.runAllTimers()
    expect(engines).toHaveLength(1)
    expect(log).not.toHaveBeenCalled()
  })
})

it('takes an id once at a time', async () => {
  const { host } = hosted()
  void host.send('c1', 'sources.list', {})
  expect(await host.send('c1', 'sources.list', {})).toMatchObject({
    error: { code: 'invalid-input' },
  })
  expect(last().sent).toHaveLength(1)
})

it('an order is one word, read from the end of the line, and checked', () => {
  const order = { library: '/a b.riscontro', seeds: '/s', analyst: 'Ada “L” O’Neil' }
  expect(readOrder(['node', 'engine.js', writeOrder(order)])).toEqual(order)
  expect(() => readOrder([])).toThrow()
  expect(() => readOrder(['{"library":"/a"}'])).toThrow()
  expect(() => readOrder([JSON.stringify({ ...order, more: 1 })])).toThrow()
})
