import { expect, it } from 'vitest'
import { makeEpub } from '../../make/documents.ts'
import { isBearable, outcomeOf, refusal, refusedOf } from '../shared/expect-bearable.ts'
import { harmed } from '../shared/harm.ts'

const chapters = [
  '<h1>Uno</h1><p>Il comune ha speso nove milioni.</p>',
  '<h1>Due</h1><p>E altri due.</p>',
]
const good = makeEpub({ chapters, title: 'I conti', language: 'it' })

it('a damaged EPUB is read or refused', async () => {
  const bad = harmed(good, 3)
  expect(await refusedOf('epub', bad)).toBeGreaterThan(bad.length / 3)
}, 120_000)

it('a bomb is refused', async () => {
  const bytes = makeEpub({ chapters: [`<p>${'a '.repeat(40 * 1024 * 1024)}</p>`] })
  expect(await refusal('a.epub', bytes)).toMatch(/unpacks to far more/)
}, 60_000)

it('entities neither grow nor read files', async () => {
  const prologue =
    '<!DOCTYPE html [<!ENTITY a "ahahahah"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
  const failure = await outcomeOf(
    'a.epub',
    makeEpub({ chapters: ['<p>Sì &b; &x;.</p>'], prologue }),
  )
  expect(failure?.message ?? '').not.toMatch(/root:/)
})

it('deep nesting is read or refused', async () => {
  expect(
    await isBearable('a.epub', makeEpub({ chapters: [`${'<div>'.repeat(100_000)}Uno.`] })),
  ).toBe(true)
}, 60_000)

it('chapters outside of the archive are not there', async () => {
  const more = [
    {
      name: 'OEBPS/other.opf',
      bytes:
        '<package><manifest><item id="a" href="../../../../etc/passwd" media-type="text/html"/></manifest><spine><itemref idref="a"/></spine></package>',
    },
    {
      name: 'META-INF/container.xml',
      bytes: '<container><rootfile full-path="OEBPS/other.opf"/></container>',
    },
  ]
  expect(await refusal('a.epub', makeEpub({ chapters, more }))).toMatch(/no words|damaged/)
})
