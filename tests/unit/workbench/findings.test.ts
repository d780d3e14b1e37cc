import { describe, expect, it } from 'vitest'
import type { Workbench } from '#main/workbench/index.ts'
import type { Finding } from '#shared/records/findings.ts'
import { ownReader as reader } from './own-reader.ts'
import { error, newPath, openForTest, seedFolder, value } from './library-for-tests.ts'

const open = (options = {}): Promise<Workbench> => openForTest({ reader, ...options })

const list = (workbench: Workbench, sourceId: string | null = null): Promise<Finding[]> =>
  value(workbench, 'findings.list', { sourceId })

const told = (findings: readonly Finding[]): string[] =>
  findings.filter(({ dismissed }) => dismissed === null).map(({ message }) => message.key)

const wrongSum =
  'Un titolo\n\nIl Comune di Torino ha stanziato 18 milioni di euro per i tram: 10 milioni per i binari e 7 milioni per i mezzi.'

async function importText(workbench: Workbench, text: string): Promise<string> {
  return (await value(workbench, 'sources.importText', { text, details: { language: 'it' } }))
    .sourceId
}

describe('findings of the first article', () => {
  it('5 + 10 = 15 holds, 27 % at 135 billion implies 500, and nothing is called wrong', async () => {
    const workbench = await open({ seeds: seedFolder })
    const findings = await list(workbench)
    const sums = findings.filter(({ kind }) => kind === 'sum')
    expect(sums.length).toBeGreaterThan(0)
    for (const { level, arithmetic } of sums) {
      expect(level).toBe('holds')
      expect(arithmetic?.terms.map((term) => term.value)).toEqual([5e9, 10e9])
      expect([arithmetic?.result?.value, arithmetic?.expected?.value]).toEqual([15e9, 15e9])
    }
    const [share] = findings.filter(({ kind }) => kind === 'share')
    expect(share?.arithmetic).toMatchObject({
      operator: 'divided',
      terms: [
        { value: 135e9, unit: 'USD' },
        { value: 27, unit: '%' },
      ],
      result: { value: 500e9, unit: 'USD' },
    })
    const claims = await value(workbench, 'claims.get', { ids: share!.claimIds })
    expect(claims.map(({ quote }) => quote).join(' ')).toMatch(/27%.*135 miliardi/)
    expect(findings.filter(({ level }) => level === 'problem')).toEqual([])
    expect(findings.length).toBeLessThan(10)
  })
})

describe('findings.list', () => {
  it('follows what changes, and what is undone', async () => {
    const workbench = await open()
    const id = await importText(workbench, wrongSum)
    const [finding, ...more] = await list(workbench, id)
    expect([finding?.message.key, more]).toEqual(['sum.less', []])
    const claimId = finding!.claimIds[0]!
    await value(workbench, 'claims.update', { ids: [claimId], patch: { verdict: 'supported' } })
    expect(told(await list(workbench, id))).toContain('thin-evidence.none')
    await value(workbench, 'claims.update', {
      ids: [claimId],
      patch: { text: 'Torino ha stanziato 81 milioni' },
    })
    expect(told(await list(workbench, id))).toContain('unfaithful.number')
    await value(workbench, 'history.undo', {})
    await value(workbench, 'history.undo', {})
    expect(await list(workbench, id)).toEqual([finding])
    await value(workbench, 'claims.update', { ids: [claimId], patch: { status: 'void' } })
    expect(told(await list(workbench, id))).not.toContain('thin-evidence.none')
    await value(workbench, 'sources.delete', { id })
    expect(await list(workbench)).toEqual([])
    expect(await error(workbench, 'findings.list', { sourceId: id })).toMatchObject({
      code: 'not-found',
    })
  })

  it('sees a verdict given in another source, and that it was taken back', async () => {
    const workbench = await open()
    const sentence = 'Microsoft ha investito 13 miliardi di dollari in OpenAI dal 2019.'
    const first = await importText(workbench, `Un titolo\n\n${sentence}`)
    const second = await importText(
      workbench,
      `Un altro titolo\n\nIntanto una premessa qualsiasi. ${sentence}`,
    )
    expect(told(await list(workbench, second))).toEqual([])
    const ids = (await value(workbench, 'claims.list', { sourceId: first })).map(({ id }) => id)
    await value(workbench, 'claims.update', { ids, patch: { verdict: 'refuted' } })
    const [before] = (await list(workbench, second)).filter(({ kind }) => kind === 'checked-before')
    expect(before).toMatchObject({
      sourceId: second,
      message: { values: { verdict: 'refuted', title: 'Un titolo' } },
    })
    expect(before?.rows.map(({ sourceId }) => sourceId)).toEqual([second, first])
    await value(workbench, 'history.undo', {})
    expect(told(await list(workbench, second))).toEqual([])
  })

  it('answers several callers at once with the same', async () => {
    const workbench = await open()
    const id = await importText(workbench, wrongSum)
    const [one, two, all] = await Promise.all([
      list(workbench, id),
      list(workbench, id),
      list(workbench),
    ])
    expect([two, all]).toEqual([one, one])
  })

  it('can be cancelled, and works afterwards', async () => {
    const workbench = await open()
    await importText(workbench, wrongSum)
    const stop = new AbortController()
    stop.abort()
    const result = await workbench.run('findings.list', { sourceId: null }, { signal: stop.signal })
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(told(await list(workbench))).toEqual(['sum.less'])
  })
})

