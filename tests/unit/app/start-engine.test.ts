import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as electron from '../../fixtures/electron-double.ts'

vi.mock('electron', () => import('../../fixtures/electron-double.ts'))
const forkEngine = vi.hoisted(() => vi.fn(() => 'a forked engine'))
vi.mock('#main/engine/fork-engine.ts', async (original) => ({
  ...(await original<object>()),
  forkEngine,
}))
const { holdsTheDatabase, startEngine } = await import('#main/app/start-engine.ts')
const { pathsFrom } = await import('#main/app/paths.ts')

const paths = pathsFrom('/opt/riscontro')
const order = { library: '/l.riscontro', seeds: '/seeds', analyst: 'Ada' }
const withNapi = (napi: string | undefined) =>
  vi.spyOn(process, 'versions', 'get').mockReturnValue({ ...process.versions, napi } as never)

beforeEach(() => {
  electron.resetDouble()
  return () => vi.restoreAllMocks()
})

describe('the engine', () => {
  it.each([
    ['9', false],
    ['10', true],
    ['11', true],
    [undefined, false],
  ])('with Node-API %s: a utility process is %s', (napi, expected) => {
    expect(holdsTheDatabase(napi)).toBe(expected)
  })

  it('is a child on the project’s Node where the runtime is too old', () => {
    withNapi('9')
    expect(startEngine(paths, order)).toBe('a forked engine')
    expect(forkEngine).toHaveBeenCalledExactlyOnceWith(paths.engine, paths.node, order)
    expect(electron.utilityProcess.fork).not.toHaveBeenCalled()
  })

  it('is a utility process otherwise, told its order in one word', () => {
    withNapi('10')
    const link = startEngine(paths, order)
    const [module, words, options] = electron.utilityProcess.fork.mock.calls[0] ?? []
    expect(module).toBe(paths.engine)
    expect((words as string[]).map((word) => JSON.parse(word))).toEqual([order])
    expect(options).toMatchObject({ stdio: ['ignore', 'ignore', 'pipe'] })
    expect((options as { env: object }).env).not.toHaveProperty('ELECTRON_RUN_AS_NODE')

    const child = electron.utilityChildren[0]
    const heard = vi.fn()
    link.onMessage(heard)
    link.onOutput(heard)
    link.onExit(heard)
    child?.emit('message', { type: 'opened', error: null })
    child?.stderr.emit('data', Buffer.from('line'))
    child?.emit('exit', 7)
    expect(heard.mock.calls).toEqual([[{ type: 'opened', error: null }], ['line'], ['exit code 7']])
    link.send({ type: 'cancel', id: 'c1' })
    expect(child?.postMessage).toHaveBeenCalledExactlyOnceWith({ type: 'cancel', id: 'c1' })
  })
})
