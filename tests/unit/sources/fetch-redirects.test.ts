/**
 * Redirects and names that lead from a public address to a private one. No test leaves this computer:
 * 127.0.0.1 stands in for the public Internet, everything else is judged as it is.
 */
import type { LookupAddress } from 'node:dns'
import { describe, expect, it, vi } from 'vitest'
import { fetchAddress } from '#main/sources/index.ts'
import { serve } from '../../make/web.ts'
import { failureOf } from '../store/files-for-tests.ts'

vi.mock('#main/sources/fetch/addresses.ts', async (original) => {
  const { isPublicAddress } = await original<typeof import('#main/sources/fetch/addresses.ts')>()
  return { isPublicAddress: (ip: string) => ip === '127.0.0.1' || isPublicAddress(ip) }
})

/** What each name stands for, one answer after the other. */
const answers: Record<string, string[][]> = {}

vi.mock('node:dns', async (original) => ({
  ...(await original<typeof import('node:dns')>()),
  lookup: (
    name: string,
    _: unknown,
    callback: (error: Error | null, found: LookupAddress[]) => void,
  ) => {
    const addresses = answers[name]?.shift()
    if (addresses)
      callback(
        null,
        addresses.map((address) => ({ address, family: 4 })),
      )
    else callback(Object.assign(new Error('No.'), { code: 'ENOTFOUND' }), [])
  },
}))

describe('a public address', () => {
  it.each([
    'http://127.0.0.2:PORT/',
    'http://[::1]:PORT/',
    'http://169.254.169.254/latest/meta-data/',
    'http://inside.example:PORT/',
  ])('is not followed to %s', async (target) => {
    answers['inside.example'] = [['10.0.0.1']]
    const paths: string[] = []
    const page: string = await serve((request, response) => {
      paths.push(request.url!)
      const location = target.replace('PORT', new URL(page).port)
      response.writeHead(302, { location }).end()
    })
    const error = await failureOf(() => fetchAddress(`${page}/start`))
    expect(error).toMatchObject({ code: 'cannot-fetch', detail: { file: `${page}/start` } })
    expect(error.message).toMatch(/local network/)
    expect(paths).toEqual(['/start'])
  })

  it('is refused where one of its addresses is private', async () => {
    const page = await serve((_, response) => response.end('Ciao.'))
    const { port } = new URL(page)
    answers['both.example'] = [['127.0.0.1', '192.168.1.1']]
    expect((await failureOf(() => fetchAddress(`http://both.example:${port}/`))).message).toMatch(
      /local network/,
    )
  })

  it('is looked up once: the connection goes to what was checked', async () => {
    const page = await serve((_, response) =>
      response.setHeader('content-type', 'text/plain').end('Ciao.'),
    )
    const { port } = new URL(page)
    answers['rebinding.example'] = [['127.0.0.1'], ['192.168.1.1']]
    const { bytes } = await fetchAddress(`http://rebinding.example:${port}/`)
    expect(bytes.toString()).toBe('Ciao.')
    expect(answers['rebinding.example']).toEqual([['192.168.1.1']])
  })

  it('that nobody knows is an error in words', async () => {
    expect(await failureOf(() => fetchAddress('http://nobody.example/'))).toMatchObject({
      code: 'cannot-fetch',
      message: expect.stringMatching(/no such host/) as string,
    })
  })
})
