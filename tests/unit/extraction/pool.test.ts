/** Reading in a worker thread: the same result, cancelling, dying, and being replaced. */
import { describe, expect, it } from 'vitest'
import { extract } from '#main/extraction/index.ts'
import { extractInWorker, runningWorker } from '#main/extraction/pool.ts'
import { bigText, shortText } from './texts.ts'

describe('extraction in a worker', () => {
  it('gives what reading on this thread gives', async () => {
    const options = { language: 'it', referenceDate: '2025-11-20' } as const
    expect(await extractInWorker(shortText, options)).toEqual(extract(shortText, options))
  })

  it('tells how far it is', async () => {
    const told: [number, number][] = []
    await extractInWorker(bigText(60_000), {
      language: 'it',
      onProgress: (done, total) => told.push([done, total]),
    })
    expect(told.at(-1)).toEqual([60_000, 60_000])
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b))
  })

  it('rejects with the reason when it is cancelled, and stops', async () => {
    const controller = new AbortController()
    const reading = extractInWorker(bigText(3_000_000), {
      language: 'it',
      signal: controller.signal,
    })
    const worker = runningWorker()!
    const ended = new Promise((resolve) => worker.once('exit', resolve))
    controller.abort()
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
    await ended
    expect(runningWorker()).not.toBe(worker)
    expect((await extractInWorker(shortText, { language: 'it' })).claims.length).toBeGreaterThan(0)
  })

  it('does not begin what was cancelled before', async () => {
    const reason = new Error('not wanted')
    const signal = AbortSignal.abort(reason)
    await expect(extractInWorker(shortText, { signal })).rejects.toBe(reason)
  })

  it('leaves a waiting text out when it is cancelled, and reads the others', async () => {
    const controller = new AbortController()
    const first = extractInWorker(bigText(30_000), { language: 'it' })
    const second = extractInWorker(shortText, { language: 'it', signal: controller.signal })
    const third = extractInWorker(shortText, { language: 'it' })
    controller.abort()
    await expect(second).rejects.toMatchObject({ name: 'AbortError' })
    expect((await first).claims.length).toBeGreaterThan(0)
    expect(await third).toEqual(extract(shortText, { language: 'it' }))
  })

  it('rejects when the worker dies, and starts another', async () => {
    const reading = extractInWorker(bigText(3_000_000), { language: 'it' })
    await runningWorker()!.terminate()
    await expect(reading).rejects.toThrow(/worker/u)
    expect(await extractInWorker(shortText, { language: 'it' })).toEqual(
      extract(shortText, { language: 'it' }),
    )
  })
})
