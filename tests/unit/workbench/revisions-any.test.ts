/** Any edits of any text, and real revisions of real pages. */
import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { anchorHealths } from '#shared/records/library.ts'
import { everything, importArticle, newPath, openForTest, value } from './library-for-tests.ts'
import { claimsOf, revise } from './revised-article.ts'

const words = fc.constantFrom(
  'mele',
  'pere',
  'Anna',
  'Bruno',
  'ha',
  'tre',
  '12',
  'di',
  'città',
  'e',
)
const sentence = fc.array(words, { minLength: 2, maxLength: 9 }).map((list) => `${list.join(' ')}.`)
const text = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  .map((paragraphs) => paragraphs.map((list) => list.join(' ')).join('\n'))
/** Cuts, insertions and moves anywhere. */
const edit = fc.record({
  from: fc.nat(),
  length: fc.nat(60),
  put: fc.option(sentence),
  to: fc.nat(),
})
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

function applied(before: string, edits: readonly Edit[]): string {
  let now = before
  for (const { from, length, put, to } of edits) {
    const at = from % (now.length + 1)
    const cut = now.slice(at, at + length)
    const rest = now.slice(0, at) + now.slice(at + length)
    const into = to % (rest.length + 1)
    now = rest.slice(0, into) + (put ?? cut) + rest.slice(into)
  }
  return now
}

describe('whatever is edited', () => {
  it('loses nothing, is never exact and wrong, and undo restores all', async () => {
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 30 })), { maxLength: 4 }),
        async (before, rounds, spans) => {
          const workbench = await openForTest({ path: newPath() })
          const { source, revision } = await importArticle(workbench, before)
          const { length } = revision.text
          for (const [from, size] of spans) {
            const start = from % length
            const ranges = [{ start, end: Math.min(length, start + size) }]
            await value(workbench, 'claims.create', { revisionId: revision.id, ranges })
          }
          const states = [await everything(workbench)]
          let now = revision.text
          for (const edits of rounds) {
            const old = new Map((await claimsOf(workbench)).map((claim) => [claim.id, claim]))
            const next = applied(now, edits)
            if (next.trim() === '') continue
            const report = await revise(workbench, source.id, next)
            if (report.unchanged) continue
            now = next
            const claims = await claimsOf(workbench)
            const there = new Map(claims.map((claim) => [claim.id, claim]))
            for (const [id, was] of old) {
              const is = there.get(id)!
              expect(is).toBeDefined()
              if (is.health === 'exact' || is.health === 'moved') expect(is.quote).toBe(was.quote)
              if (is.health === 'orphan' || is.health === 'ambiguous') {
                expect(is.quote).toBe(was.quote)
                expect(is.revisionId).toBe(was.revisionId)
              } else expect(is.revisionId).toBe(report.revisionId)
            }
            const { revision: newest } = await value(workbench, 'sources.get', { id: source.id })
            const standing = claims.filter(({ revisionId }) => revisionId === newest.id)
            for (const { ranges, quantities, attribution } of standing)
              for (const part of [...ranges, ...quantities, ...(attribution ? [attribution] : [])])
                expect(newest.text.slice(part.start, part.end)).toBe(part.exact)
            // What is offered stands where nothing stood.
            const offered = standing.filter(({ id }) => !old.has(id))
            for (const { ranges } of offered)
              for (const range of ranges)
                for (const other of standing)
                  if (old.has(other.id))
                    for (const { start, end } of other.ranges)
                      expect(start < range.end && range.start < end).toBe(false)
            states.push(await everything(workbench))
          }
          const last = states.at(-1)
          for (const state of states.slice(0, -1).toReversed()) {
            await value(workbench, 'history.undo', {})
            expect(await everything(workbench)).toEqual(state)
          }
          for (const _ of states.slice(1)) await value(workbench, 'history.redo', {})
          expect(await everything(workbench)).toEqual(last)
          workbench.close()
        },
      ),
      { numRuns: 25 },
    )
  }, 120_000)
})

interface Pair {
  id: string
  old: string
  new: string
  anchors: {
    start: number
    end: number
    exact: string
    status: 'same' | 'moved' | 'edited' | 'deleted' | 'unclear'
    newStart?: number
    newEnd?: number
  }[]
}

const file = '../shared/data/anchoring/revisions.en.dev.jsonl'

describe.skipIf(!existsSync(file))(`real revisions (skipped without ${file})`, () => {
  it('are carried as the bench has measured: nothing exact and wrong, the deleted orphans', async () => {
    const pairs = readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Pair)
      // Pages without their lone surrogates and in NFC are as the library holds them.
      .filter((pair) => pair.old === pair.old.normalize('NFC').replaceAll('\r', ''))
    const workbench = await openForTest()
    const counts = { survivors: 0, right: 0, deleted: 0, orphans: 0 }
    for (const pair of pairs) {
      const { source, revision } = await importArticle(workbench, pair.old)
      await value(workbench, 'claims.discard', {
        ids: await value(workbench, 'claims.ids', { sourceId: source.id }).then((ids) =>
          ids.length > 0 ? ids : ['00000000-0000-4000-8000-000000000000'],
        ),
      }).catch(() => undefined)
      const made: string[] = []
      for (const { start, end } of pair.anchors)
        made.push(
          (
            await value(workbench, 'claims.create', {
              revisionId: revision.id,
              ranges: [{ start, end }],
            })
          ).id,
        )
      const report = await revise(workbench, source.id, pair.new)
      const claims = await value(workbench, 'claims.get', { ids: made })
      expect(claims).toHaveLength(made.length)
      for (const [index, anchor] of pair.anchors.entries()) {
        const { health, ranges, quote } = claims[index]!
        expect(anchorHealths).toContain(health)
        const [range] = ranges
        if (health === 'exact') expect(quote, pair.id).toBe(anchor.exact)
        if (anchor.status === 'unclear') continue
        const placed = health !== 'orphan' && health !== 'ambiguous'
        if (anchor.status === 'deleted') {
          counts.deleted += 1
          if (health === 'orphan') counts.orphans += 1
          continue
        }
        counts.survivors += 1
        const { newStart = -1, newEnd = -1 } = anchor
        const both = Math.min(range!.end, newEnd) - Math.max(range!.start, newStart)
        const half = both * 2 > Math.max(range!.end, newEnd) - Math.min(range!.start, newStart)
        const same = range!.start === newStart && range!.end === newEnd
        if (placed && (anchor.status === 'edited' ? half : same)) counts.right += 1
        if (health === 'exact') expect(same, `${pair.id} ${anchor.exact}`).toBe(true)
      }
      expect(report.unchanged).toBe(false)
      await value(workbench, 'sources.delete', { id: source.id })
    }
    expect(counts.survivors).toBeGreaterThan(100)
    expect(counts.right / counts.survivors).toBeGreaterThan(0.99)
    expect(counts.orphans).toBe(counts.deleted)
  }, 120_000)
})
