import { expect, it } from 'vitest'
import { makeRtf } from '../../make/documents.ts'
import { isBearable, refusal, refusedOf } from '../shared/expect-bearable.ts'
import { harmed } from '../shared/harm.ts'

const good = makeRtf(
  ['La scuola', 'Il comune ha speso nove milioni: perché?'],
  '{\\title La scuola}',
)

it('a damaged RTF file is read or refused', async () => {
  const bad = harmed(good, 5)
  expect(await refusedOf('rtf', bad)).toBeGreaterThan(bad.length / 10)
}, 60_000)

it.each([
  ['deep nesting', `{\\rtf1 ${'{'.repeat(300_000)}a${'}'.repeat(300_000)}}`, /nested deeper/],
  ['no words', '{\\rtf1 {\\pict ffff}}', /no words/],
  ['its end missing', '{\\rtf1 Ciao.', /cut off/],
])('an RTF file with %s is refused', async (_, rtf, why) => {
  expect(await refusal('a.rtf', Buffer.from(rtf))).toMatch(why)
})

it.each([
  ['more ends than beginnings', `{\\rtf1 Ciao.${'}'.repeat(100_000)}`],
  [
    'a number of a billion',
    '{\\rtf1\\uc999999999 \\u9999999999 Ciao.\\bin999999999 \\ansicpg999999 a}',
  ],
  ['endless words', `{\\rtf1 ${'\\par a'.repeat(300_000)}}`],
  ['half a hex digit', "{\\rtf1 Ciao\\'z \\'4}"],
])(
  'an RTF file with %s is read or refused in time',
  async (_, rtf) => {
    expect(await isBearable('a.rtf', Buffer.from(rtf))).toBe(true)
  },
  60_000,
)
