/** Two people on one library. */
import type { MergeItem } from '#shared/records/merge.ts'
import { readAgreement } from './agreement.ts'
import type { HandlersOf } from './context.ts'
import { applyItems } from './merge-apply.ts'
import { compare } from './merge-compare.ts'
import { withOther } from './other-library.ts'
import { sendCopy } from './send-copy.ts'

export const peopleCommands: HandlersOf<
  'library.sendCopy' | 'merge.preview' | 'merge.apply' | 'agreement.read'
> = {
  'library.sendCopy': (input, { store, analyst }) => sendCopy(store, input, analyst),

  'merge.preview': ({ path }, { store }) =>
    withOther(store, path, (other) => ({
      path,
      common: other.common,
      blind: other.blind,
      ...compare(store, other),
    })),

  'merge.apply': ({ path, prefer, decisions }, { store, step }) =>
    withOther(store, path, (other) =>
      // Compared within the step: nobody else writes in between.
      step((journal) => {
        const { items, impossible } = compare(store, other)
        const side = ({ key, kind }: MergeItem) =>
          decisions[key] ?? (kind === 'conflict' ? prefer : 'theirs')
        const chosen = items.filter((item) => side(item) === 'theirs')
        const failed = applyItems(other.store, store, chosen, journal)
        const failedKeys = new Set(failed.map(({ key }) => key))
        const declined = items
          .filter((item) => side(item) === 'mine')
          .map((item) => ({ ...item, reason: 'not-taken' as const }))
        return {
          taken: chosen.filter(({ key }) => !failedKeys.has(key)),
          left: [...declined, ...failed, ...impossible],
        }
      }),
    ),

  'agreement.read': ({ path }, { store }) =>
    withOther(store, path, (other) => ({ path, ...readAgreement(store, other) })),
}
