/** A library as it is after an hour of work: what pictures are taken of. */
import type { Page } from '@playwright/test'
import type { Claim } from '#shared/records/library.ts'
import { ask } from '../e2e/app.ts'

const verdicts = ['supported', 'supported', 'refuted', 'mixed', 'not-enough-evidence'] as const

const evidence = [
  {
    quote:
      'Microsoft holds an investment valued at approximately $135 billion, roughly 27 percent.',
    url: 'https://blogs.example.org/next-chapter',
    title: 'The next chapter of the partnership',
    publisher: 'Microsoft',
    stance: 'supports',
    accessedOn: '2026-11-20',
    note: '',
  },
  {
    quote: 'La quota di Microsoft vale circa 135 miliardi.',
    url: 'https://agenzia.example.org/quota',
    title: 'OpenAI, la nuova quota di Microsoft',
    publisher: 'Agenzia Riviera',
    stance: 'supports',
    accessedOn: '2026-11-21',
    note: 'Riprende il comunicato.',
  },
] as const

/** Gives the claim with most evidence. */
export async function workDone(page: Page): Promise<Claim> {
  const claims = await ask(page, 'claims.list', { sourceId: null })
  for (const [at, verdict] of verdicts.entries())
    await ask(page, 'claims.update', {
      ids: [claims[at * 2]!.id],
      patch: { verdict, status: 'checked' },
    })
  const shown = claims.find(({ quote }) => quote.includes('27%')) ?? claims[0]!
  for (const details of evidence) await ask(page, 'evidence.add', { claimId: shown.id, details })
  await ask(page, 'claims.update', {
    ids: [shown.id],
    patch: {
      verdict: 'supported',
      status: 'checked',
      conclusion: 'La quota e il suo valore sono quelli del comunicato di ottobre 2025.',
      recheckOn: '2026-11-20',
      tags: ['finanza'],
    },
  })
  return shown
}
