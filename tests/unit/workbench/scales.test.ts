/** Changing the scale of a library: the table first, then one step, and back. */
import { describe, expect, it } from 'vitest'
import type { Workbench } from '#main/workbench/index.ts'
import {
  error,
  everything,
  importArticle,
  newPath,
  openForTest,
  value,
} from './library-for-tests.ts'

async function withVerdicts(
  ...verdicts: string[]
): Promise<{ workbench: Workbench; ids: string[] }> {
  const workbench = await openForTest()
  const { source } = await importArticle(workbench)
  const claims = await value(workbench, 'claims.list', { sourceId: source.id })
  for (const [at, verdict] of verdicts.entries())
    await value(workbench, 'claims.update', { ids: [claims[at]!.id], patch: { verdict } })
  return { workbench, ids: claims.map(({ id }) => id) }
}

const verdictsOf = async (workbench: Workbench) =>
  (await value(workbench, 'claims.list', { sourceId: null })).map(({ verdict }) => verdict)
const current = async (workbench: Workbench) => (await value(workbench, 'scales.list', {})).current

const ownScale = (more: object = {}) => ({
  label: { it: 'La nostra', en: 'Ours' },
  values: [
    {
      label: { it: 'Vero', en: 'True' },
      colour: 'green' as const,
      number: 1,
      sense: 'supported' as const,
    },
    {
      label: { it: 'Falso', en: 'False' },
      colour: 'red' as const,
      number: 0,
      sense: 'refuted' as const,
    },
  ],
  ...more,
})

describe('the scale of a library', () => {
  it('is the plain one at first, and only its verdicts are taken', async () => {
    const { workbench, ids } = await withVerdicts('supported')
    expect(await current(workbench)).toBe('plain')
    const wrong = await error(workbench, 'claims.update', {
      ids: [ids[0]],
      patch: { verdict: 'politifact:true' },
    })
    expect(wrong).toMatchObject({ code: 'invalid-input', field: 'patch.verdict' })
    expect(wrong.message).toContain('supported, refuted, mixed, not-enough-evidence')
    expect(await verdictsOf(workbench)).toEqual(['supported', null, null])
  })

  it('is changed by a table that is seen first, in one step that undo takes back', async () => {
    const { workbench } = await withVerdicts('supported', 'mixed', 'not-enough-evidence')
    const before = await everything(workbench)
    const { rows } = await value(workbench, 'scales.preview', { to: 'politifact' })
    expect(
      rows.map(({ value: { id }, count, becomes, lossy }) => [id, count, becomes, lossy]),
    ).toEqual([
      ['supported', 1, 'politifact:true', false],
      ['refuted', 0, 'politifact:false', false],
      ['mixed', 1, 'politifact:half-true', false],
      ['not-enough-evidence', 1, null, true],
    ])
    expect(await everything(workbench)).toEqual(before)
    expect(await value(workbench, 'scales.change', { to: 'politifact' })).toEqual({
      current: 'politifact',
      changed: 3,
    })
    expect(await current(workbench)).toBe('politifact')
    expect(await verdictsOf(workbench)).toEqual(['politifact:true', 'politifact:half-true', null])
    const [step] = await value(workbench, 'history.list', { limit: 1 })
    const changes = (await value(workbench, 'history.list', {})).filter(
      (change) => change.step === step!.step,
    )
    expect(changes.map(({ table, before: was }) => [table, was])).toContainEqual([
      'settings',
      { value: 'plain' },
    ])
    await value(workbench, 'history.undo', {})
    expect(await current(workbench)).toBe('plain')
    expect(await everything(workbench)).toEqual(before)
    await value(workbench, 'history.redo', {})
    expect(await verdictsOf(workbench)).toEqual(['politifact:true', 'politifact:half-true', null])
  })

  it('is changed by a table of one’s own, which must fit both scales', async () => {
    const { workbench } = await withVerdicts('mixed')
    const bad = [
      [{ mixed: 'aap:true' }, 'mapping.mixed'],
      [{ nobody: null }, 'mapping.nobody'],
    ] as const
    for (const [mapping, field] of bad)
      expect(await error(workbench, 'scales.change', { to: 'fever', mapping })).toMatchObject({
        code: 'invalid-input',
        field,
      })
    expect(await current(workbench)).toBe('plain')
    await value(workbench, 'scales.change', { to: 'fever', mapping: { mixed: 'fever:refutes' } })
    expect(await verdictsOf(workbench)).toEqual(['fever:refutes', null, null])
    expect(await error(workbench, 'scales.change', { to: 'nothing' })).toMatchObject({
      code: 'not-found',
    })
  })

  it('takes along what an older scale left behind', async () => {
    const { workbench, ids } = await withVerdicts('supported', 'refuted')
    await value(workbench, 'claims.discard', { ids: [ids[0]!] })
    const { step } = (await value(workbench, 'history.list', { limit: 1 }))[0]!
    expect(step).toBeGreaterThan(0)
    await value(workbench, 'scales.change', { to: 'aap' })
    expect(await verdictsOf(workbench)).toEqual(['aap:false', null])
    const { rows } = await value(workbench, 'scales.preview', { to: 'plain' })
    expect(rows.find(({ count }) => count > 0)).toMatchObject({ becomes: 'refuted', lossy: false })
  })
})