describe('dismissing a finding', () => {
  it('needs a reason, is kept in the library, and can be taken back', async () => {
    const path = newPath()
    const workbench = await open({ path })
    const id = await importText(workbench, wrongSum)
    const finding = (await list(workbench, id))[0]!
    expect(
      await error(workbench, 'findings.dismiss', { id: finding.id, reason: '  ' }),
    ).toMatchObject({ code: 'invalid-input' })
    await value(workbench, 'findings.dismiss', { id: finding.id, reason: 'Manca una voce.' })
    expect((await list(workbench, id))[0]?.dismissed).toMatchObject({
      reason: 'Manca una voce.',
      by: 'Ada',
    })
    workbench.close()
    const again = await open({ path })
    expect((await list(again, id))[0]?.dismissed?.reason).toBe('Manca una voce.')
    await value(again, 'findings.restore', { id: finding.id })
    expect(await list(again, id)).toEqual([finding])
    expect(await error(again, 'findings.restore', { id: finding.id })).toMatchObject({
      code: 'not-found',
    })
  })

  it('is a step like any other: told in the history of its claim, undone and redone exactly', async () => {
    const workbench = await open()
    const id = await importText(workbench, wrongSum)
    const finding = (await list(workbench, id))[0]!
    const dismissed = async (): Promise<string | undefined> =>
      (await list(workbench, id))[0]?.dismissed?.reason
    await value(workbench, 'findings.dismiss', { id: finding.id, reason: 'Uno' })
    await value(workbench, 'findings.dismiss', { id: finding.id, reason: 'Due' })
    const [change] = await value(workbench, 'history.list', { claimId: finding.claimIds[0]! })
    expect(change).toMatchObject({
      command: 'findings.dismiss',
      table: 'dismissals',
      after: { reason: 'Due', kind: 'sum' },
    })
    const seen = []
    for (const command of [
      'history.undo',
      'history.undo',
      'history.redo',
      'history.redo',
    ] as const) {
      await value(workbench, command, {})
      seen.push(await dismissed())
    }
    expect(seen).toEqual(['Uno', undefined, 'Uno', 'Due'])
  })

  it('holds while other things change, and no longer when the numbers do', async () => {
    const workbench = await open()
    const id = await importText(workbench, 'Un titolo\n\nTorino ha 18 tram.')
    const [claim] = await value(workbench, 'claims.list', { sourceId: id })
    const edit = (text: string) =>
      value(workbench, 'claims.update', { ids: [claim!.id], patch: { text } })
    await edit('Torino ha 81 tram')
    await value(workbench, 'findings.dismiss', {
      id: (await list(workbench, id))[0]!.id,
      reason: 'Corretto così',
    })
    await edit('Torino possiede 81 tram')
    expect(told(await list(workbench, id))).toEqual([])
    await edit('Torino possiede 82 tram')
    expect(told(await list(workbench, id))).toEqual(['unfaithful.number'])
  })

  it('knows no finding that is not there', async () => {
    const workbench = await open()
    expect(
      await error(workbench, 'findings.dismiss', { id: '0'.repeat(32), reason: 'x' }),
    ).toMatchObject({ code: 'not-found' })
  })
})
