import { expect, it } from 'vitest'
import { outcomeOf, refusal, refusedOf } from '../shared/expect-bearable.ts'
import { harmed } from '../shared/harm.ts'
import { randomFrom } from '../shared/random.ts'
import { readExtensions } from '#shared/records/origin.ts'

it('a damaged text is read or refused', async () => {
  const good = Buffer.from('\ufeff# Perché\n\nIl comune ha speso 9 € – «così». 😀\n'.repeat(20))
  const bad = harmed(good, 6)
  expect(await refusedOf('md', bad)).toBeLessThan(bad.length)
})

it('noise is refused, under any name', async () => {
  const random = randomFrom(7)
  const read: string[] = []
  for (const length of [1, 2, 3, 4, 100, 5000])
    for (const extension of ['', ...readExtensions.map((name) => `.${name}`)]) {
      const noise = Uint8Array.from({ length }, () => Math.floor(random() * 256))
      const failure = await outcomeOf(`noise${extension}`, noise)
      if (length >= 100 && failure === null) read.push(extension)
    }
  expect(read).toEqual([])
})

it('an empty file is refused, under any name', async () => {
  for (const extension of readExtensions)
    expect(await refusal(`a.${extension}`, new Uint8Array())).toMatch(/empty/)
})

it('200 MB of text is the limit, and one byte more is refused by name', async () => {
  const bytes = Buffer.alloc(200 * 1024 * 1024 + 1, 'a')
  expect(await refusal('a.txt', bytes)).toMatch(/larger than 200 MB/)
})

it('one line of 50 MB is read', async () => {
  const bytes = Buffer.alloc(50 * 1024 * 1024, 'Ciao a tutti ')
  expect(await outcomeOf('a.txt', bytes)).toBeNull()
}, 60_000)
