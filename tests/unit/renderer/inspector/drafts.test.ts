/** What is typed goes to the claim it was typed for, once, and is never lost. */
import { beforeEach, describe, expect, it } from 'vitest'
import { hold, settle, settleAll, takeBack, useDrafts } from '#renderer/inspector/drafts.ts'

const textOf = (key: string): string | undefined => useDrafts.getState().byKey[key]?.text

let written: string[] = []
const saveTo =
  (name: string, answer: Promise<boolean> = Promise.resolve(true)) =>
  (text: string): Promise<boolean> => {
    written.push(`${name}: ${text}`)
    return answer
  }

beforeEach(() => {
  written = []
  useDrafts.setState({ byKey: {} })
})

describe('drafts', () => {
  it('writes once, although both Enter and leaving the field ask for it', async () => {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    hold('a', 'uno', saveTo('A', promise))
    const first = settle('a')
    const second = settle('a')
    expect(textOf('a')).toBe('uno')
    resolve(true)
    await Promise.all([first, second])
    expect(written).toEqual(['A: uno'])
    expect(textOf('a')).toBeUndefined()
  })

  it('keeps what could not be written, says so, and writes it on the next attempt', async () => {
    let works = false
    hold('a', 'uno', async () => works)
    await settle('a')
    expect(useDrafts.getState().byKey['a']).toMatchObject({ text: 'uno', failed: true })
    works = true
    await settle('a')
    expect(textOf('a')).toBeUndefined()
  })

  it('keeps what could not be written because of an exception', async () => {
    hold('a', 'uno', () => Promise.reject(new Error('no engine')))
    await settle('a')
    expect(textOf('a')).toBe('uno')
  })

  it('keeps what was typed while the write was under way', async () => {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    hold('a', 'uno', saveTo('A', promise))
    const first = settle('a')
    hold('a', 'uno due', saveTo('A'))
    resolve(true)
    await first
    expect(textOf('a')).toBe('uno due')
    await settle('a')
    expect(written).toEqual(['A: uno', 'A: uno due'])
  })

  it('writes nothing that was taken back', async () => {
    hold('a', 'uno', saveTo('A'))
    takeBack('a')
    await settle('a')
    expect(written).toEqual([])
  })

  it('writes each draft to its own claim', async () => {
    hold('a', 'uno', saveTo('A'))
    hold('b', 'due', saveTo('B'))
    settleAll()
    await Promise.resolve()
    expect(written).toEqual(['A: uno', 'B: due'])
  })
})
