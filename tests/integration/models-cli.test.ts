/** `riscontro suggest` as it is started, against a model on this machine. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  answer,
  redirect,
  startModelServer,
  status,
  type ModelServer,
} from '../fixtures/model-server.ts'

const cli = join(import.meta.dirname, '../../main/cli/main.mjs')
const key = 'sk-segretissima-0123456789'
let folder: string
let library: string
let server: ModelServer

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'riscontro-suggest-'))
  library = join(folder, 'a.riscontro')
  server = await startModelServer()
})
afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

async function riscontro(...args: string[]) {
  const child = spawn('node', [cli, ...args], { env: { ...process.env, RISCONTRO_MODEL_KEY: key } })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (bytes: Buffer) => (stdout += bytes.toString()))
  child.stderr.on('data', (bytes: Buffer) => (stderr += bytes.toString()))
  const code = await new Promise((resolve) => child.on('close', resolve))
  return { code, stdout, stderr }
}

async function imported(): Promise<string> {
  const text = join(folder, 'a.txt')
  writeFileSync(text, 'Titolo\n\nAnna ha 3 mele. Bruno ha 5 pere.\n')
  await riscontro('import', text, '--library', library)
  const out = join(folder, 'a.json')
  await riscontro('export', '--library', library, '--out', out, '--format', 'json')
  return /"sourceId": ?"([^"]+)"/.exec(readFileSync(out, 'utf8'))![1]!
}

describe('riscontro suggest', () => {
  it('keeps what stands in the text and shows what does not', async () => {
    const id = await imported()
    server.behave(
      answer({
        claims: [
          { sentence: 2, quote: 'Anna ha 3 mele', text: 'Anna possiede 3 mele', why: '' },
          { sentence: 2, quote: 'Anna ha 4 mele', text: 'Anna possiede 4 mele', why: '' },
        ],
      }),
    )
    const words = ['--library', library, '--endpoint', server.url, '--model', 'prova']
    const prices = ['--price-in', '2', '--price-out', '10', '--currency', 'EUR']
    const { code, stdout, stderr } = await riscontro('suggest', id, ...words, ...prices)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^(?:proposed|rejected) Anna possiede 3 mele/m)
    expect(stdout).toContain('rejected Anna possiede 4 mele')
    expect(stdout).toContain('near: Anna ha 3 mele.')
    expect(stdout).toContain('1 proposed, 1 rejected')
    expect(stdout).toContain('1000 + 200 tokens, 0.0040 EUR')
    expect(server.asked[0]?.authorization).toBe(`Bearer ${key}`)
    expect(readFileSync(library).includes(key)).toBe(false)
    const again = await riscontro('suggest', id, ...words, '--json')
    expect(JSON.parse(again.stdout)).toMatchObject({ proposed: 0, repeated: 2, suggestions: [] })
  })

  it.each([
    ['a refusal', status(401, { error: { message: `bad ${key}` } }), 'does not accept the key'],
    ['a redirect', redirect('https://evil.example/v1'), 'sends on to evil.example'],
  ])('tells %s in one line without the key', async (_, behaviour, words) => {
    const id = await imported()
    server.behave(behaviour)
    const { code, stdout, stderr } = await riscontro(
      'suggest',
      id,
      '--library',
      library,
      '--endpoint',
      server.url,
      '--model',
      'prova',
    )
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^riscontro: [^\n]+\n$/)
    expect(stderr).toContain(words)
    expect(stderr).not.toContain(key)
  })

  it.each([
    [['x', '--library', 'a', '--endpoint', 'http://a', '--model', 'm'], 'id of a source'],
    [['--library', 'a', '--endpoint', 'http://a', '--model', 'm'], 'SOURCE'],
    [['6f7b1f0c-3f5e-4b0a-9a39-0b6f3f6f2c11', '--library', 'a', '--model', 'm'], '--endpoint'],
    [
      ['6f7b1f0c-3f5e-4b0a-9a39-0b6f3f6f2c11', '--endpoint', 'ftp://a', '--model', 'm'],
      'http or https',
    ],
  ])('refuses %j with exit code 2', async (args, words) => {
    const { code, stderr } = await riscontro('suggest', ...args)
    expect(code).toBe(2)
    expect(stderr).toContain(words)
  })
})