describe('scales of one’s own', () => {
  it('are made, used, changed and kept over a restart', async () => {
    const path = newPath()
    const workbench = await openForTest({ path })
    const { source } = await importArticle(workbench)
    const scale = await value(workbench, 'scales.save', { scale: ownScale() })
    await value(workbench, 'scales.change', { to: scale.id })
    const [yes] = scale.values
    const [claim] = await value(workbench, 'claims.list', { sourceId: source.id })
    await value(workbench, 'claims.update', { ids: [claim!.id], patch: { verdict: yes!.id } })
    const renamed = scale.values.map((one, at) =>
      at ? one : { ...one, label: { it: 'Sì', en: 'Yes' } },
    )
    await value(workbench, 'scales.save', { scale: { ...scale, values: renamed } })
    workbench.close()
    const again = await openForTest({ path })
    const list = await value(again, 'scales.list', {})
    expect(list.current).toBe(scale.id)
    expect(list.scales.at(-1)).toMatchObject({ id: scale.id, builtIn: false, values: renamed })
    expect((await verdictsOf(again))[0]).toBe(yes!.id)
  })

  it('lose no value that claims have, and are not removed while in use', async () => {
    const { workbench, ids } = await withVerdicts()
    const scale = await value(workbench, 'scales.save', { scale: ownScale() })
    await value(workbench, 'scales.change', { to: scale.id })
    await value(workbench, 'claims.update', {
      ids: [ids[0]!],
      patch: { verdict: scale.values[0]!.id },
    })
    const fewer = { ...scale, values: [...ownScale().values, scale.values[1]!] }
    const refused = await error(workbench, 'scales.save', { scale: fewer })
    expect(refused).toMatchObject({ code: 'invalid-input', field: 'scale.values' })
    expect(refused.message).toContain('1 claims have the verdict “True”')
    expect(await error(workbench, 'scales.remove', { id: scale.id })).toMatchObject({ field: 'id' })
    await value(workbench, 'scales.change', { to: 'plain' })
    await value(workbench, 'scales.remove', { id: scale.id })
    expect((await value(workbench, 'scales.list', {})).scales.map(({ id }) => id)).not.toContain(
      scale.id,
    )
    await value(workbench, 'history.undo', {})
    expect((await value(workbench, 'scales.list', {})).scales.map(({ id }) => id)).toContain(
      scale.id,
    )
  })

  it('leave the built-in ones alone', async () => {
    const { workbench } = await withVerdicts()
    for (const [name, input] of [
      ['scales.remove', { id: 'fever' }],
      ['scales.save', { scale: ownScale({ id: 'fever' }) }],
    ] as const)
      expect(await error(workbench, name, input)).toMatchObject({ code: 'invalid-input' })
  })
})

describe('what is due', () => {
  it('is every claim whose day has come, withdrawn ones apart, the longest due first', async () => {
    const { workbench, ids } = await withVerdicts()
    const days = ['2026-03-02', '2026-03-01', '2026-03-03']
    for (const [at, recheckOn] of days.entries())
      await value(workbench, 'claims.update', { ids: [ids[at]!], patch: { recheckOn } })
    const due = async (on: string) =>
      (await value(workbench, 'claims.due', { on })).map(({ id }) => ids.indexOf(id))
    expect(await due('2026-02-28')).toEqual([])
    expect(await due('2026-03-02')).toEqual([1, 0])
    await value(workbench, 'claims.update', {
      ids: [ids[1]!],
      patch: { status: 'void', voidReason: 'La fonte ha corretto.' },
    })
    expect(await due('2026-03-03')).toEqual([0, 2])
    expect((await value(workbench, 'claims.get', { ids: [ids[1]!] }))[0]).toMatchObject({
      status: 'void',
      voidReason: 'La fonte ha corretto.',
    })
  })
})
