/** An article of three claims, and a changed text of it: one moved, one was edited, one is gone. */
import type { Workbench } from '#main/workbench/index.ts'
import type { Claim } from '#shared/records/library.ts'
import { value } from './library-for-tests.ts'

export const claimsOf = (workbench: Workbench): Promise<Claim[]> =>
  value(workbench, 'claims.list', { sourceId: null })

export const revise = (workbench: Workbench, sourceId: string, text: string) =>
  value(workbench, 'revisions.add', { sourceId, text })

export const withQuote = (claims: readonly Claim[], words: string): Claim => {
  const claim = claims.find(({ quote }) => quote.includes(words))
  if (!claim) throw new Error(`No claim stands on ${words}.`)
  return claim
}

export const longer = `Un titolo
Anna ha 3 mele rosse nel cesto di vimini. Bruno ha 5 pere mature sul tavolo della cucina.
Perché Carla non ha detto niente a nessuno? La città è bella in tutte le stagioni.
Carla ne ha 40, raccolte ieri mattina con sua sorella.`

export const edited = `Un titolo
Ieri è arrivata anche Dora con 8 cesti di fragole.
Anna ha 3 mele rosse nel cesto di vimini. Bruno ha 6 pere mature sul tavolo della cucina.
Perché Carla non ha detto niente a nessuno? La città è bella in tutte le stagioni.`
